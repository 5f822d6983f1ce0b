#include <gtest/gtest.h>

#include "obelus/charset.hpp"

namespace obelus {
namespace {

std::string in_utf8(std::string html) {
  const auto shown = html_in_utf8(std::move(html));
  return shown ? *shown : shown.error().message;
}

TEST(HtmlInUtf8, ReadsAsABrowserWould) {
  using namespace std::string_literals;
  EXPECT_EQ(in_utf8("<p>caf\u00e9"), "<p>caf\u00e9");
  EXPECT_EQ(in_utf8("\xEF\xBB\xBF<p>x"), "<p>x");
  EXPECT_EQ(in_utf8("<p>caf\xE9 \x80"), "<p>caf\u00e9 \u20ac");
  EXPECT_EQ(in_utf8("<meta charset=windows-1251><p>\xCF\xE0\xF0\xEE\xEC"),
            "<meta charset=windows-1251><p>Паром");
  EXPECT_EQ(in_utf8("<\0p\0>\0\xAC\x20"s), "<p>\u20ac");
  EXPECT_EQ(in_utf8("<meta charset=utf-8><p>\xFF"), "<meta charset=utf-8><p>\uFFFD");
  EXPECT_NE(in_utf8("<meta charset=nonsense>\xE9").find("cannot be read"), std::string::npos);
  EXPECT_EQ(in_utf8(""), "");
}

}  // namespace
}  // namespace obelus
