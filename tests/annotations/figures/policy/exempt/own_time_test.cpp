#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(OwnTime, IsToldByWhoWrites) {
  expect_judged({{"It took me [[20 minutes]] to find it.", "small-duration"},
                 {"I spent [[30 hours]] on that boat.", "small-duration"},
                 {"I've been rowing here for [[15 years]].", "small-duration"},
                 {"I’ve worked at the pier for about [[12 years]].", "small-duration"},
                 {"I waited [[45 minutes]] for it.", "small-duration"}});
}

TEST(OwnTime, IsNotThatOfOthers) {
  expect_figures({"It took them [[20 minutes]] to find it.", "They spent [[30 hours]] on that boat.",
                  "I found that crews had rowed for [[15 years]].", "I saw the crews row for [[15 hours]].",
                  "She has been rowing here for [[15 years]].", "It lasted for [[15 years]]."});
}

}  // namespace
}  // namespace obelus
