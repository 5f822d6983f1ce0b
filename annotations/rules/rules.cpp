#include "rules/rules.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "obelus/closest.hpp"

namespace obelus {
namespace {

constexpr auto error = Level::error;
constexpr auto warning = Level::warning;
constexpr auto info = Level::info;

// clang-format off
constexpr std::array table = {
    Rule{"OB101", "unsourced-figure", error, "a figure that no annotation, footnote, link, card or waiver covers", nullptr, checks::unsourced_figure},
    Rule{"OB102", "vague-magnitude", warning, "a magnitude without a number: billions, hundreds of, doubled", nullptr, checks::vague_magnitude},
    Rule{"OB103", "citation-needed", warning, "a place marked as lacking its source", nullptr, checks::citation_needed},
    Rule{"OB104", "coverage-below-minimum", error, "fewer sourced figures than `min_coverage` asks for", nullptr, checks::coverage_below_minimum},
    Rule{"OB201", "orphan-annotation", error, "an annotation whose passage is nowhere in the article", nullptr, checks::matches},
    Rule{"OB202", "ambiguous-match", error, "an annotation that several passages fit equally well", nullptr},
    Rule{"OB203", "drifted-match", warning, "an annotation that matches only approximately", nullptr},
    Rule{"OB204", "stale-figure", error, "a passage whose digit, number word, sign or unit changed", nullptr},
    Rule{"OB205", "protected-match", warning, "a passage that stands only in code or template code", nullptr},
    Rule{"OB206", "value-mismatch", error, "a figure whose value differs from the annotation's", nullptr, checks::value_mismatch},
    Rule{"OB207", "inconsistent-figure", warning, "one claim with two values", nullptr, checks::inconsistent_figure},
    Rule{"OB208", "inconsistent-conversion", warning, "currency pairs that imply different rates", nullptr, checks::inconsistent_conversion},
    Rule{"OB209", "arithmetic", warning, "parts that exceed their whole, changes that do not add up", nullptr, checks::arithmetic},
    Rule{"OB210", "hedge-dropped", info, "an approximate figure repeated as an exact one", nullptr, checks::hedge_dropped},
    Rule{"OB301", "unknown-reference", error, "an id of a source or person that nothing defines", nullptr, nullptr, true},
    Rule{"OB302", "duplicate-id", error, "an id that is defined twice", nullptr, nullptr, true},
    Rule{"OB303", "incomplete-reference", error, "a source without a field that the configuration requires", nullptr, checks::incomplete_reference},
    Rule{"OB304", "stale-reference", warning, "a source, card or dispute last checked too long ago", nullptr, checks::stale_reference},
    Rule{"OB305", "unsafe-url", error, "an address that is not http, https, mailto or relative", nullptr, nullptr, true},
    Rule{"OB306", "unused-reference", warning, "a source that nothing cites", nullptr, checks::unused_reference},
    Rule{"OB307", "relative-date", info, "a relative date in an article without a date", nullptr, checks::relative_date},
    Rule{"OB401", "one-sided-dispute", error, "a dispute with fewer than two positions, or one that nobody holds", nullptr, nullptr, true},
    Rule{"OB402", "disputed-as-fact", warning, "a disputed figure stated plainly elsewhere", nullptr, checks::disputed_as_fact},
    Rule{"OB501", "unused-waiver", warning, "a waiver that waives nothing", nullptr, checks::unused_waiver},
    Rule{"OB502", "waiver-without-reason", error, "a waiver that does not say why", nullptr, checks::waiver_without_reason},
    Rule{"OB503", "expired-waiver", error, "a waiver past its date", nullptr, checks::expired_waiver},
    Rule{"OB504", "stale-baseline-entry", warning, "a baseline entry that nothing answers to", nullptr},
    Rule{"OB505", "lock-out-of-date", warning, "`obelus.lock` is older than the article", nullptr, checks::lock_out_of_date},
    Rule{"OB901", "yaml-syntax", error, "what cannot be read as YAML, TOML or JSON", nullptr, nullptr, true},
    Rule{"OB902", "schema", error, "a value of the wrong kind, or a key that is missing", nullptr, nullptr, true},
    Rule{"OB903", "unknown-key", error, "a key that means nothing here", nullptr, nullptr, true},
    Rule{"OB904", "invalid-utf8", error, "bytes that are not UTF-8, control characters", nullptr, nullptr, true},
    Rule{"OB905", "unreadable", error, "a file that cannot be read or written", nullptr, nullptr, true},
    Rule{"OB906", "limit-exceeded", error, "input or output beyond a limit", nullptr, nullptr, true},
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
