#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(One, IsAPronoun) {
  for (const char* marked :
       {"[[One]] of the firms failed.", "It is [[one]] of many.", "The new [[one]] is red.",
        "They helped [[one]] another.", "There was [[one]] who stayed.", "He said no [[one]] was hurt."}) {
    const std::string said = testing::judged(marked);
    EXPECT_TRUE(said == "one" || said == "nothing" || said.ends_with("one")) << marked << said;
  }
}

TEST(One, IsACountBeforeANoun) {
  expect_judged(
      {{"There was [[one]] survivor.", "small-count"}, {"It scored [[one or two]] goals.", "small-count"}});
}

TEST(Part, IsOfAGameOrAYear) {
  expect_judged({{"In the [[first half]] it led.", "part"},
                 {"Sales fell in the [[fourth quarter]].", "part"},
                 {"The [[second half]] was worse.", "part"}});
  expect_figures({"[[Half]] of the town burned.", "About [[a quarter]] of voters stayed away."});
}

TEST(Age, IsRecorded) {
  expect_judged({{"The [[40-year-old]] founder quit.", "age"},
                 {"Ann Lee, [[40]], said so.", "age"},
                 {"When she turned [[62]] she left.", "age"},
                 {"Children under [[5]] pay nothing.", "age"}});
  expect_figures({"In Leeds, [[40]], it says, were hurt."});
}

TEST(SmallDuration, GoesOnWithAHalf) {
  expect_judged({{"It took [[a year and a half]] to build.", "small-duration"},
                 {"A third and [[a half]] of them left.", "error"}});
}

TEST(Age, StandsBetweenCommas) {
  expect_judged(
      {{"Sen. Ann Lee, D-N.Y., [[72]], said so.", "age"}, {"One was held; another, [[23]], fled.", "age"}});
}

TEST(Age, IsOfWhoIsNamedBeforeIt) {
  expect_judged({{"Slater, [[35]], is replacing him.", "age"},
                 {"The keeper Rossi, [[20]], barged in.", "age"},
                 {"It ends forced retirement under [[65]] at last.", "age"},
                 {"They may work on till [[70]] and retire later.", "age"},
                 {"It is read by under-[[18s]] too.", "age"}});
  expect_figures({"Leeds, [[40]], York, 30, Hull, 10."});
}

TEST(Age, IsWhenSomeoneDied) { expect_judged({{"She died at [[34]].", "age"}}); }

TEST(SmallCount, IsHowOftenAndHalfOfOneThing) {
  expect_judged({{"She applied [[twice]].", "small-count"},
                 {"It is held [[twice]] a year.", "small-count"},
                 {"I ran it [[twice]] before lunch.", "small-count"},
                 {"Spread with [[half]] of an avocado.", "small-count"},
                 {"It is [[twice]] the size.", "vague"},
                 {"It is [[twice]] as fast.", "vague"}});
  testing::expect_figures({"[[Half]] of the users left."});
}

TEST(Vague, MayBeInDigits) { expect_judged({{"It read [[100s]] of pages.", "vague"}}); }

TEST(Age, IsWhatOneSaysOfOneself) {
  expect_judged({{"I'm only [[27]] and forget.", "age"}, {"He was on [[half term]] then.", "idiom"}});
}

TEST(SmallCount, IsOfUnitsThatAreThingsMoreOften) {
  testing::expect_judged({{"She tied [[two knots]] in it.", "small-count"},
                          {"He drank [[three cups]] of tea.", "small-count"},
                          {"She holds [[two degrees]] in law.", "small-count"},
                          {"It sailed at [[12 knots]] all day.", "error"},
                          {"It warmed by [[two degrees]] since then.", "error"}});
}

TEST(SmallCount, IsHowOftenInASeason) {
  testing::expect_judged({{"They meet [[four times]] this season.", "small-count"},
                          {"It is [[four times]] this year's price.", "error"},
                          {"She lined a [[double]] over his head.", "idiom"},
                          {"Moss's [[triple]] in Game 2 did it.", "idiom"}});
}

