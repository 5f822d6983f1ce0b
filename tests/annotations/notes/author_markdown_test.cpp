#include "notes/author_markdown.hpp"

#include <gtest/gtest.h>

#include <string>

#include "notes/direction.hpp"

namespace obelus::notes {
namespace {

TEST(AuthorMarkdown, KeepsWhatIsHarmless) {
  for (const std::string_view kept :
       {"Market value, close to close.", "*a* **b** `c < d` ~~e~~",
        "See [the page](https://example.org/a_(b)).",
        "[mail](mailto:a@example.org) [part](#part) [up](../x.html)", "- one\n- two\n  - three",
        "1. one\n2. two", "Two\n\nparagraphs.", "a \\* b", "``a ` b``", "![map](https://example.org/m.png)"})
    EXPECT_EQ(tamed_markdown(kept), kept);
}

TEST(AuthorMarkdown, SpellsAutolinksAsMdxCanReadThem) {
  EXPECT_EQ(tamed_markdown("<https://example.org/_a_>"),
            "[https\\://example.org/\\_a\\_](<https://example.org/_a_>)");
  EXPECT_EQ(tamed_markdown("See!<https://example.org/?a&copy;>"),
            "See\\![https\\://example.org/?a\\&copy;](<https://example.org/?a\\&copy;>)");
}

TEST(AuthorMarkdown, WritesNoAddressThatActsWhereItIsNoLink) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"[x](<https://example.org/(a)> \"t\")", "[x](https://example.org/\\(a\\) \"t\")"},
      {"](<https://example.org/> <b>", "](https://example.org/ &lt;b>"},
      {"](https://example.org/<b>)", "](https://example.org/\\<b\\>)"},
      {"](https://example.org/`) `<b>`", "](https://example.org/\\`) `<b>`"},
      {"](https://example.org/[x](javascript:a)", "](https://example.org/\\[x\\](javascript:a)"},
      {"[x](https://example.org/{a})", "[x](https://example.org/\\{a\\})"},
  };
  for (const auto& [markdown, tamed] : rows) EXPECT_EQ(tamed_markdown(markdown), tamed) << markdown;
}

TEST(AuthorMarkdown, EscapesWhatCouldReachBeyondTheNoteOrComeAlive) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>"},
      {"a <!-- b", "a &lt;!-- b"},
      {"\\<b>", "&lt;b>"},
      {"<javascript:alert(1)>", "&lt;javascript:alert(1)>"},
      {"<https://example.org/\"onx>", "&lt;https://example.org/\"onx>"},
      {"more[^1]", "more[\\^1]"},
      {"more^[inline]", "more\\^[inline]"},
      {"[^1]: mine", "[\\^1]\\: mine"},
      {"[x]: https://evil.example/", "[x]\\: https://evil.example/"},
      {"- [x\ny]: z", "- [x\ny]\\: z"},
      {"# Big", "\\# Big"},
      {"Text\n---", "Text\n\\---"},
      {"Text\n-", "Text\n\\-"},
      {"Text\n===", "Text\n\\=\\=\\="},
      {"a|b\n---|---", "a|b\n\\---|---"},
      {"```\ncode", "\\`\\`\\`\ncode"},
      {"~~~\ncode", "\\~\\~\\~\ncode"},
      {"::: warning", "\\:\\:\\: warning"},
      {"{: onclick=x}", "\\{: onclick=x\\}"},
      {"{{ site.secret }}", "\\{\\{ site.secret \\}\\}"},
      {"{% include map %}", "\\{\\% include map %\\}"},
      {"a {# left out #} b", "a \\{\\# left out #\\} b"},
      {"`{# left out #}`", "\\`\\{\\# left out #\\}\\`"},
      {"`{{ site.secret }}`", "\\`\\{\\{ site.secret \\}\\}\\`"},
      {"[x](javascript:alert(1))", "[x]\\(javascript:alert(1))"},
      {"[x](<javascript:alert(1)>)", "[x]\\(&lt;javascript:alert(1)>)"},
      {"[x](&#106;avascript:alert)", "[x]\\(&#106;avascript:alert)"},
      {"[x](j&Tab;avascript:alert)", "[x]\\(j&Tab;avascript:alert)"},
      {"[x](\njavascript:alert)", "[x]\\(\njavascript:alert)"},
      {"[x]( \\javascript:alert)", "[x]\\( \\javascript:alert)"},
      {"one `two\nthree` <b>", "one \\`two\nthree\\` &lt;b>"},
      {"ends in \\", "ends in \\\\"},
      {"a\r\n\r\n\r\nb\rc\n\n", "a\n\n\nb\nc"},
      {"\n\n", ""},
      {"", ""},
  };
  for (const auto& [markdown, tamed] : rows) EXPECT_EQ(tamed_markdown(markdown), tamed) << markdown;
}

TEST(AuthorMarkdown, IsReadInOnePassWhateverItHolds) {
  for (const std::string_view piece : {"](", "<", "[", "`", "<https://a", "](<", "{", "\\", "~~~\n", "]:"}) {
    std::string many;
    for (int i = 0; i < 20000; ++i) many += piece;
    EXPECT_GE(tamed_markdown(many).size(), many.size() / 2) << piece;
  }
}

TEST(Indented, PutsFurtherLinesInsideADefinition) {
  EXPECT_EQ(indented("a\n\nb\n  c"), "a\n\n    b\n      c");
  EXPECT_EQ(indented(""), "");
}

TEST(Direction, IsClosedWhereItWasOpened) {
  EXPECT_EQ(with_balanced_direction("a\u202Eb"), "a\u202Eb\u202C");
  EXPECT_EQ(with_balanced_direction("a\u2067b\u202Ec"), "a\u2067b\u202Ec\u202C\u2069");
  EXPECT_EQ(with_balanced_direction("a\u2069b\u202C"), "ab");
  EXPECT_EQ(with_balanced_direction("\u2066a\u2069"), "\u2066a\u2069");
  for (const char* spaced : {" a\n\tb  c ", " a b c", "a b c ", "a  b c", "a\tb c", "a b c"})
    EXPECT_EQ(one_line(spaced), "a b c");
}

TEST(Direction, IsSeenInLettersAndMarks) {
  EXPECT_TRUE(has_right_to_left("abc \u0627"));
  EXPECT_TRUE(has_right_to_left("\u05D0"));
  EXPECT_TRUE(has_right_to_left("a\u202Eb"));
  EXPECT_FALSE(has_right_to_left("$6 million, 万"));
}

}  // namespace
}  // namespace obelus::notes
