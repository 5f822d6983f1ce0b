#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "obelus/markdown_document.hpp"
#include "obelus/reader.hpp"
#include "obelus/writer.hpp"
#include "support/corpus.hpp"

namespace obelus {
namespace {

Article read(std::string bytes, const MarkdownOptions& options = {}) {
  auto article = read_markdown(std::move(bytes), options);
  EXPECT_TRUE(article) << (article ? "" : article.error().message);
  return article ? std::move(*article) : Article{};
}

// `article` rendered with «» round `words` and ^ behind.
std::string rendered(const Article& article, std::string_view words, const MarkdownOptions& options = {}) {
  const std::size_t at = article.text.find(words);
  EXPECT_NE(at, std::string::npos) << words << " in " << article.text;
  Marks marks;
  marks.passages.push_back({{at, at + words.size()}, "<i>", "<i>", "</i>", "<sup>1</sup>"});
  const auto html = render_html(article, marks, options);
  EXPECT_TRUE(html) << (html ? "" : html.error().message);
  return html ? *html : "";
}

struct Rendering {
  std::string_view markdown;
  std::string_view words;
  std::string_view html;
};

class RenderMarks : public ::testing::TestWithParam<Rendering> {};

TEST_P(RenderMarks, GoWhereThePassageIs) {
  EXPECT_EQ(rendered(read(std::string(GetParam().markdown)), GetParam().words), GetParam().html);
}

INSTANTIATE_TEST_SUITE_P(
    All, RenderMarks,
    ::testing::Values(Rendering{"cost $5 & up", "$5 &", "<p>cost <i>$5 &amp;</i><sup>1</sup> up</p>\n"},
                      Rendering{"a **b c** d", "b c", "<p>a <strong><i>b c</i><sup>1</sup></strong> d</p>\n"},
                      Rendering{"a `b` c", "b c", "<p>a <i><code>b</code> c</i><sup>1</sup></p>\n"},
                      Rendering{"a `b` c", "a b", "<p><i>a <code>b</code></i><sup>1</sup> c</p>\n"},
                      Rendering{"a {{ *b* }} c", "a \xEF\xBF\xBC c",
                                "<p><i>a {{ <em>b</em> }} c</i><sup>1</sup></p>\n"},
                      Rendering{"a\nb", "a\nb", "<p><i>a\nb</i><sup>1</sup></p>\n"},
                      Rendering{"a\n\n> b\n\n- c\n- d\n\ne", "b\nc",
                                "<p>a</p>\n<blockquote>\n<p><i>b</i></p>\n</blockquote>\n<ul>\n<li><i>c</i>"
                                "<sup>1</sup></li>\n<li>d</li>\n</ul>\n<p>e</p>\n"},
                      Rendering{"&#26;0:1; b", "b",
                                "<p>\x1A"
                                "0:1; <i>b</i><sup>1</sup></p>\n"},
                      Rendering{"&copy; x", "©", "<p><i>©</i><sup>1</sup> x</p>\n"},
                      Rendering{"a \x1A"
                                "0: b",
                                "b",
                                "<p>a \x1A"
                                "0: <i>b</i><sup>1</sup></p>\n"}));

TEST(RenderHtml, PutsNotesIntoTheListThatIsThere) {
  const Article article = read("a[^1] b\n\n[^1]: c\n");
  Marks marks;
  marks.notes.push_back({0, "<section><ol>", "<li>ours</li>", "", "</ol></section>"});
  const auto html = render_html(article, marks);
  ASSERT_TRUE(html);
  EXPECT_NE(html->find("<li>ours</li></ol>\n</section>"), std::string::npos) << *html;
}

TEST(RenderHtml, PutsNotesBehindThePassageOfAFootnote) {
  const Article article = read("a[^1] b\n\n[^1]: some words\n");
  const std::size_t at = article.text.find("words");
  Marks marks;
  marks.passages.push_back({{at, at + 5}, "<i>", "<i>", "</i>", "<sup>2</sup>"});
  marks.notes.push_back({0, "<section><ol>", "<li>ours</li>", "", "</ol></section>"});
  const auto html = render_html(article, marks);
  ASSERT_TRUE(html);
  EXPECT_NE(html->find("some <i>words</i><sup>2</sup> <a"), std::string::npos) << *html;
  EXPECT_TRUE(html->ends_with("<li>ours</li></ol>\n</section>\n")) << *html;
}

// Marks of words at regular places: in every kind of block, some over the border of two.
Marks marks_all_over(const Article& article) {
  Marks marks;
  for (std::size_t at = 0; at + 40 < article.text.size(); at += 97) {
    const std::size_t begin = article.text.find(' ', at) + 1;
    const std::size_t end = begin == 0 ? begin : article.text.find(' ', begin + at % 40);
    if (begin == 0 || end == std::string::npos || article.touches_protected({begin, end})) continue;
    marks.passages.push_back({{begin, end}, "<i>", "<i>", "</i>", at % 2 == 0 ? "<sup>1</sup>" : ""});
  }
  marks.notes.push_back({0, "<section><ol>", "<li>1</li>", "", "</ol></section>"});
  return marks;
}

TEST(MarkdownDocument, RendersAsReadingAndRenderingDo) {
  SKIP_WITHOUT_DATA();
  for (const auto& path : testing::files_below(testing::data_dir() / "corpus", ".md")) {
    const std::string bytes = testing::read_file(path);
    const Article article = read(bytes);
    const Marks marks = marks_all_over(article);
    auto document = MarkdownDocument::read(bytes);
    ASSERT_TRUE(document) << path;
    ASSERT_EQ(document->article().text, article.text) << path;
    EXPECT_EQ(document->article().map.runs(), article.map.runs()) << path;
    EXPECT_EQ(document->article().protected_text, article.protected_text) << path;
    ASSERT_TRUE(render_fragment("*another* document"));
    EXPECT_EQ(*std::move(*document).render(marks), *render_html(article, marks)) << path;
  }
}

TEST(MarkdownDocument, KnowsTheBytesOfRawHtml) {
  for (const std::string bytes :
       {"> <table>\r\n> <tr><td>a &amp; b</td></tr>\r\n> </table>\n\nSome *text* \\& {{ more }}.\n",
        "<!-- said -->\n<div>one <a href=\"x\">two</a></div>\n\nthree\n\n- <p>four</p>\n"}) {
    const Article article = read(bytes);
    const auto document = MarkdownDocument::read(bytes);
    ASSERT_TRUE(document) << bytes;
    EXPECT_EQ(document->article().text, article.text) << bytes;
    EXPECT_FALSE(article.map.runs().empty());
    EXPECT_EQ(document->article().map.runs(), article.map.runs()) << bytes;
    EXPECT_EQ(document->article().remarks.size(), article.remarks.size()) << bytes;
  }
}

// In safe mode no more of a page is read as HTML than the blocks with marks; in the other mode all of it is.
TEST(RenderHtml, LooksAtBlocksAsItLooksAtThePage) {
  SKIP_WITHOUT_DATA();
  MarkdownOptions unsafe;
  unsafe.unsafe = true;
  std::size_t compared = 0;
  for (const auto& path : testing::files_below(testing::data_dir() / "corpus", ".md")) {
    const Article article = read(testing::read_file(path));
    if (*render_html(article, {}) != *render_html(article, {}, unsafe)) continue;
    const Marks marks = marks_all_over(article);
    EXPECT_EQ(*render_html(article, marks), *render_html(article, marks, unsafe)) << path;
    ++compared;
  }
  EXPECT_GT(compared, 100U);
}

TEST(RenderHtml, RendersAFragmentSafely) {
  EXPECT_EQ(*render_fragment("a *b* <b onclick=x>", true), "a <em>b</em> <!-- raw HTML omitted -->");
  EXPECT_EQ(*render_fragment("[a](javascript:b)", true), "<a href=\"\">a</a>");
  EXPECT_EQ(*render_fragment("[a](blob:b)", true), "<a href=\"\">a</a>");
  EXPECT_EQ(*render_fragment("[a](<View-Source:b>)", true), "<a href=\"\">a</a>");
  EXPECT_EQ(*render_fragment("![a](b:c)", true), "<img src=\"\" alt=\"a\" />");
  EXPECT_EQ(*render_fragment("[a](HTTPS://b:1/c)", true), "<a href=\"HTTPS://b:1/c\">a</a>");
  EXPECT_EQ(*render_fragment("[a](b/c:d)", true), "<a href=\"b/c:d\">a</a>");
  EXPECT_EQ(*render_fragment("a\n\nb", true), "<p>a</p>\n<p>b</p>\n");
  EXPECT_EQ(*render_fragment("a"), "<p>a</p>\n");
}

// The linked version's own tool, run on `markdown`.
std::string tool_output(const std::string& markdown) {
  const auto input =
      std::filesystem::temp_directory_path() / ("obelus-render-test-" + std::to_string(::getpid()) + ".md");
  std::ofstream(input, std::ios::binary) << markdown;
  const std::string command =
      testing::places::cmark_tool +
      " -e table -e strikethrough -e autolink -e tagfilter -e tasklist -e footnotes " + input.string();
  std::string output;
  FILE* pipe = ::popen(command.c_str(), "r");
  char buffer[4096];
  for (std::size_t size = 0; (size = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;)
    output.append(buffer, size);
  ::pclose(pipe);
  std::filesystem::remove(input);
  return output;
}

TEST(RenderHtml, RendersAsTheToolDoes) {
  SKIP_WITHOUT_DATA();
  if (!std::filesystem::exists(testing::places::cmark_tool))
    GTEST_SKIP() << "no cmark-gfm tool; .ci/setup tests builds it";
  for (const auto& path : testing::files_below(testing::data_dir() / "corpus", ".md")) {
    const Article article = read(testing::read_file(path));
    const auto html = render_html(article, {});
    ASSERT_TRUE(html) << path;
    EXPECT_EQ(*html, tool_output(article.bytes.substr(article.front_matter.whole.end))) << path;
  }
}

TEST(RenderHtml, KeepsThePageWhenMarksAreTakenOut) {
  SKIP_WITHOUT_DATA();
  std::size_t placed = 0;
  for (const auto& path : testing::files_below(testing::data_dir() / "corpus", ".md")) {
    const Article article = read(testing::read_file(path));
    Marks marks;
    for (std::size_t at = 0; at < article.text.size(); at += 61) {
      const std::size_t begin = article.text.find(' ', at);
      const std::size_t end =
          begin == std::string::npos ? begin : article.text.find_first_of(" \n", begin + 1);
      if (end == std::string::npos || end == begin + 1 || article.touches_protected({begin, end})) continue;
      marks.passages.push_back({{begin + 1, end}, "\x02", "\x02", "\x03", "\x04"});
    }
    auto html = render_html(article, marks);
    ASSERT_TRUE(html) << path << ": " << html.error().message;
    for (std::size_t at = html->find('\x02'), i = 0; at != std::string::npos;
         at = html->find('\x02', at + 1), ++i)
      ++placed;
    std::erase_if(*html, [](char c) { return c == '\x02' || c == '\x03' || c == '\x04'; });
    EXPECT_EQ(*html, *render_html(article, {})) << path;
  }
  EXPECT_GT(placed, 10'000U);
}

}  // namespace
}  // namespace obelus
