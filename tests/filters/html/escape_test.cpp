#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "obelus/writer.hpp"

namespace obelus {
namespace {

TEST(EscapeHtml, LeavesNothingThatIsMarkup) {
  const struct {
    std::string_view text, expected;
  } cases[] = {
      {"", ""},
      {"a b", "a b"},
      {"&", "&amp;"},
      {"<b>", "&lt;b&gt;"},
      {"a \"b\" & 'c'", "a &quot;b&quot; &amp; 'c'"},
      {"&amp;", "&amp;amp;"},
      {"caf\u00e9 <\u20ac5>", "caf\u00e9 &lt;\u20ac5&gt;"},
      {"a\rb\nc\td", "a&#13;b\nc\td"},
  };
  for (const auto& each : cases) EXPECT_EQ(escape_html(each.text), each.expected);
}

TEST(EscapeHtml, ReplacesWhatNoPageMayHold) {
  using namespace std::string_view_literals;
  EXPECT_EQ(escape_html("a\0b"sv), "a\uFFFDb");
  EXPECT_EQ(escape_html("a\x01\x0B\x7F"), "a\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(escape_html("a\xFF<"), "a\uFFFD&lt;");
}

}  // namespace
}  // namespace obelus
