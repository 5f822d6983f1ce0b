#pragma once
// An article made ready to be searched: folded, cut into words.

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "obelus/article.hpp"
#include "obelus/fold.hpp"
#include "selector/tokens.hpp"

namespace obelus::selector {

// Keeps a reference to the article.
struct Page {
  explicit Page(const Article& read);

  const Article& article;
  Folded folded;
  std::vector<Token> words;

  std::string_view text() const { return folded.text(); }

  // The reading text that folds into `part` of the folded text, without white space at its ends; nothing
  // when that would cut a character.
  std::optional<Span> reading_text(Span part) const;

  // Whether a passage may have its notes at the ends of `text`: nothing protected is cut, nothing but code in
  // a line stands at an end, and not all of it is protected.
  bool is_open(Span text) const;

  // The line feeds between blocks that lie in `text`.
  std::vector<std::size_t> borders_in(Span text) const;

 private:
  // A stretch of protected text that is code within a paragraph, a heading or the like.
  bool is_inline_code(Span stretch) const;
  bool has_words_outside(Span text, std::span<const Span> stretches) const;
};

// A place where a query's quotation stands.
struct Hit {
  Span folded;
  Span text;
  bool exact = false;    // character for character, but for runs of white space
  bool crosses = false;  // goes over a border of blocks that the quotation does not show
};

// `a` and `b` are equal when every run of ASCII white space counts as one space.
bool equal_but_for_spaces(std::string_view a, std::string_view b);

}  // namespace obelus::selector
