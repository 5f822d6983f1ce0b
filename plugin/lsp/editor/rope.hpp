#pragma once
// Many changes to one text, anywhere in it, as an editor sends them together. The text is kept in chunks that
// know how many lines and characters they hold, so that a change costs a look at each chunk before it and the
// chunks it changes, not the length of the text: of 4 MB some 1,000 looks and 4 KB.

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/editor/document.hpp"

namespace obelus::lsp {

// The text is UTF-8. Places are those of a Document of the text as it is by then.
class Rope {
 public:
  // `chunk_size`: bytes that a chunk has at first; it grows to twice as many before it is cut.
  explicit Rope(std::string_view text, std::size_t chunk_size = 4096);

  // Nothing stands between places that run backwards: the text goes in at the first.
  void replace(Position begin, Position end, Encoding encoding, std::string_view text);

  std::string text() const;

 private:
  // Of a text by itself: a CR at its end is a line end, and so is an LF at its begin.
  struct Counts {
    static Counts of(std::string_view text);

    std::size_t line_ends = 0;
    std::size_t code_points = 0;
    std::size_t long_ones = 0;  // of these, those that are two in UTF-16
  };
  // Begins and ends between characters, but may part CR and LF. Only one that is alone is empty.
  struct Chunk {
    explicit Chunk(std::string_view part) : text(part), counts(Counts::of(part)) {}
    void replace(std::size_t begin, std::size_t end, std::string_view with);
    std::size_t units(Encoding encoding) const;

    std::string text;
    Counts counts;
  };
  struct Place {
    std::size_t chunk = 0;
    std::size_t byte = 0;

    friend auto operator<=>(const Place&, const Place&) = default;
  };

  std::vector<Chunk> cut(std::string_view text) const;
  bool parts_line_end(std::size_t chunk) const;
  Place start_of(std::size_t line) const;
  Place place_of(Position position, Encoding encoding) const;

  std::size_t chunk_size_;
  std::vector<Chunk> chunks_;  // one at least
};

}  // namespace obelus::lsp
