#include "figures/policy/context/sentences.hpp"

#include <gtest/gtest.h>

#include <string>

#include "obelus/figure.hpp"
#include "obelus/reader.hpp"

namespace obelus {
namespace {

std::string sentence_of(const std::string& text, const std::string& part) {
  const Article article = read_plain(text);
  policy::Sentences sentences(article.text, policy::lexicon_of("en"));
  const std::size_t at = article.text.find(part);
  return std::string(article.text_of(sentences.at(*article.block_at(at), at)));
}

TEST(Sentence, EndsAtAFullStopBeforeACapital) {
  EXPECT_EQ(sentence_of("It rose. It fell by 5. It rests.", "5"), "It fell by 5.");
  EXPECT_EQ(sentence_of("Did it? “It fell by 5.” He left.", "5"), "“It fell by 5.”");
}

TEST(Sentence, GoesOnBehindAbbreviationsAndDecimals) {
  EXPECT_EQ(sentence_of("Mr. Lee of the U.S. Navy paid 5.5 in Oct. for it. He left.", "Navy"),
            "Mr. Lee of the U.S. Navy paid 5.5 in Oct. for it.");
  EXPECT_EQ(sentence_of("He came to the U.S. The trip cost 5.", "5"), "The trip cost 5.");
}

TEST(Sentence, EndsWithItsBlock) { EXPECT_EQ(sentence_of("A heading\nIt cost 5", "5"), "It cost 5"); }

TEST(Attribution, IsAWordOfSayingInTheSentence) {
  const Article article = read_plain("It has 40 ships. The navy says it has 50 ships. It has 60 ships.");
  const auto all = figures(article);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_FALSE(all[0].attributed);
  EXPECT_TRUE(all[1].attributed);
  EXPECT_FALSE(all[2].attributed);
}

}  // namespace
}  // namespace obelus
