#pragma once
// Lines and columns of many places in one text. Places asked for in ascending order cost one pass
// over the text in all, however long its lines are.

#include <string_view>

#include "obelus/text.hpp"

namespace obelus {

class Positions {
 public:
  // The text must outlive this.
  explicit Positions(std::string_view text) : text_(text), lines_(text) {}

  std::string_view text() const { return text_; }
  // Where the byte at `offset` stands; past the end counts as the end.
  LineColumn at(std::size_t offset);
  // The bytes of a line, counted from 1, without its end.
  Span line(std::size_t number) const { return lines_.line(text_, number); }

 private:
  std::string_view text_;
  LineIndex lines_;
  std::size_t last_offset_ = 0;
  LineColumn last_;
};

// The same for code points: how many stand before a byte.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text) : text_(text) {}
  std::size_t before(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t last_offset_ = 0;
  std::size_t last_ = 0;
};

}  // namespace obelus
