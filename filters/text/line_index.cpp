#include <algorithm>
#include <cassert>

#include "obelus/text.hpp"

namespace obelus {

LineIndex::LineIndex(std::string_view text) : starts_{0} {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool carriage_return_alone = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
    if (text[i] == '\n' || carriage_return_alone) starts_.push_back(i + 1);
  }
}

Span LineIndex::line(std::string_view text, std::size_t line) const {
  assert(1 <= line && line <= starts_.size());
  Span span{starts_[line - 1], line < starts_.size() ? starts_[line] : text.size()};
  if (line == starts_.size()) return span;
  --span.end;
  if (text[span.end] == '\n' && span.end > span.begin && text[span.end - 1] == '\r') --span.end;
  return span;
}

std::size_t LineIndex::number_at(std::size_t offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return static_cast<std::size_t>(after - starts_.begin());
}

LineColumn LineIndex::at(std::string_view text, std::size_t offset) const {
  assert(offset <= text.size());
  const std::size_t line = number_at(offset);
  const std::size_t start = starts_[line - 1];
  return {line, count_code_points(text.substr(start, offset - start)) + 1};
}

}  // namespace obelus