TEST(SmallCount, IsAGig) {
  expect_judged({{"They met for [[one gig]] in York.", "small-count"},
                 {"He called them [[two-bit]] Tories.", "small-count"},
                 {"It did not bother us [[one bit]].", "small-count"}});
  expect_figures({"He holds [[40 gigs]] of films."});
}

TEST(ShortTime, IsOfASession) {
  EXPECT_EQ(testing::judged_markdown("- 10-minute talks, where crews speak\n", "10-minute"),
            "small-duration");
  EXPECT_EQ(testing::judged_markdown("- 10-minute delays, where crews wait\n", "10-minute"), "error");
  expect_figures({"We heard [[10-minute]] talks."});
}

TEST(SmallCount, IsOfOnesOwnFeet) {
  expect_judged({{"She stood on her own [[two feet]].", "small-count"}});
  expect_figures({"She stood [[two feet]] off."});
}

TEST(RelativeDate, MayStandInARow) {
  expect_judged({{"It is not what it was [[20]], 30, 40 years ago.", "relative-date"},
                 {"It is not what it was 20, [[30]], 40 years ago.", "relative-date"},
                 {"It was so [[20]] or 30 years ago.", "relative-date"}});
  expect_figures({"It sank [[20]], 30 years ago.", "It sank [[20]], 30 and 40 boats two years ago.",
                  "It raised [[20]], 30, 40 boats.",
                  "Its crews have shrunk to [[14]], and 40 years ago it had 90."});
}

TEST(Year, IsSinceWhenAtLeast) {
  expect_judged({{"They have rowed yearly since at least [[2000]], she said.", "year"}});
  expect_figures({"They have at least [[2000]], she said.", "They met since at least [[2000]] boats sank.",
                  "It needs at least [[1900]] of them.", "It has been so since at least [[2000]] fell ill.",
                  "They have rowed since at least [[1900]] signed up."});
}

TEST(Year, MayBeASeasonOrBeforeOneThing) {
  expect_judged({{"Many left in the [[2023-24 year]].", "year"}, {"It is as in the [[2021]] case.", "year"}});
  expect_figures({"The ward had the [[2021]] cases of May.", "It takes a [[20-24 year]] term.",
                  "It has [[1999]] people."});
}

TEST(Version, MayHaveAPointBehindItsLetter) {
  expect_judged({{"It is updated to the [[v.0.2.1]] of it.", "version"}});
  expect_figures({"It rose (v. [[0.2]]) again."});
}

TEST(Year, MayBeOneToMeasureBy) {
  expect_judged(
      {{"It rose two points over [[2014]] levels.", "year"}, {"It was in the fall of [[2015]]._", "year"}});
  expect_figures({"They built over [[2014]] boats.", "It has over [[3014]] levels."});
}

TEST(Idiom, IsWhatIsSaidOrAskedForEverywhere) {
  expect_judged({{"It has [[2]]-step verification.", "idiom"},
                 {"Nine out of [[10 times]] it rains.", "idiom"},
                 {"The contrast must be at least [[4.5:1]] here.", "idiom"},
                 {"There must be [[50]] ways to row.", "idiom"},
                 {"I have told you [[a hundred times]] to row.", "idiom"}});
  expect_figures({"It has a [[2]]-step ladder, and 30 more.", "It rained [[10 times]] in May.",
                  "The contrast of the new sign is [[4.5:1]] now.", "It found [[50]] ways to row.",
                  "They rowed [[a hundred times]] to Oslo."});
}

TEST(Ordinal, IsOneMoreWho) {
  expect_judged({{"Three sank, and [[a fourth]] who rowed is ill.", "ordinal"}});
  expect_figures({"It cost [[a fourth]] of the fleet.", "[[A third]] who rowed are ill."});
}

TEST(Idiom, IsHowFastOnePlaysOrHowManyOneMakes) {
  expect_judged({{"You can watch it at [[2x]] speed.", "idiom"},
                 {"With five bricks they can make [[a million]] different hats.", "idiom"}});
  expect_figures({"The disk runs at [[2x]] speed.", "The vault can hold [[a million]] different books."});
}

