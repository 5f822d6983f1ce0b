#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Titles, StandBehindTheWordForTheWork) {
  expect_judged({{"She adored the film [[12 Angry Men]] as a child.", "name"},
                 {"He starred in [[12 Angry Men]] on stage.", "name"},
                 {"We saw the film [[21 Grams]] twice.", "name"}});
  expect_figures({"The [[12]] angry men were arrested.", "In the film [[12]] British sailors drown.",
                  "He appeared in [[12]] plays.", "The film took [[21 grams]] of silver."});
}

TEST(Title, IsInItalicsWhereItIsWatched) {
  EXPECT_EQ(testing::judged_markdown("He watched *300* twice.", "300"), "name");
  EXPECT_EQ(testing::judged_markdown("He watched *12 Monkeys* twice.", "12"), "name");
  EXPECT_EQ(testing::judged_markdown("He watched *300 boats* burn.", "300"), "error");
  EXPECT_EQ(testing::judged_markdown("He watched *300* people leave.", "300"), "error");
  EXPECT_EQ(testing::judged_markdown("He sank *300* at sea.", "300"), "error");
  EXPECT_EQ(testing::judged_markdown("He watched 12 Turks sing.", "12"), "error");
}

TEST(Title, IsOfAPlaceToEat) {
  expect_judged({{"She tends bar at local restaurant [[98 Center]].", "name"}});
  expect_figures({"She fed at the restaurant [[98]] people.", "In the hotel [[98]] Germans slept.",
                  "At the hotel [[400]] Ukrainian refugees slept.",
                  "In the gallery [[16]] Monet paintings hung.", "At the pub [[14]] Irish were held.",
                  "At the bar [[25]] Leeds players sang."});
}

TEST(Titles, ThatWinAreNoMoney) {
  expect_judged({{"Harbour [[2049]] won the weekend.", "name"}});
  EXPECT_EQ(testing::judged("She paid [[5,000 won]] the day before."), "error");
  EXPECT_EQ(testing::judged("It paid Kim [[50,000 won]] a day late."), "“50,000 won a day”: error");
}

TEST(Titles, HaveACapitalArticleWithinASentence) {
  expect_judged(
      {{"Ann Lee ([[The 39 Oars]]) sings.", "name"}, {"She sang in [[The 12 Bells]] there.", "name"}});
  expect_figures({"The [[39]] Danes slept.", "(The [[39]] boats sank.)"});
}

TEST(Title, IsANumberAlone) {
  expect_judged({{"The film [[300]] is loud.", "name"},
                 {"The show [[24]] ran for long.", "name"},
                 {"The movie [[1917]] won it.", "name"}});
  expect_figures({"Of the film [[300]] copies are left.", "For the film [[300]] sailors were hired."});
}

TEST(Name, IsATitleInQuotationMarks) { expect_judged({{"\"[[The 39 Steps]]\" runs till May.", "name"}}); }

TEST(Name, IsASongInStraightQuotationMarks) {
  expect_judged({{"Nora sings \"[[99 Luftballons]]\" at night.", "name"}});
  expect_figures({"Nora saw \"[[99]] Dead\" in print."});
}

TEST(Name, HasAUnitWithACapital) {
  expect_judged({{"They spoke to the TV show [[60 Minutes]] about it.", "name"},
                 {"They passed [[Three Mile]] Island at night.", "name"},
                 {"Nora played \"[[Forty Shillings]]\" at night.", "name"}});
  expect_figures({"Lee slept [[127 Hours]] in May.", "Nora paid \"[[forty shillings]]\" at night."});
}

TEST(Name, IsATitleInItalics) {
  EXPECT_EQ(testing::judged_markdown("She wrote *The Ridge: Eleven Days in Normandy* then.\n", "Eleven Days"),
            "name");
  EXPECT_EQ(testing::judged_markdown("She says *that eleven days in Normandy* passed.\n", "eleven days"),
            "error");
  EXPECT_EQ(testing::judged_markdown("*The Ridge sold 40 boats. It fell.*\n", "40"), "error");
}

TEST(Name, IsAllThatIsInItalics) {
  EXPECT_EQ(testing::judged_markdown("It took most of *60 Minutes* to load.\n", "60 Minutes"), "name");
  EXPECT_EQ(testing::judged_markdown("It took most of *60 minutes* to load.\n", "60 minutes"), "error");
}

TEST(Name, IsNoSentenceInItalics) {
  EXPECT_EQ(testing::judged_markdown("*Forty boats sank* in May, they say.\n", "Forty"), "error");
}

}  // namespace
}  // namespace obelus
