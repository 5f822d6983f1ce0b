#include "annotations/figures/policy/judged.hpp"

namespace obelus::testing {

std::string judged(const Article& article, Span span, const FigurePolicy& policy) {
  std::string others = "nothing";
  for (const Figure& figure : figures(article, policy)) {
    if (!figure.text.overlaps(span)) continue;
    const std::string said(figure.reason.empty() ? name_of(figure.verdict) : figure.reason);
    if (figure.text == span) return said;
    others = "“" + std::string(article.text_of(figure.text)) + "”: " + said;
  }
  return others;
}

std::string judged(const std::string& marked, const FigurePolicy& policy) {
  const Marked read = unmark(marked);
  EXPECT_EQ(read.marks.size(), 1U) << "one mark a text: " << marked;
  return judged(read_plain(read.text), read.mark(), policy);
}

std::string judged_markdown(const std::string& markdown, const std::string& text,
                            const FigurePolicy& policy) {
  const auto article = read_markdown(markdown);
  const std::size_t begin = article->text.find(text);
  return judged(*article, {begin, begin + text.size()}, policy);
}

void expect_judged(Cases cases, const FigurePolicy& policy) {
  for (const auto& [marked, expected] : cases) EXPECT_EQ(judged(marked, policy), expected) << marked;
}

void expect_judged_in(const char* lang, Cases cases) {
  FigurePolicy policy;
  policy.lang = lang;
  expect_judged(cases, policy);
}

void expect_figures(std::initializer_list<const char*> texts) {
  for (const char* marked : texts) EXPECT_EQ(judged(marked), "error") << marked;
}

}  // namespace obelus::testing
