#include "marked.hpp"

namespace obelus {
namespace {

using testing::expect_quantities;

TEST(French, ReadsItsNumbersAndUnits) {
  expect_quantities(
      {
          {"[[1 234,5 millions d’euros]]", "money 1234500000 EUR"},
          {"[[3,2 milliards d'euros]]", "money 3200000000 EUR"},
          {"[[5 %]] et [[6 pour cent]]", "percent 5 %; percent 6 %"},
          {"[[vingt et un ans]]", "duration 21 year"},
          {"[[quatre-vingt-dix-sept]] personnes", "count 97 of personnes"},
          {"[[soixante-dix kilomètres]]", "measure 70 km"},
          {"[[deux cent cinquante mille euros]]", "money 250000 EUR"},
          {"entre [[5 et 6 %]]", "percent 5..6 %"},
          {"de [[5 à 6 millions de dollars]]", "money 5000000..6000000 USD"},
          {"[[un tiers]] des habitants", "fraction 0.3333333333333333 of habitants"},
          {"[[deux tiers]]", "fraction 0.6666666666666666"},
          {"[[une dizaine]] de personnes", "count 10 of personnes"},
          {"plus de [[40 000]] habitants", "count 40000 of habitants (at least)"},
          {"des [[milliers]] de personnes", "count 1000..10000 of personnes (vague)"},
          {"environ [[20 kilomètres par heure]]", "measure 20 km/h (about)"},
          {"[[moins cinq degrés]]", "measure -5 degree"},
          {"[[200 mètres carrés]]", "measure 200 m2"},
          {"[[5 M€]]", "money 5000000 EUR"},
          {"[[1,5 Md€]]", "money 1500000000 EUR"},
          {"[[trois fois]] plus", "multiple 3 x"},
          {"[[20 centimes]]", "money 20 EURc"},
          {"un homme et une femme", ""},
          {"jusqu’à [[300 euros]]", "money 300 EUR"},
          {"il a [[29 ans]]", "duration 29 year"},
      },
      "fr");
}

TEST(French, HasAHalfBehindItsUnit) {
  expect_quantities(
      {{"[[un an et demi]]", "duration 1.5 year"}, {"[[deux heures et demie]]", "duration 2.5 hour"}}, "fr");
}

TEST(French, CountsOneOutOfMany) {
  expect_quantities({{"[[Un Français sur cinq]] fume", "ratio 0.2 of Français"},
                     {"[[1 chance sur 1 000]]", "ratio 0.001 of chance"},
                     {"[[Six Français sur dix]] boivent", "ratio 0.6 of Français"},
                     {"au moins [[30]] morts", "count 30 of morts (at least)"},
                     {"à l'âge de [[83 ans]]", "age 83 year"}},
                    "fr");
}

TEST(French, CountsInTens) {
  expect_quantities({{"[[une soixantaine]] de loups", "count 60 of loups"}, {"mis en quarantaine", ""}},
                    "fr");
}

TEST(French, ReadsNoNumberWithinAWord) {
  expect_quantities({{"le plus récent cadre, décent, [[deux]] ou [[cent fois]]", "count 2; count 100 x"},
                     {"l’an récent : [[cent]] morts", "count 100 of morts"}},
                    "fr");
}

}  // namespace
}  // namespace obelus
