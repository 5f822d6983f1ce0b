#pragma once
// UTF-8, and the places people and programs ask for: lines, columns, code points, UTF-16 units.
// Everything here is pure and may be called from any thread.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/span.hpp"

namespace obelus {

struct CodePoint {
  char32_t value;     // U+FFFD where the bytes are not UTF-8
  std::uint8_t size;  // bytes read, at least 1
  bool valid;
};

// The code point that begins at `text[offset]`; offset must be less than text.size(). An ill-formed
// sequence gives its maximal subpart (Unicode 15, section 3.9, "U+FFFD Substitution").
CodePoint decode_utf8(std::string_view text, std::size_t offset);

// Appends `value` as UTF-8; a surrogate or a value past U+10FFFF appends U+FFFD.
void append_utf8(std::string& out, char32_t value);

// The first byte that is not UTF-8, or nothing.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// Numbers of code points and of UTF-16 units in valid UTF-8.
std::size_t count_code_points(std::string_view text);
std::size_t count_utf16_units(std::string_view text);

// A place as people count: both from 1, the column in code points.
struct LineColumn {
  std::size_t line = 1;
  std::size_t column = 1;

  friend constexpr bool operator==(LineColumn, LineColumn) = default;
};

// Where the lines of a text begin. Lines end at LF, CRLF or a lone CR. The index keeps no view of the
// text: the same text must be passed to every call.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  std::size_t line_count() const { return starts_.size(); }
  // `line` counts from 1 and is at most line_count(). The line without its end.
  Span line(std::string_view text, std::size_t line) const;
  // The line that holds `offset`, from 1.
  std::size_t number_at(std::size_t offset) const;
  // `offset` may be text.size(). An offset within a line end belongs to the line it ends.
  LineColumn at(std::string_view text, std::size_t offset) const;

 private:
  std::vector<std::size_t> starts_;
};

}  // namespace obelus
