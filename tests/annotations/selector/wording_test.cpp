#include "selector/wording.hpp"

#include <gtest/gtest.h>

#include <string>

namespace obelus::selector {
namespace {

Rarity words_of(const std::string& article) {
  std::vector<Token> words;
  tokenise(article, words);
  return Rarity(words);
}

std::string quoted_words(const Wording& wording) {
  std::string list;
  for (std::size_t i = wording.first; i < wording.last; ++i)
    list += "[" + wording.text.substr(wording.words[i].begin, wording.words[i].end - wording.words[i].begin) +
            "]";
  return list;
}

TEST(Wording, KnowsWhichWordsAreQuoted) {
  const Wording wording = wording_of("It cost ", "$5 million", " to train.", words_of("it cost"));
  EXPECT_EQ(quoted_words(wording), "[5][million]");
  EXPECT_EQ(wording.quoted(), "$5 million");
  EXPECT_EQ(wording.words.size(), 6U);
}

TEST(Wording, MakesACutWordWholeIfTheArticleHasIt) {
  EXPECT_EQ(quoted_words(wording_of("a real di", "fference here", "", words_of("a difference"))),
            "[difference][here]");
  EXPECT_EQ(quoted_words(wording_of("it cost", "five pounds", "each", words_of("it cost five pounds each"))),
            "[five][pounds]");
}

TEST(Wording, IsFreeOfMarkup) {
  EXPECT_EQ(wording_of("a ", "**very** [large](https://example.org) rule", "", words_of("")).quoted(),
            "very large rule");
}

TEST(Rarity, IsMoreForRareAndLongWords) {
  const std::string text = "the the the the the the a firm obelus the the the";
  std::vector<Token> words;
  tokenise(text, words);
  const Rarity rarity(words);
  EXPECT_EQ(rarity.count(words[0].hash), 9U);
  EXPECT_LT(rarity.bits(words[0]), rarity.bits(words[7]));
  EXPECT_LT(rarity.bits(words[6]), rarity.bits(words[7]));
}

}  // namespace
}  // namespace obelus::selector
