#pragma once
// What the policy makes of a number in a sentence, as marked text: "It rained on [[5 May]]." -> "date".

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "obelus/figure.hpp"
#include "obelus/reader.hpp"
#include "support/marked.hpp"

namespace obelus::testing {

// The reason of the figure that is the marked text, or its verdict when there is none ("error"); when no
// figure is exactly that, what there is instead.
inline std::string judged(const Article& article, Span span, const FigurePolicy& policy = {}) {
  std::string others = "nothing";
  for (const Figure& figure : figures(article, policy)) {
    if (!figure.text.overlaps(span)) continue;
    const std::string said(figure.reason.empty() ? name_of(figure.verdict) : figure.reason);
    if (figure.text == span) return said;
    others = "“" + std::string(article.text_of(figure.text)) + "”: " + said;
  }
  return others;
}

inline std::string judged(const std::string& marked, const FigurePolicy& policy = {}) {
  const Marked read = unmark(marked);
  EXPECT_EQ(read.marks.size(), 1U) << "one mark a text: " << marked;
  return judged(read_plain(read.text), read.mark(), policy);
}

inline std::string judged_markdown(const std::string& markdown, const std::string& text,
                                   const FigurePolicy& policy = {}) {
  const auto article = read_markdown(markdown);
  const std::size_t begin = article->text.find(text);
  return judged(*article, {begin, begin + text.size()}, policy);
}

// Each marked text is judged to be what stands beside it.
using Cases = std::vector<std::pair<std::string, std::string>>;

inline void expect_judged(const Cases& cases, const FigurePolicy& policy = {}) {
  for (const auto& [marked, expected] : cases) EXPECT_EQ(judged(marked, policy), expected) << marked;
}

// Each marked text is a figure that needs a source, or at least is none of what is exempt.
inline void expect_figures(const std::vector<std::string>& texts) {
  for (const std::string& marked : texts) EXPECT_EQ(judged(marked), "error") << marked;
}

}  // namespace obelus::testing
