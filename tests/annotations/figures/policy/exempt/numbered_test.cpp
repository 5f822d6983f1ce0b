#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Label, IsWhichCriterion) {
  expect_judged(
      {{"[[Criterion 9]] requires a boat.", "label"}, {"For us, [[criterion 9]] remains open.", "label"}});
  expect_figures(
      {"By that criterion [[12]] boats failed.", "Under the first criterion [[14]] piers closed."});
}

TEST(Label, IsWhichTest) {
  expect_judged({{"In [[test 3]] we rowed.", "label"}, {"By [[test 5]] they had sunk.", "label"}});
  expect_figures({"In the test [[3]] rowers fainted.", "By the last test [[5]] had quit.",
                  "Of those who took the test [[12]] passed.", "In the test [[12]] we knew drowned."});
}

TEST(Label, IsWhichSubclassOrEdition) {
  expect_judged(
      {{"She holds visa [[subclass 489]].", "label"}, {"Harbour bulletin [[edition 114]]", "label"}});
  expect_figures({"Of this subclass [[489]] died.", "Of the edition [[300]] were burnt."});
}

TEST(Label, IsAPort) {
  expect_judged({{"Go to localhost:[[8000]] then.", "label"}});
  expect_figures({"The host: [[8000]] rowers came."});
}

TEST(Label, IsANumberThatIsSaid) {
  expect_judged({{"Her badge number is [[40817]].", "label"}});
  expect_figures({"The number is [[212]], the mayor said.", "The official number is [[4,081]].",
                  "Her order number is up [[40]] on May."});
}

TEST(Label, IsAnExtension) { expect_judged({{"Call the pier, [[extn 7296]].", "label"}}); }

TEST(ListTitle, IsSharedInThisPost) {
  expect_judged({{"In this post we share [[10]] tips.", "list-title"}});
  expect_figures({"In this post we count [[40]] deaths.", "In this post office we share [[12]] clerks."});
}

TEST(ListTitle, IsWhatOneIsSentToAndNoHeadlineThatTells) {
  expect_judged({{"He won it (see “[[35]] Young Rowers”).", "list-title"},
                 {"He won it (see [[50]] Smartest Rowers: Third Oar).", "list-title"},
                 {"We chose [[22]] of our favourite scenes.", "list-title"}});
  expect_figures({"It was hot (see “[[12]] Deaths Linked to Heat”).",
                  "It was so (see [[90]] Jobs Cut in Town).", "They sold [[22]] of our 40 boats."});
}

TEST(Label, IsACodeThatIsSaid) {
  expect_judged({{"The PIN is [[1234]].", "label"},
                 {"The port is [[443]].", "label"},
                 {"See [[Fig. 4b]] below.", "letters-and-digits"},
                 {"Ibid., [[45]].", "label"},
                 {"The code was [[4711]], she said.", "label"},
                 {"Her code is [[4711]] and no other.", "label"},
                 {"Our zip is [[90210]].", "label"},
                 {"The password is [[86753]].", "label"}});
  expect_figures({"The code is [[4711]] lines long."});
}

TEST(Label, IsOneOfThoseWhoAreNumbered) {
  expect_judged({{"It was shown to [[juror 9]] first.", "label"},
                 {"[[Patient 31]] spread it.", "label"},
                 {"[[Witness 4]] lied.", "label"},
                 {"The hole is a [[par 3]].", "label"},
                 {"[[Pillar 2]] takes effect.", "label"}});
  expect_figures({"The team was [[25]] strong.", "They gave each team [[30]] boats.",
                  "In the trial every patient [[12]] doses got."});
}

TEST(Label, IsANumberSetAside) {
  expect_judged({{"His service number, [[7734]], was sewn in.", "label"}});
  expect_figures({"The number, [[7734]], is high."});
}

TEST(Label, IsARequestForInformation) {
  expect_judged({{"FOI request [[2231]] revealed it.", "label"}});
  expect_figures({"At her request [[2231]] boats came."});
}

TEST(Label, IsALastDigit) {
  expect_judged({{"Those whose numbers end in [[4]], 5 or 6 are paid.", "label"},
                 {"Those whose numbers end in 4, [[5 or 6]] are paid.", "label"}});
  expect_figures({"Raids that end in [[12]] arrests are few."});
}

TEST(Label, IsAClue) {
  expect_judged({{"The clue to [[17]] across was wrong.", "label"}});
  expect_figures({"The pier is [[17]] across the bay boats long."});
}

TEST(Label, StandsBehindLetters) {
  expect_judged(
      {{"It came in container MSKU [[4418200]].", "label"}, {"The drug BIA [[10-2474]] was new.", "label"}});
  expect_figures({"In NATO [[10-12]] members agreed."});
}

TEST(Label, IsWornByAPlayer) {
  expect_judged({{"Lee, wearing [[12]], walked out.", "label"},
                 {"He played wearing [[42]] on his back.", "label"},
                 {"It went to a woman wearing number [[1109]].", "label"}});
  expect_figures({"He was wearing [[12]] rings."});
}

TEST(Label, IsATieBreak) {
  expect_judged({{"She won 6-4, 3-6, 7-6 ([[5]]) after rain.", "label"}});
  expect_figures({"The town ([[50]]) won it."});
}

}  // namespace
}  // namespace obelus