TEST(LettersAndDigits, AreSpokenOfAsTheyAreWritten) {
  expect_judged({{"It changes from \"505k\" to \"[[5m]]\" here.", "letters-and-digits"}});
  expect_figures({"It went from a pier to [[5m]] here.", "The mayor had spent \"[[60m]]\" on the quay.",
                  "The letter puts its price at “[[14m]]”.", "They saw waves “[[12m]]” high.",
                  "The price changes from low to \"[[14m]]\", he said.",
                  "Its label was written as \"[[60kg]]\".", "The depth was written down as [[9m]] here.",
                  "The pilots know it as \"[[9m]]\" here."});
}

TEST(Year, MayBeTheSecondOfTwo) {
  expect_judged({{"It is due in Q4 2019 / [[20]] then.", "year"}});
  expect_figures({"The toll was 2019 / [[40]] of them sank."});
}

TEST(Year, MayBeLongAgo) {
  expect_judged({{"They met at the [[1873]] constitutional convention.", "year"},
                 {"They met in 1873. The [[1873]] delegates rowed.", "year"},
                 {"A paper in [[1888]] noting it is lost.", "year"}});
  expect_figures({"The [[1873]] delegates rowed.", "They lived in [[1888]] housing units.",
                  "They built the [[1800]] pier boats."});
}

TEST(Idiom, IsCareAroundTheClock) {
  expect_judged({{"They need [[24-hour]] medical attention.", "idiom"}});
  expect_figures({"The [[24-hour]] medical strike is over."});
}

TEST(Ordinal, IsTheNextOfThoseCounted) {
  expect_judged({{"Four rowed home, and [[a fifth]] who swam is lost.", "ordinal"}});
  expect_figures({"About [[a fifth]] who rowed fell ill.", "Of the crew, [[a sixth]] who swam are lost.",
                  "Just [[a tenth]] who sail can swim.",
                  "Half stayed, and [[a fourth]] who left came back."});
}

TEST(Year, IsNoCrowdLongAgo) {
  expect_judged({{"It broke the [[1783]] treaty.", "year"},
                 {"The [[1851]] national census is lost.", "year"},
                 {"They met in 1742. The [[1742]] crew rowed.", "year"},
                 {"A letter in [[1766]] describing the pier is lost.", "year"}});
  expect_figures({"The [[1763]] wounded were rowed ashore.", "Of the [[1882]] on the quay, most slept.",
                  "The [[1749]] who rowed home slept.", "The [[1631]] crew held the pier.",
                  "The [[1764]] rescued held the opera house.", "The gale ended in [[1764]] rowing home.",
                  "The vote resulted in [[1719]] declaring war.", "They paid the [[1688]] without boats."});
}

TEST(Vague, IsOfTheOrderOfAMillion) {
  expect_judged({{"It does not need [[million dollar]] boats.", "vague"}});
  expect_figures({"The [[billion dollar]] loss stunned them.", "It cost [[a million dollars]].",
                  "They sold [[one million dollar]] bills."});
}

TEST(Ordinal, IsNoShareOfThoseWhoDid) {
  expect_figures({"[[A third]] failed the exam.", "Nearly [[a third]] lack boats.",
                  "[[A third]] think otherwise.", "[[A fifth]] never came home.",
                  "Almost [[a quarter]] said no.", "[[A quarter]] believe the mayor.",
                  "Roughly [[a sixth]] lived alone.", "About [[a quarter]] have no boat.",
                  "Only [[a tenth]] know how to swim.", "In two towns [[a third]] of them row.",
                  "More than [[a third]] skipped meals.", "Fewer than [[a tenth]] owned boats."});
  expect_judged({{"Two men were shot. A [[third]] died in hospital.", "ordinal"},
                 {"Two said no. A [[third]] said yes.", "ordinal"},
                 {"A [[third]] wounded man died.", "ordinal"},
                 {"A [[third]] failed attempt followed.", "ordinal"},
                 {"There is talk about a [[third]] term.", "ordinal"},
                 {"Another fled; a [[third]] swam off.", "ordinal"}});
}

