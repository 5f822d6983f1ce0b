#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Time, IsHoursAndMinutes) {
  expect_judged({{"The train left at [[15:11]].", "time"},
                 {"The train left at [[06:45]] sharp.", "time"},
                 {"As of [[15:11 GMT]] it was down.", "time"},
                 {"Open [[9:30-16:30]] all week.", "time"},
                 {"Logged at [[7:56:30 pm]] by the guard.", "time"}});
}

TEST(Time, IsAnHourWithAWordThatSaysSo) {
  expect_judged({{"Doors open at [[8am]].", "time"},
                 {"Doors open at [[8 a.m.]] and close late.", "“8 a.m”: time"},
                 {"Doors open at [[8 pm]].", "time"},
                 {"It lasts from [[5 to 6 pm]].", "time"},
                 {"It struck [[11 o'clock]].", "time"},
                 {"The bell rang at [[7]] in the morning.", "time"},
                 {"Dinner is at [[8]] tonight.", "time"},
                 {"It was [[20 past eight]] by then.", "time"}});
}

TEST(Time, IsNotAProportionNorARace) {
  expect_figures({"He ran it in [[2:21:07]] flat.", "The yes votes led by a ratio of [[3:10]] there.",
                  "The meter stood at [[7]] bars."});
  expect_judged({{"A [[16:9]] screen is wide.", "idiom"}});
}

TEST(Time, IsNotAPriceInPenceNorALength) {
  expect_figures({"The shares closed at [[90p]].", "The paper costs [[20p]] in town."});
}

}  // namespace
}  // namespace obelus
