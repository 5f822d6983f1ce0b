#include "reports/positions.hpp"

#include <algorithm>

namespace obelus {
namespace {

constexpr std::size_t stride = 1024;

}  // namespace

Counts::Counts(std::string_view text, std::size_t (*count)(std::string_view)) : text_(text), count_(count) {
  std::size_t total = 0;
  for (std::size_t at = stride; at <= text.size(); at += stride)
    counts_.push_back(total += count(text.substr(at - stride, stride)));
}

std::size_t Counts::before(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const std::size_t strides = offset / stride;
  const std::size_t from = strides * stride;
  return (strides == 0 ? 0 : counts_[strides - 1]) + count_(text_.substr(from, offset - from));
}

LineColumn Positions::at(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const std::size_t number = lines_.number_at(offset) + first_ - 1;
  return {number, code_points_.before(offset) - code_points_.before(line(number).begin) + 1};
}

}  // namespace obelus
