#include "selector/page.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/reader.hpp"

namespace obelus::selector {
namespace {

// Words of many lengths, with numbers and characters of several bytes, of `size` bytes or a little more.
std::string long_text(std::size_t size) {
  const std::string_view words[] = {"a", "ferry", "2,000.5", "caf\u00e9", "\u4e2d\u6587", "x_1", "end."};
  std::string text;
  for (std::size_t i = 0; text.size() < size; ++i)
    (text += words[(i * i + i / 7) % std::size(words)]) += i % 11 == 0 ? "\n\n" : " ";
  return text;
}

TEST(Page, GivesTheWordsOfALongArticleInParts) {
  for (const std::size_t size : {0U, 1'000U, 200'000U}) {
    const Article article = read_plain(long_text(size));
    std::vector<Token> words;
    std::size_t parts = 0;
    const Page page(article);
    page.for_some_words([&](const std::vector<Token>& some, std::size_t count) {
      EXPECT_TRUE(count == some.size() || count + 1 == some.size());
      words.insert(words.end(), some.begin(), some.begin() + static_cast<std::ptrdiff_t>(count));
      ++parts;
    });
    EXPECT_EQ(parts > 1, size > 100'000) << size;
    const std::vector<Token>& all = page.words();
    ASSERT_EQ(words.size(), all.size()) << size;
    for (std::size_t i = 0; i < all.size(); ++i)
      ASSERT_TRUE(words[i].begin == all[i].begin && words[i].end == all[i].end &&
                  words[i].hash == all[i].hash)
          << i << " of " << size;
  }
}

// Whether words stand beside code is asked of what is near, before all words are known.
TEST(Page, IsOpenRoundCodeInArticlesOfEverySize) {
  for (const std::size_t size : {0U, 200'000U}) {
    const Article article = *read_markdown(long_text(size) + "\n\nand use `code of mine` now\n");
    const auto at = [&](std::string_view passage) {
      const std::size_t begin = article.text.rfind(passage);
      return Span{begin, begin + passage.size()};
    };
    EXPECT_TRUE(Page(article).is_open(at("use code of mine"))) << size;
    EXPECT_TRUE(Page(article).is_open(at("code of mine now"))) << size;
    EXPECT_FALSE(Page(article).is_open(at("code of mine"))) << size;
    EXPECT_FALSE(Page(article).is_open(at(" code of mine "))) << size;
    EXPECT_FALSE(Page(article).is_open(at("mine now"))) << size;
    EXPECT_FALSE(Page(article).is_open(at("e code of mine"))) << size << ", from within a word";
  }
}

}  // namespace
}  // namespace obelus::selector
