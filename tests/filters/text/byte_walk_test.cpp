#include "text/byte_walk.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace obelus {
namespace {

std::vector<std::size_t> pairs_in(std::string_view text, std::size_t from) {
  std::vector<std::size_t> places;
  for_each_byte(
      text, from, [](auto c, auto next) { return (c == 'a') | ((c == '\xE9') & (next == 'c')); },
      [&](std::size_t at) { places.push_back(at); });
  return places;
}

TEST(ByteWalk, StopsWhereTheTestHolds) {
  std::mt19937 random(5);
  for (std::size_t size = 0; size < 200; ++size) {
    std::string text;
    for (std::size_t i = 0; i < size; ++i) text += "abc\xE9\0d"[random() % 6];
    for (const std::size_t from : {std::size_t{0}, size / 3, size}) {
      std::vector<std::size_t> expected;
      for (std::size_t at = from; at < size; ++at)
        if (text[at] == 'a' || (text[at] == '\xE9' && at + 1 < size && text[at + 1] == 'c'))
          expected.push_back(at);
      ASSERT_EQ(pairs_in(text, from), expected) << size << " from " << from;
    }
  }
}

// What stands behind the text in memory is not the byte behind its last.
TEST(ByteWalk, SeesNothingBehindTheText) {
  for (std::size_t size = 1; size < 70; ++size) {
    const std::string memory = std::string(size - 1, 'b') + "\xE9" + "cccc";
    EXPECT_TRUE(pairs_in(std::string_view(memory).substr(0, size), 0).empty()) << size;
  }
}

TEST(ByteWalk, GoesNoFurtherThanTheText) {
  std::size_t zeros = 0;
  for_each_byte(
      std::string_view("ab"), 0, [](auto c, auto) { return c == '\0'; }, [&](std::size_t) { ++zeros; });
  EXPECT_EQ(zeros, 0U);
}

}  // namespace
}  // namespace obelus
