#include "selector/tokens.hpp"

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace obelus::selector {
namespace {

std::vector<std::string> words_of(std::string_view folded) {
  std::vector<Token> tokens;
  tokenise(folded, tokens);
  std::vector<std::string> words;
  for (const Token& each : tokens) words.emplace_back(folded.substr(each.begin, each.end - each.begin));
  return words;
}

TEST(Tokens, EndWhereWordsEnd) {
  using Words = std::vector<std::string>;
  EXPECT_EQ(words_of("a bc_d, 2,000.5 x.y 3. 4,b"), (Words{"a", "bc_d", "2,000.5", "x", "y", "3", "4", "b"}));
  EXPECT_EQ(words_of("caf\u00e9s and \u00fcber 12\u0663 ab\u4e2d"),
            (Words{"caf\u00e9s", "and", "\u00fcber", "12\u0663", "ab", "\u4e2d"}));
  EXPECT_EQ(words_of("@abc[Xyz`09/:{az}~"), (Words{"abc", "Xyz", "09", "az"}));
  EXPECT_EQ(words_of("1.5.6 1,234,567. end"), (Words{"1.5.6", "1,234,567", "end"}));
}

// Words are looked for in 64 bytes at a time: the same wherever these begin.
TEST(Tokens, AreTheSameWhereverTheTextIsCut) {
  const char* const parts[] = {"a", "word", "_",      "7",      "2,0",    ".",     ",",
                               " ", "-",    "\u00e9", "\u0663", "\u4e2d", "\u2026"};
  std::mt19937 random(5);
  for (int i = 0; i < 50; ++i) {
    std::string text;
    while (text.size() < 150) text += parts[random() % std::size(parts)];
    const auto expected = words_of(text);
    ASSERT_FALSE(expected.empty());
    for (std::size_t moved = 1; moved < 64; ++moved)
      ASSERT_EQ(words_of(std::string(moved, ' ') + text), expected) << text << moved;
  }
}

TEST(Tokens, EndInNumbersAtTheEndOfABlock) {
  using Words = std::vector<std::string>;
  for (const std::size_t before : {60U, 61U, 62U, 63U, 64U})
    EXPECT_EQ(words_of(std::string(before, ' ') + "12.5, 3.\u0663 4."), (Words{"12.5", "3.\u0663", "4"}));
}

// A word is the same wherever it stands: short ones are read at once, but not at the end of a text.
TEST(Tokens, HaveTheHashOfTheirBytes) {
  const std::string letters = "z0_Aqwertyuiopasdfghjkl";
  for (std::size_t size = 1; size <= letters.size(); ++size)
    for (const std::string_view behind :
         {" ", ", and on it goes", "-", "\u2026 and so on", ".", ". More of it"}) {
      const std::string word = letters.substr(0, size);
      std::vector<Token> alone;
      std::vector<Token> within;
      tokenise(word, alone);
      tokenise("so " + word + std::string(behind), within);
      ASSERT_EQ(alone.size(), 1U);
      ASSERT_GT(within.size(), 1U);
      EXPECT_EQ(within[1].hash, alone[0].hash) << word << behind;
      EXPECT_EQ(within[1].end - within[1].begin, size) << word << behind;
    }
}

}  // namespace
}  // namespace obelus::selector
