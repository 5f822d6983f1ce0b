#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Furniture, IsTheSizeOfAFileInBrackets) {
  expect_judged({{"Read the report (PDF, [[38]] pages, 1.8 MB) today.", "furniture"},
                 {"Read the report (PDF, 38 pages, [[1.8 MB]]) today.", "furniture"},
                 {"The slides [ [[148 kb]], PDF] are up.", "furniture"},
                 {"Fetch the slides - [[403 kB]] PDF.", "furniture"},
                 {"Fill it in (Excel, 36 KB, [[1]] sheet) first.", "furniture"},
                 {"Fetch the .mp3 file ([[11 MB]]).", "furniture"}});
}

TEST(Furniture, IsHowLongAPageTakesToRead) {
  expect_judged({{"[[7 min read]]", "furniture"}, {"By the staff · [[5 min read]]", "furniture"}});
}

TEST(Furniture, IsNotWhatTheTextSpeaksOf) {
  expect_figures({"The handbook ([[156]] pages in print) is free.", "It needs [[4GB]] of memory.",
                  "The bed has [[12]] sheets.", "The disk ([[64 GB]]) is small.",
                  "It takes a [[7 min]] read through the code.",
                  "The minister ([[30]] pages of notes in hand) spoke."});
}

TEST(Furniture, MayHaveItsPagesShort) {
  testing::expect_figures({"The captain wrote [[9]] pgs of verse."});
  testing::expect_judged({{"Read the guide (Word, 95 KB, [[9]] pgs) first.", "furniture"}});
}

TEST(Furniture, IsHowWideAPageIs) {
  testing::expect_judged({{"Tablets get [[768 pixels]] of it.", "furniture"}});
  testing::expect_figures({"Its sensor has [[12 million pixels]] in all."});
}

TEST(Furniture, IsOfSlides) {
  expect_judged({{"See the talk (PowerPoint presentation, [[8.2 MB]], 33 slides).", "furniture"},
                 {"See the talk (PowerPoint presentation, 8.2 MB, [[33]] slides).", "furniture"}});
  expect_figures(
      {"Her PowerPoint of [[33]] slides was long.", "She spoke (for an hour, and [[33]] slides)."});
}

TEST(Furniture, IsTheLengthOfARecording) {
  expect_judged({{"Watch a video of the talk ([[33 minutes]]).", "furniture"}});
  expect_figures({"The talk (all [[33 minutes]] of it) was long.", "The boat was late ([[33 minutes]]).",
                  "The video lasts [[33 minutes]]."});
}

TEST(Furniture, IsARecordingOnThePage) {
  expect_judged({{"Hear more in the [[15 minute]] video embedded in this post.", "furniture"},
                 {"It is easy, as this [[10-minute]] tutorial shows.", "furniture"}});
  expect_figures({"The [[15 minute]] video sank.", "In this [[10-minute]] race they lost."});
}

TEST(Furniture, IsARunningTime) {
  expect_judged({{"A Pier Podcast. https://a.b ([[1 hour]], 8 minutes)", "furniture"},
                 {"See the film (1972, [[5 minutes]], 28 seconds).", "furniture"},
                 {"See the data (Excel spreadsheet, 513 KB, [[14]] tabs).", "furniture"}});
  expect_figures({"It was late (1 hour, then [[8 minutes]]).", "It sank ([[5 minutes]])."});
}

TEST(NoteMarker, IsRaisedInMarkdown) {
  EXPECT_EQ(testing::judged_markdown("See the page <sup>1</sup> of boats.", "1"), "note-marker");
  EXPECT_EQ(testing::judged_markdown("<sup>1</sup> As boats have it.", "1"), "note-marker");
  EXPECT_EQ(testing::judged_markdown("They met <b>12</b> boats.", "12"), "error");
}

TEST(Furniture, IsTheSizeOfAPicture) {
  expect_judged({{"The display has [[594]] x 465 pixels.", "furniture"}});
  expect_figures({"They built [[594]] x 465 boats."});
}

