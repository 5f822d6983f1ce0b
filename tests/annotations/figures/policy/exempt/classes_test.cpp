#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;
using testing::judged_markdown;

TEST(Classes, AreRangesOfAListOrInQuotationMarks) {
  const std::string list =
      "Gifts by size:\n\n- $20 and under\n- $21 - $49\n- $50 +\n- $300 a year\n- $7 million\n";
  EXPECT_EQ(judged_markdown(list, "$20"), "class");
  EXPECT_EQ(judged_markdown(list, "$21 - $49"), "class");
  EXPECT_EQ(judged_markdown(list, "$50"), "class");
  EXPECT_EQ(judged_markdown(list, "$300 a year"), "error");
  EXPECT_EQ(judged_markdown(list, "$7 million"), "error");
  expect_judged({{"The first group is “[[$20]] and under”.", "class"}, {"The last is “[[$50]]+.”", "class"}});
  EXPECT_EQ(judged_markdown("Lost so far:\n\n- $400 million or more\n- boats\n", "$400 million"), "error");
  expect_figures({"It was “[[$40 million]] or more”, she said.", "It cost [[$21 - $49]] in all.",
                  "He called it “[[$50 million]] of waste”."});
}

TEST(Classes, AreMarksThatAreExplained) {
  expect_judged(
      {{"We asked 40 sailors ([[1]] means “never”).", "class"}, {"Here [[7]] means “always”.", "class"}});
  expect_figures({"A figure of [[7]] means that it sank.", "To them [[40]] means a lot.",
                  "It spent [[7]] means of transport a year."});
}

TEST(Classes, AreMarksOfAScale) {
  expect_judged({{"Rate it on a scale of 1 to 5, where [[1]] equals ‘bad’.", "class"},
                 {"On a scale of 1-5 (with 1 being bad and [[5]] being good), rate it.", "class"},
                 {"They use a 5-point scale, from bad ([[1]]) to good (5).", "class"}});
  EXPECT_EQ(judged_markdown("Rate it:\n\n- 1 (bad)\n- 2\n- 3 (good)\n", "2"), "class");
  EXPECT_EQ(judged_markdown("Rate it:\n\n- 1 (bad)\n- 2\n- 3 (good)\n", "3"), "class");
  EXPECT_EQ(judged_markdown("Lost:\n\n- 7 boats\n- 8 men\n", "8"), "error");
  expect_judged({{"On a rating scale, [[9]] represents the best and 1 the worst.", "class"}});
  expect_figures({"Of the crew [[7]] being ill, they slept.",
                  "On the Likert scale, Oslo’s [[6]] represents a drop from last year.",
                  "On a rating scale of ports, [[9]] represents Bonn.",
                  "On the Likert scale, [[4]] represents the lowest since the storm.",
                  "On a Likert scale from bad (1) to good (5), the port did badly ([[2]]).",
                  "The fish (of large scale) and the crew ([[7]]) were lost at sea."});
}

TEST(Classes, HeadTheColumnsOfATable) {
  const std::string table = "| Score | 1 | 2 | 3 |\n|---|---|---|---|\n| How many? | 40 | 41 | 42 |\n";
  EXPECT_EQ(judged_markdown(table, "1"), "class");
  EXPECT_EQ(judged_markdown(table, "3"), "class");
  EXPECT_EQ(judged_markdown(table, "41"), "error");
}

TEST(Classes, AreCellsOfASpreadsheet) {
  EXPECT_EQ(judged_markdown("| | A | B |\n|---|---|---|\n| 1 | boats | 513 |\n", "513"), "class");
  EXPECT_EQ(judged_markdown("| | Pier | B |\n|---|---|---|\n| 1 | boats | 513 |\n", "513"), "class");
  EXPECT_EQ(judged_markdown("| Pier | A | B |\n|---|---|---|\n| Lost | 400 | 513 |\n", "513"), "error");
  EXPECT_EQ(judged_markdown("| | D | E |\n|---|---|---|\n| 1 | boats | 513 |\n", "513"), "error");
}

TEST(Classes, DivideALetter) {
  expect_judged({{"We chose by n/[[3]] voting.", "class"}});
  expect_figures({"She came w/[[3]] boats."});
}

TEST(Classes, SayHowOldSomethingIs) {
  EXPECT_EQ(judged_markdown("# The harbour at 10\n", "10"), "class");
  EXPECT_EQ(judged_markdown("# Boats lost at 400\n", "400"), "error");
  EXPECT_EQ(judged_markdown("# The harbour at 10 knots\n", "10 knots"), "error");
}

