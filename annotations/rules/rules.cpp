#include "rules/rules.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "obelus/closest.hpp"
#include "rules/help/help.hpp"

namespace obelus {
namespace {

constexpr auto error = Level::error;
constexpr auto warning = Level::warning;
constexpr auto info = Level::info;

// clang-format off
constexpr std::array table = {
    Rule{"OB101", "unsourced-figure", error, "a figure that no annotation, footnote, link, card or waiver covers", &help::unsourced_figure, checks::unsourced_figure},
    Rule{"OB102", "vague-magnitude", warning, "a magnitude without a number: billions, hundreds of, doubled", &help::vague_magnitude, checks::vague_magnitude},
    Rule{"OB103", "citation-needed", warning, "a place marked as lacking its source", &help::citation_needed, checks::citation_needed},
    Rule{"OB104", "coverage-below-minimum", error, "fewer sourced figures than `min_coverage` asks for", &help::coverage_below_minimum, checks::coverage_below_minimum},
    Rule{"OB201", "orphan-annotation", error, "an annotation whose passage is nowhere in the article", &help::orphan_annotation, checks::matches},
    Rule{"OB202", "ambiguous-match", error, "an annotation that several passages fit equally well", &help::ambiguous_match},
    Rule{"OB203", "drifted-match", warning, "an annotation that matches only approximately", &help::drifted_match},
    Rule{"OB204", "stale-figure", error, "a passage whose digit, number word, sign or unit changed", &help::stale_figure},
    Rule{"OB205", "protected-match", warning, "a passage that stands only in code or template code", &help::protected_match},
    Rule{"OB206", "value-mismatch", error, "a figure whose value differs from the annotation's", &help::value_mismatch, checks::value_mismatch},
    Rule{"OB207", "inconsistent-figure", warning, "one claim with two values", &help::inconsistent_figure, checks::inconsistent_figure},
    Rule{"OB208", "inconsistent-conversion", warning, "currency pairs that imply different rates", &help::inconsistent_conversion, checks::inconsistent_conversion},
    Rule{"OB209", "arithmetic", warning, "parts that exceed their whole, changes that do not add up", &help::arithmetic, checks::arithmetic},
    Rule{"OB210", "hedge-dropped", info, "an approximate figure repeated as an exact one", &help::hedge_dropped, checks::hedge_dropped},
    Rule{"OB301", "unknown-reference", error, "an id of a source or person that nothing defines", &help::unknown_reference, nullptr, true},
    Rule{"OB302", "duplicate-id", error, "an id that is defined twice", &help::duplicate_id, nullptr, true},
    Rule{"OB303", "incomplete-reference", error, "a source without a field that the configuration requires", &help::incomplete_reference, checks::incomplete_reference},
    Rule{"OB304", "stale-reference", warning, "a source, card or dispute last checked too long ago", &help::stale_reference, checks::stale_reference},
    Rule{"OB305", "unsafe-url", error, "an address that is not http, https, mailto or relative", &help::unsafe_url, nullptr, true},
    Rule{"OB306", "unused-reference", warning, "a source that nothing cites", &help::unused_reference, checks::unused_reference},
    Rule{"OB307", "relative-date", info, "a relative date in an article without a date", &help::relative_date, checks::relative_date},
    Rule{"OB401", "one-sided-dispute", error, "a dispute with fewer than two positions, or one that nobody holds", &help::one_sided_dispute, nullptr, true},
    Rule{"OB402", "disputed-as-fact", warning, "a disputed figure stated plainly elsewhere", &help::disputed_as_fact, checks::disputed_as_fact},
    Rule{"OB501", "unused-waiver", warning, "a waiver that waives nothing", &help::unused_waiver, checks::unused_waiver},
    Rule{"OB502", "waiver-without-reason", error, "a waiver that does not say why", &help::waiver_without_reason, checks::waiver_without_reason},
    Rule{"OB503", "expired-waiver", error, "a waiver past its date", &help::expired_waiver, checks::expired_waiver},
    Rule{"OB504", "stale-baseline-entry", warning, "a baseline entry that nothing answers to", &help::stale_baseline_entry},
    Rule{"OB505", "lock-out-of-date", warning, "`obelus.lock` is older than the article", &help::lock_out_of_date, checks::lock_out_of_date},
    Rule{"OB901", "yaml-syntax", error, "what cannot be read as YAML, TOML or JSON", &help::yaml_syntax, nullptr, true},
    Rule{"OB902", "schema", error, "a value of the wrong kind, or a key that is missing", &help::schema, nullptr, true},
    Rule{"OB903", "unknown-key", error, "a key that means nothing here", &help::unknown_key, nullptr, true},
    Rule{"OB904", "invalid-utf8", error, "bytes that are not UTF-8, control characters", &help::invalid_utf8, nullptr, true},
    Rule{"OB905", "unreadable", error, "a file that cannot be read or written", &help::unreadable, nullptr, true},
    Rule{"OB906", "limit-exceeded", error, "input or output beyond a limit", &help::limit_exceeded, nullptr, true},
};
// clang-format on

constexpr auto by_id = [](const Rule& a, const Rule& b) { return a.id < b.id; };
static_assert(std::is_sorted(table.begin(), table.end(), by_id));

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

std::span<const Rule> rules() { return table; }

const Rule* find_rule_by_word(std::string_view word) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Rule& rule) {
    return equal_ignoring_case(rule.id, word) || equal_ignoring_case(rule.name, word);
  });
  return found == table.end() ? nullptr : &*found;
}

std::string_view nearest_rule(std::string_view word) {
  std::vector<std::string_view> known;
  for (const Rule& rule : table) known.insert(known.end(), {rule.id, rule.name});
  return closest(word, known);
}

const Rule* find_rule(std::string_view id) {
  const auto found =
      std::lower_bound(table.begin(), table.end(), id,
                       [](const Rule& rule, std::string_view wanted) { return rule.id < wanted; });
  return found != table.end() && found->id == id ? &*found : nullptr;
}

}  // namespace obelus
