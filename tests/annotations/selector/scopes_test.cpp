#include "selector/scopes.hpp"

#include <gtest/gtest.h>

#include "obelus/reader.hpp"

namespace obelus::selector {
namespace {

Within css(std::string selector) { return {"", std::move(selector), {}}; }

TEST(Scopes, TakeTheElementsOfASelector) {
  const auto page = read_html("<p>one</p><div class=\"x\"><p>two</p></div><p>three</p>");
  ASSERT_TRUE(page);
  Scopes scopes(*page);
  const std::size_t two = page->text.find("two");
  EXPECT_TRUE(scopes.allow(css(".x"), {two, two + 3}));
  EXPECT_FALSE(scopes.allow(css(".x"), {0, 3}));
  EXPECT_TRUE(scopes.allow(css("p"), {0, 3}));
  EXPECT_EQ(scopes.fault(css(".x")), "");
}

TEST(Scopes, SayWhyTheyAreEmpty) {
  const auto page = read_html("<p>one</p>");
  ASSERT_TRUE(page);
  Scopes scopes(*page);
  EXPECT_EQ(scopes.fault(css(".x")), "no element of the page matches “.x”");
  EXPECT_NE(scopes.fault(css("p > i")), "");
  EXPECT_EQ(scopes.fault({"Methods", "", {}}), "the article has no heading “Methods”");
  const auto markdown = read_markdown("one");
  ASSERT_TRUE(markdown);
  EXPECT_EQ(Scopes(*markdown).fault(css(".x")), "`css` is for HTML only; name a `heading`");
}

}  // namespace
}  // namespace obelus::selector
