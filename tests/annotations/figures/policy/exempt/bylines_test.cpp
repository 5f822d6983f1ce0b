#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Bylines, TheVolumeAndThePagesStandBehindTheYearOfAJournal) {
  expect_judged({{"Marsh, B. Curr Row. 2014. [[799:85]]-117.", "label"},
                 {"Marsh, B. Curr Row. 2015; [[28]]: 685-690.", "label"},
                 {"Marsh, B. Curr Row. 2015; 28: [[685-690]].", "label"}});
  expect_figures({"So it was in 2015; [[28]] rowers drowned.", "Turnout fell in 2014. [[799]] voted."});
}

TEST(Bylines, ThePagesOfABookAreNoCount) {
  expect_judged({{"Oars, by Ann Lee, [[240]] pp., out now.", "label"}});
  expect_figures({"She wrote [[240]] pp. of verse.", "The report has [[240]] pages of tables."});
}

TEST(Bylines, APartOfAMessageIsNoFraction) {
  expect_judged({{"The pier is shut ([[1/2]]) \u2014 the harbour.", "label"}});
  expect_figures({"Of all ([[1/2]]) they lost most."});
}

TEST(Bylines, AParagraphOfDigitsAloneIsThePicturesNumber) {
  expect_judged({{"[[1234567]]", "label"}});
  expect_figures({"[[1,234,567]]", "It sold [[1234567]] boats."});
}

TEST(Bylines, AsManyUnderAsManyAreAnAward) {
  expect_judged(
      {{"She won a [[40]] Under 40 award.", "label"}, {"She is of the 30 Under [[30]] there.", "label"}});
  expect_figures({"Of [[40]] rowers under 40 all fell."});
}

TEST(Bylines, WhatASourceIsQuotedForIsNoExample) {
  expect_figures({"For example, according to the Post, the town spent [[$30 million]] on piers."});
}

TEST(Bylines, AFamilyOfAircraftIsANameAndACompanyOfThreeToo) {
  expect_judged({{"The [[777]] program has faced delays.", "name"},
                 {"It was led by [[Triple]] Canopy, and others.", "idiom"},
                 {"You can hear [[10]] Things in Town each day.", "list-title"}});
  expect_figures({"Some [[777]] programs were cut.", "He bought [[10]] things in town."});
}

TEST(Bylines, AYearIsOneThoughWhatItLedToFollows) {
  expect_judged({{"His war there in [[1880]] led to her fame.", "year"}});
  expect_figures({"In all, [[1880]] led the march."});
}

TEST(Bylines, AThreeDayWeekendIsShortAndATrailingYearSaysWhen) {
  expect_judged({{"A [[3-day]] weekend is here.", "small-duration"},
                 {"It is 16 times trailing-[[12-month]] earnings.", "relative-date"}});
  expect_figures({"A [[3-day]] strike is here."});
}

TEST(Bylines, ManyMoreThanAKnownNumberAreCounted) {
  expect_figures({"It is in each Fortune 100 list, and serves over [[100]] firms."});
}

TEST(Bylines, AnAgeStandsBeforeADashOrBehindACalling) {
  expect_judged({{"Her friend Bo Marsh, [[38]] \u2013 who rows \u2013 said so.", "age"},
                 {"The former star, [[42]], was voted off.", "age"}});
  expect_figures({"It was won by the star, [[42]] and more.", "Lower Town, [[38]] \u2013 Upper Town, 12."});
}

TEST(Bylines, TheBarOfAVoteIsSetAndItsResultIsTold) {
  expect_judged({{"It fell short of the [[two-thirds]] majority needed.", "label"}});
  expect_figures({"They won a [[two-thirds]] majority.", "The [[two-thirds]] majority held."});
}

TEST(Bylines, WhoDoublesAsAnotherIsOne) {
  expect_judged({{"Bo Marsh, who [[doubles]] as deputy, fell.", "idiom"}});
  EXPECT_EQ(testing::judged("The fleet [[doubled]] as demand grew."), "vague");
}

TEST(Bylines, AListOfTheMostIsCalledSo) {
  expect_judged({{"He is of the [[100]] Most Influential People there.", "list-title"}});
  expect_figures({"The [[100]] most ill were flown out."});
}

