#pragma once
// Quantities -> figures: each is asked about by the rules in turn, then by the policy's lists.

#include <vector>

#include "obelus/figure.hpp"

namespace obelus::policy {

// `quantities` as quantity.hpp finds them in the article's text: by place, disjoint.
std::vector<Figure> judge(const Article& article, const std::vector<Quantity>& quantities,
                          const FigurePolicy& policy);

}  // namespace obelus::policy
