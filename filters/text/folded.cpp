// The way between a folded text and its source.

#include <algorithm>
#include <cassert>

#include "obelus/fold.hpp"

namespace obelus {

std::size_t Folded::piece_at(std::size_t folded) const {
  const auto next = std::partition_point(pieces_.begin(), pieces_.end(),
                                         [&](const Piece& piece) { return piece.folded <= folded; });
  return static_cast<std::size_t>(next - pieces_.begin()) - 1;
}

std::size_t Folded::piece_end(std::size_t piece) const {
  return piece + 1 < pieces_.size() ? pieces_[piece + 1].folded : text_.size();
}

std::optional<Span> Folded::source_of(Span folded) const {
  assert(!folded.empty() && folded.end <= text_.size());
  const auto begins_character = [&](std::size_t at) {
    return at == text_.size() || (static_cast<unsigned char>(text_[at]) & 0xC0U) != 0x80;
  };
  if (!begins_character(folded.begin) || !begins_character(folded.end)) return std::nullopt;
  const Piece& first = pieces_[piece_at(folded.begin)];
  if (first.source_size != 0 && folded.begin != first.folded) return std::nullopt;
  const std::size_t last_index = piece_at(folded.end - 1);
  const Piece& last = pieces_[last_index];
  if (last.source_size != 0 && folded.end != piece_end(last_index)) return std::nullopt;
  return Span{first.source + (folded.begin - first.folded),
              last.source + (last.source_size != 0 ? last.source_size : folded.end - last.folded)};
}

std::size_t Folded::source_at(std::size_t folded) const {
  if (folded >= text_.size()) return source_size_;
  const Piece& piece = pieces_[piece_at(folded)];
  if (piece.source_size != 0) return piece.source;
  while ((static_cast<unsigned char>(text_[folded]) & 0xC0U) == 0x80) --folded;
  return piece.source + (folded - piece.folded);
}

std::size_t Folded::folded_at(std::size_t source) const {
  const auto next = std::partition_point(pieces_.begin(), pieces_.end(),
                                         [&](const Piece& piece) { return piece.source < source; });
  const std::size_t following = next == pieces_.end() ? text_.size() : next->folded;
  if (next == pieces_.begin()) return following;
  const Piece& piece = *(next - 1);
  if (piece.source_size != 0) return following;
  std::size_t at = std::min(piece.folded + (source - piece.source), following);
  while (at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80) ++at;
  return at;
}

}  // namespace obelus
