#include <algorithm>
#include <iterator>

#include "markdown/templates.hpp"

namespace obelus::markdown {
namespace {

constexpr std::string_view object_replacement = "\xEF\xBF\xBC";

// Text that becomes one character, and the source of all of it.
struct Collapse {
  Span text;
  Span source;
  std::size_t shrunk;  // how much shorter the text has become at the end of this one; may wrap
};

class Opaque {
 public:
  Opaque(std::vector<Collapse> collapses, const BlockStart& start, Reading& reading)
      : collapses_(std::move(collapses)), start_(start), reading_(reading) {}

  void apply() {
    rebuild_runs();
    rebuild_pieces();
    rebuild_inlines();
    rebuild_protected();
    rebuild_text();
  }

 private:
  // Where a position of the old text is in the new. Within a collapse: its begin, or its end.
  std::size_t moved(std::size_t position, bool to_end) const {
    const auto next = std::partition_point(collapses_.begin(), collapses_.end(),
                                           [&](const Collapse& each) { return each.text.end <= position; });
    const std::size_t shrunk = next == collapses_.begin() ? 0 : (next - 1)->shrunk;
    if (next != collapses_.end() && next->text.begin < position)
      return next->text.begin - shrunk + (to_end ? object_replacement.size() : 0);
    return position - shrunk;
  }
  Span moved(Span span) const { return {moved(span.begin, false), moved(span.end, true)}; }
  Span new_text(const Collapse& each) const {
    const std::size_t begin = moved(each.text.begin, false);
    return {begin, begin + object_replacement.size()};
  }

  const Collapse* collapse_at(std::size_t position) const {
    const auto next = std::partition_point(collapses_.begin(), collapses_.end(),
                                           [&](const Collapse& each) { return each.text.end <= position; });
    return next != collapses_.end() && next->text.begin <= position ? &*next : nullptr;
  }

  void rebuild_text() {
    std::string tail;
    std::size_t from = start_.text;
    for (const Collapse& each : collapses_) {
      tail.append(reading_.text, from, each.text.begin - from);
      tail.append(object_replacement);
      from = each.text.end;
    }
    tail.append(reading_.text, from);
    reading_.text.resize(start_.text);
    reading_.text.append(tail);
  }

  void rebuild_runs() {
    const auto first = reading_.runs.begin() + static_cast<std::ptrdiff_t>(start_.runs);
    std::vector<Run> old(first, reading_.runs.end());
    reading_.runs.erase(first, reading_.runs.end());
    std::size_t next = 0;
    const auto put_collapses_before = [&](std::size_t text) {
      for (; next < collapses_.size() && collapses_[next].text.begin < text; ++next) {
        const Collapse& each = collapses_[next];
        reading_.runs.push_back({new_text(each).begin, each.source.begin,
                                 static_cast<std::uint32_t>(object_replacement.size()),
                                 static_cast<std::uint32_t>(each.source.size()), false});
      }
    };
    for (const Run& run : old) {
      for (std::size_t at = run.text, end = run.text + run.text_size; at < end;) {
        put_collapses_before(at + 1);
        if (const Collapse* inside = collapse_at(at)) {
          at = std::min(inside->text.end, end);
          continue;
        }
        const std::size_t stop = next < collapses_.size() ? std::min(collapses_[next].text.begin, end) : end;
        const auto size = static_cast<std::uint32_t>(stop - at);
        const std::size_t byte = run.verbatim ? run.bytes + (at - run.text) : run.bytes;
        reading_.runs.push_back(
            {moved(at, false), byte, size, run.verbatim ? size : run.bytes_size, run.verbatim});
        at = stop;
      }
    }
    put_collapses_before(static_cast<std::size_t>(-1));
  }

  void rebuild_pieces() {
    const auto first = reading_.pieces.begin() + static_cast<std::ptrdiff_t>(start_.pieces);
    const std::vector<Piece> old(first, reading_.pieces.end());
    reading_.pieces.erase(first, reading_.pieces.end());
    const Collapse* last_collapse = nullptr;
    for (const Piece& piece : old) {
      for (std::size_t at = piece.text.begin; at < piece.text.end;) {
        const std::size_t literal = piece.whole ? piece.first_at : piece.first_at + (at - piece.text.begin);
        if (const Collapse* inside = collapse_at(at)) {
          const std::size_t stop = std::min(inside->text.end, piece.text.end);
          const std::size_t literal_end = piece.whole ? piece.last_at : literal + (stop - at);
          if (inside != last_collapse)
            reading_.pieces.push_back(
                {new_text(*inside), piece.first, literal, piece.last, literal_end, true});
          reading_.pieces.back().last = piece.last;
          reading_.pieces.back().last_at = literal_end;
          last_collapse = inside;
          at = stop;
          continue;
        }
        const auto next = std::partition_point(collapses_.begin(), collapses_.end(),
                                               [&](const Collapse& each) { return each.text.begin <= at; });
        const std::size_t stop = next != collapses_.end() && !piece.whole
                                     ? std::min(next->text.begin, piece.text.end)
                                     : piece.text.end;
        const std::size_t literal_end = piece.whole ? piece.last_at : literal + (stop - at);
        reading_.pieces.push_back(
            {moved({at, stop}), piece.first, literal, piece.last, literal_end, piece.whole});
        at = stop;
      }
    }
  }