TEST(Furniture, IsNotBelowSomethingElse) {
  expect_figures({"A [[15-minute]] video below the dam drew many."});
}

TEST(Furniture, IsNoTimeThatWasTaken) {
  expect_figures({"The median wait has doubled ([[3 hours]], 40 minutes).",
                  "Its commute is the longest (1 hour, [[8 minutes]]).",
                  "The winner's time ([[2 hours]], 5 minutes) was a record.",
                  "See how long it took ([[2 hours]], 5 minutes).",
                  "See the delays: the trip is long ([[5 hours]], 12 minutes).",
                  "Americans watch more television than anyone ([[270 minutes]]).",
                  "Most spend their day on video ([[140 minutes]]).",
                  "The average video ([[14 minutes]]) is longer now.",
                  "Nurses on night watch rest least ([[20 minutes]])."});
  expect_judged({{"Listen to the podcast ([[33 minutes]]).", "furniture"}});
}

TEST(Furniture, IsNoTimeOfARace) {
  expect_figures({"See the fastest marathon ever ([[1 hour]], 59 minutes, 40 seconds).",
                  "See the eclipse (4 minutes, [[28 seconds]]).",
                  "View the presentation on average delay ([[52 minutes]])."});
}

TEST(Furniture, IsAPlaceInARecording) {
  expect_judged({{"This link starts the video at the [[39-minute]] mark.", "furniture"},
                 {"Skip to the song [[7 minutes]] into the webinar.", "furniture"},
                 {"A video course on oars (duration: [[62 minutes]])", "furniture"},
                 {"Reading time: [[4 minutes]]", "furniture"},
                 {"Posted in Boats | [[3]] Comments", "furniture"}});
  expect_figures({"Waits are at the [[39-minute]] mark.", "It sank [[7 minutes]] into the race.",
                  "The blackout (duration: [[62 minutes]]) hit Oslo.", "Loading time: [[4 minutes]]",
                  "The harbour got [[3]] Comments."});
}

TEST(Furniture, IsNoMomentThatAFilmProves) {
  expect_judged({{"Listen from [[40 seconds]] into the podcast.", "furniture"}});
  expect_figures({"The mast snaps [[21 seconds]] into the clip, the harbour master said.",
                  "The crew went silent [[5 minutes]] into the recording.",
                  "Sailors say the video ends at the [[14-minute]] mark, where the boat rolls.",
                  "Watch how the mast bends in [[6 seconds]] into the video."});
}

TEST(Furniture, IsNoStatisticOfReaders) {
  expect_judged({{"Temps de lecture: [[4 minutes]]", "furniture"}});
  expect_figures({"Median reading time: [[11 minutes]]", "Reading time: [[12 minutes]] more among sailors.",
                  "Ferry bylaw | [[870]] comments", "Tides | Piers | [[4]] Comments",
                  "Posted speed at sea | [[44]] comments"});
}

TEST(Furniture, IsNoLengthOfWhatAFilmShows) {
  expect_judged({{"Join our webinar (duration: [[45 minutes]]) today.", "furniture"},
                 {"It is a podcast about oars (duration: [[30 minutes]]).", "furniture"}});
  expect_figures({"A video proves that the power cut (duration: [[51 minutes]]) began at noon.",
                  "The podcast crash (duration: [[6 minutes]]) cost them listeners.",
                  "A bleeding episode (duration: [[14 minutes]]) was the worst.",
                  "On video, the rescue (duration: [[80 minutes]]) looked calm.",
                  "The webinar on oars failed twice (duration: [[12 minutes]])."});
}

TEST(Furniture, CountsUpdatesBelow) {
  testing::expect_judged({{"[[2]] detailed updates available.", "furniture"}});
  testing::expect_figures({"[[12]] beds available.", "[[30]] updates available to rowers were pulled."});
}

TEST(Furniture, CountsAnswersAlone) {
  expect_judged({{"[[12]] comments", "furniture"}, {"[[7]] replies.", "furniture"}});
  expect_figures({"[[12]] comments were lost.", "They had [[7]] replies."});
}

}  // namespace
}  // namespace obelus
