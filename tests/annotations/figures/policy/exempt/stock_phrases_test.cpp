#include <gtest/gtest.h>

#include "annotations/figures/policy/judged.hpp"

namespace obelus {
namespace {

using testing::expect_figures;
using testing::expect_judged;

TEST(StockPhrase, IsNotWhatIsMeasured) {
  expect_judged({{"Text needs a minimum contrast ratio of [[4.5:1]] there.", "idiom"},
                 {"The contrast should be [[7:1]] there.", "idiom"}});
  expect_judged(
      {{"The contrast between the letters and the colour behind them is greater than or equal to "
        "[[4.5:1]] there.",
        "idiom"}});
  expect_figures({"Most signs had contrast below the minimum of [[4.5:1]] there.",
                  "The sign has a contrast of [[3:1]], and should have more.",
                  "In contrast, oars must outnumber boats by [[3:1]] there.",
                  "By contrast, Malta requires a ratio that is [[7:1]] there.",
                  "The contrast of the sign was at least [[4.5:1]] there.",
                  "The contrast with Malta, where rowers required for it lag, is [[3:1]]."});
}

TEST(StockPhrase, IsNotHowOftenOthersDid) {
  expect_judged({{"You can listen to it at [[1.5x]] speed.", "idiom"},
                 {"Nine out of [[10 times]] you win.", "idiom"},
                 {"We have told them [[a hundred times]] to row.", "idiom"},
                 {"You could make [[a thousand]] different knots.", "idiom"},
                 {"It was a [[one in a million]] find.", "idiom"},
                 {"It was a [[one-in-a-million]] find.", "idiom"}});
  expect_figures({"Most rowers listen to it at [[1.5x]] speed.",
                  "Rowers watch it at [[2x]] speed, the club found.",
                  "Nine out of [[10 times]] the tide won.", "Nine out of [[10 times]] it sank.",
                  "The club lost nine out of [[10 times]] in May.",
                  "We heard that the club told them [[a hundred times]] to row.",
                  "The loom can make [[a thousand]] different knots."});
}

TEST(StockPhrase, IsNoFortuneOfSomebody) {
  expect_judged(
      {{"She runs a fortune [[500]] company.", "idiom"}, {"It is in the fortune [[500]].", "idiom"}});
  expect_figures({"With his fortune [[500]] piers were built.", "He left the fortune [[500]] rowers want.",
                  "The club found that there must be [[50]] ways to row.",
                  "There must be [[50]] ways to row it, the club says."});
}

}  // namespace
}  // namespace obelus