TEST(Class, IsOfShares) {
  expect_judged({{"Good- [[90%]] and above, Fair- 75 to 89.9%, Poor- 74.9% and below", "class"},
                 {"Good- 90% and above, Fair- [[75 to 89.9%]], Poor- 74.9% and below", "class"},
                 {"Good- 90% and above, Fair- 75 to 89.9%, Poor- [[74.9%]] and below", "class"}});
  expect_figures({"It lost [[90%]] and above all its crew.", "Shares fell (by [[75 to 89%]]).",
                  "Losses: [[75 to 89%]].", "Men: [[90%]] and above, women: 30 to 35%, boys: 10% and below.",
                  "Men: 90% and above, women: [[30 to 35%]], boys: 10% and below.",
                  "Men: 90% and above, women: 30 to 35%, boys: [[10%]] and below."});
}

TEST(Term, IsNothing) {
  expect_judged({{"It will approach [[$0]] soon.", "term"}});
  expect_figures({"Shares fell to [[$0]].", "Costs approach [[$0]] in states with aid.",
                  "Prices approach [[$0]] at noon."});
}

TEST(Mark, IsTheLastOfAList) {
  EXPECT_EQ(testing::judged_markdown("- 1 (hard)\n- 4\n- 5 (easy) {{< end >}}\n", "5"), "class");
  EXPECT_EQ(testing::judged_markdown("- 1 (hard)\n- 4\n- 5 (easy) boats sank\n", "5"), "error");
}

TEST(Class, StandsBesideTheNext) {
  expect_figures({"Vaccination rate – [[95%]] and above in Portugal.",
                  "Graduation rate: [[92%]] or above since 2015.",
                  "Counties saw high turnout ([[70%]] or higher).", "Pass rates: [[60% to 80%]] and above.",
                  "Young: [[40%]] or lower in Leeds, and 62% in York.",
                  "Accuracy: [[95%]] or higher, recall: 60% or higher."});
  expect_judged({{"Poor: [[74%]] and below, Fair: 75% to 89%, Good: 90% and above", "class"},
                 {"Poor: 74% and below, Fair: [[75% to 89%]], Good: 90% and above", "class"},
                 {"Poor: 74% and below, Fair: 75% to 89%, Good: [[90%]] and above", "class"}});
}

TEST(Class, DividesAllThereIs) {
  expect_figures({"Women: [[30–35%]]; men: 35–40%.", "Men: 41% to 45%; women: [[45% to 49%]].",
                  "Republicans: [[45% to 50%]], Democrats: 44% to 49%.",
                  "Growth forecast: 2% to 3%, inflation: [[3% to 4%]].",
                  "Reading scores ([[30%]] or below) fell; maths (31%) rose.",
                  "Vaccine uptake - [[70%]] and above in Wales, (England: 71%)."});
}

TEST(Mark, IsNoCountInAList) {
  EXPECT_EQ(judged_markdown("Attendance:\n\n1. 412\n2. 389\n", "412"), "error");
  EXPECT_EQ(judged_markdown("Attendance:\n\n1. 412\n2. 389\n", "389"), "error");
  EXPECT_EQ(judged_markdown("Votes:\n\n- 4512\n- 3907\n", "4512"), "error");
  EXPECT_EQ(judged_markdown("Deaths:\n\n- 1,204\n- 988\n", "988"), "error");
}

TEST(Class, IsOfARatingInWords) {
  const std::string scale = "- Very Poor (below 55)\n- Poor (55-74)\n- Good (75-84)\n";
  EXPECT_EQ(testing::judged_markdown(scale, "75-84"), "class");
  EXPECT_EQ(testing::judged_markdown(scale, "55"), "class");
  EXPECT_EQ(testing::judged_markdown(scale, "55-74"), "class");
  EXPECT_EQ(testing::judged_markdown("- High (45-60)\n- Low (12-18)\n", "12-18"), "error");
  EXPECT_EQ(testing::judged_markdown("- High (above 9,000)\n- Low (below 9,000)\n", "9,000"), "error");
  EXPECT_EQ(testing::judged_markdown("- High (42)\n- Low (3)\n", "42"), "error");
  EXPECT_EQ(testing::judged_markdown("- Oslo (75-84)\n", "75-84"), "error");
}

TEST(Classes, RateByThemselvesAlone) { expect_figures({"Good ([[75–84]])", "Poor (below [[55]])"}); }

}  // namespace
}  // namespace obelus
