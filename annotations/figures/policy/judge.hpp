#pragma once
// Quantities -> figures: each is asked about by the rules in turn, then by the policy's lists.

#include <string_view>
#include <vector>

#include "obelus/figure.hpp"

namespace obelus::policy {

// `quantities` as quantity.hpp finds them in the article's text, read in the language `lang`: by place,
// disjoint.
std::vector<Figure> judge(const Article& article, const std::vector<Quantity>& quantities,
                          const FigurePolicy& policy, std::string_view lang);

}  // namespace obelus::policy
