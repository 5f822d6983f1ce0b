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

TEST(Time, IsSaidAbroad) {
  FigurePolicy policy;
  policy.lang = "fr";
  expect_judged({{"Il a fallu [[2 h 15]] pour le sortir.", "error"},
                 {"Durée : [[1 h 50]], sans entracte.", "error"},
                 {"On part à [[2 h]] 15 demain.", "“2 h 15”: time"},
                 {"On danse jusqu’à [[2 heures]] du matin.", "time"},
                 {"Il dort entre midi et [[16 h]].", "time"},
                 {"Il vit à [[2 heures]] de Leeds.", "error"}},
                policy);
  policy.lang = "es";
  expect_judged({{"A las [[doce]] en punto cortará.", "time"},
                 {"Abre de [[8 a 19]].", "time"},
                 {"El pico de las [[20 h]] sube.", "time"},
                 {"Una de las [[12]] cayó.", "error"},
                 {"A las [[doce]] barcas las vio.", "error"}},
                policy);
  policy.lang = "de";
  expect_judged({{"Sie nimmt den Zug um [[06.21]] heute.", "time"}}, policy);
}

TEST(Time, WithAPointIsOfALaterDay) {
  expect_judged({{"It left at [[22.05]] on 31 October.", "time"},
                 {"They close on Sunday from [[19.30]].", "time"},
                 {"At [[5.45]] on a wet morning, he saw it.", "time"},
                 {"He finished at [[1700]] local time.", "time"}});
  expect_figures({"It rose from [[9.30]] on Sunday.", "They stopped at [[1700]] local boats."});
}

TEST(Time, IsNoPriceOfTheDay) { expect_figures({"The share closed at [[6.45]] in afternoon trading."}); }

TEST(Time, IsWhenItIsOpenInSpanish) {
  FigurePolicy policy;
  policy.lang = "es";
  expect_judged({{"Los casos pasaron de [[8 a 19]].", "error"}}, policy);
}

TEST(Time, OfTheDayStandsBeforeIt) {
  expect_judged({{"It came at [[3.12]] on Wednesday morning.", "time"}});
  expect_figures({"It closed at [[3.12]] on Wednesday in Leeds."});
}

}  // namespace
}  // namespace obelus
