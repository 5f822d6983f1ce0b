// What holds of every article: spans are of its text and apart, links point at figures, and the same article
// as Markdown and as HTML has the same figures.

#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <vector>

#include "obelus/figure.hpp"
#include "obelus/reader.hpp"
#include "obelus/writer.hpp"
#include "support/corpus.hpp"

namespace obelus {
namespace {

void expect_sound(const Article& article, const std::string& where) {
  const std::vector<Figure> all = figures(article);
  std::size_t end = 0;
  for (const Figure& figure : all) {
    EXPECT_LE(end, figure.text.begin) << where;
    EXPECT_LT(figure.text.begin, figure.text.end) << where;
    EXPECT_LE(figure.text.end, article.text.size()) << where;
    EXPECT_TRUE(figure.quantity.text.contains(figure.quantity.number)) << where;
    EXPECT_TRUE(figure.sentence.contains(figure.quantity.text.begin))
        << where << " " << article.text_of(figure.text);
    EXPECT_EQ(figure.verdict == Verdict::error, figure.reason.empty()) << where;
    for (const Figure::Link& link : figure.links) EXPECT_LT(link.figure, all.size()) << where;
    end = figure.text.end;
  }
}

TEST(Figures, AreSoundInEveryArticle) {
  SKIP_WITHOUT_DATA();
  for (const auto& path : testing::files_below(testing::data_dir() / "corpus" / "18f", ".md")) {
    const auto article = read_markdown(testing::read_file(path));
    if (article) expect_sound(*article, path.string());
  }
}

using Said = std::vector<std::tuple<std::string, std::string, std::string>>;

Said said(const Article& article) {
  Said all;
  for (const Figure& figure : figures(article))
    all.emplace_back(article.text_of(figure.text), name_of(figure.verdict), figure.reason);
  return all;
}

TEST(Figures, AreTheSameInMarkdownAndInHtml) {
  constexpr const char* markdown =
      "# 12 ships lost\n\nOn 5 May 2020 the **40-year-old** lost $600&nbsp;billion\n(£482 billion), *one in "
      "five*.[^1]\n\n"
      "1. See `300` and page 5\n2. Nikkei 225 fell 1.4 %\n\n| Year | Cost ($m) |\n|---|---|\n| 2016 | 5 "
      "|\n\n[^1]: A 2,000-page report.\n";
  const auto source = read_markdown(markdown);
  const auto page = render_html(*source, {});
  ASSERT_TRUE(page);
  const auto html = read_html("<article>" + *page + "</article>");
  Said from_html = said(*html);
  std::erase_if(from_html, [](const auto& each) { return std::get<2>(each) == "note-marker"; });
  EXPECT_EQ(said(*source), from_html);
}

TEST(Figures, AreTheSameInEveryArticleRendered) {
  SKIP_WITHOUT_DATA();
  int compared = 0;
  for (const auto& path : testing::files_below(testing::data_dir() / "articles", ".md")) {
    const auto source = read_markdown(testing::read_file(path));
    if (!source) continue;
    const auto page = render_html(*source, {});
    ASSERT_TRUE(page) << path;
    const auto html = read_html("<article>" + *page + "</article>");
    ASSERT_TRUE(html) << path;
    EXPECT_EQ(said(*source), said(*html)) << path;
    ++compared;
  }
  EXPECT_GT(compared, 0);
}

TEST(Figures, AreSafeOnAnyBytes) {
  for (const std::string& unit : {std::string("9"), std::string("one "), std::string("$"), std::string("1 "),
                                  std::string("5 May "), std::string("A 1/"),
                                  std::string("\xE2\x80\x93"
                                              "7"),
                                  std::string("a.1."), std::string("No. 5 ("),
                                  std::string("\xFF"
                                              "3")}) {
    std::string text;
    while (text.size() < 20000) text += unit;
    const Article article = read_plain(text);
    expect_sound(article, unit);
  }
}

TEST(Figures, HaveTheWholeOfWhatIsExempt) {
  const Article article = read_plain("It opened on 5 May 2020 in Rome.");
  const auto all = figures(article);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(article.text_of(all[0].text), "5 May 2020");
  EXPECT_EQ(article.text_of(all[0].sentence), article.text);
}

}  // namespace
}  // namespace obelus
