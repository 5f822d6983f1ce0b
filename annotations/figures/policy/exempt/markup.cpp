// What markup says is no figure: code, and the numbers of notes.

#include <algorithm>

#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

bool is_raised(const Inline& each) {
  return each.kind == InlineKind::superscript || each.kind == InlineKind::subscript;
}

// Superscripts are few and short: looks at those near the number only.
bool stands_raised(const Site& site) {
  const auto& inlines = site.article().inlines;
  const Span number = site.quantity().number;
  auto each = std::partition_point(inlines.begin(), inlines.end(),
                                   [&](const Inline& one) { return one.text.begin <= number.begin; });
  for (int looked = 0; each != inlines.begin() && looked < 4; ++looked) {
    --each;
    if (is_raised(*each) && each->text.contains(number)) return true;
  }
  return false;
}

}  // namespace

std::optional<Span> in_code(const Site& site) {
  if (!site.article().touches_protected(site.quantity().number)) return std::nullopt;
  return site.quantity().text;
}

// word<sup>1</sup>, CO<sub>2</sub>, [12]
std::optional<Span> note_marker(const Site& site) {
  const Span number = site.quantity().number;
  if (!site.is_digits()) return std::nullopt;
  if (!site.article().inlines.empty() && stands_raised(site)) return number;
  if (!site.integer() || *site.integer() > 999) return std::nullopt;
  if (site.previous_char() != '[' || site.next_char() != ']') return std::nullopt;
  return Span{number.begin - 1, number.end + 1};
}

}  // namespace obelus::policy
