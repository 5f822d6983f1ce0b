#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(MadeUp, IsOfDeedsThatAreCompared) {
  expect_judged({{"Turning back after losing [[$500,000]] beats losing $2 million.", "supposed"},
                 {"Turning back after losing [[$500]] is cheaper and safer than by going on.", "supposed"},
                 {"Planning a trip of [[40 days]] is much easier than planning a year.", "supposed"}});
  expect_figures({"Turning back after losing [[$500,000]], the crew lost heart.",
                  "Sailing costs [[$500]] and is easier than walking.",
                  "Smoking kills more than [[480,000]] a year and is worse than drinking.",
                  "Housing is [[40%]] more expensive than renting.",
                  "Mining [[400 tons a day]], it is better placed than its rivals.",
                  "During the race a crew of [[40]] is more than enough."});
}

TEST(MadeUp, IsASampleOfWhatOneWrites) {
  expect_judged({{"Leave a note such as “Rest: [[5 min]]” there.", "supposed"},
                 {"For example, a part with [[60]] rules may be split.", "supposed"}});
  expect_figures({"The note “Rest” cost [[5 min]] of time.", "A sign such as “Rest” cost us [[5 min]].",
                  "For example, some [[60]] boats may have sunk.",
                  "For example, one yard with [[400]] workers may close."});
}

TEST(Supposed, IsAStoryOfUsers) {
  expect_judged({{"As a clerk, I want to print [[10]] labels at once.", "supposed"},
                 {"As a rower with [[20]] boats, I need to sort them by length.", "supposed"},
                 {"As a rower with [[20]] boats, I want a list, so that none is lost.", "supposed"}});
  expect_figures(
      {"As a clerk, I know where the [[40]] labels went.", "As a rower who lost [[20]] boats, I need help.",
       "As a clerk, I printed [[10]] labels.", "As a rower for [[30 years]], I need to speak out.",
       "As a mayor, I want to honor the [[14]] who sank.", "As a town of [[40]] homes, it has no bank."});
}

TEST(Supposed, IsTheDeedThatAnotherIsComparedWith) {
  testing::expect_judged(
      {{"Sometimes talking to one for two hours is more valuable than talking to eight for [[15 minutes]].",
        "supposed"}});
  testing::expect_figures({"Rowing is more than a sport for the crew that rowed for [[15 minutes]].",
                           "Sailing was better than rowing, which took [[15 minutes]].",
                           "It is better than rowing for [[15 minutes]]."});
}

TEST(MadeUp, IsWhatAWordMightMean) {
  expect_judged({{"It might mean \"done in [[30 minutes]]\" there.", "supposed"},
                 {"It could mean “done in [[30 minutes]]” there.", "supposed"}});
  expect_figures(
      {"It says \"done\" and took [[30 minutes]] there.", "It means \"done in [[30 minutes]]\" there."});
}

}  // namespace
}  // namespace obelus
