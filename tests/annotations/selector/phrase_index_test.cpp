#include "selector/phrase_index.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <span>
#include <string>
#include <tuple>
#include <vector>

namespace obelus::selector {
namespace {

// Words of one letter, so that many phrases share their words.
std::string random_words(std::mt19937& random, std::size_t count, std::size_t letters) {
  std::string words;
  for (std::size_t i = 0; i < count; ++i)
    words += std::string(1, static_cast<char>('a' + random() % letters)) + " ";
  return words;
}

TEST(PhraseIndex, FindsWhatLookingEverywhereFinds) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const std::size_t letters = 2 + random() % 6;
    const bool has_single_words = round % 2 == 0;
    PhraseIndex index;
    std::vector<std::vector<Token>> phrases(1 + random() % 12);
    for (auto& phrase : phrases) {
      const std::size_t least = has_single_words ? 1 : 2;
      tokenise(random_words(random, least + random() % 4, letters), phrase);
      index.add(phrase);
    }
    index.finish();
    std::vector<Token> text;
    tokenise(random_words(random, random() % 60, letters), text);

    std::vector<std::tuple<std::size_t, std::size_t>> expected;
    std::vector<std::tuple<std::size_t, std::size_t>> found;
    const auto equal = [](const Token& a, const Token& b) { return a.hash == b.hash; };
    for (std::size_t last = 0; last < text.size(); ++last)
      for (std::size_t phrase = 0; phrase < phrases.size(); ++phrase) {
        const auto& words = phrases[phrase];
        if (words.size() <= last + 1 &&
            std::equal(words.begin(), words.end(),
                       text.begin() + static_cast<std::ptrdiff_t>(last + 1 - words.size()), equal))
          expected.emplace_back(last, phrase);
      }
    index.scan(text, [&](PhraseIndex::Phrase phrase, std::size_t last) { found.emplace_back(last, phrase); });
    std::sort(found.begin(), found.end());
    EXPECT_EQ(found, expected) << "round " << round;

    // The same where the text comes in parts, each with the word behind it.
    found.clear();
    PhraseIndex::Walk walk;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t count = std::min<std::size_t>(1 + random() % 5, text.size() - at);
      const auto part = std::span(text).subspan(at, std::min(count + 1, text.size() - at));
      index.scan(walk, part, count, [&](PhraseIndex::Phrase phrase, std::size_t last) {
        found.emplace_back(at + last, phrase);
      });
      at += count;
    }
    std::sort(found.begin(), found.end());
    EXPECT_EQ(found, expected) << "in parts, round " << round;
  }
}

}  // namespace
}  // namespace obelus::selector
