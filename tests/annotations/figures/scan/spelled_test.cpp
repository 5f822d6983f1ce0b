#include "marked.hpp"

namespace obelus {
namespace {

using testing::expect_quantities;

TEST(Spelled, IsANumberInWords) {
  expect_quantities({
      {"[[twenty-five]] men", "count 25 of men"},
      {"[[three hundred and five]] dogs", "count 305 of dogs"},
      {"[[two hundred and two thousand]]", "count 202000"},
      {"[[one million two hundred thousand]]", "count 1200000"},
      {"[[a hundred and two]] of those", "count 102"},
      {"[[a dozen]] eggs, [[half a dozen]], [[two dozen]]", "count 12 of eggs; count 6; count 24"},
      {"[[5 dz]] of eggs, and the code dz", "count 60 of eggs"},
      {"[[two and a half million]]", "count 2500000"},
      {"[[a million and a half]]", "count 1500000"},
      {"[[a dozen and a half]] eggs", "count 18 of eggs"},
      {"Twenty[[20]] cricket", "count 20 of cricket (glued)"},
      {"[[one billion and a half million]]", "count 1000500000"},
      {"[[3 million and a half]]", "count 3500000"},
      {"[[4 thousand 3 hundred and 21]]", "count 4321"},
      {"[[six crore and two hundred]]", "count 60000200"},
      {"[[three lakh crore]]", "count 3000000000000"},
      {"[[five point five]]", "count 5.5"},
      {"[[nine point nought four]]", "count 9.04"},
      {"[[minus ninety-five]]", "count -95"},
      {"[[two-thirds]] of the cake", "fraction 0.6666666666666666"},
      {"[[a third]] of them", "fraction 0.3333333333333333"},
      {"wins fell by [[40]] last year", "count 40 (change)"},
      {"the [[2]] next days", "count 2 of days"},
      {"a boat sank in May, a [[third]] last week", "ordinal 3"},
      {"thefts fell by [[a third]] last year", "fraction 0.3333333333333333 (change)"},
      {"the toll was cut by [[a quarter]].", "fraction 0.25 (change)"},
      {"a [[third]] man", "ordinal 3"},
      {"[[one]] in [[three quarters]]", "count 1; fraction 0.75"},
      {"[[three quarters of an hour]]", "duration 0.75 hour"},
      {"[[three twenty-firsts]]", "fraction 0.14285714285714285"},
      {"[[two thirds of a million]]", "count 666666.6666666666"},
      {"[[twenty-first]]", "ordinal 21"},
      {"[[two hundredth]]", "ordinal 200"},
      {"the [[third]] time", "ordinal 3"},
      {"[[half a million]]", "count 500000"},
      {"[[Half]] of them", "fraction 0.5"},
      {"[[quarter million]]", "count 250000"},
      {"this one and that one", ""},
      {"[[one]] of the firms", "count 1"},
      {"the [[two million]]", "count 2000000"},
      {"[[three]], [[four]] and [[five]]", "count 3; count 4; count 5"},
      {"[[nought to nine]]", "range 0..9"},
      {"[[SEVENTEEN]] Tests", "count 17 of Tests"},
      {"[[hundreds]] of people", "count 100..1000 of people (vague)"},
      {"[[tens of thousands]] of students", "count 10000..100000 of students (vague)"},
      {"[[Dozens]] were hurt", "count 12..120 (vague)"},
      {"[[billions]] in tax", "count 1000000000..10000000000 (vague)"},
      {"[[several dozen]] men", "count 24..120 of men (vague)"},
      {"[[a few hundred]]", "count 200..1000 (vague)"},
      {"[[twice]] as loud, [[doubled]], a [[threefold]] rise, [[tenfold]], [[twelvefold]]",
       "multiple 2 x (change); multiple 2 x (change); multiple 3 x (change); multiple 10 x (change); "
       "multiple 12 x (change)"},
      {"[[three times a week]]", "rate 3 x/week"},
      {"[[forty-two and a third]]", "count 42.333333333333336"},
      {"[[one twenty-fifth]]", "fraction 0.04"},
  });
}

TEST(Spelled, HasDecimalsBehindAnd) {
  expect_quantities({{"[[two hundred and fifty-four hundredths]]", "count 200.54"},
                     {"[[three hundred and two dozens]]", "count 324"},
                     {"[[one million two thousand two hundred three fifths]]", "fraction 200440.6"}});
}

TEST(Spelled, PartsWhatIsOfAnother) {
  expect_quantities(
      {{"of Gate [[9]] and [[a third]] of the rest", "count 9; fraction 0.3333333333333333"},
       {"[[9 and a third miles]]", "measure 9.333333333333334 mile"},
       {"[[9 and a half]] of them", "count 9.5"},
       {"killed [[6m]] people and hurt [[3m]] others", "count 6000000 of people; count 3000000 of others"}});
}

}  // namespace
}  // namespace obelus
