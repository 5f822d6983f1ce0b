#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Scale, OfPromotersHasMarks) {
  expect_judged({{"A mark of [[0–6]] is a detractor.", "class"},
                 {"Promoters ([[9–10]]) come back.", "class"},
                 {"A [[7 or 8]] is a passive.", "class"}});
  expect_figures({"We met [[7 or 8]] detractors.", "Between [[9 and 12]] were promoters.",
                  "Of the guests, [[12]] were detractors."});
}

TEST(Scale, IsWhatIsRated) {
  expect_judged({{"Please rate the pier from [[1 to 5]].", "class"},
                 {"Guests rated each boat from [[1 to 10]].", "class"},
                 {"People rate from [[1 to 5]] how they liked it.", "class"},
                 {"It has a [[1–5]] rating.", "class"}});
  expect_figures({"The mortgage rate went from [[1 to 5]].", "They lost from [[1 to 5]] boats.",
                  "Guests rated from [[1 to 5]] boats as poor.", "She rated [[12]] boats."});
}

TEST(Answers, AreLettered) {
  expect_judged({{"Which port has most cranes? A) 12 B) [[40]]", "class"}});
  expect_figures({"The port (plan B) [[40]] cranes has.", "Plan B) or not, [[40]] cranes go."});
}

TEST(Sums, AreMadeOfWords) {
  expect_judged({{"In review, [[10]] lines = 10 remarks.", "class"},
                 {"In review, 10 lines = [[10]] remarks.", "class"}});
  expect_figures(
      {"Boats = [[10]]", "Total lost = [[$10 million]]", "In review, [[10]] lines drew 10 remarks."});
}

TEST(Scale, HasTwoEnds) {
  expect_judged({{"The score ranges from [[1 to 100%]], with 1% being the lowest.", "class"},
                 {"The score ranges from 1 to 100%, with [[1%]] being the lowest.", "class"},
                 {"Promoters (score [[9-10]]) are loyal.", "class"}});
  expect_figures({"Losses ranged from [[1 to 100%]].", "Growth was low, with [[1%]] being lost.",
                  "The home side (having scored [[9–10]]) left."});
}

TEST(Answers, AreListed) {
  const auto judged = [](const std::string& text) { return testing::judged_markdown(text, "24"); };
  EXPECT_EQ(judged("How many?\n\n1. 10\n2. 24\n3. 40\n"), "class");
  EXPECT_EQ(judged("How many?\n\n1. 10 boats\n2. 24 boats\n"), "error");
  EXPECT_EQ(judged("We met 24.\n"), "error");
}

TEST(Scale, IsOfAMeasure) {
  expect_judged({{"The measures have a range of [[0 to 1]].", "class"}});
  expect_figures({"They lost a range of [[0 to 1]] boats.", "The missile has a range of [[1 to 3]]."});
}

TEST(Scale, IsNoRangeThatWasFound) {
  expect_figures({"The score ranges from [[20 to 80]] in Leeds.", "Losses: [[90%]] and above in Leeds.",
                  "Poverty - [[40%]] or higher in five towns."});
}

TEST(Scale, IsNotWhatWasReached) {
  expect_figures({"Turnout varied, with [[34%]] being the lowest on record.",
                  "Daily deaths rose, with [[96]] being the highest since March.",
                  "Losses went from 10% to 40%, with [[40%]] being the worst.",
                  "Test scores ranging from [[32% to 71%]] were seen.",
                  "It has an approval rating ranging from [[38% to 44%]].",
                  "Its rating ranging from [[2.1 to 4.8]] is low.", "Ratings range from [[1% to 8%]]."});
  expect_judged(
      {{"The rating ranges from [[1 to 5]].", "class"},
       {"The rating ranges from 1 to 5, with 1 being the worst and [[5]] being the best.", "class"}});
}

TEST(Scale, IsNoSumOfUnlikeThings) {
  expect_figures({"[[20]] cigarettes = 4 hours lost", "[[12]] boats = 40 jobs", "12 boats = [[40]] jobs"});
}

TEST(Scale, IsNoRankThatWasReached) {
  expect_figures({"Lenders ranked between [[1 and 3]].", "Residents rated the mayor from [[1 to 3]]."});
}

TEST(Scale, MayBeOfValuesThatAreListed) {
  expect_judged(
      {{"The values are [[1]], 2, 3 or 5, with 1 representing the least work.", "class"},
       {"The values are 1, 2, 3 or 5, with [[1]] representing the least work, and 5 the most.", "class"},
       {"It is on a Likert scale, where [[5]] represents a very good day.", "class"}});
  expect_figures({"The values are [[12]], 40 and 7, each representing a boat.",
                  "The board has [[5]] members, with 3 representing the mill.",
                  "The board has 5 members, with [[3]] representing the mill."});
}

TEST(Scale, MayBeAnAxis) {
  expect_judged({{"Wind: [[20]] 40 60 80", "class"},
                 {"Wind: 20 40 [[60]] 80", "class"},
                 {"Wind: 20 40 60 [[80]]", "class"}});
  expect_figures(
      {"Wind: [[5]] 9 15 16", "Wind: 5 9 [[15]] 16", "Wind: 0 5 [[10]] boats", "Wind: 5 [[10]] 15"});
}

}  // namespace
}  // namespace obelus
