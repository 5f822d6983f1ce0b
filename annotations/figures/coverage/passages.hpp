#pragma once
// Passages, each with a number, asked which of them holds a place: built once, each question logarithmic.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "obelus/span.hpp"

namespace obelus::passages {

class Passages {
 public:
  void add(Span text, std::size_t index) { all_.push_back({text, index, 0}); }

  // To be called once, when all are added.
  void sort() {
    std::stable_sort(all_.begin(), all_.end(),
                     [](const Passage& a, const Passage& b) { return a.text.begin < b.text.begin; });
    std::size_t furthest = 0;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (i == 0 || all_[i].text.end > all_[furthest].text.end) furthest = i;
      all_[i].furthest = furthest;
    }
  }

  // The index of one that holds all of `span`. Among those that begin before it the one that ends last does,
  // if any.
  std::optional<std::size_t> holding(Span span) const {
    const Passage* found = furthest_from(span.begin);
    if (found == nullptr || found->text.end < span.end) return std::nullopt;
    return found->index;
  }

  // The index of one that has a part in `span`; one that is empty may stand at its end.
  std::optional<std::size_t> touching(Span span) const {
    const auto after = std::partition_point(
        all_.begin(), all_.end(), [&](const Passage& each) { return each.text.begin < span.begin; });
    if (after != all_.end() && after->text.begin <= (after->text.empty() ? span.end : span.end - 1))
      return after->index;
    const Passage* before = span.begin > 0 ? furthest_from(span.begin - 1) : nullptr;
    if (before != nullptr && before->text.end > span.begin) return before->index;
    return std::nullopt;
  }

 private:
  struct Passage {
    Span text;
    std::size_t index;
    std::size_t furthest;  // which of those up to this one ends last
  };

  // Of those that begin at `offset` or before, the one that ends last.
  const Passage* furthest_from(std::size_t offset) const {
    const auto after = std::partition_point(all_.begin(), all_.end(),
                                            [&](const Passage& each) { return each.text.begin <= offset; });
    return after == all_.begin() ? nullptr : &all_[std::prev(after)->furthest];
  }

  std::vector<Passage> all_;
};

}  // namespace obelus::passages
