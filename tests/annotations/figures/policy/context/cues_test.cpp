#include "figures/policy/context/cues.hpp"

#include <gtest/gtest.h>

#include <string>

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

}  // namespace
}  // namespace obelus
