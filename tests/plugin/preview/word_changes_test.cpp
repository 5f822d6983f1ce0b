#include "preview/word_changes.hpp"

#include <gtest/gtest.h>

namespace obelus::preview {
namespace {

TEST(WordChanges, SayWhichWordsWentAndWhichCame) {
  const struct {
    std::string_view before, after, markup;
  } cases[] = {
      {"one two three", "one two three", "one two three"},
      {"one two three", "one 2 three", "one <del>two</del> <ins>2</ins> three"},
      {"one two three", "two three four", "<del>one</del> two three <ins>four</ins>"},
      {"", "all of it", "<ins>all of it</ins>"},
      {"all of it", "", "<del>all of it</del>"},
      {"white   space\n here", "white space here", "white space here"},
      {"a <b> & \"c\"", "a <i> & 'c'",
       "a <del>&lt;b&gt;</del> <ins>&lt;i&gt;</ins> &amp; <del>&quot;c&quot;</del> <ins>'c'</ins>"},
  };
  for (const auto& each : cases) EXPECT_EQ(word_changes(each.before, each.after), each.markup);
}

TEST(WordChanges, OfVeryDifferentTextsAreAllOfBoth) {
  std::string before;
  std::string after;
  for (int i = 0; i < 1000; ++i) {
    before += "a" + std::to_string(i) + " ";
    after += "b" + std::to_string(i) + " ";
  }
  const std::string markup = word_changes(before, after);
  EXPECT_TRUE(markup.starts_with("<del>a0 a1 ")) << markup.substr(0, 40);
  EXPECT_NE(markup.find(" a999</del> <ins>b0 "), std::string::npos);
}

}  // namespace
}  // namespace obelus::preview
