#pragma once
// The language in which figures are looked for.

#include <string_view>

#include "obelus/figure.hpp"

namespace obelus {

// The one that the policy names, else the article; where both are silent French, German or Spanish when the
// small words of the text are plainly of that, else English. A BCP 47 tag, which lives as long as both.
std::string_view reading_language(const Article& article, const FigurePolicy& policy);

}  // namespace obelus
