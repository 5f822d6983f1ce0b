#include "lsp/editor/rope.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace obelus::lsp {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// Behind the nth line end of `text`, counted from 1; it must have as many.
std::size_t behind_line_end(std::string_view text, std::size_t nth) {
  std::size_t at = text.find_first_of("\r\n");
  for (;; at = text.find_first_of("\r\n", at)) {
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ++at;
    ++at;
    if (--nth == 0) return at;
  }
}

}  // namespace

Rope::Chunk::Chunk(std::string_view part) : text(part) { count(); }

void Rope::Chunk::count() {
  line_ends = code_points = long_ones = 0;
  char before = '\0';
  for (const char byte : text) {
    line_ends += byte == '\r' || (byte == '\n' && before != '\r');
    code_points += !is_continuation(byte);
    long_ones += static_cast<unsigned char>(byte) >= 0xF0U;
    before = byte;
  }
}

std::size_t Rope::Chunk::units(Encoding encoding) const {
  switch (encoding) {
    case Encoding::utf8: return text.size();
    case Encoding::utf16: return code_points + long_ones;
    case Encoding::utf32: break;
  }
  return code_points;
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
    const std::size_t ends = chunks_[i].line_ends - (parts_line_end(i) ? 1 : 0);
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
    if (place.byte == 0 && chunk.line_ends == 0 && chunk.units(encoding) <= left && !is_last) {
      left -= chunk.units(encoding);
      continue;
    }
    place.byte += skip_in_line(std::string_view(chunk.text).substr(place.byte), left, encoding);
    if (is_last || left == 0 || place.byte < chunk.text.size()) return place;
  }
}

void Rope::replace(Position begin, Position end, Encoding encoding, std::string_view text) {
  const Place from = place_of(begin, encoding);
  const Place to = std::max(from, place_of(end, encoding));
  const std::string behind = chunks_[to.chunk].text.substr(to.byte);
  Chunk& changed = chunks_[from.chunk];
  changed.text.resize(from.byte);
  changed.text.append(text).append(behind);
  changed.count();
  const auto at = [&](std::size_t chunk) { return chunks_.begin() + static_cast<std::ptrdiff_t>(chunk); };
  chunks_.erase(at(from.chunk + 1), at(to.chunk + 1));
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
