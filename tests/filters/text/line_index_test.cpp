#include <gtest/gtest.h>

#include <string>

#include "obelus/text.hpp"

namespace obelus {
namespace {

TEST(LineIndex, CountsCodePointsFromOne) {
  const std::string_view text =
      "ab\nc\xF0\x90\x90\x80"
      "d\r\ne";
  const LineIndex lines(text);
  EXPECT_EQ(lines.line_count(), 3U);
  EXPECT_EQ(lines.at(text, 0), (LineColumn{1, 1}));
  EXPECT_EQ(lines.at(text, 8), (LineColumn{2, 3}));
  EXPECT_EQ(lines.at(text, text.size()), (LineColumn{3, 2}));
}

TEST(LineIndex, LeavesLineEndsOut) {
  const std::string_view text = "a\r\nb\rc\n";
  const LineIndex lines(text);
  ASSERT_EQ(lines.line_count(), 4U);
  EXPECT_EQ(lines.line(text, 1), (Span{0, 1}));
  EXPECT_EQ(lines.line(text, 2), (Span{3, 4}));
  EXPECT_EQ(lines.line(text, 3), (Span{5, 6}));
  EXPECT_EQ(lines.line(text, 4), (Span{7, 7}));
}

// Every text of up to seven characters that are a letter, a line feed or a carriage return.
TEST(LineIndex, EndsLinesAtEveryKindOfBreak) {
  constexpr std::string_view letters = "a\n\r";
  for (std::size_t size = 0, texts = 1; size <= 7; ++size, texts *= 3)
    for (std::size_t number = 0; number < texts; ++number) {
      std::string text;
      for (std::size_t i = 0, rest = number; i < size; ++i, rest /= 3) text += letters[rest % 3];
      std::size_t expected = 1;
      for (std::size_t i = 0; i < size; ++i)
        expected += text[i] == '\n' || (text[i] == '\r' && (i + 1 == size || text[i + 1] != '\n'));
      const LineIndex lines(text);
      ASSERT_EQ(lines.line_count(), expected) << testing::PrintToString(text);
      for (std::size_t line = 1; line < expected; ++line)
        ASSERT_EQ(lines.number_at(lines.line(text, line).end), line) << testing::PrintToString(text);
    }
}

}  // namespace
}  // namespace obelus
