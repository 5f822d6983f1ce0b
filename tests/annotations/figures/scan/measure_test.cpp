#include "marked.hpp"

namespace obelus {
namespace {

using testing::expect_quantities;

TEST(Measure, IsANumberWithItsUnit) {
  expect_quantities({
      {"[[6ft 2in]] tall", "measure 6.166666666666667 foot"},
      {"[[12 ft 2 in]] more", "measure 12.166666666666666 foot"},
      {"[[5 feet and 2 inches]]", "measure 5.166666666666667 foot"},
      {"[[9st 4lb]]", "measure 130 lb"},
      {"[[2 hours 30 minutes]]", "duration 2.5 hour"},
      {"[[57Kb]] and [[2 pm]] is [[2 picometres]]", "measure 57 kbit; measure 2 pm; measure 2 pm"},
      {"[[70 F]] ([[20 C]]) and page [[70]] F (as said)", "measure 70 degF; measure 20 degC; count 70 of F"},
      {"[[30 cms]] wide, [[3]] CMS platforms", "measure 30 cm; count 3 of platforms"},
      {"[[5km]], [[5 km]] and [[five kilometres]]", "measure 5 km; measure 5 km; measure 5 km"},
      {"[[640bhp]] [[5.2 litre]] V[[10]]", "measure 640 hp; measure 5.2 l; count 10 (glued)"},
      {"[[9.8 m/s²]] and [[60 miles per hour]]", "measure 9.8 m/s2; measure 60 mph"},
      {"[[140 km/h]] or [[87 mph]]", "measure 140 km/h; measure 87 mph"},
      {"[[0 to 80km/h]]", "measure 0..80 km/h"},
      {"[[-5°C]], [[40 deg celsius]], [[98.6 degrees F]]",
       "measure -5 degC; measure 40 degC; measure 98.6 degF"},
      {"[[100 degrees below zero]]", "measure -100 degree"},
      {"[[minus-130 degrees Fahrenheit]]", "measure -130 degF"},
      {"[[- 20 degrees fahrenheit]]", "measure -20 degF"},
      {"[[1520 sq m]], [[311 square miles]], [[24703m2]]",
       "measure 1520 m2; measure 311 mi2; measure 24703 m2"},
      {"[[24.5 cubic feet]]", "measure 24.5 ft3"},
      {"[[54GB]] of data at [[25 Mbps]]", "measure 54 GB; measure 25 Mbps"},
      {"[[4500 mAh]], [[35 GWh]]", "measure 4500 mAh; measure 35 GWh"},
      {"[[20 (kg)]]", "measure 20 kg"},
      {"[[5 m]] wide, [[5m]] users", "measure 5 m; count 5000000 of users"},
      {"a [[five-year]] plan", "duration 5 year"},
      {"[[two years]] ago", "duration 2 year"},
      {"[[1.8 billion-mile]] journey", "measure 1800000000 mile"},
      {"[[three feet]] wide", "measure 3 foot"},
      {"[[500,000 barrels a day]]", "rate 500000 bbl/day"},
      {"[[1 million barrels]] of oil", "measure 1000000 bbl"},
      {"[[half an hour]]", "duration 0.5 hour"},
      {"[[a half turn]]", "measure 0.5 turn"},
      {"[[10.45]]pm, [[5]] am and [[2.1 pm]]", "count 10.45 (glued); count 5; measure 2.1 pm"},
      {"[[2.5 F]] and [[12 C]] melting point", "measure 2.5 degF; measure 12 degC"},
      {"SCP-[[173]]C and [[23456]] F Block", "count 173 (glued); count 23456 of F"},
      {"[[5]] in the car", "count 5"},
      {"[[2 in]] thick", "measure 2 inch"},
      {"[[100m]] sprint", "measure 100 m"},
      {"[[21 mpg]]", "measure 21 mpg"},
      {"[[118.5p]]", "money 118.5 GBp"},
      {"[[25.5″]]", "measure 25.5 inch"},
      {"[[10]]\" long", "count 10"},
      {"[[hundreds of miles]]", "measure 100..1000 mile (vague)"},
      {"[[120 points]]", "points 120 point"},
      {"[[3.4 gigawatts]]", "measure 3.4 GW"},
      {"[[20 J/m²]] of it", "rate 20 J/m2"},
  });
}

TEST(Measure, IsNoPageBeforeAClosingQuotationMark) {
  expect_quantities({{"“See page [[9]]” it said", "count 9"},
                     {"a [[13”]] screen", "measure 13 inch"},
                     {"“Yes” and a [[13”]] screen", "measure 13 inch"}});
}

TEST(Measure, MayHaveAHalfBehindItsUnit) {
  expect_quantities({{"[[an hour and a half]] later", "duration 1.5 hour"},
                     {"[[a mile and a half]] away", "measure 1.5 mile"},
                     {"[[two hours and a half]]", "duration 2.5 hour"},
                     {"[[a day and a half]] of talks", "duration 1.5 day"},
                     {"[[three dollars and a half]]", "money 3.5 USD"},
                     {"[[two hours]] and [[half]] the staff", "duration 2 hour; fraction 0.5"},
                     {"an hour and [[half a day]]", "duration 0.5 day"}});
}

TEST(Measure, IsOfRadiationOrGrain) {
  expect_quantities({{"[[8 microsieverts per hour]]", "rate 8 µSv/hour"},
                     {"[[Rs 2,275 per quintal]]", "rate 2275 INR/quintal"}});
}

TEST(Duration, MayHaveThreeUnits) {
  expect_quantities({{"[[2 hours 30 minutes 36 seconds]]", "duration 2.51 hour"},
                     {"[[1 week 3 days]] of rain", "duration 1.4285714285714286 week"}});
}

TEST(Measure, MayHaveABlankBeforeTheInches) {
  expect_quantities({{"is it [[5' 4\"]]", "measure 5.333333333333333 foot"},
                     {"[[5′ 11″]] tall", "measure 5.916666666666667 foot"}});
}

TEST(Measure, IsNoUnitWithinACompound) {
  expect_quantities({{"[[300K]] real-time visitors", "count 300000 of visitors"}});
}

}  // namespace
}  // namespace obelus
