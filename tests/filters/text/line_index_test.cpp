#include <gtest/gtest.h>

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

}  // namespace
}  // namespace obelus
