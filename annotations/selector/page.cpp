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

Page::Page(const Article& read) : article(read), folded(read.text) {}

const std::vector<Token>& Page::words() const {
  if (!words_) tokenise(text(), words_.emplace());
  return *words_;
}

std::size_t Page::append_words(std::size_t at, std::size_t size, std::vector<Token>& words) const {
  // No word goes over a space.
  const std::size_t space = text().find(' ', at + size);
  const std::size_t end = space == std::string_view::npos ? text().size() : space;
  append_tokens(text(), {at, end}, words);
  return end;
}

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
  const auto first = std::partition_point(stretches.begin(), stretches.end(),
                                          [&](Span each) { return each.end <= text.begin; });
  const auto last =
      std::partition_point(first, stretches.end(), [&](Span each) { return each.begin < text.end; });
  if (first == last) return true;
  const Span front = *first;
  const Span back = *(last - 1);
  if (front.begin < text.begin || text.end < back.end) return false;
  if (front.begin == text.begin && !is_inline_code(front)) return false;
  if (back.end == text.end && !is_inline_code(back)) return false;
  return has_words_outside(text, {first, last});
}

bool Page::is_inline_code(Span stretch) const {
  const Block* block = article.block_at(stretch.begin);
  if (block == nullptr || block->kind == BlockKind::code) return false;
  const auto& inlines = article.inlines;
  auto each = std::partition_point(inlines.begin(), inlines.end(),
                                   [&](const Inline& one) { return one.text.begin < stretch.begin; });
  for (; each != inlines.end() && each->text.begin == stretch.begin; ++each)
    if (each->kind == InlineKind::code && each->text == stretch) return true;
  return false;
}

std::span<const Token> Page::words_near(Span passage, std::vector<Token>& some) const {
  constexpr std::size_t most = std::size_t{1} << 16;
  if (words_) return *words_;
  const std::size_t space = text().rfind(' ', folded.folded_at(passage.begin));
  const std::size_t begin = space == std::string_view::npos ? 0 : space;
  const std::size_t end = folded.folded_at(passage.end);
  if (end - begin > most || append_words(begin, end - begin, some) > begin + 2 * most) return words();
  return some;
}

bool Page::has_words_outside(Span text, std::span<const Span> stretches) const {
  std::vector<Token> some;
  const std::span<const Token> near = words_near(text, some);
  std::size_t from = text.begin;
  const auto has_word_up_to = [&](std::size_t end) {
    const auto word = std::partition_point(
        near.begin(), near.end(), [&](const Token& each) { return folded.source_at(each.begin) < from; });
    return word != near.end() && folded.source_at(word->begin) < end;
  };
  for (const Span stretch : stretches) {
    if (has_word_up_to(stretch.begin)) return true;
    from = stretch.end;
  }
  return has_word_up_to(text.end);
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
