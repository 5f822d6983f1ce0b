#pragma once
// Where the ends of passages are in a parsed document.

#include <cstddef>
#include <span>
#include <vector>

#include "markdown/cmark.hpp"
#include "markdown/reading.hpp"
#include "obelus/writer.hpp"

namespace obelus::markdown {

// One end of a passage: in the literal of a text node, or next to a node that is never split.
struct Place {
  cmark_node* node;
  std::size_t at;
  bool beside;
  bool after;            // beside: behind the node
  std::size_t boundary;  // 2 * passage, + 1 for its end
};

// Of each mark that has some in the document two, one after the other; in the order of marks.
std::vector<Place> places_of(std::span<const Mark> marks, const std::vector<Piece>& pieces);

}  // namespace obelus::markdown
