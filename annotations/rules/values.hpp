#pragma once
// When two values are the same, as writers see it.

#include "obelus/article.hpp"
#include "obelus/figure.hpp"

namespace obelus::checks {

// How far apart two neighbours are that the text could write: 1e8 for "1.2 billion", 1 for "2,000".
double written_step(const Article& article, const Quantity& quantity);

// Whether what the text says holds of `low` to `high`: it is equal to what it writes, within `tolerance` per
// cent when it is hedged, above or below where it says "more than" or "under".
bool agrees(const Article& article, const Quantity& said, double low, double high, double tolerance);

// Whether two figures of the text can both be right of one thing.
bool agree(const Article& article, const Quantity& a, const Quantity& b, double tolerance);

// The last word of the noun that is counted, singular and in lower case; empty without one.
std::string counted(const Article& article, const Quantity& quantity);

// Whether both are of one unit, and if none has any, of one noun.
bool same_kind(const Article& article, const Quantity& a, const Quantity& b);

}  // namespace obelus::checks
