#include <gtest/gtest.h>

#include <string>

#include "obelus/text.hpp"

namespace obelus {
namespace {

TEST(Utf8, ReadsBackEveryScalarValue) {
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    if (value == 0xD800) value = 0xE000;
    std::string text;
    append_utf8(text, value);
    const CodePoint point = decode_utf8(text, 0);
    ASSERT_TRUE(point.valid && point.value == value && point.size == text.size())
        << static_cast<unsigned>(value);
  }
}

TEST(Utf8, WritesSurrogatesAndWhatIsPastUnicodeAsReplacement) {
  std::string text;
  append_utf8(text, 0xD800);
  append_utf8(text, 0xDFFF);
  append_utf8(text, 0x110000);
  EXPECT_EQ(text, "\uFFFD\uFFFD\uFFFD");
}

// Unicode 15, table 3-8: each maximal subpart is one error.
TEST(Utf8, TakesMaximalSubpartsOfWhatIsIllFormed) {
  const struct {
    std::string_view bytes;
    std::string sizes;
  } cases[] = {
      {"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", "111111111"},
      {"\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", "111111111"},
      {"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", "111111111"},
      {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", "21321"},
      {"\xF0\x9F\x92", "3"},
      {"\xC3", "1"},
  };
  for (const auto& each : cases) {
    std::string sizes;
    for (std::size_t i = 0; i < each.bytes.size(); i += decode_utf8(each.bytes, i).size)
      sizes += static_cast<char>('0' + decode_utf8(each.bytes, i).size);
    EXPECT_EQ(sizes, each.sizes);
  }
}

TEST(Utf8, FindsTheFirstByteThatIsNotUtf8) {
  EXPECT_EQ(first_invalid_utf8(""), std::nullopt);
  EXPECT_EQ(first_invalid_utf8("caf\u00e9 \U0001F600"), std::nullopt);
  EXPECT_EQ(first_invalid_utf8("caf\xe9"), 3U);
  EXPECT_EQ(first_invalid_utf8("\u00e9\xed\xa0\x80"), 2U);
}

TEST(Utf8, CountsCodePointsAndUtf16Units) {
  const std::string_view text = "a\U00010400b\u0301";
  EXPECT_EQ(count_code_points(text), 4U);
  EXPECT_EQ(count_utf16_units(text), 5U);
  std::string accents;
  for (std::size_t count = 0; count < 700; ++count, accents += "\u00e9")
    ASSERT_EQ(count_code_points(accents), count);
}

}  // namespace
}  // namespace obelus
