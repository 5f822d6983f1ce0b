#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Time, HeadsTheEntriesOfALiveBlog) {
  expect_judged({{"[[17.00]] We are going to leave our coverage there for today.", "time"},
                 {"[[06.05]] Rescuers say that the waves are too high to dive.", "time"}});
  expect_figures({"[[17.00]] is what the rowers paid for a day on the pier there.", "[[12.50]] Adult",
                  "The index stood at [[17.00]] We do not know why it fell so.",
                  "[[17.65]] Rowers went there on an average day of last year, they say."});
}

TEST(Time, WithAPointIsWhenAShowBegins) {
  expect_judged(
      {{"The DJ set at [[19.02]] was loud.", "time"}, {"They took the train at [[9.15]], late.", "time"}});
  expect_figures({"The price set at [[19.02]] was high.", "Shares closed at [[9.15]], lower."});
}

TEST(Time, IsNoLengthThatTheSentenceSpellsOut) {
  expect_figures({"Written out, [[2 pm]] is 2 picometres."});
  expect_judged({{"It ends at [[2 pm]] in town.", "time"}});
}

TEST(Time, IsNotHowManyNights) {
  expect_figures({"They watched for [[17]] nights there.", "[[12]] evenings were spoilt."});
  expect_judged({{"Come at [[8]] tonight.", "time"}});
}

TEST(Time, WithAPointIsWhenHelpIsCalled) {
  expect_judged({{"Police were called to a tram at [[6.10]] and came.", "time"},
                 {"We were called at [[6.13]] to the pier.", "time"}});
  expect_figures(
      {"The loan was called in at [[6.10]] and sold.", "They called the price at [[6.13]] a shame."});
}

TEST(ClockTime, IsWhenATrainLeaves) {
  expect_judged({{"Catch the [[8.15]] from Millbrook.", "time"}, {"He missed the [[17.40]] train.", "time"}});
  expect_figures({"They took the [[8.15]] from the total."});
}

TEST(Time, WithAPointIsWhenSomethingBegins) {
  expect_judged({{"The [[7.30]] news led with it.", "time"},
                 {"Boarding closes at [[18.05]], they say.", "time"},
                 {"The station repeats the talk at [[21.30]] and that is all.", "time"},
                 {"They meet on Sunday, throw-in [[3.45]].", "time"}});
  expect_figures({"The share closed at [[18.05]], they say.", "The rate starts at [[3.05]], they say."});
}

TEST(Time, WithAPointIsOfTheNextDay) {
  expect_judged({{"It came at [[9.02]] the next morning.", "time"},
                 {"You go in at [[5.30]] in the morning, alone.", "time"}});
  expect_figures({"It closed at [[9.02]] in the market."});
}

}  // namespace
}  // namespace obelus
