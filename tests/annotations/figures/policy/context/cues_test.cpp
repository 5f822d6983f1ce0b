#include "figures/policy/context/cues.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "figures/policy/context/advice.hpp"
#include "figures/policy/context/supposition.hpp"

namespace obelus {
namespace {

bool has_cue(const std::string& text, const char* lang = "en") {
  return policy::has_cue(text, {0, text.size()}, policy::lexicon_of(lang));
}

TEST(Cue, StandsInASentenceByItself) {
  EXPECT_TRUE(has_cue("If"));
  EXPECT_TRUE(has_cue("The boats of the harbour authority should sail"));
  EXPECT_TRUE(has_cue("They said \u201CImagine 40 of them\u201D"));
  EXPECT_TRUE(has_cue("(e.g. 40 boats)"));
  EXPECT_FALSE(has_cue("Iffy shoulders of the canned, pleased mayor"));
  EXPECT_FALSE(has_cue("The harbour has 40 boats"));
  EXPECT_FALSE(has_cue(""));
}

TEST(Cue, IsLookedForWithinTheSentenceAlone) {
  const std::string text = "If so. It has 40 boats. Please wait.";
  EXPECT_FALSE(policy::has_cue(text, {7, 23}, policy::lexicon_of("en")));
  EXPECT_TRUE(policy::has_cue(text, {7, text.size()}, policy::lexicon_of("en")));
}

TEST(Cue, IsOfALanguage) {
  EXPECT_TRUE(has_cue("Imaginons 40 bateaux", "fr"));
  EXPECT_FALSE(has_cue("Imaginons 40 bateaux", "de"));
}

// The words that Advice and Supposition go by and that are no cue, with some that they meet.
std::vector<std::string> words_without_cue(const policy::Lexicon& lexicon) {
  std::vector<std::string> found = {"a", "that", "is", "hold", "have", "men"};
  for (const policy::LexiconRow& row : policy::english_words()) {
    if (row.sense != policy::Sense::tells_how) continue;
    for (std::size_t begin = 0; begin < row.words.size();) {
      const std::size_t end = std::min(row.words.find(' ', begin), row.words.size());
      std::string word(row.words.substr(begin, end - begin));
      if (!lexicon.is_cue(word, word)) found.push_back(word);
      begin = end + 1;
    }
  }
  return found;
}

bool tells(const std::string& text, const policy::Lexicon& lexicon) {
  policy::Clause words(text, {0, text.size()}, lexicon);
  policy::Advice advice;
  policy::Supposition supposition;
  while (words.next()) {
    advice.take(words);
    supposition.take(words);
    if (advice.given() || advice.should() || advice.should_before() || advice.offered() || advice.must())
      return true;
    if (supposition.given() || supposition.loosely_given() || supposition.could() ||
        supposition.condition() || supposition.conditioned() || supposition.sampled() || supposition.near())
      return true;
  }
  return false;
}

TEST(Cue, IsInAllThatAdvisesOrSupposes) {
  const policy::Lexicon& lexicon = policy::lexicon_of("en");
  EXPECT_TRUE(tells("please hold", lexicon));
  const std::vector<std::string> words = words_without_cue(lexicon);
  ASSERT_GT(words.size(), 20U);
  for (const std::string& first : words)
    for (const std::string& second : words)
      for (const std::string& third : words) {
        const std::string text = first + ' ' + second + ' ' + third;
        ASSERT_FALSE(tells(text, lexicon)) << text;
      }
}

}  // namespace
}  // namespace obelus
