#include "markdown/bare_addresses.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iterator>
#include <memory>
#include <random>
#include <string>

#include "markdown/cmark.hpp"

namespace obelus::markdown {
namespace {

// With all extensions from the start.
std::string rendered_by_cmark(const std::string& text) {
  cmark_gfm_core_extensions_ensure_registered();
  constexpr int options = CMARK_OPT_FOOTNOTES;
  const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(cmark_parser_new(options),
                                                                           cmark_parser_free);
  for (const char* name : {"table", "strikethrough", "autolink", "tagfilter", "tasklist"})
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  cmark_parser_feed(parser.get(), text.data(), text.size());
  const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> root(cmark_parser_finish(parser.get()),
                                                                     cmark_node_free);
  const std::unique_ptr<char, decltype(&std::free)> page(
      cmark_render_html(root.get(), options, cmark_parser_get_syntax_extensions(parser.get())), std::free);
  return page.get();
}

std::string rendered(const std::string& text) { return Tree::parse(text, {})->render(); }

TEST(BareAddresses, BecomeLinks) {
  for (const std::string text :
       {"see www.example.org", "(www.example.org)", "*www.example.org*", "at HTTP://example.org/a_b.",
        "[a](http://a.org \"t\" http://b.org)", "[a http://b.org", "mail me@example.org now",
        "![me@example.org](a.png)", "a.b+c@d.example", "a&#64;b.example", "a&commat;b.example", "mailto:@x.y",
        "xmpp:a@b.c/d", "| a |\n|---|\n| www.example.org |\n", "~www.example.org~",
        "[x]: http://a.org\n\n[x] ftp://a.org", "[http://a.bc<http://q.rs>mailto:x@y.zz](u)",
        "[a <http://q.rs> x@y.zz](u)"})
    EXPECT_EQ(rendered(text), rendered_by_cmark(text)) << text;
  EXPECT_NE(rendered("see www.example.org").find("href=\"http://www.example.org\""), std::string::npos);
}

TEST(BareAddresses, AreFoundAmongAllThatStandsBesideThem) {
  const char* const parts[] = {"www.",    "www.a.org",  "http://", "https://a.org",
                               "a@b.org", "@",          "://",     "w",
                               ":",       "x",          "x.y",     "[",
                               "]",       "](",         ")",       "(",
                               "![",      "*",          "**",      "_",
                               "~",       "`",          "<",       ">",
                               "&amp;",   "&#64;",      "\\",      " ",
                               " ",       "\n",         "|",       "\n\n",
                               "[^1]",    "\n\n[^1]: ", "- [ ] ",  "\n|-|\n",
                               "\"",      "'",          "[x]",     "\n\n[x]: u\n\n"};
  std::mt19937 random(11);
  for (int i = 0; i < 4000; ++i) {
    std::string text;
    for (auto n = 1 + random() % 12; n > 0; --n) text += parts[random() % std::size(parts)];
    ASSERT_EQ(rendered(text), rendered_by_cmark(text)) << text;
  }
}

// What this is for: most documents have addresses in links alone.
TEST(BareAddresses, AreNotLookedForInLinks) {
  const std::string text = "[@name of www.a.org](https://a.org) and <https://b.org>, `c@d.org`, at @noon\n";
  const Source source(text, 0);
  const BareAddresses addresses(source);
  ASSERT_TRUE(addresses.worth_a_try({}));
  EXPECT_FALSE(addresses.may_stand_in(Tree::parse(text, {})->root()));
  EXPECT_FALSE(BareAddresses(Source("at http://a.org", 0)).worth_a_try({}));
}

}  // namespace
}  // namespace obelus::markdown
