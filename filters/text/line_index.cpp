#include <algorithm>
#include <cassert>

#include "obelus/text.hpp"

namespace obelus {

LineIndex::LineIndex(std::string_view text) : starts_{0} {
  // Most texts have no carriage return, and are searched for line feeds alone, many bytes at a time.
  std::size_t carriage_return = text.find('\r');
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t feed = std::min(text.find('\n', at), text.size());
    for (; carriage_return < feed; carriage_return = text.find('\r', carriage_return + 1))
      if (carriage_return + 1 != feed || feed == text.size()) starts_.push_back(carriage_return + 1);
    if (feed != text.size()) starts_.push_back(feed + 1);
    at = feed + 1;
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
