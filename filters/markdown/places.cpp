#include "markdown/places.hpp"

#include <algorithm>

namespace obelus::markdown {
namespace {

// The first piece that ends behind `text`.
const Piece* piece_at(const std::vector<Piece>& pieces, std::size_t text) {
  const auto next = std::partition_point(pieces.begin(), pieces.end(),
                                         [&](const Piece& each) { return each.text.end <= text; });
  return next != pieces.end() ? &*next : nullptr;
}

// Whether a place can be within its literal: that is written as it is, or escaped.
bool holds_text(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  return type == CMARK_NODE_TEXT || type == CMARK_NODE_HTML_BLOCK;
}

Place place_before(const Piece& piece, std::size_t text, std::size_t boundary) {
  const bool is_text = holds_text(piece.first);
  const std::size_t skipped = piece.whole || text < piece.text.begin ? 0 : text - piece.text.begin;
  return {piece.first, is_text ? piece.first_at + skipped : 0, !is_text, false, boundary};
}

Place place_behind(const Piece& piece, std::size_t text, std::size_t boundary) {
  const bool is_text = holds_text(piece.last);
  const std::size_t left = piece.whole || text > piece.text.end ? 0 : piece.text.end - text;
  return {piece.last, is_text ? piece.last_at - left : 0, !is_text, true, boundary};
}

}  // namespace

std::vector<Place> places_of(std::span<const Mark> marks, const std::vector<Piece>& pieces) {
  std::vector<Place> places;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const Span passage = marks[i].passage;
    if (passage.empty() || pieces.empty()) continue;
    const Piece* first = piece_at(pieces, passage.begin);
    const Piece* last = piece_at(pieces, passage.end - 1);
    if (last == nullptr) last = &pieces.back();
    if (last->text.begin >= passage.end && last != &pieces.front()) --last;
    if (first == nullptr || first->text.begin >= passage.end) continue;
    places.push_back(place_before(*first, passage.begin, 2 * i));
    places.push_back(place_behind(*last, passage.end, 2 * i + 1));
  }
  return places;
}

}  // namespace obelus::markdown
