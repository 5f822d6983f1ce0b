#pragma once
// An article made ready to be searched: folded, cut into words when these are asked for.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "obelus/article.hpp"
#include "obelus/fold.hpp"
#include "selector/tokens.hpp"

namespace obelus::selector {

// Keeps a reference to the article. For one thread.
struct Page {
  explicit Page(const Article& read);

  const Article& article;
  Folded folded;

  std::string_view text() const { return folded.text(); }
  const std::vector<Token>& words() const;

  // Calls `take(words, count)` for all words, so few of them at a time that they stay at hand in the
  // processor: `count` of `words` are new, and one more, if any, is the word behind them.
  template <class Take>
  void for_some_words(Take take) const {
    constexpr std::size_t most_at_once = std::size_t{1} << 11;  // bytes
    if (words_) return take(*words_, words_->size());
    std::vector<Token> some;
    some.reserve(most_at_once / 4);
    for (std::size_t at = 0; at < text().size();) {
      at = append_words(at, most_at_once, some);
      const std::size_t count = at < text().size() && !some.empty() ? some.size() - 1 : some.size();
      take(some, count);
      some.erase(some.begin(), some.begin() + static_cast<std::ptrdiff_t>(count));
    }
  }

  // The reading text that folds into `part` of the folded text, without white space at its ends; nothing
  // when that would cut a character.
  std::optional<Span> reading_text(Span part) const;

  // Whether a passage may have its notes at the ends of `text`: nothing protected is cut, nothing but code in
  // a line stands at an end, and not all of it is protected.
  bool is_open(Span text) const;

  // The line feeds between blocks that lie in `text`.
  std::vector<std::size_t> borders_in(Span text) const;

 private:
  // The words from `at` on of some `size` bytes; gives where they end, which is at no word's inside.
  std::size_t append_words(std::size_t at, std::size_t size, std::vector<Token>& words) const;
  // The words of a passage of the reading text, and perhaps others; `some` is room for them.
  std::span<const Token> words_near(Span text, std::vector<Token>& some) const;

  // A stretch of protected text that is code within a paragraph, a heading or the like.
  bool is_inline_code(Span stretch) const;
  bool has_words_outside(Span text, std::span<const Span> stretches) const;

  mutable std::optional<std::vector<Token>> words_;  // once asked for
};

// A place where a query's quotation stands.
// There may be a million of them, so each is small.
class Hit {
 public:
  Hit(Span in_folded, Span in_text, bool is_exact, bool does_cross)
      : exact(is_exact), crosses(does_cross), folded_(in_folded), text_(in_text) {}

  Span folded() const { return folded_; }
  Span text() const { return text_; }

  bool exact;    // character for character, but for runs of white space
  bool crosses;  // goes over a border of blocks that the quotation does not show

 private:
  struct Short {
    explicit Short(Span span)
        : begin(static_cast<std::uint32_t>(span.begin)), end(static_cast<std::uint32_t>(span.end)) {}
    operator Span() const { return {begin, end}; }

    std::uint32_t begin;
    std::uint32_t end;
  };

  Short folded_;
  Short text_;
};

// `a` and `b` are equal when every run of ASCII white space counts as one space.
bool equal_but_for_spaces(std::string_view a, std::string_view b);

}  // namespace obelus::selector
