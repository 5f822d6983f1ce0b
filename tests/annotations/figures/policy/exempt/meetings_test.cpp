#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(SmallDuration, IsOfAMeeting) {
  expect_judged({{"Each panelist gets [[10 minutes]].", "small-duration"},
                 {"It ends with a [[5 minute]] Q&A.", "small-duration"},
                 {"We hold a [[30 minute]] phone interview with you.", "small-duration"}});
  expect_figures({"Each patient gets [[10 minutes]] with a doctor.", "Each train was [[12 minutes]] late.",
                  "Every talk drew [[400]] people.", "They held a [[30 minute]] siege."});
}

TEST(SmallDuration, IsTheLengthOfAnEvent) {
  expect_judged({{"The webinar is [[60 minutes]].", "small-duration"},
                 {"The workshop runs for [[90 minutes]].", "small-duration"},
                 {"This survey takes about [[10 minutes]].", "small-duration"},
                 {"Our call will be [[30 minutes]] long.", "small-duration"}});
  expect_figures({"The call was [[30 minutes]] long.", "The call is [[30 minutes]] late.",
                  "The outage lasts [[90 minutes]].", "The meeting ran for [[9 hours]].",
                  "The session is [[40 minutes]] shorter than in May."});
}

TEST(Instruction, IsHowManyMayCome) {
  expect_judged({{"Seats are limited to [[40]].", "instruction"}});
  expect_figures(
      {"Seats were limited to [[40]].", "Fines are limited to [[$40]].", "Cells are limited to [[12]] men."});
}

TEST(SmallDuration, IsTheLengthOfAMeetingTheWriterHolds) {
  expect_judged({{"We schedule a [[30-minute]] call to agree on it.", "small-duration"},
                 {"I’ve set up a few [[45-minute]] phone interviews.", "small-duration"},
                 {"During our [[90-minute]] video meeting it rained.", "small-duration"}});
  expect_figures({"The two held a [[90-minute]] call.", "We know that they held a [[90-minute]] call.",
                  "We spent [[45 minutes]] in the meeting.", "We had a [[30-minute]] delay.",
                  "We held a [[24-hour]] session."});
}

TEST(SmallDuration, IsHowFarOneGoes) {
  expect_judged({{"It is a [[ten-minute]] walk from the pier.", "small-duration"},
                 {"The farm is a [[20-minute]] drive away.", "small-duration"}});
  expect_figures({"They ended a [[12-minute]] drive with a kick.",
                  "The ferry takes [[20 minutes]] from the pier.",
                  "A [[25-minute]] walkout from the yard cost them."});
}

TEST(SmallDuration, IsOfAnInterval) {
  expect_judged({{"It has one [[20-minute]] interval.", "small-duration"},
                 {"It runs late, with a [[15-minute]] intermission.", "small-duration"}});
  expect_figures({"Buses ran at [[20-minute]] intervals.", "It has a [[20-minute]] gap."});
}

TEST(Meetings, AreJoined) {
  expect_judged({{"Join us on Thursday for a [[60-minute]] webinar.", "small-duration"},
                 {"It's a [[15-minute]] walk.", "small-duration"}});
  expect_figures({"She took a [[15-minute]] walk."});
}

}  // namespace
}  // namespace obelus
