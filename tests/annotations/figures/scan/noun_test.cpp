#include "marked.hpp"

namespace obelus {
namespace {

using testing::expect_quantities;

TEST(Noun, IsWhatACountCounts) {
  expect_quantities({
      {"[[2,000]] specialized chips", "count 2000 of chips"},
      {"[[60]] commercial fishermen", "count 60 of fishermen"},
      {"[[13]] people", "count 13 of people"},
      {"[[800,000]] eligible pensioners", "count 800000 of pensioners"},
      {"[[42]].", "count 42"},
      {"[[100,000]] in May", "count 100000"},
      {"[[64]]-page report", "count 64 of page"},
      {"[[thousands]] of small deals", "count 1000..10000 of deals (vague)"},
      {"[[2.788M]] H[[800]] GPU hours", "count 2788000; count 800 of hours (glued)"},
      {"[[three]] or more men", "count 3 of men (at least)"},
  });
}

}  // namespace
}  // namespace obelus
