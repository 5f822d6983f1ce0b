#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "obelus/reader.hpp"

namespace obelus {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Article read(std::string bytes, const MarkdownOptions& options = {}) {
  auto article = read_markdown(std::move(bytes), options);
  EXPECT_TRUE(article) << (article ? "" : article.error().message);
  return article ? std::move(*article) : Article{};
}

// The bytes that spell `words`, the first time they stand in the reading text.
std::string bytes_of(const Article& article, std::string_view words) {
  const std::size_t at = article.text.find(words);
  if (at == std::string::npos) return "no “" + std::string(words) + "” in “" + article.text + "”";
  const auto bytes = article.map.bytes_of({at, at + words.size()});
  return bytes ? article.bytes.substr(bytes->begin, bytes->size()) : "without bytes";
}

// Markdown, where [[ ]] stand round the bytes that spell `words` in the reading text.
struct Spelling {
  std::string_view marked;
  std::string_view words;
};

class MarkdownSpelling : public ::testing::TestWithParam<Spelling> {};

TEST_P(MarkdownSpelling, LeadsToItsBytes) {
  std::string bytes(GetParam().marked);
  const std::size_t begin = bytes.find("[[");
  bytes.erase(begin, 2);
  const std::size_t end = bytes.find("]]", begin);
  bytes.erase(end, 2);
  const Article article = read(bytes);
  const std::size_t at = article.text.find(GetParam().words);
  ASSERT_NE(at, std::string::npos) << article.text;
  EXPECT_EQ(article.map.bytes_of({at, at + GetParam().words.size()}), (Span{begin, end}))
      << bytes_of(article, GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(
    Inlines, MarkdownSpelling,
    ::testing::Values(Spelling{"cost [[$5 million]] in", "$5 million"}, Spelling{"a **[[b]]** c", "b"},
                      Spelling{"*a* [[b* c]]", "b* c"}, Spelling{"[[nearly **\\$6]]** m", "nearly $6"},
                      Spelling{"a [[\\*]] b", "*"}, Spelling{"a [[&copy;]] b", "©"},
                      Spelling{"a [[&#x24;5]] b", "$5"}, Spelling{"x [[&amp;]]amp; y", "&"},
                      Spelling{"a [[&nGt;]] b", "≫⃒"}, Spelling{"a [[&b]] c", "&b"},
                      Spelling{"`` [[a ` b]] ``", "a ` b"}, Spelling{"`[[a\nb]]`", "a b"},
                      Spelling{"[a](b \" more\") [[more]]", "more"}, Spelling{"[a](<b> 'x') [[b]]", "b"},
                      Spelling{"[a][b] [[b]]\n\n[b]: /c", "b"}, Spelling{"[a][] [[a b]]\n\n[a]: /c", "a b"},
                      Spelling{"![a b](c) [[b]]", "b"}, Spelling{"<http://a.b> [[c]]", "c"},
                      Spelling{"see http://a.b/c_d_e [[and]]", "and"},
                      Spelling{"see [[a@b.co]] and", "a@b.co"}, Spelling{"***a** [[b]]*", "b"},
                      Spelling{"**a [[*b]]", "*b"}, Spelling{"~~a~~ [[b]]", "b"}, Spelling{"a<br>[[b]]", "b"},
                      Spelling{"a[^1] [[b]]\n\n[^1]: c", "b"}, Spelling{"a[^1] [[b]]", "b"}));

INSTANTIATE_TEST_SUITE_P(
    RawHtml, MarkdownSpelling,
    ::testing::Values(Spelling{"<div>It cost [[$5 million]].</div>\n", "$5 million"},
                      Spelling{"<div>It cost [[$5&nbsp;million]].</div>\n", "$5\u00a0million"},
                      Spelling{"<div>It cost [[&#36;5 <b>mil</b>lion]].</div>\n", "$5 million"},
                      Spelling{"> <div>It\n> cost [[$5\n> million]].</div>\n", "$5\nmillion"},
                      Spelling{"- a\n\n  <div>\r\n  cost [[$5]]\r\n  </div>\r\n", "$5"},
                      Spelling{"<div>\r\na [[$5\r\nb]]</div>\r\n", "$5\nb"},
                      Spelling{"<div>a \xC3\xA9 [[$5]]</div>", "$5"},
                      Spelling{"<meta charset=latin1><div>\xC3\xA9 [[$5 \xC3\xA9]]</div>", "$5 é"},
                      Spelling{std::string_view("<div>a\0b [[$5]]</div>", 21), "$5"},
                      Spelling{"a\n\n<p>b</p>\n\nc [[$5]]\n", "$5"}));

INSTANTIATE_TEST_SUITE_P(
    Lines, MarkdownSpelling,
    ::testing::Values(Spelling{"a [[b\nc]] d", "b\nc"}, Spelling{"a [[b\r\nc]] d", "b\nc"},
                      Spelling{"a [[b\rc]] d", "b\nc"}, Spelling{"a  \n[[b]]", "b"},
                      Spelling{"a\\\n[[b]]", "b"}, Spelling{"> a [[b\n> c]] d", "b\nc"},
                      Spelling{"> a\nlazy [[b]]", "b"}, Spelling{"- a\n\n  \tb [[c]]", "c"},
                      Spelling{"1. a\n   - b\n     [[c]]", "c"}, Spelling{"# a [[b]] #", "b"},
                      Spelling{"a\n[[b]]\n===\nc", "b"}, Spelling{"a [[b]]\n---", "b"},
                      Spelling{"> [x]: /y\n> a [[b]]\n> ===", "b"}, Spelling{"[x]: /y\n/y [[b]]", "b"},
                      Spelling{"\xEF\xBB\xBF# [[a]]", "a"}, Spelling{std::string_view("a \0 [[b]]", 9), "b"},
                      Spelling{"- [ ] [[a]]", "a"}, Spelling{"a\n\n[^1]: b [[c]]\n    d\n\ne[^1]", "c"}));

INSTANTIATE_TEST_SUITE_P(Tables, MarkdownSpelling,
                         ::testing::Values(Spelling{"| a | [[b]] |\n|---|---|\n| c | d |", "b"},
                                           Spelling{"a | b\n-|-\nc | [[d]]", "d"},
                                           Spelling{"| a | b |\n|---|---|\n| c [[\\|]] | d |", "|"},
                                           Spelling{"| a |\n|---|\n| `x \\| y` [[z]] |", "z"},
                                           Spelling{"> | a |\n> |---|\n> | [[b]] |", "b"},
                                           Spelling{"- x [[\\|]] y\n  | a |\n  |---|", "|"},
                                           Spelling{"words [[here]]\n| a |\n|---|\n| b |", "here"},
                                           Spelling{"words\n| [[a]] |\n|---|\n| b |", "a"}));

TEST(MarkdownReader, TellsBlocksApart) {
  const Article article = read(
      "# One\n\npara\n\n> quote\n\n- item\n  - inner\n\n```\ncode\n```\n\n| h |\n|---|\n| c "
      "|\n\nx[^1]\n\n[^1]: note\n");
  std::vector<BlockKind> kinds;
  for (const Block& block : article.blocks) kinds.push_back(block.kind);
  using enum BlockKind;
  EXPECT_THAT(kinds, ElementsAre(heading, paragraph, paragraph, paragraph, paragraph, code, table_header,
                                 table_cell, paragraph, footnote));
  EXPECT_EQ(article.text, "One\npara\nquote\nitem\ninner\ncode\nh\nc\nx\nnote");
  EXPECT_EQ(article.blocks[2].quote_depth, 1);
  EXPECT_EQ(article.blocks[4].list_depth, 2);
  EXPECT_EQ(article.scopes[0].own_notes, 1U);
  EXPECT_TRUE(article.scopes[0].has_note_list);
  EXPECT_THAT(article.ids, ElementsAre("fn-1", "fnref-1"));
}

TEST(MarkdownReader, ReadsFootnotesWhereTheyStand) {
  const Article article = read("[^b]: second\n\na[^a] b[^b]\n\n[^a]: first\n\n[^c]: unused\n\nend\n");
  EXPECT_EQ(article.text, "second\na b\nfirst\nend");
}

TEST(MarkdownReader, LeavesImagesAndTagsOut) {
  EXPECT_EQ(read("![alt](a.png)\n\na ![b](c) d\n\n<div title=\"x\">e</div>\n").text, "a  d\ne");
}

TEST(MarkdownReader, ProtectsCode) {
  const Article article = read("a `b` c <kbd>d *e*</kbd> f\n\n    code\n");
  std::vector<std::string> spans;
  for (const Span span : article.protected_text) spans.emplace_back(article.text_of(span));
  EXPECT_THAT(spans, ElementsAre("b", "d e", "code"));
}

TEST(MarkdownReader, KnowsWhatIsRaised) {
  const Article article = read("a<sup>1</sup> and b<SUB>2</SUB> and <b>3</b>");
  std::vector<std::pair<InlineKind, std::string>> raised;
  for (const Inline& each : article.inlines)
    raised.emplace_back(each.kind, std::string(article.text_of(each.text)));
  EXPECT_THAT(raised, ElementsAre(std::pair(InlineKind::superscript, std::string("1")),
                                  std::pair(InlineKind::subscript, std::string("2"))));
}

TEST(MarkdownReader, KnowsWhereLinksLead) {
  const Article article = read("[a](http://x.y/?a=1&amp;b \"t\") <b@c.de> www.e.fg");
  std::vector<std::string> targets;
  for (const Inline& each : article.inlines) targets.push_back(each.target);
  EXPECT_THAT(targets, ElementsAre("http://x.y/?a=1&b", "mailto:b@c.de", "http://www.e.fg"));
}

// Template code in Markdown, and the reading text with it as ￼.
struct Template {
  std::string_view markdown;
  std::string_view text;
};

class MarkdownTemplates : public ::testing::TestWithParam<Template> {};

TEST_P(MarkdownTemplates, AreOpaque) {
  EXPECT_EQ(read(std::string(GetParam().markdown)).text, GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Code, MarkdownTemplates,
    ::testing::Values(Template{"a {{ b | *c* }} d", "a ￼ d"}, Template{"{{< figure src=\"a\" >}}", "￼"},
                      Template{"{{< figure\nfocus=\"7% 8%\"\n>}}\n\nb {{< c", "￼\n}}\nb {{< c"},
                      Template{"{{% note %}} a {{% /note %}}", "￼ a ￼"},
                      Template{"{% link _a_b_.md %} c", "￼ c"}, Template{"{# a #}b", "￼b"},
                      Template{"*a*{: .b}", "a￼"}, Template{"# a {#b}", "a ￼"},
                      Template{"`{{ a }}` b", "{{ a }} b"}, Template{"a {{ b", "a {{ b"},
                      Template{"{{a\nb}} c", "￼ c"}, Template{"[{{ a }}](b) c", "￼ c"},
                      Template{"[a]({{b}}) c", "a c"}));

INSTANTIATE_TEST_SUITE_P(Maths, MarkdownTemplates,
                         ::testing::Values(Template{"$$a_b$$ c", "￼ c"}, Template{"$x^2$ b", "￼ b"},
                                           Template{"$`a`$ b", "￼ b"}, Template{"$5 and $6", "$5 and $6"},
                                           Template{"\\$5, $6", "$5, $6"}, Template{"US$5=C$7", "US$5=C$7"},
                                           Template{"\\(a=b\\) c", "￼ c"}, Template{"\\[sic\\] c", "[sic] c"},
                                           Template{"$HOME and $PATH", "$HOME and $PATH"}));

INSTANTIATE_TEST_SUITE_P(
    Regions, MarkdownTemplates,
    ::testing::Values(
        Template{"{% highlight js %}\nlet a = 7;\n\n- b\n\n# c\n{% endhighlight %}\nd", "￼\n￼\n￼\n￼\nd"},
        Template{"a\n\n{%- codeblock lang:js -%}\n<div>\n8\n{%- endcodeblock -%}\n\nb", "a\n￼\nb"},
        Template{"{{< highlight go >}}\n7\n\n8\n{{< / highlight >}}", "￼\n￼"},
        Template{"{{% math %}}\n7\n\n8\n{{% /math %}}\n\na", "￼\n￼\na"}, Template{"{# 7\n\n8 #} a", "￼\n￼ a"},
        Template{"{% comment %} 7 {% endcomment %} a", "￼ a"}, Template{"{% highlight %}\n\n7", "￼\n7"},
        Template{"{% endhighlight %}\n\n7", "￼\n7"},
        Template{"{% highlight %}\n\na\n\n{% highlight %} 7 {% endhighlight %}", "￼\na\n￼"},
        Template{"{% note %}\n7\n{% endnote %}", "￼\n7\n￼"},
        Template{"a {% highlight %}\n\n7\n\n{% endhighlight %}", "a ￼\n7\n￼"},
        Template{"{#a}\n\n7 {#}", "{#a}\n7 {#}"},
        Template{"{% highlight %}\n<p>7\n{% endhighlight %}\n<p>8</p>\n<p>9</p>", "￼\n7\n￼\n8\n9"}));

INSTANTIATE_TEST_SUITE_P(
    Mdx, MarkdownTemplates,
    ::testing::Values(Template{"<Chart of={[7, {a: 8}]} title=\"9 > 8\" /> a", "￼ a"},
                      Template{"a <b c={{d: 7}}>e</b>", "a ￼e"}, Template{"<A {...b} c>7</A>", "￼7"},
                      Template{"if a <B and {c} 7", "if a <B and {c} 7"}, Template{"a <B c={7", "a <B c={7"},
                      Template{"a{/* 7 */} b", "a￼ b"},
                      Template{"import A from '7'\n\nb {c + 7} d {`}`} e", "￼\nb ￼ d ￼ e"},
                      Template{"import {a} from 'b'\n\nc {d", "￼\nc {d"},
                      Template{"export const a = [\n7]\n\nb", "￼\nb"},
                      Template{"import 7 ships\n\nb {7}", "import 7 ships\nb {7}"},
                      Template{"export 7 ships", "export 7 ships"}));

TEST(MarkdownReader, ReadsCommentsOfMdx) {
  const Article article = read("a 7\n\n{/* b */}\n\nc {/* d */} e");
  ASSERT_EQ(article.remarks.size(), 2U);
  EXPECT_EQ(article.text, "a 7\n￼\nc ￼ e");
  EXPECT_EQ(article.remarks[0].content, " b ");
  EXPECT_EQ(article.bytes.substr(article.remarks[0].bytes.begin, article.remarks[0].bytes.size()),
            "{/* b */}");
  EXPECT_EQ(article.remarks[0].text, (Span{7, 7}));
  EXPECT_FALSE(article.remarks[0].in_block);
  EXPECT_EQ(article.remarks[1].content, " d ");
  EXPECT_EQ(article.remarks[1].text, (Span{13, 13}));
  EXPECT_TRUE(article.remarks[1].in_block);
}

TEST(MarkdownReader, MapsCodeOverBlocksToTheBytesOfEach) {
  const Article article = read("{% highlight %}\na\n\n> b\n> {% endhighlight %} c\n");
  EXPECT_EQ(article.text, "￼\n￼ c");
  EXPECT_EQ(article.map.bytes_of({0, 3}), (Span{0, 17}));
  EXPECT_EQ(article.map.bytes_of({4, 7}), (Span{21, 43}));
}

TEST(MarkdownReader, MapsATemplateToItsBytes) {
  const Article article = read("> a {{ b\n> *c* }} d");
  EXPECT_EQ(article.text, "a ￼ d");
  EXPECT_EQ(bytes_of(article, "￼"), "{{ b\n> *c* }}");
  EXPECT_THAT(article.protected_text, ElementsAre(Span{2, 5}));
  ASSERT_EQ(article.inlines.size(), 1U);
  EXPECT_EQ(article.inlines[0].kind, InlineKind::opaque);
}

TEST(MarkdownReader, KeepsFrontMatterApart) {
  const Article article = read("---\nlang: en-GB\n---\nText\n");
  EXPECT_EQ(article.text, "Text");
  EXPECT_EQ(article.lang, "en-GB");
  EXPECT_EQ(bytes_of(article, "Text"), "Text");
}

TEST(MarkdownReader, MapsSmartPunctuation) {
  MarkdownOptions options;
  options.smart = true;
  const Article article = read("\"a\" -- b... it's ----- c", options);
  EXPECT_EQ(article.text, "“a” – b… it’s —– c");
  EXPECT_EQ(bytes_of(article, "“a”"), "\"a\"");
  EXPECT_EQ(bytes_of(article, "—–"), "-----");
}

TEST(MarkdownReader, RefusesWhatIsNotUtf8) {
  const auto article = read_markdown("a\xFF");
  ASSERT_FALSE(article);
  EXPECT_EQ(article.error().rule, "OB904");
  EXPECT_EQ(article.error().where, (Span{1, 2}));
}

TEST(MarkdownReader, RefusesWhatPassesALimit) {
  std::string table = "a" + std::string(2000, '|') + "\n-" + std::string(2000, '|') + "\n";
  std::string cells;
  for (int i = 0; i < 2000; ++i) cells += "|-";
  cells = "x" + cells + "\n-" + cells + "|\n";
  for (int i = 0; i < 1000; ++i) cells += "a\n";
  MarkdownOptions small;
  small.limits.file_size = 3;
  EXPECT_EQ(read_markdown(std::string(5000, '>') + "a").error().rule, "OB906");
  EXPECT_EQ(read_markdown(cells).error().rule, "OB906");
  EXPECT_EQ(read_markdown("abcd", small).error().rule, "OB906");
  MarkdownOptions endless;
  endless.limits.nesting = SIZE_MAX;
  EXPECT_TRUE(read_markdown("> a", endless));
  MarkdownOptions unknown;
  unknown.extensions = {"tabel"};
  EXPECT_FALSE(read_markdown("a", unknown));
}

TEST(MarkdownReader, FinishesOnPathologicalInput) {
  const auto times = [](std::string_view piece, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += piece;
    return text;
  };
  std::string ticks;
  for (std::size_t i = 1; i < 400; ++i) ticks += "e" + std::string(i, '`');
  for (const std::string& text :
       {times("[", 100'000), times("*_", 50'000), times("*a_ ", 50'000), times("`", 100'000), ticks,
        times("{{", 50'000), times("$a", 50'000), times("\\[", 50'000), times("{:", 50'000),
        times("![[]()", 20'000), times("<!A", 20'000), times("[a](b", 20'000), times("&a", 50'000),
        times("a_[^b]", 20'000), times("{{a}} ", 50'000), times("<b>", 50'000),
        "|" + times("a|", 20'000) + "\n|" + times("-|", 20'000) + "\n", times("[a](\"\\\"", 10'000)}) {
    (void)read_markdown(text);
  }
}

TEST(MarkdownReader, ReadsNothingFromNothing) {
  const Article article = read("");
  EXPECT_EQ(article.text, "");
  EXPECT_THAT(article.blocks, IsEmpty());
  EXPECT_EQ(article.scopes.size(), 1U);
}

}  // namespace
}  // namespace obelus
