#include "markdown/content_map.hpp"

#include <algorithm>

namespace obelus::markdown {
namespace {

// Where the end of `text` begins that reads as `content` when `\|` is `|` and white space at the end is
// left out; only as good as the comparison that must follow.
std::size_t begin_of_end(std::string_view content, std::string_view text) {
  std::size_t from = text.find_last_not_of(" \t\v\f") + 1;
  for (std::size_t left = content.size(); left > 0 && from > 0; --left) {
    --from;
    if (content[left - 1] == '|' && text[from] == '|' && from > 0 && text[from - 1] == '\\') --from;
  }
  return from;
}

}  // namespace

std::size_t line_count(std::string_view content) {
  if (content.empty()) return 0;
  std::size_t feeds = 0;
  for (std::size_t at = content.find('\n'); at != content.npos; at = content.find('\n', at + 1)) ++feeds;
  return feeds + (content.back() == '\n' ? 0 : 1);
}

void ContentMap::clear() {
  parts_.clear();
  cursor_ = 0;
}

void ContentMap::add(Part part) {
  if (part.content_size == 0) return;
  if (!parts_.empty()) {
    Part& last = parts_.back();
    if (last.verbatim && part.verbatim && last.content + last.content_size == part.content &&
        last.source + last.source_size == part.source) {
      last.content_size += part.content_size;
      last.source_size += part.source_size;
      return;
    }
  }
  parts_.push_back(part);
}

bool ContentMap::add_lines(std::string_view content, const Source& source, std::size_t last_line,
                           bool pipes) {
  const std::size_t count = line_count(content);
  if (count > last_line) return false;
  bool verified = true;
  std::size_t number = last_line - count + 1;
  for (std::size_t at = 0; at < content.size(); ++number) {
    const std::size_t end = std::min(content.find('\n', at), content.size());
    const Span line = source.line(number);
    if (!add_line(content.substr(at, end - at), at, source, line, pipes)) verified = false;
    const std::size_t line_end_size = source.line_with_end(number).size() - line.size();
    if (end < content.size() && line_end_size > 0)
      add({end, line.end, 1, line_end_size, source.text()[line.end] == '\n'});
    at = end + 1;
  }
  return verified;
}

bool ContentMap::add_line(std::string_view line, std::size_t at, const Source& source, Span source_line,
                          bool pipes) {
  const std::string_view text = source.text().substr(source_line.begin, source_line.size());
  if (text.ends_with(line)) {
    add({at, source_line.end - line.size(), line.size(), line.size(), true});
    return true;
  }
  if (pipes) {
    const std::size_t begin = begin_of_end(line, text);
    return add_stretch(line, at, source, {source_line.begin + begin, source_line.end}, true);
  }
  // A tab that belongs in part to a container stands in the content as spaces.
  const auto [differs, source_differs] =
      std::mismatch(line.rbegin(), line.rend(), text.rbegin(), text.rend());
  const auto spaces = static_cast<std::size_t>(line.rend() - differs);
  const auto tab = static_cast<std::size_t>(text.rend() - source_differs);
  if (tab == 0 || text[tab - 1] != '\t' || line.find_first_not_of(' ') < spaces) return false;
  add({at, source_line.begin + tab - 1, spaces, 1, false});
  add({at + spaces, source_line.begin + tab, line.size() - spaces, line.size() - spaces, true});
  return true;
}

bool ContentMap::add_stretch(std::string_view content, std::size_t at, const Source& source, Span line,
                             bool pipes) {
  const std::string_view text = source.text();
  std::size_t from = line.begin;
  for (std::size_t i = 0; i < content.size(); ++i) {
    if (from >= line.end) return false;
    const bool escaped = pipes && text[from] == '\\' && from + 1 < line.end && text[from + 1] == '|';
    if (content[i] != (escaped ? '|' : text[from])) return false;
    const std::size_t size = escaped ? 2 : 1;
    add({at + i, from, 1, size, !escaped});
    from += size;
  }
  return true;
}

const ContentMap::Part* ContentMap::part_at(std::size_t content) const {
  const auto ends_before = [&](const Part& part) { return part.content + part.content_size <= content; };
  if (cursor_ >= parts_.size() || content < parts_[cursor_].content) {
    const auto found = std::partition_point(parts_.begin(), parts_.end(), ends_before);
    cursor_ = static_cast<std::size_t>(found - parts_.begin());
  }
  while (cursor_ < parts_.size() && ends_before(parts_[cursor_])) ++cursor_;
  if (cursor_ == parts_.size() || content < parts_[cursor_].content) return nullptr;
  return &parts_[cursor_];
}

std::optional<Span> ContentMap::source_of(std::size_t content) const {
  const Part* part = part_at(content);
  if (part == nullptr) return std::nullopt;
  if (!part->verbatim) return Span{part->source, part->source + part->source_size};
  const std::size_t at = part->source + (content - part->content);
  return Span{at, at + 1};
}

Span ContentMap::content_in(Span source) const {
  const auto first = std::partition_point(parts_.begin(), parts_.end(), [&](const Part& part) {
    return part.source + part.source_size <= source.begin;
  });
  const auto last =
      std::partition_point(first, parts_.end(), [&](const Part& part) { return part.source < source.end; });
  if (first == last) return {};
  const Part& tail = *(last - 1);
  const bool cuts_head = first->verbatim && first->source < source.begin;
  const bool cuts_tail = tail.verbatim && source.end < tail.source + tail.source_size;
  return {cuts_head ? first->content + (source.begin - first->source) : first->content,
          cuts_tail ? tail.content + (source.end - tail.source) : tail.content + tail.content_size};
}

}  // namespace obelus::markdown
