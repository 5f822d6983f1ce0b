#include "marked.hpp"

namespace obelus {
namespace {

using testing::expect_quantities;

TEST(Numeral, IsReadAsItIsWritten) {
  expect_quantities({
      {"[[1,234.5 tonnes]]", "measure 1234.5 t"},
      {"[[12,34,567.89 rupees]]", "money 1234567.89 INR"},
      {"[[1,234,567]] voters", "count 1234567 of voters"},
      {"[[1]], [[234]], [[567]]", "count 1; count 234; count 567"},
      {"In [[2019]], [[300]] people", "count 2019; count 300 of people"},
      {"[[40 000]] and [[1 234 567.89]]", "count 40000; count 1234567.89"},
      {"[[3½ hours]], [[2/3]] and [[10 1/2 miles]]",
       "duration 3.5 hour; fraction 0.6666666666666666; measure 10.5 mile"},
      {"[[¾ of an inch]]", "measure 0.75 inch"},
      {"[[1/16 of a pint]]", "measure 0.0625 pint"},
      {"[[1.2e9]] cells and [[3×10⁸]] more", "count 1200000000 of cells; count 300000000 of more"},
      {"[[6.23x10^-4]]", "count 0.000623"},
      {"[[2.5^-1]]", "count 0.4"},
      {"[[192]].[[168]].[[1]].[[2]]",
       "count 192 (glued); count 168 (glued); count 1 (glued); count 2 (glued)"},
      {"[[5]]/[[17]]/[[2018]]", "count 5 (glued); count 17 (glued); count 2018 (glued)"},
      {"[[1.111,11]]", "count 1111.11"},
      {"[[22]],[[24]],[[26]],[[31]]",
       "count 22 (glued); count 24 (glued); count 26 (glued); count 31 (glued)"},
      {"R[[1]], [[4]]chan, COVID-[[19]] and [[3]].[[1]].[[2]]",
       "count 1 (glued); count 4 (glued); count 19 (glued); count 3 (glued); count 1 (glued); count 2 "
       "(glued)"},
      {"[[.5]] of it", "count 0.5"},
      {"and so on..[[18]] boats", "count 18 of boats"},
      {"[[-5]] and [[−7]]", "count -5; count -7"},
      {"page [[5-6]]", "range 5..6"},
      {"[[10k]] runners, [[1.5M]] downloads, [[1.2b]]",
       "count 10000 of runners; count 1500000 of downloads; count 1200000000"},
      {"[[４５]] cars, [[٤٥]] and [[१२३]]", "count 45 of cars; count 45; count 123"},
      {"[[9223372036854775807999]]", "count 9.223372036854776e+21"},
      {"[[8.1 billion]] and [[0.1]]", "count 8100000000; count 0.1"},
      {"[[1.7976931348623159e999]]", "count 1.7976931348623157e+308"},
  });
}

TEST(Numeral, IsAFractionOfFewParts) {
  expect_quantities(
      {{"[[3/2]], [[11/8]] and [[33/32]]", "fraction 1.5; fraction 1.375; fraction 1.03125"},
       {"[[20/100]] and [[2/29]]", "fraction 0.2; fraction 0.06896551724137931"},
       {"[[22/04]]", "fraction 5.5"},
       {"[[140/90]] or [[135/85 mmHg]]", "range 140..90; measure 135..85 mmHg"},
       {"at [[100/1]], no. [[2016/679]], [[33/2019]]", "range 100..1; range 2016..679; range 33..2019"},
       {"from [[140/90]] to [[150/95]]", "range 140..90; range 150..95"},
       {"[[140/90]] [[million]]", "range 140..90 of million; count 1000000"}});
}

}  // namespace
}  // namespace obelus