TEST(Ordinal, IsNoShareThatCompares) {
  expect_figures({"The pier is [[a third]] heavier than the old one.", "It rows [[a fifth]] slower.",
                  "Rivers ran [[a third]] below average.", "The dam is [[a third]] full.",
                  "Sales fell [[a third]] last year.", "Catches dropped [[a quarter]] this year.",
                  "Another [[third]] of rowers fell ill.", "The lake is [[a quarter]] full.",
                  "Homes cost [[a quarter]] more."});
  expect_judged({{"It was a [[third]] better offer.", "ordinal"},
                 {"They sold a [[third]] full set.", "ordinal"},
                 {"They gained a [[third]] seat last year.", "ordinal"},
                 {"He added a [[third]] last week.", "ordinal"}});
}

TEST(Score, IsNoShareOfThoseWhoWon) {
  expect_figures({"Some [[1 in 40]] rowers won.", "About [[one in 30]] lost."});
}

TEST(Year, HasLevels) {
  expect_judged({{"Rents are 12% over [[2016]] levels.", "year"},
                 {"Catches stayed below [[2016]] levels.", "year"},
                 {"Tolls are up to 12 percent over [[2016]] levels.", "year"}});
  expect_figures({"The maze has over [[2016]] levels.", "Rowers have won more than [[2016]] levels.",
                  "The tower has above [[2000]] levels.", "They built below [[2016]] levels of piers.",
                  "The maze has nearly [[2016]] levels."});
}

TEST(Year, IsNoSecondOfTwoCounts) {
  expect_judged(
      {{"They rowed in 2017 / [[18]] too.", "year"}, {"The 2017 / [[18]] season is over.", "year"}});
  expect_figures({"The ratio of boats to piers was 2017 / [[18]] then.",
                  "The yard lists boats and oars as 1946 / [[47]]."});
}

TEST(SmallCount, IsWhatACriticGives) {
  expect_judged({{"[[Three stars out of five]].", "small-count"}});
  expect_figures({"Some [[three out of five]] rowers drown."});
}

TEST(SmallCount, IsOfTheWriters) {
  expect_judged({{"[[3]] of us went there.", "small-count"}});
  expect_figures({"[[3]] of them drowned.", "They fined [[40]] of us."});
}

TEST(SmallCount, IsTheMarkThatAReviewGives) {
  expect_judged({{"A joy from end to end. [[4.5]]/5", "small-count"},
                 {"Overall experience, [[8/10]].", "small-count"},
                 {"Rating: 8.5/[[10]]", "small-count"}});
  expect_figures({"They won [[3/5]] of it.", "Lost so far: [[3/5]]", "Support rose to [[4/5]]."});
}

TEST(SmallCount, IsOfStarsThatAReviewGives) {
  expect_judged({{"[[4]]**** A joy.", "small-count"}, {"A joy: ***[[1/2]]", "small-count"}});
  expect_figures({"They had [[4]]* of them."});
}

TEST(Ordinal, IsTheNextInOrder) {
  expect_judged({{"She might have added [[a fourth]], but sat down.", "ordinal"},
                 {"He had a second scoop, and [[a third]].", "ordinal"}});
  expect_figures({"The price fell by [[a third]].", "It cost [[a third]]."});
}

TEST(Part, IsTheHalfToAMonth) {
  expect_judged({{"Profit for the [[half]] to December 28 rose.", "part"}});
  expect_figures({"They sold the [[half]] to sailors."});
}

TEST(Multiple, OfThreeIsNotVague) {
  expect_figures({"The price has [[tripled]] since.", "The price has [[quadrupled]] since."});
  expect_judged({{"The price has [[doubled]] since.", "vague"}});
}

TEST(Duration, WithDigitsInItIsNoShortOne) {
  expect_figures(
      {"She ran it in [[two hours and 14 minutes]] flat.", "It stood [[nine points]] higher than that."});
  expect_judged({{"She ran for [[two hours]] flat.", "small-duration"}});
}

TEST(Ratio, IsOfSoManyForEverySoMany) { expect_figures({"There are [[two for every five]] people."}); }

TEST(Part, IsAStraightQuarter) {
  expect_judged({{"It was a [[third straight quarter]] of growth.", "“straight quarter”: part"}});
}

}  // namespace
}  // namespace obelus
