#include "marked.hpp"

namespace obelus {
namespace {

using testing::expect_quantities;

TEST(Ratio, IsOneNumberByAnother) {
  expect_quantities({
      {"[[one in five]] adults", "ratio 0.2 of adults"},
      {"[[3 out of 10]]", "ratio 0.3"},
      {"[[nine out of ten]] dentists", "ratio 0.9 of dentists"},
      {"[[1 in 100]]", "ratio 0.01"},
      {"[[5]] in [[2015]]", "count 5; count 2015"},
      {"a ratio of [[3:1]]", "ratio 3"},
      {"a contrast of [[4.5:1]]", "ratio 4.5"},
      {"in [[2:21:07]]", "duration 8467 second"},
      {"[[12 per 100,000]]", "rate 12/100000"},
      {"won [[3]] in [[10 minutes]]", "count 3; duration 10 minute"},
      {"[[one over three]]", "ratio 0.3333333333333333"},
      {"a [[one-in-a-million]] chance", "ratio 0.000001 of chance"},
      {"a [[one-in-five]] chance", "ratio 0.2 of chance"},
  });
}

TEST(Ratio, StandsBehindThat) {
  expect_quantities(
      {{"It is said that [[one in 50]] boats leaks.", "ratio 0.02 of boats"}, {"Take that one.", ""}});
}

TEST(Ratio, MayHaveItsNounBetween) {
  expect_quantities({{"[[one adult in five]] did so", "ratio 0.2 of adult"},
                     {"[[1 person in 10]] said so", "ratio 0.1 of person"},
                     {"[[one child in four]] goes hungry", "ratio 0.25 of child"},
                     {"[[one adult in ten]] lives alone", "ratio 0.1 of adult"},
                     {"[[one]] title in [[ten years]]", "count 1 of title; duration 10 year"},
                     {"[[one]] book in [[two]] volumes", "count 1 of book; count 2 of volumes"}});
}

TEST(Ratio, IsAPartOfWhomMoreDo) {
  expect_quantities(
      {{"[[A third]] go hungry.", "fraction 0.3333333333333333"}, {"A [[third]] owner came.", "ordinal 3"}});
}

}  // namespace
}  // namespace obelus