  void rebuild_inlines() {
    std::vector<Inline> inlines;
    std::vector<Span> sources;
    std::size_t next = 0;
    const auto put_before = [&](std::size_t source) {
      for (; next < collapses_.size() && collapses_[next].source.begin <= source; ++next) {
        inlines.push_back({InlineKind::opaque, new_text(collapses_[next]), {}});
        sources.push_back(collapses_[next].source);
      }
    };
    for (std::size_t i = start_.inlines; i < reading_.inlines.size(); ++i) {
      const Span source = reading_.inline_sources[i];
      put_before(source.begin);
      if (next > 0 && collapses_[next - 1].source.contains(source)) continue;
      inlines.push_back(
          {reading_.inlines[i].kind, moved(reading_.inlines[i].text), std::move(reading_.inlines[i].target)});
      sources.push_back(source);
    }
    put_before(static_cast<std::size_t>(-1));
    reading_.inlines.resize(start_.inlines);
    reading_.inline_sources.resize(start_.inlines);
    std::move(inlines.begin(), inlines.end(), std::back_inserter(reading_.inlines));
    reading_.inline_sources.insert(reading_.inline_sources.end(), sources.begin(), sources.end());
  }

  void rebuild_protected() {
    std::vector<Span> spans;
    for (const Collapse& each : collapses_) spans.push_back(new_text(each));
    for (std::size_t i = start_.protected_text; i < reading_.protected_text.size(); ++i)
      spans.push_back(moved(reading_.protected_text[i]));
    std::sort(spans.begin(), spans.end());
    reading_.protected_text.resize(start_.protected_text);
    for (const Span& span : spans) {
      const bool joins = reading_.protected_text.size() > start_.protected_text &&
                         span.begin < reading_.protected_text.back().end;
      if (joins)
        reading_.protected_text.back().end = std::max(reading_.protected_text.back().end, span.end);
      else
        reading_.protected_text.push_back(span);
    }
  }

  std::vector<Collapse> collapses_;
  BlockStart start_;
  Reading& reading_;
};

// The text of the block whose source lies in `source`.
Span text_within(const std::vector<Run>& runs, std::size_t first_run, Span source) {
  const auto begin = runs.begin() + static_cast<std::ptrdiff_t>(first_run);
  const auto first = std::partition_point(
      begin, runs.end(), [&](const Run& run) { return run.bytes + run.bytes_size <= source.begin; });
  const auto last =
      std::partition_point(first, runs.end(), [&](const Run& run) { return run.bytes < source.end; });
  if (first == last) return {};
  const Run& head = *first;
  const Run& tail = *(last - 1);
  const bool cut_head = head.verbatim && head.bytes < source.begin;
  const bool cut_tail = tail.verbatim && source.end < tail.bytes + tail.bytes_size;
  return {cut_head ? head.text + (source.begin - head.bytes) : head.text,
          cut_tail ? tail.text + (source.end - tail.bytes) : tail.text + tail.text_size};
}

}  // namespace

void make_opaque(const std::vector<Span>& templates, const ContentMap& map, const BlockStart& start,
                 Reading& reading) {
  std::vector<Collapse> collapses;
  for (const Span& each : templates) {
    const auto first = map.source_of(each.begin);
    const auto last = map.source_of(each.end - 1);
    if (!first || !last) continue;
    const Span source{first->begin, last->end};
    const Span text = text_within(reading.runs, start.runs, source);
    if (text.empty()) continue;
    const std::size_t shrunk = collapses.empty() ? 0 : collapses.back().shrunk;
    collapses.push_back({text, source, shrunk + text.size() - object_replacement.size()});
  }
  if (!collapses.empty()) Opaque(std::move(collapses), start, reading).apply();
}

}  // namespace obelus::markdown
