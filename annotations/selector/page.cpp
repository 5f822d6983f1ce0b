#include "selector/page.hpp"

#include <algorithm>

namespace obelus::selector {
namespace {

bool is_space(char c) { return c == ' ' || (c >= 9 && c <= 13); }

// Past the run of white space at `at`, if there is one.
std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

}  // namespace

Page::Page(const Article& read) : article(read), folded(read.text) { tokenise(folded.text(), words); }

std::optional<Span> Page::reading_text(Span part) const {
  if (part.empty()) return std::nullopt;
  auto span = folded.source_of(part);
  if (!span) return std::nullopt;
  // A dash takes the white space round it along; other kinds than ASCII's stay, they are harmless there.
  while (!span->empty() && is_space(article.text[span->begin])) ++span->begin;
  while (!span->empty() && is_space(article.text[span->end - 1])) --span->end;
  if (span->empty()) return std::nullopt;
  return span;
}

bool Page::is_open(Span text) const {
  const auto& stretches = article.protected_text;
  auto next = std::partition_point(stretches.begin(), stretches.end(),
                                   [&](Span each) { return each.end <= text.begin; });
  if (next == stretches.end() || next->begin >= text.end) return true;
  if (next->begin <= text.begin) return false;
  const auto last =
      std::partition_point(next, stretches.end(), [&](Span each) { return each.begin < text.end; });
  return (last - 1)->end < text.end;
}

std::vector<std::size_t> Page::borders_in(Span text) const {
  std::vector<std::size_t> borders;
  const auto& blocks = article.blocks;
  auto block = std::partition_point(blocks.begin(), blocks.end(),
                                    [&](const Block& each) { return each.text.end < text.begin; });
  for (; block != blocks.end() && block->text.end < text.end; ++block) borders.push_back(block->text.end);
  return borders;
}

bool equal_but_for_spaces(std::string_view a, std::string_view b) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    if (is_space(a[i]) && is_space(b[j])) {
      i = skip_spaces(a, i);
      j = skip_spaces(b, j);
    } else if (a[i++] != b[j++]) {
      return false;
    }
  }
  return i == a.size() && j == b.size();
}

}  // namespace obelus::selector
