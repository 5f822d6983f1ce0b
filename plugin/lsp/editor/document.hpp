#pragma once
// A text as an editor has it open: changed piece by piece, with places as lines and characters.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/span.hpp"

namespace obelus::lsp {

// What an editor counts a line's characters in.
enum class Encoding : std::uint8_t { utf8, utf16, utf32 };

// Both from 0. Lines end at LF, CRLF or a lone CR.
struct Position {
  std::size_t line = 0;
  std::size_t character = 0;

  friend auto operator<=>(const Position&, const Position&) = default;
};

// How many bytes of the line that `text` begins with its first `units` are; no more than to its end, and to
// the end of the text, and none of a character that is cut. Leaves in `units` how many of them are missing.
std::size_t skip_in_line(std::string_view text, std::size_t& units, Encoding encoding);

// The text is UTF-8. Changes cost what they change, and a move of what stands behind. One thread at a time,
// for reading too.
class Document {
 public:
  explicit Document(std::string text = {});

  const std::string& text() const { return text_; }
  // Where lines begin; the first at 0.
  std::span<const std::size_t> line_starts() const { return starts_; }

  // `at` must lie in the text.
  void replace(Span at, std::string_view text);

  // A place past a line's end is at its end, one past the last line at the end of the text, one within a
  // character before it.
  std::size_t offset_at(Position position, Encoding encoding) const;
  // `offset` is at most the text's size. Quick for places that ascend, even in one endless line.
  Position position_at(std::size_t offset, Encoding encoding) const;

 private:
  std::size_t line_of(std::size_t offset) const;
  std::size_t line_end(std::size_t line) const;  // without what ends it

  std::string text_;
  std::vector<std::size_t> starts_;

  // Where the last place was found.
  struct Mark {
    std::size_t line = 0;
    std::size_t offset = 0;
    std::size_t character = 0;
    Encoding encoding = Encoding::utf8;
  };
  mutable Mark last_;
};

}  // namespace obelus::lsp
