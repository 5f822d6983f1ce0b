#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Moments, OfAMatchAreNoLengths) {
  expect_judged({{"On [[59 minutes]], Lee put them ahead.", "time"},
                 {"They drew level on [[12 minutes]] when Marsh fell.", "time"},
                 {"She struck [[18 seconds]] into the second half.", "time"},
                 {"It fell [[12 minutes]] into extra time.", "time"}});
  expect_figures({"She lives on [[59 minutes]] of sleep.", "It drew on [[40 minutes]] of film.",
                  "They got by on [[20 minutes]] rest.", "The engine failed [[18 seconds]] into the flight.",
                  "It runs for [[59 minutes]]."});
}

TEST(Moments, StandBehindThoseWhoWereBooked) {
  expect_judged({{"Booked: Lee ([[12]], 56), Marsh (40).", "time"},
                 {"Booked: Lee (12, [[56]]), Marsh (40).", "time"},
                 {"Sent off: Lee (12), Marsh ([[40]]).", "time"}});
  expect_figures({"Scorers: Lee ([[12]]), Marsh (40).", "Booked rooms: Pier Hotel ([[412]])."});
}

TEST(Moments, StandOnTheClockOfTheMatch) {
  expect_judged({{"They took the lead at [[32:31]] when Lee scored.", "time"},
                 {"With [[48:03]] of the game gone, Lee scored.", "time"},
                 {"She fell [[18 seconds]] into the third.", "time"}});
  expect_figures({"It was split at [[60:40]].", "The ratio stands at [[32:31]] now.",
                  "It broke [[18 minutes]] into the third hour of the siege."});
}

TEST(Moments, StandBehindTheGoal) {
  expect_judged({{"They equalised after [[16 minutes]].", "time"}});
  expect_figures({"They scored after [[16 minutes]] of rest.", "The engine stopped after [[16 minutes]]."});
}

TEST(Moments, AreAddedToTheEnd) {
  expect_judged({{"It came in the [[90]]+4.", "time"}, {"It came in the 90+[[4]].", "time"}});
  FigurePolicy policy;
  policy.lang = "de";
  expect_judged({{"Lünemann ([[28]].) traf.", "time"}}, policy);
  expect_figures({"They met at (08) [[5550]] boats."});
}

TEST(Moments, StandBehindTheBooked) {
  expect_judged({{"Booked: Mee [[22]], Lund 88.", "time"}, {"Booked: Mee 22, Lund [[88]].", "time"}});
}

TEST(Moments, AreNoMoneyAndNoSum) {
  expect_figures(
      {"It cost [[$90]]+5 at least.", "It is 190+[[5]] at least.", "She saw it ([[28]].) and left."});
}

}  // namespace
}  // namespace obelus
