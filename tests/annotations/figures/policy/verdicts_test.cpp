#include "figures/policy/verdicts.hpp"

#include <set>

#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_judged;
using testing::judged;

TEST(Verdict, IsErrorForWhatAReaderCouldAskASourceFor) {
  testing::expect_figures({"It cost [[$5 million]].", "It fell by [[1.4 per cent]].", "It weighs [[5 kg]].",
                           "It grew [[three times]] as fast as before.", "[[One in five]] adults smoke.",
                           "It sells at [[$3.49 a gallon]].", "It has [[12]] wheels.", "It has [[3]] wheels.",
                           "It has [[twelve]] wheels.", "It has [[2 million]] readers.",
                           "It took [[14 days]].", "It took [[fourteen days]].", "It fell [[120 points]]."});
}

TEST(Verdict, IsWarningForVagueMagnitudesAndScores) {
  expect_judged({{"It cost [[billions]].", "vague"},
                 {"It drew [[hundreds]] of people.", "vague"},
                 {"It drew [[dozens]] of people.", "vague"},
                 {"It drew [[several hundred]] people.", "vague"},
                 {"Its price [[doubled]].", "vague"},
                 {"It is [[twice]] as fast.", "vague"},
                 {"Ghent beat Bruges [[3-1]] at home.", "score"}});
  const auto article = read_plain("It cost billions. Ghent beat Bruges 3-1 at home.");
  for (const Figure& figure : figures(article)) EXPECT_EQ(figure.verdict, Verdict::warning);
}

TEST(Verdict, IsRecordedForAgesAndSmallWords) {
  expect_judged({{"The [[40-year-old]] left.", "age"},
                 {"It has [[six]] wheels.", "small-count"},
                 {"It has [[half a dozen]] wheels.", "small-count"},
                 {"It took [[two months]].", "small-duration"}});
  const auto article = read_plain("The 40-year-old has six cars. It took two months.");
  EXPECT_EQ(figures(article).size(), 3U);
  for (const Figure& figure : figures(article)) EXPECT_EQ(figure.verdict, Verdict::recorded);
}

TEST(Verdict, FollowsTheListsOfThePolicy) {
  FigurePolicy policy;
  policy.ignore = {"money", "vague"};
  expect_judged({{"It cost [[$5]].", "ignored"}, {"It cost [[billions]].", "vague"}}, policy);
  policy = {};
  policy.require = {"age", "year", "score"};
  policy.warn = {"small-count", "percent"};
  expect_judged({{"The [[40-year-old]] left.", "error"},
                 {"It closed in [[2016]].", "error"},
                 {"Ghent beat Bruges [[3-1]] at home.", "error"},
                 {"It has [[six]] wheels.", "small-count"},
                 {"It fell by [[5%]].", "warning"},
                 {"It cost [[$5]].", "not-required"},
                 {"It cost [[billions]].", "vague"}},
                policy);
}

TEST(Verdict, FollowsAListThatAloneIsNotTheUsualOne) {
  const auto article = read_plain("It sank in 2016.");
  const auto verdict = [&](std::vector<std::string> FigurePolicy::*list) {
    FigurePolicy policy;
    (policy.*list).emplace_back("year");
    return figures(article, policy).at(0).verdict;
  };
  EXPECT_EQ(figures(article).at(0).verdict, Verdict::exempt);
  EXPECT_EQ(verdict(&FigurePolicy::warn), Verdict::warning);
  EXPECT_EQ(verdict(&FigurePolicy::require), Verdict::error);
  FigurePolicy ignores;
  ignores.ignore = {"money"};
  expect_judged({{"It cost [[$5]].", "ignored"}}, ignores);
}

TEST(Verdict, CountsSmallFromTheConfiguredNumber) {
  FigurePolicy policy;
  policy.min_count = 3;
  expect_judged({{"It has [[six]] wheels.", "error"}, {"It has [[two]] wheels.", "small-count"}}, policy);
}

TEST(Verdict, OfQuantitiesLeavesOutWhatIsNone) {
  FigurePolicy policy;
  policy.quantities = true;
  expect_judged({{"It has [[six]] wheels.", "error"},
                 {"It cost [[billions]].", "error"},
                 {"It closed [[two years]] ago.", "error"},
                 {"It got 12 out of [[10]] there.", "error"},
                 {"It closed in [[2016]].", "year"}},
                policy);
}

TEST(Reasons, AreNamedOnceAndExplained) {
  std::set<std::string_view> codes;
  for (const FigureReason& reason : figure_reasons()) {
    EXPECT_TRUE(codes.insert(reason.code).second) << reason.code;
    EXPECT_NE(reason.verdict, Verdict::error) << reason.code;
    EXPECT_FALSE(reason.summary.empty()) << reason.code;
  }
  EXPECT_TRUE(codes.contains("year"));
}

TEST(Verdict, IsWarningForMultiBillions) {
  expect_judged(
      {{"It has a multi-[[billion-dollar]] budget.", "vague"}, {"It took multi-[[million]] sums.", "vague"}});
}

TEST(Verdict, OfQuantitiesIsForEachNumeral) {
  FigurePolicy policy;
  policy.quantities = true;
  const auto article = read_plain("On 5/17/2018 call +1-222-2222 from 192.168.1.2 or 123456789101231.");
  std::string values;
  for (const Figure& figure : figures(article, policy)) {
    EXPECT_EQ(figure.verdict, Verdict::error);
    values += std::string(article.text_of(figure.text)) + " ";
  }
  EXPECT_EQ(values, "5 17 2018 1 222 2222 192 168 1 2 123456789101231 ");
}

TEST(Verdict, OfQuantitiesKeepsNumeralsApart) {
  FigurePolicy policy;
  policy.quantities = true;
  const auto article = read_plain("14 6,8 numbers, 01000 ) 192.168.1.2 +1-222-22292/22s82 one in five.");
  std::size_t end = 0;
  for (const Figure& figure : figures(article, policy)) {
    EXPECT_LE(end, figure.text.begin);
    end = figure.text.end;
  }
}

TEST(Verdict, IsRecordedForSmallRatesOfTime) {
  expect_judged({{"It works [[seven days a week]] here.", "small-duration"},
                 {"It works [[40 hours a week]] here.", "error"},
                 {"It took [[a year and a half]] of work.", "small-duration"}});
}

TEST(Verdict, KnowsAScoreThatAscends) {
  expect_judged({{"The club defeated them [[0-1]] after extra time.", "score"}});
  testing::expect_figures({"It lost [[5-6]] seats."});
}

TEST(Verdict, IsErrorForOddsInWords) {
  testing::expect_figures(
      {"By [[three to one]], they backed it.", "They outnumber us by nearly [[two to one]]."});
  expect_judged({{"It has [[two to three]] wheels.", "small-count"}});
}

}  // namespace
}  // namespace obelus
