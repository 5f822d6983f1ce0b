#include "selector/alignment.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace obelus::selector {
namespace {

// The words that agree, as "ours=theirs".
std::vector<std::string> aligned(const std::string& ours, const std::string& theirs, Span barred = {}) {
  std::vector<Token> our_words;
  std::vector<Token> their_words;
  tokenise(ours, our_words);
  tokenise(theirs, their_words);
  const auto our_keys = keys_of(ours, our_words);
  const auto their_keys = keys_of(theirs, their_words);
  const Words a{ours, our_words, our_keys};
  const Words b{theirs, their_words, their_keys};
  const std::vector<float> bits(our_words.size(), 5.0F);
  std::vector<std::string> pairs;
  Aligner aligner;
  for (const Pair& pair : aligner.align(a, bits, {0, our_words.size()}, b, barred))
    pairs.push_back(std::string(a[pair.ours]) + "=" + std::string(b[pair.theirs]));
  return pairs;
}

using Pairs = std::vector<std::string>;

TEST(Aligner, LaysWordsBesideEachOther) {
  EXPECT_EQ(aligned("shares dropped by 17", "on monday shares fell by 17"),
            (Pairs{"shares=shares", "by=by", "17=17"}));
  EXPECT_EQ(aligned("one two three", "one and two and three"), (Pairs{"one=one", "two=two", "three=three"}));
  EXPECT_EQ(aligned("one two", "three four"), Pairs{});
  EXPECT_EQ(aligned("", "one"), Pairs{});
  EXPECT_EQ(aligned("one", ""), Pairs{});
}

TEST(Aligner, TakesWordsThatAreAkin) {
  EXPECT_EQ(aligned("it supports all", "it supported all"),
            (Pairs{"it=it", "supports=supported", "all=all"}));
}

TEST(Aligner, LeavesBarredWordsAlone) {
  EXPECT_EQ(aligned("cats purr", "cats purr, and cats purr"), (Pairs{"cats=cats", "purr=purr"}));
  EXPECT_EQ(aligned("cats purr", "cats purr, and dogs", {0, 2}), Pairs{});
}

TEST(Aligner, LeavesOutWhatIsTooFar) {
  std::string far = "alpha";
  for (int i = 0; i < 30; ++i) far += " other";
  EXPECT_EQ(aligned("alpha beta gamma", far + " beta gamma"), (Pairs{"beta=beta", "gamma=gamma"}));
}

TEST(Kinship, IsOfInflectionsAndSlips) {
  const std::pair<const char*, const char*> akin[] = {
      {"dropped", "droped"}, {"organise", "organize"}, {"company", "companys"}, {"release", "releases"}};
  for (const auto& [a, b] : akin) {
    EXPECT_GT(kinship(a, b), 0) << a << ' ' << b;
    EXPECT_LT(kinship(a, b), 1) << a << ' ' << b;
  }
  const std::pair<const char*, const char*> strangers[] = {{"2014", "2015"},
                                                           {"increase", "decrease"},
                                                           {"million", "billion"},
                                                           {"the", "then"},
                                                           {"cat", "category"}};
  for (const auto& [a, b] : strangers) EXPECT_EQ(kinship(a, b), 0) << a << ' ' << b;
  EXPECT_EQ(kinship("same", "same"), 1);
}

}  // namespace
}  // namespace obelus::selector
