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

}  // namespace
}  // namespace obelus
