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

TEST(Languages, OfEastAsiaHaveScalesOfTheirOwn) {
  expect_quantities({{"売上高は[[5000万円]]で", "money 50000000 JPY"},
                     {"约有[[60万]]用户", "count 600000"},
                     {"[[1.2億]]人", "count 120000000"},
                     {"耗资[[３亿美元]]。", "money 300000000 USD"},
                     {"매출 [[3조 원]]", "money 3000000000000 KRW"},
                     {"增长了[[４．５％]]", "percent 4.5 %"}},
                    "zh");
}

TEST(Languages, HaveDigitsOfTheirOwn) {
  expect_quantities(
      {{"[[٣٬٥٠٠]]", "count 3500"}, {"[[٣٫٥]]", "count 3.5"}, {"[[१२,३४,५६७]]", "count 1234567"}}, "ar");
}

TEST(Languages, MayPutNoSpaceBeforeAForeignNumber) {
  expect_quantities({{"ไทย[[forty]] boats", "count 40 of boats"},
                     {"မြန်မာ[[forty]] boats", "count 40 of boats"},
                     {"ខ្មែរ[[forty]] boats", "count 40 of boats"},
                     {"𠀋[[forty]] boats", "count 40 of boats"},
                     {"ấforty boats", ""}});
}

}  // namespace
}  // namespace obelus
