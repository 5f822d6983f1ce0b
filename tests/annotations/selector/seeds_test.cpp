#include "selector/seeds.hpp"

#include <gtest/gtest.h>

#include <string>

namespace obelus::selector {
namespace {

TEST(Seeds, FindTheWindowOfAnEditedText) {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "nothing of that kind stands in here at all. ";
  const std::size_t place = text.size();
  text += "on monday shares fell by 17 per cent. ";
  for (int i = 0; i < 50; ++i) text += "nothing of that kind stands in here at all. ";
  Seeds seeds(text);
  const auto windows = seeds.windows("shares dropped by 17 per cent", 6);
  ASSERT_FALSE(windows.empty());
  EXPECT_NEAR(static_cast<double>(windows.front().begin), static_cast<double>(place), 64);
}

TEST(Seeds, GiveTheBestWindowFirst) {
  const std::string gap(500, '.');
  Seeds seeds("shares rose a bit" + gap + "shares fell by 17 per cent");
  const auto windows = seeds.windows("shares fell by 18 per cent", 6);
  ASSERT_GE(windows.size(), 1U);
  EXPECT_GT(windows.front().begin, 400U);
  for (std::size_t i = 1; i < windows.size(); ++i) EXPECT_LE(windows[i].votes, windows[i - 1].votes);
}

TEST(Seeds, BearWhatIsShortOrRepeatsItself) {
  for (const std::string& text : {std::string(), std::string("abc"), std::string(100'000, 'a')}) {
    Seeds seeds(text);
    EXPECT_LE(seeds.windows("aaaa", 3).size(), 3U);
    EXPECT_TRUE(seeds.windows("ab", 3).empty());
    EXPECT_TRUE(seeds.windows("", 3).empty());
  }
}

TEST(Seeds, ForgetOnePatternBeforeTheNext) {
  Seeds seeds("shares fell by 17 per cent");
  const auto once = seeds.windows("shares fell", 3);
  seeds.windows("17 per cent", 3);
  const auto again = seeds.windows("shares fell", 3);
  ASSERT_EQ(once.size(), again.size());
  EXPECT_EQ(once.front().votes, again.front().votes);
}

}  // namespace
}  // namespace obelus::selector
