#include "selector/edit_distance.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace obelus::selector {
namespace {

// The table itself, row by row. With `anywhere` the text's beginning is free.
std::vector<std::size_t> last_row(std::string_view pattern, std::string_view text, bool anywhere) {
  std::vector<std::size_t> column(pattern.size() + 1);
  for (std::size_t i = 0; i < column.size(); ++i) column[i] = i;
  std::vector<std::size_t> row = {column.back()};
  for (const char c : text) {
    std::size_t diagonal = column[0];
    if (!anywhere) ++column[0];
    for (std::size_t i = 1; i < column.size(); ++i) {
      const std::size_t replaced = diagonal + (pattern[i - 1] == c ? 0 : 1);
      diagonal = column[i];
      column[i] = std::min({replaced, column[i] + 1, column[i - 1] + 1});
    }
    row.push_back(column.back());
  }
  return row;
}

std::string random_text(std::mt19937& random, std::size_t size, std::size_t letters) {
  std::string text;
  for (std::size_t i = 0; i < size; ++i) text += "abcdef"[random() % letters];
  return text;
}

// `text` with some bytes put in, taken out and replaced.
std::string edited(std::mt19937& random, std::string text, std::size_t edits) {
  for (std::size_t i = 0; i < edits && !text.empty(); ++i) {
    const std::size_t at = random() % text.size();
    const char letter = "abcd"[random() % 4];
    if (random() % 3 == 0) {
      text.insert(at, 1, letter);
    } else if (random() % 2 == 0) {
      text.erase(at, 1);
    } else {
      text[at] = letter;
    }
  }
  return text;
}

TEST(EditDistance, CountsEdits) {
  EXPECT_EQ(EditDistance("kitten").to("sitting"), 3U);
  EXPECT_EQ(EditDistance("same").to("same"), 0U);
  EXPECT_EQ(EditDistance("gone").to(""), 4U);
  EXPECT_EQ(EditDistance("\xFF\x80").to("\xFF"), 1U);
}

TEST(EditDistance, FindsTheNearestPart) {
  const auto [edits, end] = EditDistance("fell").nearest("it fel by");
  EXPECT_EQ(edits, 1U);
  EXPECT_EQ(end, 6U);
}

TEST(EditDistance, AgreesWithTheTable) {
  std::mt19937 random(1);
  for (int round = 0; round < 3000; ++round) {
    const std::size_t size = 1 + random() % (round % 10 == 0 ? 300 : 70);
    const std::string pattern = random_text(random, size, 1 + random() % 6);
    const bool related = random() % 2 == 0;
    const std::string text = related ? random_text(random, random() % 50, 3) +
                                           edited(random, pattern, random() % 20) +
                                           random_text(random, random() % 50, 3)
                                     : random_text(random, random() % 200, 4);
    EditDistance distance(pattern);
    ASSERT_EQ(distance.to(text), last_row(pattern, text, false).back()) << pattern << '\n' << text;
    const auto row = last_row(pattern, text, true);
    const auto best = std::min_element(row.begin(), row.end());
    const auto [edits, end] = distance.nearest(text);
    ASSERT_EQ(edits, *best) << pattern << '\n' << text;
    ASSERT_EQ(end, static_cast<std::size_t>(best - row.begin())) << pattern << '\n' << text;
  }
}

TEST(EditDistance, TakesOnePatternAfterAnother) {
  EditDistance distance(std::string(200, 'x'));
  distance.assign("ab");
  EXPECT_EQ(distance.to("xb"), 1U);
  distance.assign(std::string(65, 'a'));
  EXPECT_EQ(distance.to(std::string(64, 'a')), 1U);
}

}  // namespace
}  // namespace obelus::selector
