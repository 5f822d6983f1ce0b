#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Games, ATallyBehindAWholeNameIsNoPartOfIt) {
  expect_figures({"Kelli Marsh [[6]] steals.", "C. Marten [[1]] goal, and one more.",
                  "Rowing: Ann Lee [[2]] assists, four saves."});
  expect_judged({{"He likes Formula [[1]] runs.", "“Formula 1”: name"},
                 {"It is the Mariner [[9]] probe.", "“Mariner 9”: name"}});
}

TEST(Games, TheScoreAtTheHeadOfAReportIsNoNameOfTwoSides) {
  expect_figures({"Rowers [[4]], Divers 1: Ann Lee scored in the rain.",
                  "Rowers 4, Divers [[1]]: Ann Lee scored in the rain.",
                  "Blue Boats [[5]], Red Oars 2: Both slept well."});
  expect_judged({{"Windows 10, Office [[365]]: both need a key.", "“Office 365”: name"},
                 {"Romans 8, John [[3]]: two readings.", "“John 3”: name"}});
}

TEST(Games, WonLostAndDrawnIsARecordAndAFormationIsNone) {
  expect_judged({{"His record is [[24-3-1]].", "score"},
                 {"The Rowers improved to [[8-8-4]] there.", "score"},
                 {"They are on a [[1-6-2]] skid.", "score"},
                 {"The Divers are [[6-2-1]] in their past nine games.", "score"},
                 {"It ended a long streak ([[3-0-2]]).", "score"},
                 {"Palm Pier ([[1-0-2]]): nothing new.", "score"},
                 {"They play a [[4-4-2]] formation.", "label"},
                 {"They play a [[4-3-3]] at home.", "label"}});
}

TEST(Games, AResultBesideADayIsNoHour) {
  expect_judged({{"They beat the Divers [[5-4]] Tuesday night.", "score"},
                 {"It lifted the Rowers over the Divers [[5-4]] Tuesday night.", "score"}});
  expect_judged({{"The shop is open [[10-4]] Sunday.", "time"}, {"Come [[9-5]] Monday.", "time"}});
}

TEST(Games, ARoundWithAHyphenBeforeItIsNoLabel) {
  expect_figures({"She shot a final-round [[63]] to win.", "He closed with a third-round [[71]] there."});
  expect_judged({{"She lost in round [[3]] there.", "“round 3”: label"}});
}

TEST(Games, TheNumberOnAShirtIsALabel) {
  expect_judged({{"The Rowers forward Ann Lee ([[24]]) leaps up.", "label"},
                 {"Then guard Bo Marsh ([[2]]) looks on.", "label"}});
  expect_figures({"The Rowers were led by forward Ann Lee ([[24]]).",
                  "The deaths were in Upper Town ([[24]]) and Lower Town (12)."});
}

TEST(Games, ATripleDoubleIsAFeat) {
  expect_judged({{"She had a triple-[[double]] there.", "idiom"},
                 {"She has five triple-[[doubles]] this year.", "idiom"}});
}

TEST(Games, AHeadlineWithinASentenceHidesNoFigure) {
  expect_figures({"The front page read “Council Cuts [[90]] Posts” that day."});
  expect_judged({{"He owns Mariner [[4]] Posters there.", "“Mariner 4”: name"}});
}

TEST(Games, AFullStopBehindAWholeWordEndsItsSentence) {
  expect_figures({"They came from the line. [[15]] of them scored."});
  expect_judged({{"It is on p. [[15]].", "“p. 15”: label"}});
}

TEST(Games, ASeedStandsBeforeTheCountry) {
  expect_judged({{"Ann Lee ([[5]]) (Chile) beat Marsh in two sets.", "label"},
                 {"Ann Lee (5) (Chile) beat Kim Marsh ([[20]]) (Peru).", "label"}});
  expect_figures({"Ann Lee ([[5]]) and Marsh (3) scored.", "Ann Lee ([[94]]) (Chile) batted on.",
                  "They counted boats ([[5]]) (Chile) there."});
}

TEST(Games, HaveFormations) { expect_judged({{"A [[4-4-2]] formation lost them the cup.", "label"}}); }

TEST(Games, SeedsAreRankedBeforeTheirNames) {
  expect_judged({{"[[19]] Ann Lee (Chile) 20 Kim Marsh (Peru)", "label"},
                 {"19 Ann Lee (Chile) [[20]] Kim Marsh (Peru)", "label"}});
  expect_figures({"So [[19]] Ann Lee (Chile) boats sank.", "[[19]] Danes rowed (Chile) alone."});
}

TEST(Score, StandsBetweenTwoSides) {
  expect_judged({{"Marlow Town [[1-2]] Ferrant Athletic", "score"}});
  expect_figures({"The Marlow boats [[1-2]] Ferrant men hold."});
}

TEST(Label, IsAMoveOfChess) {
  expect_judged(
      {{"He resigned after [[45.Ra6]], and left.", "label"}, {"She opened with [[1.e4]] again.", "label"}});
}

TEST(Label, IsAMoveOfChessBehindABlank) {
  expect_judged({{"Lee opened with [[1]]. e4 again.", "label"}});
  expect_figures({"They found [[12]]. Eight were boats."});
}

TEST(Score, IsOfCricket) {
  expect_judged({{"They were cruising at [[190]] for 3 in the 34th over.", "score"},
                 {"They were cruising at 190 for [[3]] in the 34th over.", "score"},
                 {"They slumped to [[61]] for 4 before lunch.", "score"}});
  expect_figures({"They paid [[190]] for 3 boats.", "They were [[190]] for 3 days."});
}

TEST(Score, HasAColonInGerman) {
  FigurePolicy policy;
  policy.lang = "de";
  expect_judged({{"Der Rückpass rutschte durch, [[0:1]].", "score"},
                 {"Das [[0:2]] fiel spät.", "score"},
                 {"Sie mischen im Verhältnis [[3:1]] weiter.", "error"},
                 {"Der Plan im Maßstab [[1:5]] hängt da.", "error"}},
                policy);
  policy.lang = "es";
  expect_judged({{"Derrotó [[3 a 2]] a su rival.", "score"}, {"Compró de [[3 a 12]] barcos.", "error"}},
                policy);
}

TEST(Score, HasAFormOfItsOwn) {
  expect_judged({{"She trailed 1-5, [[15-40]] in the second set.", "score"},
                 {"She retired hurt at [[2-3]] in the third.", "score"},
                 {"He carded [[75]] and slid back.", "score"},
                 {"He holed out to sign for a [[67]] and left.", "score"}});
  expect_figures(
      {"They sold [[15-40]] boats.", "He sold [[75]] and left.", "He paid for a [[67]] boat fleet."});
  FigurePolicy policy;
  policy.lang = "es";
  expect_judged({{"Así llegó el [[0-1]], tarde.", "score"}}, policy);
}

TEST(Score, IsNotWhatIsSoldBesideOne) {
  expect_figures({"They won 3-1 and sold [[15-40]] boats.", "They won 2-1 for [[3]] wins in a row.",
                  "They won 40 seats and sold [[15-40]] boats."});
}

}  // namespace
}  // namespace obelus
