#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Furniture, IsHowLongAFilmRuns) {
  expect_judged({{"Runtime: [[1hr]], 47mins", "furniture"},
                 {"Runtime: 1hr, [[47mins]]", "furniture"},
                 {"Running time: [[95 minutes]]", "furniture"}});
  expect_figures({"It has a running time of [[95 minutes]].", "The winning time: [[95 minutes]].",
                  "Power ran out of time: [[95 minutes]] went by."});
}

}  // namespace
}  // namespace obelus
