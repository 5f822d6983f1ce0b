#include "obelus/reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "support/corpus.hpp"

namespace obelus {
namespace {

using ::testing::ElementsAre;

Article read(std::string bytes, const HtmlOptions& options = {}) {
  auto article = read_html(std::move(bytes), options);
  EXPECT_TRUE(article) << article.error().message;
  return std::move(article).value();
}

std::string text_of(std::string bytes) { return read(std::move(bytes)).text; }

struct Case {
  std::string input;
  std::string text;
};

class HtmlText : public ::testing::TestWithParam<Case> {};

TEST_P(HtmlText, IsWhatAReaderSees) {
  EXPECT_EQ(text_of(GetParam().input), GetParam().text) << GetParam().input;
}

INSTANTIATE_TEST_SUITE_P(
    Reader, HtmlText,
    ::testing::Values(
        Case{"", ""}, Case{"plain", "plain"}, Case{"<p>One</p>\n<p>Two</p>\n", "One\nTwo"},
        Case{"<p>Nearly <b>$600&nbsp;bn</b></p>", "Nearly $600\u00a0bn"}, Case{"<p>a<br>b", "a\nb"},
        Case{"<p>a <!-- x --> b", "a  b"}, Case{"<ul><li>a<li>b</ul>c", "a\nb\nc"},
        Case{"a<script>if (1<2) '$5'</script>b<style>x{}</style>", "ab"},
        Case{"<title>t</title><p>x<textarea>y</textarea><iframe>z</iframe>", "x"},
        Case{"<p>x<template><p>y</p></template> z", "x z"},
        Case{"<p>x<svg><title>y</title><text>z</text></svg>w", "xw"},
        Case{"<p>x<math><mi>y</mi></math>w", "xw"}, Case{"<select><option>x</select>y", "y"},
        Case{"<p>x<noscript><p>y</p></noscript>z", "xz"}, Case{"<p>x<object>y</object>z", "xz"},
        Case{"<my-card>a <x-y>b</x-y></my-card> c", "a b c"}, Case{"<pre>\n a\n  b</pre>", " a\n  b"},
        Case{"<p>a <code>b</code>", "a b"}, Case{"<p>a\r\nb\rc", "a\nb\nc"},
        Case{std::string("a\0b", 3), "ab"}, Case{"&lt;&#60;&#x3C;&lt &amp;amp;", "<<<< &amp;"},
        Case{"a &lt;<b>b</b> c&amp;&amp;d e&lt;&lt;<i>f</i> &lt;", "a <b c&&d e<<f <"},
        Case{"&lt;< b &amp;& c &#60;<i>d</i>&#38;&#38", "<< b && c <d&&"},
        Case{"lock(&p-&gt;x) &p&gt;&p;&gt;&", "lock(&p->x) &p>&p;>&"}, Case{"&#x80;&#150;", "\u20ac\u2013"},
        Case{"&mldr;&NotEqualTilde;&nosuch;&;&", "\u2026\u2242\u0338&nosuch;&;&"},
        Case{"&notit; &notin;", "\u00acit; \u2209"}, Case{"a < b <5 </ c", "a < b <5"},
        Case{"<p>a<sup><a href='#fn1'>1</a></sup>, b<a role=doc-noteref href=#x>2</a>", "a, b"},
        Case{"<h2><a role=doc-backlink href=#id1>What is it?</a></h2><p>x", "What is it?\nx"},
        Case{"<p>10<sup>6</sup> H<sub>2</sub>O", "106 H2O"}, Case{"<p>x <b title='a>b'>y", "x y"},
        Case{"<p>a<p>b<div>c<p>d</div>e", "a\nb\nc\nd\ne"}, Case{"x<a href='unclosed", "x"},
        Case{"x<!-- unclosed", "x"}, Case{"x</", "x"}, Case{"<p>{{ a }} b {% if %}c", "\uFFFC b \uFFFCc"},
        Case{"{{ open", "{{ open"},
        Case{"<button>b</button> <label>l</label><details><summary>s</summary>d</details>", "b l\ns\nd"},
        Case{"<table><caption>c</caption><tr><th>h<td>d</table>", "c\nh\nd"},
        Case{"<body><nav>n</nav><p>x<aside>y</aside>z <time>t</time>u<p hidden>v<p class='a byline'>w",
             "x\nz u"},
        Case{"<body>a<main>b<article>c<article>d</article></article>e<article>f</article></main>", "c\nd\nf"},
        Case{"<body>a<main>b</main>", "b"},
        Case{"<html><head><title>t</title></head><body>b</body></html>", "b"},
        Case{"<article>a</article><div id=comments><article>c</article></div>", "a"},
        Case{"<form><article>a</article></form>", "a"}));

TEST(HtmlReader, MapsEveryCharacterToItsBytes) {
  const std::string page = "<p>N <b>$600&nbsp;bn</b>\r\nx</p><p>é";
  const Article article = read(page);
  EXPECT_EQ(article.text, "N $600\u00a0bn\nx\né");
  const auto bytes = [&](std::string_view part) {
    const std::size_t at = article.text.find(part);
    const auto span = article.map.bytes_of({at, at + part.size()});
    return page.substr(span->begin, span->size());
  };
  EXPECT_EQ(bytes("$600\u00a0bn"), "$600&nbsp;bn");
  EXPECT_EQ(bytes("\u00a0"), "&nbsp;");
  EXPECT_EQ(bytes("bn\nx"), "bn</b>\r\nx");
  EXPECT_EQ(bytes("é"), "é");
}

TEST(HtmlReader, KnowsBlocks) {
  const Article article = read(
      "<h2>H</h2><blockquote><p>q</blockquote><ul><li>l<ol><li>m</ol></ul><pre>c</pre>"
      "<table><caption>t</caption><tr><th>a<th>b<tr><td>c<td>d</table><table><tr><td>e</table>"
      "<figure><figcaption>f</figcaption></figure>");
  std::vector<std::string> seen;
  for (const Block& block : article.blocks)
    seen.push_back(std::string(article.text_of(block.text)) + " " +
                   std::to_string(static_cast<int>(block.kind)) + std::to_string(block.level) +
                   std::to_string(block.quote_depth) + std::to_string(block.list_depth) +
                   std::to_string(block.table) + std::to_string(block.row) + std::to_string(block.column));
  EXPECT_THAT(seen,
              ElementsAre("H 1200000", "q 0010000", "l 0001000", "m 0002000", "c 5000000", "t 4000000",
                          "a 2000000", "b 2000001", "c 3000010", "d 3000011", "e 3000100", "f 4000000"));
}

TEST(HtmlReader, KnowsInlines) {
  const Article article =
      read("<p>a <em>b</em> <a href='/x?a=1&amp;b'><strong>c</strong></a> <code>d</code></p>");
  std::vector<std::string> seen;
  for (const Inline& each : article.inlines)
    seen.push_back(std::to_string(static_cast<int>(each.kind)) + std::string(article.text_of(each.text)) +
                   each.target);
  EXPECT_THAT(seen, ElementsAre("0b", "2c/x?a=1&b", "1c", "3d"));
  EXPECT_THAT(article.protected_text, ElementsAre(Span{6, 7}));
}

TEST(HtmlReader, CountsNotesOfThePagesOwn) {
  const Article article = read(
      "<article>a<sup><a href=#fn1>1</a></sup><section class=footnotes><ol><li id=fn1>x<a "
      "role=doc-backlink>u</a><li>y</ol>"
      "</section></article>");
  EXPECT_EQ(article.text, "a\nx\ny");
  ASSERT_EQ(article.scopes.size(), 1U);
  EXPECT_EQ(article.scopes[0].own_notes, 2U);
  EXPECT_TRUE(article.scopes[0].has_note_list);
  EXPECT_EQ(article.blocks[1].kind, BlockKind::footnote);
  EXPECT_EQ(article.inlines[0].kind, InlineKind::footnote_reference);
  EXPECT_THAT(article.ids, ElementsAre("fn1"));
}

TEST(HtmlReader, KeepsScopesApart) {
  const Article article = read("<article lang=de><p>a</article>x<article>b</article>");
  ASSERT_EQ(article.scopes.size(), 2U);
  EXPECT_EQ(article.text_of(article.scopes[0].text), "a");
  EXPECT_EQ(article.text_of(article.scopes[1].text), "b");
  EXPECT_EQ(article.lang, "de");
}

TEST(HtmlReader, ReadsWhatThePageSaysOfItself) {
  const Article article = read(
      "<!doctype html><html lang=en-GB><head><base href='/b/'><meta name='obelus:article' content='x.md'>"
      "</head><body id=b><p id='a&amp;c'>t</body></html>");
  EXPECT_EQ(article.lang, "en-GB");
  EXPECT_EQ(article.base_href, "/b/");
  EXPECT_EQ(article.obelus_article, "x.md");
  EXPECT_THAT(article.ids, ElementsAre("a&c", "b"));
}

TEST(HtmlReader, PassesOverFrontMatter) {
  const std::string head = "---\ntitle: 5 <b>lines</b> of 1999\nlang: de\n---\n";
  const Article article = read(head + "<p>It cost 5 euros.");
  EXPECT_EQ(article.text, "It cost 5 euros.");
  EXPECT_EQ(article.map.bytes_of({8, 9})->begin, head.size() + 11);
  EXPECT_EQ(article.front_matter.kind, FrontMatterKind::yaml);
  EXPECT_EQ(article.front_matter.whole.end, head.size());
  EXPECT_EQ(article.lang, "de");
  EXPECT_EQ(read("\xEF\xBB\xBF" + head + "<article lang=en>a</article>").lang, "en");
  EXPECT_EQ(read("---js\nlet a = '<p>';\n---\nText").text, "Text");
  EXPECT_EQ(read(head).text, "");
  EXPECT_EQ(text_of("--- <p>a --- b"), "---\na --- b");
  EXPECT_EQ(text_of("---\nno mapping\n---\na"), "---\nno mapping\n---\na");
}

struct Encoded {
  std::string page;
  std::string text;
  std::string spelling;  // the bytes of the text
};

class HtmlCharset : public ::testing::TestWithParam<Encoded> {};

TEST_P(HtmlCharset, IsWhatABrowserTakesItToBe) {
  const Article article = read(GetParam().page);
  EXPECT_EQ(article.text, GetParam().text);
  const auto bytes = article.map.bytes_of({0, article.text.size()});
  ASSERT_TRUE(bytes);
  EXPECT_EQ(article.bytes.substr(bytes->begin, bytes->size()), GetParam().spelling);
}

INSTANTIATE_TEST_SUITE_P(
    Reader, HtmlCharset,
    ::testing::Values(Encoded{"<p>\u00e9\u20ac", "\u00e9\u20ac", "\u00e9\u20ac"},
                      Encoded{"\xEF\xBB\xBF<p>\u00e9", "\u00e9", "\u00e9"},
                      Encoded{"<p>\xE9 \x80\x81", "\u00e9 \u20ac\u0081", "\xE9 \x80\x81"},
                      Encoded{"<meta charset=latin1><p>\xC3\xA9", "\u00c3\u00a9", "\xC3\xA9"},
                      Encoded{"<meta charset=utf-8><p>a\xE9z", "a\ufffdz", "a\xE9z"},
                      Encoded{"<meta http-equiv=Content-Type content='text/html; charset=koi8-r'><p>\xC1",
                              "\u0430", "\xC1"},
                      Encoded{"<meta charset=shift_jis><p>\x93\xFA\x96{", "\u65e5\u672c", "\x93\xFA\x96{"},
                      Encoded{"<meta charset=gbk><p>\xC4\xE3", "\u4f60", "\xC4\xE3"},
                      Encoded{"<!-- <meta charset=latin1> --><p>\u00e9", "\u00e9", "\u00e9"},
                      Encoded{std::string("\xFF\xFE<\0p\0>\0\xAC\x20x\0", 12), "\u20acx",
                              std::string("\xAC\x20x\0", 4)},
                      Encoded{std::string("\xFE\xFF\0<\0p\0>\xD8\x3D\xDE\x00", 12), "\U0001F600",
                              "\xD8\x3D\xDE" + std::string(1, '\0')}));

TEST(HtmlReader, RefusesACharsetItDoesNotKnow) {
  const auto article = read_html("<meta charset=klingon><p>x");
  ASSERT_FALSE(article);
  EXPECT_EQ(article.error().rule, "OB904");
}

TEST(HtmlReader, RefusesWhatPassesALimit) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  std::string wide = "<p";
  for (int i = 0; i < 40'000; ++i) wide += " a" + std::to_string(i);
  for (const std::string& page : {deep, wide + ">"}) {
    const auto article = read_html(page);
    ASSERT_FALSE(article);
    EXPECT_EQ(article.error().rule, "OB906");
    EXPECT_TRUE(article.error().where);
  }
}

TEST(HtmlReader, ReadsHostilePages) {
  EXPECT_GE(read(std::string(1'000'000, '<')).text.size(), 999'999U);
  EXPECT_EQ(text_of("x<![CDATA[y]]>z"), "xz");
  EXPECT_EQ(text_of("x<script><!-- <script> </script> --></script>y"), "xy");
  std::string braces;
  for (int i = 0; i < 100'000; ++i) braces += "{{ ";
  EXPECT_EQ(text_of("a" + braces + "b").size(), 300'002U);
}

TEST(SelectElements, GivesTheirText) {
  const Article article = read("<p class='x y'>a</p><div><p class=x>b <i class=x>c</i></p></div>");
  const auto found = select_elements(article, "p.x");
  ASSERT_TRUE(found);
  EXPECT_THAT(*found, ElementsAre(Span{0, 1}, Span{2, 5}));
  EXPECT_FALSE(select_elements(article, "p > i"));
}

TEST(HtmlReader, ReadsARealArticle) {
  SKIP_WITHOUT_DATA();
  const Article article = read(testing::read_file(testing::data_dir() / "articles/deepseek.html"));
  EXPECT_NE(article.text.find("losing nearly $600\u00a0billion (£482 billion)"), std::string::npos);
  EXPECT_EQ(article.text.find("9 min read"), std::string::npos);
  EXPECT_EQ(article.text.find("dataLayer"), std::string::npos);
  EXPECT_EQ(article.lang, "en-US");
}

}  // namespace
}  // namespace obelus
