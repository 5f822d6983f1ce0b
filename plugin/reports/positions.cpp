#include "reports/positions.hpp"

#include <algorithm>

namespace obelus {
namespace {

constexpr std::size_t stride = 1024;

}  // namespace

CodePoints::CodePoints(std::string_view text) : text_(text), counts_{0} {
  for (std::size_t at = stride; at <= text.size(); at += stride)
    counts_.push_back(counts_.back() + count_code_points(text.substr(at - stride, stride)));
}

std::size_t CodePoints::before(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const std::size_t from = offset / stride * stride;
  return counts_[offset / stride] + count_code_points(text_.substr(from, offset - from));
}

LineColumn Positions::at(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const std::size_t number = lines_.number_at(offset);
  return {number, code_points_.before(offset) - code_points_.before(line(number).begin) + 1};
}

}  // namespace obelus
