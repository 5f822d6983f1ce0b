#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Displays, TheInchesBeforeATrademarkSayWhichOne) {
  expect_judged({{"The [[16-inch]] MacBook sells well.", "name"},
                 {"She has the [[12.9-inch]] iPad there.", "name"},
                 {"Larger than the [[15-inch]] 2016 MacBook was.", "name"}});
  expect_figures({"The iPad has a [[12.9-inch]] screen.", "A [[40-inch]] Norwegian spruce fell.",
                  "It has [[22-inch]] wheels.", "The MacBook grew to [[16 inches]]."});
}

TEST(Displays, TheMonthsOfAnAverageSayWhen) {
  expect_judged({{"It is below the [[12-month]] average.", "relative-date"},
                 {"It fell under its [[200-day]] moving average.", "relative-date"}});
  expect_figures({"There is a [[12-month]] average wait for it.", "It is at a [[12-month]] high.",
                  "A [[12-month]] sentence is usual."});
}

TEST(Displays, HowLongSheIsPregnantIsAnAge) {
  expect_judged({{"She was [[20 weeks]] pregnant.", "age"}, {"An [[8-month]]-pregnant woman fell.", "age"}});
  expect_figures({"The strike lasted [[20 weeks]] in all."});
}

TEST(Displays, WhichPictureOfAGalleryIsFurniture) {
  expect_judged(
      {{"[[1]] of 18. A boy looks on.", "furniture"}, {"1 of [[18]]. A boy looks on.", "furniture"}});
  expect_figures({"[[11]] of 18 boys looked on.", "We found [[11]] of 18. The rest is lost."});
}

TEST(Displays, HowManyPicturesAGalleryHasIsFurniture) {
  expect_judged(
      {{"A slideshow ([[25]] Images)", "furniture"}, {"Gallery: the pier | [[14]] Photos", "furniture"}});
  expect_figures({"She sold ([[25]] images of it).", "The Times | [[14]] Photos Burn in Fire"});
}

TEST(Displays, TheSizesOfPicturesAreNames) {
  expect_judged({{"Between [[4K and 1080p]] it is hard to tell.", "letters-and-digits"},
                 {"It has a roughly [[4K]] display.", "letters-and-digits"}});
  expect_figures({"It rose between [[4K and 9K]] there."});
}

TEST(Displays, WhatAPageSaysOfItsPicturesIsFurniture) {
  expect_judged({{"So it ended. [[1]] of 26 Full Screen Close", "furniture"},
                 {"The pier in pictures [[29]] show all The pier", "furniture"}});
  expect_figures({"So it ended: [[11]] of 26 full boats sank."});
}

}  // namespace
}  // namespace obelus
