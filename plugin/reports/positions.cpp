#include "reports/positions.hpp"

#include <algorithm>

namespace obelus {

LineColumn Positions::at(std::size_t offset) {
  offset = std::min(offset, text_.size());
  const std::size_t number = lines_.number_at(offset);
  const bool further_on = number == last_.line && last_offset_ <= offset;
  const std::size_t from = further_on ? last_offset_ : line(number).begin;
  const std::size_t column = further_on ? last_.column : 1;
  last_ = {number, column + count_code_points(text_.substr(from, offset - from))};
  last_offset_ = offset;
  return last_;
}

std::size_t CodePoints::before(std::size_t offset) {
  offset = std::min(offset, text_.size());
  if (offset < last_offset_) last_offset_ = last_ = 0;
  last_ += count_code_points(text_.substr(last_offset_, offset - last_offset_));
  last_offset_ = offset;
  return last_;
}

}  // namespace obelus
