#include "lsp/editor/gap_buffer.hpp"

#include <algorithm>

#include "obelus/text.hpp"

namespace obelus::lsp {

GapBuffer::GapBuffer(const Document& document) : bytes_(document.text()), behind_(0) {
  const auto starts = document.line_starts();
  for (std::size_t i = starts.size(); i-- > 1;) after_.push_back(bytes_.size() - starts[i]);
}

std::string GapBuffer::text() const { return bytes_.substr(0, gap_) + bytes_.substr(behind_); }

bool GapBuffer::is_start_at_gap() const {
  if (gap_ == 0) return false;
  const char before = bytes_[gap_ - 1];
  const bool is_within = before == '\r' && behind_ < bytes_.size() && bytes_[behind_] == '\n';
  return before == '\n' || (before == '\r' && !is_within);
}

// Past the last line: the end of the text.
std::size_t GapBuffer::start_of(std::size_t line) const {
  if (line <= before_.size()) return line == 0 ? 0 : before_[line - 1];
  std::size_t left = line - before_.size();
  if (is_start_at_gap() && --left == 0) return gap_;
  return left <= after_.size() ? size() - after_[after_.size() - left] : size();
}

void GapBuffer::move_to(std::size_t offset) {
  if (offset == gap_) return;
  const bool is_start = is_start_at_gap();
  const std::size_t whole = size();
  const auto begin = bytes_.begin();
  const auto at = [&](std::size_t byte) { return begin + static_cast<std::ptrdiff_t>(byte); };
  if (offset > gap_) {
    if (is_start) before_.push_back(gap_);
    for (; !after_.empty() && whole - after_.back() < offset; after_.pop_back())
      before_.push_back(whole - after_.back());
    if (!after_.empty() && whole - after_.back() == offset) after_.pop_back();
    std::copy(at(behind_), at(behind_ + offset - gap_), at(gap_));
  } else {
    if (is_start) after_.push_back(whole - gap_);
    for (; !before_.empty() && before_.back() > offset; before_.pop_back())
      after_.push_back(whole - before_.back());
    if (!before_.empty() && before_.back() == offset) before_.pop_back();
    std::copy_backward(at(offset), at(gap_), at(behind_));
  }
  behind_ += offset - gap_;  // modulo
  gap_ = offset;
}

void GapBuffer::move_to(Position place, Encoding encoding) {
  move_to(start_of(place.line));
  const std::string_view rest = std::string_view(bytes_).substr(behind_);
  move_to(gap_ + offset_in_line(rest, place.character, encoding));
}

void GapBuffer::remove_back_to(std::size_t offset) {
  while (!before_.empty() && before_.back() >= offset) before_.pop_back();
  gap_ = offset;
}

void GapBuffer::insert(std::string_view text) {
  if (behind_ - gap_ < text.size()) {
    const std::size_t more = std::max(bytes_.size(), text.size());
    bytes_.insert(behind_, more, '\0');
    behind_ += more;
  }
  for (const char c : text) {
    const char before = gap_ == 0 ? 'a' : bytes_[gap_ - 1];
    if (before == '\n' || (before == '\r' && c != '\n')) before_.push_back(gap_);
    bytes_[gap_++] = c;
  }
}

void GapBuffer::replace(Position begin, Position end, Encoding encoding, std::string_view text) {
  move_to(begin, encoding);
  const std::size_t from = gap_;
  move_to(end, encoding);
  if (gap_ > from)
    remove_back_to(from);
  else
    move_to(from);
  insert(text);
}

}  // namespace obelus::lsp
