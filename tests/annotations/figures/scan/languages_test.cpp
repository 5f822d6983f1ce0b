#include "marked.hpp"

namespace obelus {
namespace {

using testing::expect_quantities;

TEST(Languages, WithoutATableGetDigitsAndSymbols) {
  expect_quantities(
      {
          {"[[４５ km]]", "measure 45 km"},
          {"[[٤٥٪]]", "percent 45 %"},
          {"[[१२३]]", "count 123"},
          {"[[1,234.5 m]]", "measure 1234.5 m"},
          {"[[¥1,000]]", "money 1000 JPY"},
          {"[[5 km]] och [[20 %]]", "measure 5 km; percent 20 %"},
          {"[[$3.5]]", "money 3.5 USD"},
          {"[[2/3]]", "fraction 0.6666666666666666"},
      },
      "xx");
}

TEST(Languages, WithoutATableHaveTheirDecimalMark) {
  expect_quantities(
      {
          {"[[1.234,5 km]]", "measure 1234.5 km"},
          {"[[3,5 %]]", "percent 3.5 %"},
      },
      "it-IT");
}

}  // namespace
}  // namespace obelus
