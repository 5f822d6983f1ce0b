#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(ClockInWords, IsBeforeTheHour) {
  expect_judged({{"We met at [[ten to six]] by the pier.", "time"},
                 {"The bell rang at [[five to eight]].", "time"},
                 {"It was [[five to eight]] when she left.", "time"},
                 {"The last boat goes about [[twenty to eleven]].", "time"},
                 {"By [[twenty-five to three]] they had gone.", "time"}});
}

TEST(ClockInWords, IsNoRange) {
  expect_figures({"They sent [[ten to twelve]] boats.", "The fleet fell from [[twenty to fifteen]] ships.",
                  "It takes [[twenty to thirty]] sailors."});
}

TEST(ClockInWords, IsAsItIsSaid) {
  expect_judged({{"By [[half nine]] they were gone.", "time"},
                 {"The pier opens at [[half six]] and not before.", "time"},
                 {"At [[1800 hours]] they sailed.", "time"},
                 {"It lasted until [[1630 hours]] that day.", "time"}});
  expect_figures({"They cut it by [[half]] nine times.", "They worked [[1800 hours]] on it.",
                  "It grew by [[1875 hours]] in all."});
}

TEST(Time, IsAnHourInWords) {
  expect_judged(
      {{"The queue starts before [[ten]], and it is long.", "time"}, {"He slept until [[eleven]].", "time"}});
  expect_figures(
      {"They rowed before [[ten]] boats.", "The group was capped at [[ten]].", "It rose by [[twelve]]."});
}

}  // namespace
}  // namespace obelus
