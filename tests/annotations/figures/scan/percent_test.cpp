#include "marked.hpp"

namespace obelus {
namespace {

using testing::expect_quantities;

TEST(Percent, HasItsSignOrItsWord) {
  expect_quantities({
      {"rose [[1.4%]]", "percent 1.4 % (change)"},
      {"[[1.4 per cent]] of [[10 percent]]", "percent 1.4 %; percent 10 %"},
      {"[[3 percentage points]]", "percent 3 pp"},
      {"[[25bp]], then [[60 basis points]]", "percent 25 bp; percent 60 bp"},
      {"up about [[19 per cent]]", "percent 19 % (about) (change)"},
      {"between [[5% and 6%]]", "percent 5..6 %"},
      {"[[minus five percent]]", "percent -5 %"},
      {"[[20 pc]] of it", "percent 20 %"},
      {"[[5.25％]]", "percent 5.25 %"},
      {"[[15–20%]]", "percent 15..20 %"},
      {"[[4.8 to 4.7 percent]]", "percent 4.8..4.7 %"},
      {"[[.001 per cent]]", "percent 0.001 %"},
  });
}

}  // namespace
}  // namespace obelus
