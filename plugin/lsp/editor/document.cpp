#include "lsp/editor/document.hpp"

#include <algorithm>
#include <cassert>

#include "obelus/text.hpp"

namespace obelus::lsp {
namespace {

// Adds where lines begin in (from, to), of line ends that stand at `from` or later.
void find_starts(std::string_view text, std::size_t from, std::size_t to, std::vector<std::size_t>& starts) {
  const std::size_t end = std::min(to, text.size());
  for (std::size_t at = from; at < end; ++at) {
    if (text[at] != '\n' && text[at] != '\r') continue;
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ++at;
    if (at + 1 < to) starts.push_back(at + 1);
  }
}

std::size_t units_of(const CodePoint& point, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8: return point.size;
    case Encoding::utf16: return point.value > 0xFFFF ? 2 : 1;
    case Encoding::utf32: break;
  }
  return 1;
}

}  // namespace

std::size_t skip_in_line(std::string_view text, std::size_t& units, Encoding encoding) {
  std::size_t at = 0;
  while (at < text.size() && text[at] != '\n' && text[at] != '\r' && units > 0) {
    const CodePoint point = decode_utf8(text, at);
    const std::size_t its = units_of(point, encoding);
    if (its > units) break;
    units -= its;
    at += point.size;
  }
  return at;
}

Document::Document(std::string text) : text_(std::move(text)), starts_{0} {
  find_starts(text_, 0, text_.size() + 1, starts_);
}

// Line ends one character away from the change may be others than before: CR and LF meet, or part.
void Document::replace(Span at, std::string_view text) {
  assert(at.begin <= at.end && at.end <= text_.size());
  const std::size_t first = line_of(at.begin - std::min<std::size_t>(at.begin, 1));
  const auto kept = std::upper_bound(starts_.begin(), starts_.end(), at.end + 1);
  const auto last = static_cast<std::size_t>(kept - starts_.begin());
  const std::size_t old_size = text_.size();
  text_.replace(at.begin, at.size(), text);
  const std::size_t grown = text_.size() - old_size;  // modulo; wraps round where it shrank
  for (std::size_t i = last; i < starts_.size(); ++i) starts_[i] += grown;
  const std::size_t end = last < starts_.size() ? starts_[last] : text_.size() + 1;
  std::vector<std::size_t> fresh;
  find_starts(text_, starts_[first], end, fresh);
  const auto begin = starts_.begin() + static_cast<std::ptrdiff_t>(first + 1);
  const auto place =
      starts_.erase(begin, starts_.begin() + static_cast<std::ptrdiff_t>(std::max(last, first + 1)));
  starts_.insert(place, fresh.begin(), fresh.end());
  last_ = {};
}

std::size_t Document::line_of(std::size_t offset) const {
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return static_cast<std::size_t>(next - starts_.begin()) - 1;
}

std::size_t Document::line_end(std::size_t line) const {
  if (line + 1 == starts_.size()) return text_.size();
  std::size_t end = starts_[line + 1] - 1;
  if (text_[end] == '\n' && end > starts_[line] && text_[end - 1] == '\r') --end;
  return end;
}

std::size_t Document::offset_at(Position position, Encoding encoding) const {
  if (position.line >= starts_.size()) return text_.size();
  const std::size_t start = starts_[position.line];
  std::size_t units = position.character;
  return start + skip_in_line(std::string_view(text_).substr(start), units, encoding);
}

Position Document::position_at(std::size_t offset, Encoding encoding) const {
  assert(offset <= text_.size());
  const std::size_t line = line_of(offset);
  const std::size_t wanted = std::min(offset, line_end(line));
  const bool is_ahead = last_.encoding == encoding && last_.line == line && last_.offset <= wanted &&
                        last_.offset >= starts_[line];
  Mark mark = is_ahead ? last_ : Mark{line, starts_[line], 0, encoding};
  while (mark.offset < wanted) {
    const CodePoint point = decode_utf8(text_, mark.offset);
    if (mark.offset + point.size > wanted) break;
    mark.character += units_of(point, encoding);
    mark.offset += point.size;
  }
  last_ = mark;
  return {line, mark.character};
}

}  // namespace obelus::lsp
