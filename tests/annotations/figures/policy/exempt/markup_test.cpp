#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;
using testing::judged;
using testing::judged_markdown;

TEST(Code, HasNoFigures) {
  EXPECT_EQ(judged_markdown("Set `limit = 300` there.\n", "300"), "code");
  EXPECT_EQ(judged_markdown("```\nsleep 300\n```\n", "300"), "code");
  EXPECT_EQ(judged_markdown("It has 300 readers.\n", "300"), "error");
}

TEST(Code, IsTemplatesAndFormulasToo) {
  const auto article = read_markdown("So $x = 5$ and {{ price 500 }} hold.\n");
  EXPECT_TRUE(figures(*article).empty()) << article->text;
}

TEST(NoteMarker, IsARaisedNumberOrOneInBrackets) {
  const auto article = read_html("<p>It sank.<sup>12</sup> CO<sub>2</sub> rose.</p>");
  for (const Figure& figure : figures(*article)) EXPECT_EQ(figure.verdict, Verdict::exempt);
  expect_judged({{"It sank [12[[]]].", "“[12]”: note-marker"}});
}

TEST(NoteMarker, IsARaisedNumberThatLostItsMarkup) {
  expect_judged({{"Neurons respond to emotions,[[17]] animals and faces.", "note-marker"},
                 {"It answers to famous people.[[1]]", "note-marker"},
                 {"Quiroga et al.[[3]] found it first.", "note-marker"},
                 {"So say many,3, [[4]], 5 of them.", "note-marker"},
                 {"“It sank.”[[12]] Nobody knew.", "note-marker"},
                 {"It was approx.[[500 metres]] off.", "error"},
                 {"It ended. [[17]] people died.", "error"}});
}

TEST(NoteMarker, IsTheWholeOfALink) {
  EXPECT_EQ(testing::judged_markdown("Check these links ([1](https://a.org), [2](https://b.org)).", "2"),
            "note-marker");
  EXPECT_EQ(testing::judged_markdown("It has [12](https://a.org) parts.", "12"), "error");
}

TEST(NoteMarker, MayBeDefinedNowhere) {
  testing::expect_judged({{"They agree in the end [^[[1]]] at last.", "“[^1]”: note-marker"}});
}

TEST(Code, IsAnAttribute) {
  expect_judged(
      {{"[player width=\u201D[[100%]]\u201D loop]", "code"}, {"[player height=\"[[166]]\" loop]", "code"}});
  expect_figures({"They said \u201C[[100%]]\u201D of it.", "It is = \u201C[[40%]]\u201D of it."});
}

TEST(Code, IsNoAttributeOutsideATag) { expect_figures({"The poor is size=\"[[40%]]\" of all."}); }

TEST(Code, IsAnEquationOfALetter) {
  expect_judged({{"Set x = [[5]] and go on.", "code"}});
  expect_figures({"A ton = [[5]] boats."});
}

TEST(Code, IsNoSizeOfASample) { expect_figures({"It fell in those on the drug (n = [[706]])."}); }

TEST(Code, IsNoPercentageBeforeAYear) {
  FigurePolicy policy;
  policy.lang = "de";
  expect_judged({{"Nach [[minus 0,3 Prozent im Jahr]] 2023 steigt es.", "error"}}, policy);
}

}  // namespace
}  // namespace obelus
