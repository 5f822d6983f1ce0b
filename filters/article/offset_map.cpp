#include <algorithm>
#include <cassert>
#include <iterator>
#include <limits>
#include <mutex>
#include <utility>

#include "obelus/article.hpp"

namespace obelus {
namespace {

std::size_t text_end(const Run& run) { return run.text + run.text_size; }
std::size_t bytes_end(const Run& run) { return run.bytes + run.bytes_size; }

bool continues(const Run& run, const Run& next) {
  return run.verbatim && next.verbatim && text_end(run) == next.text && bytes_end(run) == next.bytes &&
         next.text_size <= std::numeric_limits<std::uint32_t>::max() - run.text_size;
}

// `run` without what lies outside `text`; a run that is not verbatim stays whole.
Run cut(Run run, Span text) {
  if (!run.verbatim) return run;
  const std::size_t begin = std::max(run.text, text.begin);
  const std::size_t end = std::min(text_end(run), text.end);
  const auto size = static_cast<std::uint32_t>(end - begin);
  return {begin, run.bytes + (begin - run.text), size, size, true};
}

// The first and the past-last of the runs that share a character with `text`.
auto overlapping(const std::vector<Run>& runs, Span text) {
  const auto first = std::partition_point(runs.begin(), runs.end(),
                                          [&](const Run& run) { return text_end(run) <= text.begin; });
  const auto last =
      std::partition_point(first, runs.end(), [&](const Run& run) { return run.text < text.end; });
  return std::pair{first, last};
}

}  // namespace

struct OffsetMap::Later {
  std::once_flag once;
  std::function<OffsetMap()> make;
  OffsetMap made;
};

OffsetMap::OffsetMap(std::function<OffsetMap()> make) : later_(std::make_shared<Later>()) {
  later_->make = std::move(make);
}

const std::vector<Run>& OffsetMap::runs() const {
  if (later_ == nullptr) return runs_;
  std::call_once(later_->once, [&] {
    later_->made = later_->make();
    later_->make = nullptr;
  });
  return later_->made.runs();
}

void OffsetMap::append(Run run) {
  assert(later_ == nullptr);
  assert(runs_.empty() || (text_end(runs_.back()) <= run.text && bytes_end(runs_.back()) <= run.bytes));
  assert(!run.verbatim || run.text_size == run.bytes_size);
  if (run.text_size == 0) return;
  if (!runs_.empty() && continues(runs_.back(), run)) {
    runs_.back().text_size += run.text_size;
    runs_.back().bytes_size += run.bytes_size;
  } else {
    runs_.push_back(run);
  }
}

std::optional<Span> OffsetMap::bytes_of(Span text) const {
  const auto [first, last] = overlapping(runs(), text);
  if (text.empty() || first == last) return std::nullopt;
  return Span{cut(*first, text).bytes, bytes_end(cut(*(last - 1), text))};
}

std::vector<Run> OffsetMap::runs_of(Span text) const {
  std::vector<Run> found;
  if (text.empty()) return found;
  const auto [first, last] = overlapping(runs(), text);
  std::transform(first, last, std::back_inserter(found), [&](const Run& run) { return cut(run, text); });
  return found;
}

std::optional<std::size_t> OffsetMap::text_at(std::size_t byte) const {
  const std::vector<Run>& all = runs();
  const auto run =
      std::partition_point(all.begin(), all.end(), [&](const Run& each) { return bytes_end(each) <= byte; });
  if (run == all.end() || byte < run->bytes) return std::nullopt;
  return run->verbatim ? run->text + (byte - run->bytes) : run->text;
}

}  // namespace obelus
