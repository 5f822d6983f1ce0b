#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(EveryNth, IsAShare) {
  expect_figures({"[[Every second]] child is ill.", "They lost [[every fifth]] job."});
  FigurePolicy policy;
  policy.lang = "de";
  expect_judged(
      {{"[[Jeder fünfte]] Bürger ist arm.", "error"}, {"Heute raucht [[jede zehnte]] Frau.", "error"}},
      policy);
}

TEST(EveryNth, IsHowOftenOrWhich) {
  expect_judged({{"They sail every [[second]] Sunday.", "ordinal"},
                 {"The [[fifth]] voter was late.", "ordinal"},
                 {"Paint every [[third]] plank.", "ordinal"}});
  FigurePolicy policy;
  policy.lang = "de";
  expect_judged({{"Sie kommt jede [[zweite]] Woche.", "ordinal"},
                 {"Die [[zehnte]] Frau kam.", "ordinal"},
                 {"Der [[fünfte]] Mann kam.", "ordinal"}},
                policy);
}

}  // namespace
}  // namespace obelus
