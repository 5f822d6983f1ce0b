#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Idiom, IsAlways) {
  expect_judged({{"Our desk is staffed [[24]] x 7.", "idiom"}, {"It is cheaper than 24 x [[7]].", "idiom"}});
  expect_figures({"The hall is [[24]] x 7 metres.", "A grid of [[24]] x 7 tiles broke.",
                  "They laid [[24]] x 7 slabs.", "A plot of [[24]] x 7 was sold."});
}

TEST(Idiom, IsEvenParted) {
  expect_judged({{"Too many [[50]] / 50 balls were lost.", "idiom"},
                 {"Too many 50 / [[50]] balls were lost.", "idiom"},
                 {"They went [[50:50]] on it.", "idiom"}});
  expect_figures(
      {"Of the samples, [[50]] / 50 were bad.", "They won [[40]] / 50 there.", "It is [[55:45]] now."});
}

}  // namespace
}  // namespace obelus
