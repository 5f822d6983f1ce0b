#pragma once
// How figures of one article belong together. Each looks at its neighbour, or at the few first mentions of
// its own value: linear.

#include <vector>

#include "figures/policy/lexicon/lexicon.hpp"
#include "obelus/figure.hpp"

namespace obelus::policy {

void link(const Article& article, const Lexicon& words, std::vector<Figure>& figures);

// links/neighbours.cpp: converted_from, range_end and part_of, of a figure and the one before it.
void link_neighbours(const Article& article, const Lexicon& words, std::vector<Figure>& figures);

// links/repeats.cpp
void link_repeats(const Article& article, const Lexicon& words, std::vector<Figure>& figures);

}  // namespace obelus::policy
