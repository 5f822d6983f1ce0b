#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

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

TEST(RenderHtml, RendersAFragmentSafely) {
  EXPECT_EQ(*render_fragment("a *b* <b onclick=x>", true), "a <em>b</em> <!-- raw HTML omitted -->");
  EXPECT_EQ(*render_fragment("[a](javascript:b)", true), "<a href=\"\">a</a>");
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
