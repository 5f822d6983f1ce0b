#include "marked.hpp"

namespace obelus {
namespace {

using testing::expect_quantities;

TEST(Spanish, ReadsItsNumbersAndUnits) {
  expect_quantities(
      {
          {"[[1.234,5 millones de euros]]", "money 1234500000 EUR"},
          {"[[5.000 millones de dólares]]", "money 5000000000 USD"},
          {"[[treinta y dos]] personas", "count 32 of personas"},
          {"[[doscientos cincuenta kilómetros]]", "measure 250 km"},
          {"[[dos mil doscientos años]]", "duration 2200 year"},
          {"el [[5 por ciento]]", "percent 5 %"},
          {"el [[3,2 %]]", "percent 3.2 %"},
          {"entre [[5 y 6 euros]]", "money 5..6 EUR"},
          {"de [[5 a 6 millones]]", "range 5000000..6000000"},
          {"[[un tercio]] de la población", "fraction 0.3333333333333333"},
          {"[[dos tercios]]", "fraction 0.6666666666666666"},
          {"[[miles]] de personas", "count 1000..10000 of personas (vague)"},
          {"más de [[40.000]] habitantes", "count 40000 of habitantes (at least)"},
          {"[[menos cinco grados]]", "measure -5 degree"},
          {"[[200 metros cuadrados]]", "measure 200 m2"},
          {"[[tres veces]] más", "multiple 3 x"},
          {"un hombre y una mujer", ""},
          {"[[uno de cada cinco]] españoles", "ratio 0.2 of españoles"},
          {"[[80 kilómetros por hora]]", "measure 80 km/h"},
          {"[[mil euros]]", "money 1000 EUR"},
          {"[[20 céntimos]]", "money 20 EURc"},
          {"[[medio millón de euros]]", "money 500000 EUR"},
      },
      "es");
}

TEST(Spanish, HasArticlesWithinRanges) {
  expect_quantities({{"entre el [[5 y el 6 %]]", "percent 5..6 %"},
                     {"del [[7,5 al 6,8 %]]", "percent 7.5..6.8 %"},
                     {"al menos [[30]] vecinos", "count 30 of vecinos (at least)"},
                     {"[[2 mil 500]] boletos", "count 2500 of boletos"}},
                    "es");
}

TEST(Spanish, HasAHalfBehindItsUnit) {
  expect_quantities(
      {{"[[un año y medio]]", "duration 1.5 year"}, {"[[dos horas y media]]", "duration 2.5 hour"}}, "es");
}

TEST(Spanish, CountsParts) {
  expect_quantities({{"[[tres cuartas partes]] del país", "fraction 0.75 of país"},
                     {"la [[tercera parte]] de ellos", "fraction 0.3333333333333333 of ellos"},
                     {"la [[cuarta]] vez", "ordinal 4"}},
                    "es");
}

}  // namespace
}  // namespace obelus
