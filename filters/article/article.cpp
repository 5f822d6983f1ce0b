#include "obelus/article.hpp"

#include <algorithm>

namespace obelus {

bool Article::touches_protected(Span text_span) const {
  const auto next = std::partition_point(protected_text.begin(), protected_text.end(),
                                         [&](Span each) { return each.end <= text_span.begin; });
  return next != protected_text.end() && next->overlaps(text_span);
}

const Block* Article::block_at(std::size_t text_offset) const {
  const auto next = std::partition_point(blocks.begin(), blocks.end(),
                                         [&](const Block& each) { return each.text.begin <= text_offset; });
  return next == blocks.begin() ? nullptr : &*(next - 1);
}

}  // namespace obelus
