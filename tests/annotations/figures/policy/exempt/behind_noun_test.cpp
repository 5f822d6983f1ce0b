#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Label, StandsBehindASingleNoun) {
  expect_judged({{"Milk in [[bottle 3]] held bacteria.", "label"},
                 {"On [[sol 1536]] the drill jammed.", "label"},
                 {"They voted for [[composite 9]], as told.", "label"},
                 {"The rash came of [[dose 2]].", "label"}});
  expect_figures({"In bottle [[3]] more litres fit.", "On average [[30]] came.", "Of staff [[300]] were ill.",
                  "In prison [[12]] of them died.", "With luck about [[30]] stay.",
                  "In winter [[30]] boats sink.", "At dawn some [[40]] had left."});
}

TEST(Label, StandsAsideBehindANoun) {
  expect_judged({{"The car, [[chassis 57591]], made a fortune.", "label"}});
  expect_figures({"The town, population [[4500]], is old.", "The hall, capacity [[900]], was full.",
                  "Its boats, fully [[300]], sank."});
}

TEST(Label, HasTheNounOfTheLabelBefore) {
  expect_judged({{"They voted for composite 9, and [[composite 11]] fell.", "label"}});
  expect_figures({"They passed motion 9, and members [[11]] strong rose."});
}

TEST(Label, HasTheSameNounAtBothEnds) {
  expect_judged({{"I walked it from [[cairn 1]] to cairn 88, alone.", "label"},
                 {"I walked it from cairn 1 to [[cairn 88]], alone.", "label"}});
  expect_figures({"It fell from share [[30]] to price 20."});
}

}  // namespace
}  // namespace obelus
