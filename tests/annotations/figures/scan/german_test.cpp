#include "marked.hpp"

namespace obelus {
namespace {

using testing::expect_quantities;

TEST(German, ReadsItsNumbersAndUnits) {
  expect_quantities(
      {
          {"Der Umsatz stieg um [[1.234,5 Mio. Euro]] auf [[3,2 Milliarden Euro]]",
           "money 1234500000 EUR (change); money 3200000000 EUR"},
          {"rund [[5 Prozent]], [[2,5 Prozentpunkte]]", "percent 5 % (about); percent 2.5 pp"},
          {"[[fünfundzwanzig]] Menschen", "count 25 of Menschen"},
          {"[[zweihundertfünfzig Kilometer]]", "measure 250 km"},
          {"[[dreitausendfünfhundert Euro]]", "money 3500 EUR"},
          {"[[einundzwanzig Jahre]]", "duration 21 year"},
          {"zwischen [[5 und 6 Prozent]]", "percent 5..6 %"},
          {"[[5 bis 6 Millionen US-Dollar]]", "money 5000000..6000000 USD"},
          {"[[ein Drittel]] der Fläche", "fraction 0.3333333333333333 of Fläche"},
          {"[[zwei Drittel]], die [[Hälfte]]", "fraction 0.6666666666666666; fraction 0.5"},
          {"[[eine Million Euro]]", "money 1000000 EUR"},
          {"[[1,5 Millionen]] Menschen", "count 1500000 of Menschen"},
          {"[[Hunderte]] Menschen, [[Tausende Euro]]",
           "count 100..1000 of Menschen (vague); money 1000..10000 EUR (vague)"},
          {"mindestens [[20 Kilometer pro Stunde]]", "measure 20 km/h (at least)"},
          {"[[minus fünf Grad Celsius]]", "measure -5 degC"},
          {"die [[40-jährige]] Frau", "age 40 year"},
          {"[[40 Jahre alt]]", "age 40 year"},
          {"[[100.000]] Einwohner", "count 100000 of Einwohner"},
          {"[[3,50 € pro Kilogramm]]", "rate 3.5 EUR/kg"},
          {"[[12 Mrd. €]]", "money 12000000000 EUR"},
          {"[[doppelt]] so viel", "multiple 2 x (change)"},
          {"[[drei Komma fünf]]", "count 3.5"},
          {"[[anderthalb Jahre]]", "duration 1.5 year"},
          {"[[80 km/h]], [[200 m²]], [[5 PS]]", "measure 80 km/h; measure 200 m2; measure 5 hp"},
          {"jeder [[1]]. Mai", "count 1"},
          {"ein Mann und eine Frau", ""},
      },
      "de");
}

TEST(German, OfSwitzerlandGroupsByApostrophes) {
  expect_quantities(
      {
          {"[[CHF 1'234.50]]", "money 1234.5 CHF"},
          {"[[1’234 Franken]]", "money 1234 CHF"},
      },
      "de-CH");
}

TEST(German, NamesItsParts) {
  expect_quantities({{"sank um [[ein Drittel]]", "fraction 0.3333333333333333 (change)"},
                     {"im Alter von [[83 Jahren]]", "age 83 year"},
                     {"betrug [[0,5 Promille]]", "percent 0.5 permille"}},
                    "de");
}

}  // namespace
}  // namespace obelus
