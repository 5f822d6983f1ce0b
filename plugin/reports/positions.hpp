#pragma once
// Lines and columns, and code points, of many places in one text, asked for in any order: each answer costs
// the same however long the text and its lines are.

#include <string_view>
#include <vector>

#include "obelus/text.hpp"

namespace obelus {

// The text must outlive what is made of it here.
class Counts {
 public:
  // `count` counts something that each byte has, or has not, by itself.
  Counts(std::string_view text, std::size_t (*count)(std::string_view));

  // How many there are before the byte at `offset`; past the end counts as the end.
  std::size_t before(std::size_t offset) const;

 private:
  std::string_view text_;
  std::size_t (*count_)(std::string_view);
  std::vector<std::size_t> counts_;  // before every 1024th byte but the first
};

class CodePoints : public Counts {
 public:
  explicit CodePoints(std::string_view text) : Counts(text, count_code_points) {}
};

class Positions {
 public:
  // `first` is the number of the text's first line: of a part of a file it is greater than 1.
  explicit Positions(std::string_view text, std::size_t first = 1)
      : text_(text), first_(first), lines_(text), code_points_(text) {}

  std::string_view text() const { return text_; }
  // Where the byte at `offset` stands; past the end counts as the end.
  LineColumn at(std::size_t offset) const;
  // The bytes of a line, counted from `first`, without its end.
  Span line(std::size_t number) const { return lines_.line(text_, number - first_ + 1); }

 private:
  std::string_view text_;
  std::size_t first_;
  LineIndex lines_;
  CodePoints code_points_;
};

}  // namespace obelus
