#include "lsp/editor/rope.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace obelus::lsp {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// Behind the nth line end of `text`, counted from 1; it must have as many.
std::size_t behind_line_end(std::string_view text, std::size_t nth) {
  for (std::size_t at = 0;;) {
    const char byte = text[at++];
    if (byte != '\n' && byte != '\r') continue;
    if (byte == '\r' && at < text.size() && text[at] == '\n') ++at;
    if (--nth == 0) return at;
  }
}

}  // namespace

Rope::Counts Rope::Counts::of(std::string_view text) {
  Counts counts;
  char before = '\0';
  for (const char byte : text) {
    counts.line_ends += byte == '\r' || (byte == '\n' && before != '\r');
    counts.code_points += !is_continuation(byte);
    counts.long_ones += static_cast<unsigned char>(byte) >= 0xF0U;
    before = byte;
  }
  return counts;
}

// Where no CR stands before a seam, what a text counts is the sum of what its parts do.
void Rope::Chunk::replace(std::size_t begin, std::size_t end, std::string_view with) {
  const std::string_view removed = std::string_view(text).substr(begin, end - begin);
  const bool may_join =
      (begin > 0 && text[begin - 1] == '\r') || removed.ends_with('\r') || with.ends_with('\r');
  const Counts less = Counts::of(removed);
  const Counts more = Counts::of(with);
  text.replace(begin, end - begin, with);
  if (may_join) {
    counts = Counts::of(text);
    return;
  }
  counts.line_ends += more.line_ends - less.line_ends;
  counts.code_points += more.code_points - less.code_points;
  counts.long_ones += more.long_ones - less.long_ones;
}

std::size_t Rope::Chunk::units(Encoding encoding) const {
  switch (encoding) {
    case Encoding::utf8: return text.size();
    case Encoding::utf16: return counts.code_points + counts.long_ones;
    case Encoding::utf32: break;
  }
  return counts.code_points;
}

Rope::Rope(std::string_view text, std::size_t chunk_size) : chunk_size_(chunk_size), chunks_(cut(text)) {}

std::vector<Rope::Chunk> Rope::cut(std::string_view text) const {
  std::vector<Chunk> chunks;
  do {
    std::size_t size = std::min(chunk_size_, text.size());
    while (size < text.size() && is_continuation(text[size])) ++size;
    chunks.emplace_back(text.substr(0, size));
    text.remove_prefix(size);
  } while (!text.empty());
  return chunks;
}

std::string Rope::text() const {
  std::size_t size = 0;
  for (const Chunk& each : chunks_) size += each.text.size();
  std::string whole;
  whole.reserve(size);
  for (const Chunk& each : chunks_) whole += each.text;
  return whole;
}

bool Rope::parts_line_end(std::size_t chunk) const {
  return chunk + 1 < chunks_.size() && chunks_[chunk].text.ends_with('\r') &&
         chunks_[chunk + 1].text.starts_with('\n');
}

// Past the last line: the end of the text.
Rope::Place Rope::start_of(std::size_t line) const {
  if (line == 0) return {};
  for (std::size_t i = 0; i < chunks_.size(); ++i) {
    const std::size_t ends = chunks_[i].counts.line_ends - (parts_line_end(i) ? 1 : 0);
    if (line <= ends) return {i, behind_line_end(chunks_[i].text, line)};
    line -= ends;
  }
  return {chunks_.size() - 1, chunks_.back().text.size()};
}

Rope::Place Rope::place_of(Position position, Encoding encoding) const {
  Place place = start_of(position.line);
  std::size_t left = position.character;
  for (;; place = {place.chunk + 1, 0}) {
    const Chunk& chunk = chunks_[place.chunk];
    const bool is_last = place.chunk + 1 == chunks_.size();
    if (place.byte == 0 && chunk.counts.line_ends == 0 && chunk.units(encoding) <= left && !is_last) {
      left -= chunk.units(encoding);
      continue;
    }
    place.byte += skip_in_line(std::string_view(chunk.text).substr(place.byte), left, encoding);
    if (is_last || left == 0 || place.byte < chunk.text.size()) return place;
  }
}

void Rope::replace(Position begin, Position end, Encoding encoding, std::string_view text) {
  const Place from = place_of(begin, encoding);
  const Place to = end <= begin ? from : std::max(from, place_of(end, encoding));
  const auto at = [&](std::size_t chunk) { return chunks_.begin() + static_cast<std::ptrdiff_t>(chunk); };
  if (to.chunk == from.chunk) {
    at(from.chunk)->replace(from.byte, to.byte, text);
  } else {
    const std::string joined = std::string(text).append(chunks_[to.chunk].text, to.byte);
    at(from.chunk)->replace(from.byte, at(from.chunk)->text.size(), joined);
    chunks_.erase(at(from.chunk + 1), at(to.chunk + 1));
  }
  if (chunks_[from.chunk].text.empty() && chunks_.size() > 1) {
    chunks_.erase(at(from.chunk));
  } else if (chunks_[from.chunk].text.size() > 2 * chunk_size_) {
    auto pieces = cut(chunks_[from.chunk].text);
    chunks_[from.chunk] = std::move(pieces.front());
    chunks_.insert(at(from.chunk + 1), std::move_iterator(pieces.begin() + 1),
                   std::move_iterator(pieces.end()));
  }
}

}  // namespace obelus::lsp
