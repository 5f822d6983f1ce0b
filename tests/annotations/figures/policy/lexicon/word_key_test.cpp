#include "figures/policy/lexicon/word_key.hpp"

#include <gtest/gtest.h>

#include <string>

namespace obelus::policy {
namespace {

TEST(WordKey, KnowsNoCase) {
  EXPECT_EQ(key_of("may"), key_of("May"));
  EXPECT_EQ(key_of("Section"), key_of("SECTION"));
  EXPECT_EQ(key_of("\u00e9t\u00e9"), key_of("\u00c9T\u00c9"));
}

TEST(WordKey, DependsOnEachByte) {
  for (std::size_t size = 1; size <= longest_key; ++size) {
    const std::string word(size, 'a');
    EXPECT_EQ(key_of(word), key_of(std::string(size, 'A')));
    if (size < longest_key) {
      EXPECT_NE(key_of(word), key_of(word + 'a')) << size;
    }
    for (std::size_t at = 0; at < size; ++at) {
      std::string other = word;
      other[at] = 'b';
      EXPECT_NE(key_of(word), key_of(other)) << size << ' ' << at;
      EXPECT_NE(key_of(word).hash(), key_of(other).hash()) << size << ' ' << at;
    }
  }
}

TEST(WordKey, IsTheSameWhereverTheWordStands) {
  const std::string_view text = "May the long-winded counterrevolutionaries pay";
  for (const std::string_view word : {"May", "the", "winded", "counterrevolutionaries", "pay"})
    EXPECT_EQ(key_of(text.substr(text.find(word), word.size()), text), key_of(word)) << word;
}

}  // namespace
}  // namespace obelus::policy
