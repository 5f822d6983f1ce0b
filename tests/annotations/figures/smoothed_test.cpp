#include "figures/smoothed.hpp"

#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <vector>

#include "obelus/figure.hpp"
#include "obelus/reader.hpp"
#include "obelus/writer.hpp"
#include "support/corpus.hpp"
#include "support/marked.hpp"

namespace obelus {
namespace {

struct Case {
  const char* html;
  const char* smooth;  // null: as it is
};

TEST(Smoothed, IsWhatABrowserShows) {
  const Case cases[] = {
      {"12\n     million", "12\nmillion"},
      {"12 \t\n million  people ", "12 million people"},
      {"mil&shy;lion, 45 per&shy;cent", "million, 45 percent"},
      {"$&#x2060;5&#x200B; m", "$5 m"},
      {"12&nbsp; million", nullptr},
      {"á í \u0BAD à", nullptr},
  };
  for (const Case& each : cases) {
    const auto article = read_html("<p>" + std::string(each.html) + "</p>");
    ASSERT_TRUE(article) << each.html;
    const Smoothed smoothed(*article);
    EXPECT_EQ(smoothed.is_same(), each.smooth == nullptr) << each.html;
    if (each.smooth != nullptr) {
      EXPECT_EQ(smoothed.article().text, each.smooth);
    }
  }
}

TEST(Smoothed, LeavesOutNumbersOfNotesBehindADigit) {
  const Case cases[] = {
      {"in 2019<sup>3</sup>, 40<sup><a href=\"#n\">12</a></sup> beds", "in 2019, 40 beds"},
      {"in 2019<sup>3,&nbsp;4</sup> it fell", nullptr},
      {"in 2019<sup>3, 4</sup> it fell", "in 2019 it fell"},
      {"10<sup>12</sup> bytes", nullptr},
      {"40 km<sup>2</sup>", nullptr},
      {"3<sup>1</sup>/<sub>2</sub> miles", nullptr},
      {"the 2<sup>nd</sup> of 40 CO<sub>2</sub>", nullptr},
  };
  for (const Case& each : cases) {
    const auto article = read_html("<p>" + std::string(each.html) + "</p>");
    ASSERT_TRUE(article) << each.html;
    const Smoothed smoothed(*article);
    EXPECT_EQ(smoothed.is_same() ? article->text : smoothed.article().text,
              each.smooth == nullptr ? article->text : each.smooth)
        << each.html;
  }
}

TEST(Smoothed, FiguresStandBesideTheirNotes) {
  const auto article = read_markdown("It has 40<sup>2</sup> beds in 2019<sup>3</sup>.");
  const std::vector<Figure> all = figures(*article, {});
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(article->text_of(all[0].text), "40");
  EXPECT_EQ(all[0].quantity.low, 40);
  EXPECT_EQ(article->text_of(all[1].text), "2019");
  EXPECT_EQ(all[1].reason, "year");
}

TEST(Smoothed, LeavesBlanksOfCodeAndOfPlainText) {
  EXPECT_TRUE(Smoothed(*read_html("<pre>a   b&shy;c</pre>")).is_same());
  EXPECT_TRUE(Smoothed(read_plain("a   b")).is_same());
  EXPECT_FALSE(Smoothed(read_plain("a\u00ADb")).is_same());
}

TEST(Smoothed, KnowsWhereEachStretchStands) {
  const auto marked =
      testing::unmark("<p>[[about]] \n [[12\n  mil\u00ADlion]]\u00AD  [[people]]\n   [[,]] x</p>");
  const auto article = read_html(marked.text);
  const Smoothed smoothed(*article);
  const std::string& text = smoothed.article().text;
  const std::vector<std::string> expected = {"about", "12\nmillion", "people", ","};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const std::size_t begin = text.find(expected[i]);
    ASSERT_NE(begin, text.npos);
    const Span found = smoothed.original({begin, begin + expected[i].size()});
    EXPECT_EQ(article->map.bytes_of(found), marked.marks[i]) << expected[i];
  }
}

// Lines broken and indented, and long words hyphenated, outside of tags, references and code.
std::string typeset(std::string_view html) {
  std::string out;
  bool in_tag = false;
  bool in_reference = false;
  int in_code = 0;
  int blanks = 0;
  int letters = 0;
  for (std::size_t i = 0; i < html.size(); ++i) {
    const char c = html[i];
    if (html.substr(i).starts_with("<code") || html.substr(i).starts_with("<pre")) ++in_code;
    if (html.substr(i).starts_with("</code") || html.substr(i).starts_with("</pre")) --in_code;
    in_tag = (in_tag || c == '<') && c != '>';
    in_reference = (in_reference || c == '&') && c != ';';
    out += c;
    if (in_tag || in_reference || in_code > 0) continue;
    letters = c >= 'a' && c <= 'z' ? letters + 1 : 0;
    const bool inner = i + 1 < html.size() && html[i + 1] >= 'a' && html[i + 1] <= 'z';
    if (letters == 3 && inner) out += "&shy;";
    if (c == ' ' && ++blanks % 5 == 0) out += "\n          ";
  }
  return out;
}

using Said = std::vector<std::tuple<std::string, std::string, std::string, double>>;

Said said(const Article& article) {
  Said all;
  for (const Figure& figure : figures(article)) {
    std::string text;
    for (const char c : article.text_of(figure.text))
      if (c != '\n' && (c != ' ' || !text.ends_with(' '))) text += c;
    for (std::size_t at = text.find("\u00AD"); at != text.npos; at = text.find("\u00AD")) text.erase(at, 2);
    all.emplace_back(text, name_of(figure.verdict), figure.reason, figure.quantity.low);
  }
  return all;
}

TEST(Smoothed, HasTheFiguresOfThePageTypesetPlainly) {
  SKIP_WITHOUT_DATA();
  std::size_t compared = 0;
  for (const auto& path : testing::files_below(testing::data_dir() / "corpus" / "18f", ".md")) {
    const auto source = read_markdown(testing::read_file(path));
    if (!source) continue;
    const auto page = render_html(*source, {});
    ASSERT_TRUE(page) << path;
    const auto plain = read_html("<article>" + *page + "</article>");
    const auto other = read_html("<article>" + typeset(*page) + "</article>");
    const Said expected = said(*plain);
    ASSERT_EQ(expected, said(*other)) << path;
    compared += expected.size();
  }
  EXPECT_GT(compared, 1000U);
}

}  // namespace
}  // namespace obelus
