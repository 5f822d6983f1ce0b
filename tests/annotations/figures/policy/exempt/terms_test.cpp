#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(Terms, SayWhoIsMeant) {
  expect_judged({{"It leaves out sailors who give [[$200]] or less.", "term"},
                 {"All harbours that spend [[$750,000]] or more a year send a report.", "term"},
                 {"Homes that need [[$90,000]] or more of work are listed.", "term"},
                 {"It lists cases where the fees are [[$90]] or less.", "term"}});
  expect_figures({"The town said that it earned [[$200,000]] or more.",
                  "The captain, who earned [[$5 million]] or more, left.", "They paid [[$90]] or less.",
                  "It was a firm that earned [[$5 million]] or more.",
                  "Workers who lost [[$50,000]] or more sued.",
                  "Sailors who give [[$200]] often come again."});
}

TEST(Terms, SayHowLongTheyHave) {
  expect_judged({{"You will have [[10]] working days to deliver.", "term"},
                 {"The next lowest bidder gets [[10]] working days to ship it.", "term"},
                 {"Within the [[10]] working day period it is paid.", "term"}});
  expect_figures({"It has [[10]] working days to appeal.", "The firms have [[10]] working days to pay.",
                  "The crew took [[10]] working days to deliver.", "It has [[10]] working cranes."});
}

TEST(Terms, SayWhereBidsBegin) {
  expect_judged({{"The opening \"bid\" for this boat is [[$3,499]].", "term"},
                 {"The opening bid starts at [[$3,499]], and you may bid less.", "term"},
                 {"It is an auction starting at [[$3,500]].", "term"},
                 {"A reverse auction starting at $3,500 and ending at [[$1]] is held.", "term"}});
  expect_figures({"The opening bid was [[$3 million]].", "The highest bid is [[$9,000]].",
                  "Trade was brisk, starting at $3,500 and ending at [[$1]].",
                  "A firm starting at [[$3 million]] grows fast."});
}

TEST(Terms, SayThatItIsFree) {
  expect_judged({{"It costs [[$0]] and is quick.", "term"}});
  expect_figures({"The firm paid [[$0]] in taxes.", "It costs [[$5]] and is quick."});
}

}  // namespace
}  // namespace obelus
