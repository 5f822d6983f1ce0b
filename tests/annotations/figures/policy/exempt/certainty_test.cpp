#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Idiom, IsNoShareThatIsDenied) {
  expect_judged({{"A site can’t be [[100%]] secure.", "idiom"},
                 {"It is not [[100%]] safe.", "idiom"},
                 {"Our site will never be [[100%]] perfect.", "idiom"}});
  expect_figures({"Half of water systems are not really [[100%]] safe.",
                  "Tube stations are not [[100%]] accessible.",
                  "The city’s buses are not [[100%]] accessible.", "The hospital is not [[100%]] safe."});
}

TEST(Idiom, IsNoCountOfCrashes) {
  expect_judged({{"We have heard it [[a hundred times]] before.", "idiom"}});
  expect_figures({"We have seen the site crash [[a hundred times]] this year.",
                  "I said the word [[a thousand times]] during the trial."});
}

TEST(Idiom, IsHowMuchOneRelies) {
  expect_judged({{"The pier is relying [[100%]] on those who row.", "idiom"},
                 {"[[100%]] TRUE: the pier lives on gifts.", "idiom"}});
  expect_figures({"The pier runs [[100%]] on sun.", "It rose [[100%]] on news of the sale.",
                  "The pier relies [[100%]] on tolls.", "The label reads [[100%]] Fresh Juice.",
                  "[[100%]] of it is essential."});
}

TEST(Idiom, IsAllThatOneGives) {
  expect_judged(
      {{"They gave [[110 percent]], as ever.", "idiom"}, {"He gives [[110%]], and more.", "idiom"}});
  expect_figures(
      {"They gave [[110 percent]] more.", "They gave [[110%]] of the sum.", "It rose [[110 percent]]."});
}

TEST(Idiom, IsNoYieldOfThings) {
  expect_judged({{"She gave [[110 percent every day]].", "idiom"},
                 {"He has given [[110 percent]].", "idiom"},
                 {"We want to give [[110%]].", "idiom"}});
  expect_figures({"The windmill gave [[110 percent]] and burnt.", "Its sails give [[110%]] each spring.",
                  "The dam will have given [[110 percent]].", "The vote, giving [[110 percent]], was void."});
}

TEST(Idiom, GaveItAll) {
  testing::expect_judged(
      {{"He gave it [[110%]].", "idiom"}, {"It went from [[0 to 60]] overnight.", "idiom"}});
  testing::expect_figures({"They gave it [[110%]] of the money.", "It rose from [[0 to 60]] members."});
}

TEST(Idiom, DoesNotQuiteMatch) {
  testing::expect_judged({{"It doesn't [[100%]] match up.", "idiom"}});
  testing::expect_figures({"It doesn't hold [[100%]] of it.", "They don't see [[100%]] growth."});
}

TEST(Certainty, IsNearlyWhole) {
  expect_judged({{"I'm [[99%]] sure of it.", "idiom"}, {"I am [[95 percent]] certain.", "idiom"}});
  expect_figures({"Of them [[99%]] are sure.", "The test is [[95 percent]] certain."});
}

}  // namespace
}  // namespace obelus
