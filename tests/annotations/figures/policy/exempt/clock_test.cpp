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

TEST(Time, IsOfTheDayThatIsNamedNearBy) {
  expect_judged({{"We start [[5 to seven]] in the morning.", "time"},
                 {"I go back at [[10]], tonight.", "time"},
                 {"Are you free [[6-8]] next Monday?", "time"},
                 {"Free on Monday morning [[6-8]]?", "time"},
                 {"Find an hour Wednesday from [[10-4]], please.", "time"},
                 {"We meet Monday at [[2.30]], as ever.", "time"},
                 {"Meet me next month at [[6]].", "time"},
                 {"Open between 6:30 to [[9]] pst.", "time"},
                 {"It is between [[3 and 5]] on 1/1/2015.", "time"}});
  expect_figures({"The pound closed at [[1.45]] again."});
}

TEST(Time, IsPastTheHour) {
  expect_judged({{"It was [[half]] past nine.", "“half past nine”: time"}});
  expect_figures({"He ran past [[12]] guards."});
}

TEST(Clock, IsAPlaceInARecording) {
  EXPECT_EQ(testing::judged_markdown("- [32:37](https://example.org/v) - Why not\n", "32:37"), "time");
  EXPECT_EQ(testing::judged_markdown("In [32:37] the future begins.\n", "32:37"), "time");
  testing::expect_figures({"The jury split [[45:55]] in the end."});
}

TEST(Clock, IsAWorkingDayOrAnHourOfAZone) {
  expect_judged({{"They work [[9 to 5]] at home.", "time"}, {"Away until [[12 EST]], she wrote.", "time"}});
}

TEST(Time, IsAnHourUntilWhichOrTheHoursOfWork) {
  testing::expect_judged({{"The bar is open until [[11]].", "time"},
                          {"She works [[8 to 5]].", "time"},
                          {"Open [[10-4]] Sunday.", "time"}});
  testing::expect_figures({"It fell from [[8 to 5]].", "He waited until [[11]] came."});
}

TEST(Time, MayBeSpacedAsTypeWasSet) {
  testing::expect_judged({{"Open from [[11 a. m]]. to 9 p. m. daily.", "time"},
                          {"He would confer at [[4 P. M]]. with them.", "time"},
                          {"Open from 11 a. m. to [[9 p. m]]. daily.", "time"}});
  testing::expect_figures({"It costs [[9p]]. Many pay."});
}

TEST(Time, IsWhenAnEventBegins) {
  testing::expect_judged({{"Doors open at [[7]].", "time"},
                          {"Curtain is at [[8]].", "time"},
                          {"Game time is [[7]].", "time"},
                          {"Open Fri.-Sun. [[10-6]].", "time"}});
  testing::expect_figures({"The share is at [[8]].", "It starts at [[8]] boats."});
}

TEST(Time, IsWhatItIsOnADay) {
  expect_judged({{"If it's [[12.30]] on a Saturday morning, they sail.", "time"}});
  testing::expect_figures({"The share is [[12.30]] on the market.", "It is [[12.30]] a ton."});
}

TEST(Time, IsNoPriceOfADay) {
  testing::expect_judged({{"It was [[12.30]] on Friday.", "time"}});
  testing::expect_figures({"The share price was [[12.30]] on Friday.", "Sterling was [[1.25]] on Monday."});
}

TEST(Clock, HasLettersBeforeAZone) {
  expect_judged({{"We meet at [[4p ET]].", "time"}});
  expect_figures({"It cost [[4p]] to send.", "They rose from [[8p]], est. in May."});
}

TEST(Time, IsNotWhatIsNowSet) {
  expect_figures({"The limit is now set to [[16]] by default.", "Crews were now cut to [[12]]."});
}

TEST(Clock, IsNoAverage) { expect_figures({"A visit took 4 minutes, from an average of [[2:25]]."}); }

TEST(Clock, IsNotPastAndPresent) {
  expect_figures({"It has over [[30]] past and present members."});
  expect_judged({{"It is [[20 past eight]].", "time"}});
}

TEST(Clock, IsJumpedTo) {
  expect_judged({{"Watch the webinar, or jump to the pier’s presentation at [[25:08]].", "time"}});
  expect_figures({"She led the men at [[25:38]] of boats."});
}

TEST(Clock, IsPastTheHour) {
  testing::expect_judged({{"We meet at an average of [[10:30]].", "time"}});
  EXPECT_EQ(testing::judged("The bus leaves at [[20]] past and arrives later."), "“20 past and”: time");
}

TEST(Time, IsWhenDoorsOpenAndWhatAZoneFollows) {
  expect_judged({{"Doors open at [[7]] and the band plays late.", "time"},
                 {"The crews call, Thursday, [[15.00 CEST]]", "time"}});
  expect_figures({"Doors open at [[7]] piers.", "It closed at [[15.00]] in May.", "It costs [[15.00 PTS]]."});
}

TEST(ClockTime, IsWhenAShopIsOpen) {
  expect_judged({{"The pier is open [[8-6]] on weekdays.", "time"},
                 {"Hours: [[9-5]] weekdays, closed at noon.", "time"},
                 {"The kiosk opens [[9-5]] daily.", "time"}});
  expect_judged({{"The Reds won [[9-5]] on the road.", "score"}});
}

TEST(Time, IsOfTheNews) {
  expect_judged({{"She told the CTV News at [[6]].", "time"}});
  expect_figures({"The crew stood at [[6]]."});
}

}  // namespace
}  // namespace obelus
