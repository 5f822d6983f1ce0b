// Blocks of raw HTML in Markdown: read as HTML, marked where they are kept, and referred to from behind where
// the article stays Markdown.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "obelus/reader.hpp"
#include "obelus/writer.hpp"

namespace obelus {
namespace {

using ::testing::ElementsAre;

Article read(std::string bytes) {
  auto article = read_markdown(std::move(bytes));
  EXPECT_TRUE(article) << (article ? "" : article.error().message);
  return article ? std::move(*article) : Article{};
}

Marks mark(const Article& article, const std::vector<std::string>& passages) {
  Marks marks;
  for (const std::string& words : passages) {
    const std::size_t at = article.text.find(words);
    EXPECT_NE(at, std::string::npos) << words << " in " << article.text;
    const std::string label = "n" + std::to_string(marks.passages.size() + 1);
    marks.passages.push_back({{at, at + words.size()}, "<i>", "<i>", "</i>", "[^" + label + "]"});
  }
  return marks;
}

TEST(MarkdownHtmlBlock, IsReadAsHtml) {
  const Article article = read(
      "One.\n\n<table>\n<tr><th>Cost</th>\n<td>$5&nbsp;<b>million</b></td></tr>\n</table>\n\n"
      "| a |\n|---|\n| b |\n\n<figure><figcaption>The plant</figcaption></figure>\n");
  EXPECT_EQ(article.text, "One.\nCost\n$5\u00a0million\na\nb\nThe plant");
  std::vector<BlockKind> kinds;
  std::vector<std::uint32_t> tables;
  for (const Block& block : article.blocks) {
    kinds.push_back(block.kind);
    tables.push_back(block.table);
  }
  EXPECT_THAT(kinds, ElementsAre(BlockKind::paragraph, BlockKind::table_header, BlockKind::table_cell,
                                 BlockKind::table_header, BlockKind::table_cell, BlockKind::caption));
  EXPECT_EQ(tables[1], tables[2]);
  EXPECT_EQ(tables[3], tables[4]);
  EXPECT_NE(tables[2], tables[3]);
}

TEST(MarkdownHtmlBlock, HasTemplatesWhereTheArticleHas) {
  const std::string bytes = "<p>It cost {{ 5 }} euros</p>\n";
  MarkdownOptions options;
  const auto opaque = read_markdown(bytes, options);
  options.templates = false;
  const auto plain = read_markdown(bytes, options);
  ASSERT_TRUE(opaque && plain);
  EXPECT_EQ(opaque->text, "It cost \uFFFC euros");
  EXPECT_EQ(plain->text, "It cost {{ 5 }} euros");
}

TEST(MarkdownHtmlBlock, LeavesOutWhatNoReaderSees) {
  EXPECT_EQ(read("<script>\nvar a = 5;\n\nvar b;\n</script>\n\nText.\n").text, "Text.");
  EXPECT_EQ(read("<style>\np { width: 5px }\n</style>\n\nText.\n").text, "Text.");
  EXPECT_EQ(read("<div hidden>$5</div>\n\nText.\n").text, "Text.");
  EXPECT_EQ(read("<!-- $5 -->\n\nText.\n\n<div>\n\n</div>\n").text, "Text.");
  const Article code = read("<pre>\n$5\n</pre>\n");
  EXPECT_TRUE(code.touches_protected({0, code.text.size()}));
}

TEST(MarkdownHtmlBlock, HasRemarks) {
  const Article article =
      read("<!-- one -->\n\nText.\n\n<p>a <!-- two --> b</p>\n\n<div data-obelus-ignore=\"x\">c</div>\n");
  ASSERT_EQ(article.remarks.size(), 3U);
  EXPECT_EQ(article.remarks[0].content, " one ");
  EXPECT_EQ(article.remarks[0].text, (Span{0, 0}));
  EXPECT_TRUE(article.remarks[1].in_block);
  EXPECT_EQ(article.text_of({article.remarks[1].text.begin, article.text.size()}), " b\nc");
  EXPECT_EQ(article.text_of(article.remarks[2].text), "c");
  EXPECT_EQ(article.bytes.substr(article.remarks[2].bytes.begin, 5), "<div ");
}

TEST(MarkdownHtmlBlock, NestsNoDeeperThanAllowed) {
  MarkdownOptions options;
  options.limits.nesting = 10;
  std::string bytes = "Text.\n\n";
  for (int i = 0; i < 20; ++i) bytes += "<div>";
  const auto article = read_markdown(bytes + "a\n", options);
  ASSERT_FALSE(article);
  EXPECT_EQ(article.error().rule, "OB906");
  ASSERT_TRUE(article.error().where);
  EXPECT_GT(article.error().where->begin, 7U);
}

TEST(MarkdownHtmlBlock, IsMarkedWhereItIsKept) {
  const Article article = read("<div>It cost <b>$5</b> million&hellip; once.</div>\n\nIt was $6.\n");
  MarkdownOptions options;
  options.unsafe = true;
  const auto html = render_html(article, mark(article, {"$5 million…", "$6"}), options);
  ASSERT_TRUE(html);
  EXPECT_EQ(
      *html,
      "<div>It cost <i><b>$5</b> million&hellip;</i>[^n1] once.</div>\n<p>It was <i>$6</i>[^n2].</p>\n");
  const auto safe = render_html(article, mark(article, {"$5 million…", "$6"}));
  ASSERT_TRUE(safe);
  EXPECT_EQ(*safe, "<!-- raw HTML omitted -->\n<p>It was <i>$6</i>[^n2].</p>\n");
}

// An article, the words to mark in it, and what is written before the definitions.
struct Written {
  std::string_view before;
  std::vector<std::string> words;
  std::string_view after;
};

class WriteBehindHtml : public ::testing::TestWithParam<Written> {};

TEST_P(WriteBehindHtml, PutsReferencesIntoAParagraph) {
  const Article article = read(std::string(GetParam().before));
  Marks marks = mark(article, GetParam().words);
  const std::string notes = footnotes_mark(article, {"n1", "n2"}) + "\n\n[^n1]: Note.\n\n[^n2]: Note.\n";
  marks.notes.push_back({0, "", notes, "", ""});
  const auto out = write_markdown(article, marks);
  ASSERT_TRUE(out);
  const std::size_t begin = out->find("[//]:");
  EXPECT_EQ(out->substr(0, begin), std::string(GetParam().after));
  EXPECT_EQ(read(strip_footnotes(read(*out))).bytes, GetParam().before);
}

INSTANTIATE_TEST_SUITE_P(
    All, WriteBehindHtml,
    ::testing::Values(
        Written{"<div>It cost $5.</div>\n\nMore $6.\n",
                {"$5"},
                "<div>It cost $5.</div>\n\n[^n1]\n\nMore $6.\n\n"},
        Written{"<div>It cost $5.</div>\n\nMore $6.\n",
                {"$5", "$6"},
                "<div>It cost $5.</div>\n\n[^n1]\n\nMore $6[^n2].\n\n"},
        Written{"<table>\n<tr><td>$5</td>\n<td>$6</td></tr>\n</table>\n",
                {"$6", "$5"},
                "<table>\n<tr><td>$5</td>\n<td>$6</td></tr>\n</table>\n\n[^n2][^n1]\n\n"},
        Written{"<p>$5</p>\r\n\r\nMore.\r\n", {"$5"}, "<p>$5</p>\r\n\r\n[^n1]\r\n\r\nMore.\r\n\r\n"},
        Written{"<div>\n\n*a*\n\n<p>$5</p>\n</div>\n",
                {"$5"},
                "<div>\n\n*a*\n\n<p>$5</p>\n</div>\n\n[^n1]\n\n"}));

TEST(WriteBehindHtml, PutsNoneWhereNoParagraphCanStand) {
  for (const char* bytes :
       {"<table>\n<tr><td>$5</td></tr>\n\n<tr><td>b</td></tr>\n</table>\n", "- a\n- b\n  <div>$5</div>\n",
        "> <div>$5</div>\n", "<script>\nx\n</script><p>$5</p>\nMore.\n"}) {
    const Article article = read(bytes);
    Marks marks = mark(article, {"$5"});
    marks.notes.push_back({0, "", "[^n1]: Note.\n", "", ""});
    std::vector<std::size_t> left_out;
    const auto out = write_markdown(article, marks, {}, &left_out);
    ASSERT_TRUE(out);
    EXPECT_THAT(left_out, ElementsAre(0U)) << bytes;
    EXPECT_EQ(*out, bytes);
  }
}

}  // namespace
}  // namespace obelus
