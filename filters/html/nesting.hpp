#pragma once
// Makes pieces that cross into pieces that nest: [a (b] c) -> [a (b)](c).

#include <cstdint>
#include <vector>

#include "obelus/span.hpp"

namespace obelus::html {

struct Piece {
  Span bytes;
  std::size_t mark = 0;  // the index of the mark it belongs to
};

// The pieces in the order in which they open, longer ones outside, cut where they cross. Where more than a
// hundred lie over one another, the innermost are left out.
std::vector<Piece> nest(std::vector<Piece> pieces);

}  // namespace obelus::html
