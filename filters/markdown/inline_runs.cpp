// What the reader of inlines leaves behind: reading text, the runs that spell it, inlines.

#include <algorithm>
#include <utility>

#include "markdown/inline_reader.hpp"

namespace obelus::markdown {

void InlineReader::emit_verbatim(std::string_view literal) {
  const std::size_t end = at_ + literal.size();
  if (images_ > 0) {
    at_ = end;
    return;
  }
  std::size_t text = reading_.text.size();
  reading_.text.append(literal);
  while (at_ < end) {
    const ContentMap::Part* part = map_->part_at(at_);
    if (part == nullptr) {
      ++reading_.unmapped;
      ++at_;
      ++text;
      continue;
    }
    const std::size_t from = at_ - part->content;
    const std::size_t size = std::min(end - at_, part->content_size - from);
    if (part->verbatim) {
      append_run({text, part->source + from, static_cast<std::uint32_t>(size),
                  static_cast<std::uint32_t>(size), true});
    } else if (from == 0) {
      append_run({text, part->source, static_cast<std::uint32_t>(size),
                  static_cast<std::uint32_t>(part->source_size), false});
    }
    at_ += size;
    text += size;
  }
}

void InlineReader::emit_unit(std::size_t content_size, std::string_view literal) {
  const auto first = map_->source_of(at_);
  const auto last = map_->source_of(at_ + content_size - 1);
  at_ += content_size;
  if (images_ > 0) return;
  if (first && last) {
    append_run({reading_.text.size(), first->begin, static_cast<std::uint32_t>(literal.size()),
                static_cast<std::uint32_t>(last->end - first->begin), false});
  } else {
    reading_.unmapped += literal.size();
  }
  reading_.text.append(literal);
}

void InlineReader::append_run(Run run) {
  if (!reading_.runs.empty() && run.verbatim) {
    Run& last = reading_.runs.back();
    if (last.verbatim && last.text + last.text_size == run.text &&
        last.bytes + last.bytes_size == run.bytes) {
      last.text_size += run.text_size;
      last.bytes_size += run.bytes_size;
      return;
    }
  }
  reading_.runs.push_back(run);
}

std::size_t InlineReader::open_inline(InlineKind kind, std::size_t source_begin, std::string target) {
  if (images_ > 0) return none;
  reading_.inlines.push_back({kind, {reading_.text.size(), reading_.text.size()}, std::move(target)});
  reading_.inline_sources.push_back({source_begin, source_begin});
  return reading_.inlines.size() - 1;
}

void InlineReader::close_inline(std::size_t index, std::size_t source_end) {
  if (index == none) return;
  reading_.inlines[index].text.end = reading_.text.size();
  reading_.inline_sources[index].end = std::max(source_end, reading_.inline_sources[index].begin);
}

std::size_t InlineReader::source_here() const {
  if (at_ < content_.size())
    if (const auto source = map_->source_of(at_)) return source->begin;
  return source_past();
}

std::size_t InlineReader::source_past() const {
  if (at_ == 0) return 0;
  const auto source = map_->source_of(at_ - 1);
  return source ? source->end : 0;
}

}  // namespace obelus::markdown