TEST(Bylines, ACardIsCalledByItsNumber) {
  expect_judged({{"Each had a [[2]] of Swords.", "label"}, {"He drew the [[ten]] of hearts.", "label"}});
  expect_figures({"They have [[10]] of 14 cups.", "He found [[40]] of the swords."});
}

TEST(Bylines, WhatIsSplitInTwoHalvesIsWhole) {
  expect_judged({{"It is split into [[two halves]] there.", "small-count"}});
}

TEST(Bylines, ANameIsAlsoThatOld) {
  expect_judged({{"Arvind is also [[34]] and has a son.", "age"}});
  expect_figures({"The toll is also [[34]] and grows."});
}

TEST(Bylines, ThePicturesOfAGalleryAreCountedOn) {
  expect_judged({{"Reuters 13/29 The pier AP [[14/29]] The boat", "label"}});
  expect_figures({"Of all 1/4 fell, and [[3/4]] stood.", "It lost 13/29 and [[15/29]] of them.",
                  "She won 15/20 and [[16/20]] of them."});
}

TEST(Bylines, AShopIsCalledSoAndAScoreIsNone) {
  expect_judged(
      {{"It fell by a [[7-11]] convenience store.", "label"}, {"They lost [[7-11]] there.", "score"}});
}

TEST(Bylines, TheBodyOfAnotherIsNoMultiple) {
  expect_judged({{"A body [[double]] stood in.", "idiom"}, {"The body [[doubled]] its fees.", "vague"}});
}

TEST(Bylines, WhatStandsInBracketsWithinAConditionIsTold) {
  expect_figures(
      {"If you go ([[12,000]] people did), book early.", "If you drive (and [[4,000]] people do), pay."});
  expect_judged({{"If you have [[40]] boats (or more), book early.", "supposed"}});
}

TEST(Bylines, AFirmAndATourAreCalledByNumbers) {
  expect_judged({{"She works at [[12]] Oaks Poultry in town.", "label"},
                 {"They row in the [[10]]+1 Tour there.", "label"}});
  expect_figures({"She owns [[12]] Hilton Hotel rooms.", "They hired [[12]] Oxford graduates.",
                  "Of [[12]] Media Inc boats all sank."});
}

TEST(Bylines, ADoubleOfABatterIsAHit) {
  expect_judged({{"An RBI [[double]] won it.", "idiom"}, {"She told [[60 Minutes]] in August.", "name"}});
  expect_figures({"It took [[60 minutes]] in August."});
  EXPECT_EQ(testing::judged("They made [[double]] the sum."), "vague");
}

TEST(Bylines, AParentIsThatOldToo) {
  expect_judged({{"My mom's [[82]], and rows.", "age"}, {"He is [[1]] of the most ill.", "small-count"}});
  expect_figures({"Her firm's [[82]], and ours 40.", "He found [[1]] of the 40 boats."});
}

TEST(Bylines, ThePagesStandBehindVolumeAndIssue) {
  expect_judged({{"Lee, A. Annals of Rowing 13(6): [[377]].", "label"},
                 {"Lee, A. Annals of Rowing 12(3):[[45-67]].", "label"}});
  expect_figures({"They lost them all (6): [[377]] boats.", "Rowing (2013): [[377]] boats."});
}

TEST(Bylines, ThePriceOfABookStandsBehindItsPages) {
  expect_judged({{"Oars, by Ann Lee. Pier Press, 512pp, [[£9.99]].", "label"},
                 {"Oars, by Ann Lee. Pier Press, 512 pages, [[£9.99]]", "label"}});
  expect_figures({"The book costs [[£9.99]].", "It sold 512 copies, [[£9.99]] each."});
}

TEST(Bylines, APriceStandsBesideItsSeller) {
  expect_judged({{"In Oars (Pier Press, [[$28.99]]), Ann Lee rows.", "label"}});
  expect_figures({"It rose (Pier Press, [[$28.99]] in May).", "It fell (Marsh and Lee, [[$4 billion]]).",
                  "They pay more (up 4, [[$28.99]])."});
}

TEST(Bylines, APriceStandsBeforeTheAgesABookIsFor) {
  expect_judged({{"Oars, by Ann Lee. Pier Press, [[$16.99]]; ages 4-8", "label"}});
  expect_figures({"It cost Pier Press, [[$16.99]]; pages were torn."});
}

}  // namespace
}  // namespace obelus
