#pragma once
// What a number is marked up as.

#include <algorithm>

#include "figures/policy/context/site.hpp"

namespace obelus::policy {

// The innermost inline that is wanted and holds the number; null when there is none. Those it is asked of are
// few and short: it looks at those near the number only.
template <class Wanted>
const Inline* inline_around(const Site& site, Wanted is_wanted) {
  constexpr int farthest = 4;
  const auto& inlines = site.article().inlines;
  const Span number = site.quantity().number;
  auto each = std::partition_point(inlines.begin(), inlines.end(),
                                   [&](const Inline& one) { return one.text.begin <= number.begin; });
  for (int looked = 0; each != inlines.begin() && looked < farthest; ++looked) {
    --each;
    if (is_wanted(*each) && each->text.contains(number)) return &*each;
  }
  return nullptr;
}

}  // namespace obelus::policy
