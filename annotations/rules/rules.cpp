#include <algorithm>
#include <array>

#include "obelus/rule.hpp"

namespace obelus {
namespace {

constexpr auto error = Level::error;
constexpr auto warning = Level::warning;
constexpr auto info = Level::info;

// clang-format off
constexpr std::array table = {
    Rule{"OB101", "unsourced-figure", error, "a figure that no annotation, footnote, link, card or waiver covers"},
    Rule{"OB102", "vague-magnitude", warning, "a magnitude without a number: billions, hundreds of, doubled"},
    Rule{"OB103", "citation-needed", warning, "a place marked as lacking its source"},
    Rule{"OB104", "coverage-below-minimum", error, "fewer sourced figures than `min_coverage` asks for"},
    Rule{"OB201", "orphan-annotation", error, "an annotation whose passage is nowhere in the article"},
    Rule{"OB202", "ambiguous-match", error, "an annotation that several passages fit equally well"},
    Rule{"OB203", "drifted-match", warning, "an annotation that matches only approximately"},
    Rule{"OB204", "stale-figure", error, "a passage whose digit, number word, sign or unit changed"},
    Rule{"OB205", "protected-match", warning, "a passage that stands only in code or template code"},
    Rule{"OB206", "value-mismatch", error, "a figure whose value differs from the annotation's"},
    Rule{"OB207", "inconsistent-figure", warning, "one claim with two values"},
    Rule{"OB208", "inconsistent-conversion", warning, "currency pairs that imply different rates"},
    Rule{"OB209", "arithmetic", warning, "parts that exceed their whole, changes that do not add up"},
    Rule{"OB210", "hedge-dropped", info, "an approximate figure repeated as an exact one"},
    Rule{"OB301", "unknown-reference", error, "an id of a source or person that nothing defines"},
    Rule{"OB302", "duplicate-id", error, "an id that is defined twice"},
    Rule{"OB303", "incomplete-reference", error, "a source without a field that the configuration requires"},
    Rule{"OB304", "stale-reference", warning, "a source, card or dispute last checked too long ago"},
    Rule{"OB305", "unsafe-url", error, "an address that is not http, https, mailto or relative"},
    Rule{"OB306", "unused-reference", warning, "a source that nothing cites"},
    Rule{"OB307", "relative-date", info, "a relative date in an article without a date"},
    Rule{"OB401", "one-sided-dispute", error, "a dispute with fewer than two positions, or one that nobody holds"},
    Rule{"OB402", "disputed-as-fact", warning, "a disputed figure stated plainly elsewhere"},
    Rule{"OB501", "unused-waiver", warning, "a waiver that waives nothing"},
    Rule{"OB502", "waiver-without-reason", error, "a waiver that does not say why"},
    Rule{"OB503", "expired-waiver", error, "a waiver past its date"},
    Rule{"OB504", "stale-baseline-entry", warning, "a baseline entry that nothing answers to"},
    Rule{"OB505", "lock-out-of-date", warning, "`obelus.lock` is older than the article"},
    Rule{"OB901", "yaml-syntax", error, "what cannot be read as YAML, TOML or JSON"},
    Rule{"OB902", "schema", error, "a value of the wrong kind, or a key that is missing"},
    Rule{"OB903", "unknown-key", error, "a key that means nothing here"},
    Rule{"OB904", "invalid-utf8", error, "bytes that are not UTF-8, control characters"},
    Rule{"OB905", "unreadable", error, "a file that cannot be read or written"},
    Rule{"OB906", "limit-exceeded", error, "input or output beyond a limit"},
};
// clang-format on

constexpr auto by_id = [](const Rule& a, const Rule& b) { return a.id < b.id; };
static_assert(std::is_sorted(table.begin(), table.end(), by_id));

}  // namespace

std::span<const Rule> rules() { return table; }

const Rule* find_rule(std::string_view id) {
  const auto found =
      std::lower_bound(table.begin(), table.end(), id,
                       [](const Rule& rule, std::string_view wanted) { return rule.id < wanted; });
  return found != table.end() && found->id == id ? &*found : nullptr;
}

}  // namespace obelus
