#include "obelus/writer.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

#include "html/page.hpp"
#include "obelus/html_document.hpp"
#include "obelus/reader.hpp"
#include "support/corpus.hpp"

namespace obelus {
namespace {

Article read(std::string bytes) {
  auto article = read_html(std::move(bytes));
  EXPECT_TRUE(article) << article.error().message;
  return std::move(article).value();
}

bool is_letter(char c) { return !(c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'); }

// A mark for every `every`-th stretch of `words` words.
Marks mark_words(const Article& article, std::size_t words, std::size_t every) {
  Marks marks;
  std::vector<Span> all;
  const std::string& text = article.text;
  for (std::size_t i = 0; i < text.size();) {
    while (i < text.size() && !is_letter(text[i])) ++i;
    const std::size_t begin = i;
    while (i < text.size() && is_letter(text[i])) ++i;
    if (i > begin) all.push_back({begin, i});
  }
  for (std::size_t i = 0; i + words <= all.size(); i += every) {
    const Span passage{all[i].begin, all[i + words - 1].end};
    if (article.touches_protected(passage)) continue;
    const std::string id = std::to_string(i);
    marks.passages.push_back({passage, "<span class=\"ob-a\" id=\"ob-" + id + "\">",
                              "<span class=\"ob-a\" data-ob=\"é" + id + "\">", "</span>",
                              "<sup class=\"ob-ref\"><a href=\"#fn-" + id + "\">[<bdi>é</bdi>]</a></sup>"});
  }
  for (std::uint32_t i = 0; i < article.scopes.size(); ++i)
    marks.notes.push_back({i, "<section class=\"ob-notes\"><ol>", "<li class=\"ob-item\"><p>x</p></li>",
                           "<ul class=\"ob-sources\"></ul>", "</ol></section>"});
  marks.head =
      "<link class=\"ob-style\" rel=\"stylesheet\" href=\"x\"><script class=\"ob-script\" src=\"y\" "
      "defer></script>";
  return marks;
}

std::string write(const Article& article, const Marks& marks) {
  const auto out = write_html(article, marks);
  EXPECT_TRUE(out) << out.error().message;
  return *out;
}

// What goes in comes out: with every mark taken out, each byte is back, and the page reads the same.
void expect_restored(const Article& article, const Marks& marks, const std::string& name) {
  const std::string annotated = write(article, marks);
  auto document = HtmlDocument::read(article.bytes);
  ASSERT_TRUE(document) << name;
  EXPECT_EQ(document->article().text, article.text) << name;
  EXPECT_TRUE(*std::move(*document).write(marks) == annotated)
      << name << ": a document that was kept is written otherwise";
  const std::string restored = strip_html(annotated);
  const auto differ =
      std::mismatch(restored.begin(), restored.end(), article.bytes.begin(), article.bytes.end());
  EXPECT_TRUE(restored == article.bytes)
      << name << ": from " << std::string(differ.first, restored.end()).substr(0, 200);
}

struct Case {
  std::string input;
  std::string passage;
  std::string output;
};

class HtmlWriter : public ::testing::TestWithParam<Case> {};

TEST_P(HtmlWriter, WritesIntoTheBytes) {
  const Article article = read(GetParam().input);
  const std::size_t at = article.text.find(GetParam().passage);
  ASSERT_NE(at, std::string::npos) << article.text;
  Marks marks;
  marks.passages.push_back({{at, at + GetParam().passage.size()},
                            "<i class=\"ob-a\">",
                            "<i class=\"ob-a\">",
                            "</i>",
                            "<sup class=ob-ref>é</sup>"});
  const std::string out = write(article, marks);
  EXPECT_EQ(out, GetParam().output);
  EXPECT_EQ(strip_html(out), GetParam().input);
}

INSTANTIATE_TEST_SUITE_P(
    Writer, HtmlWriter,
    ::testing::Values(
        Case{"<p>a \u00e9 b", "\u00e9", "<p>a <i class=\"ob-a\">\u00e9</i><sup class=ob-ref>é</sup> b"},
        Case{"<p>a \xE9 b", "\u00e9", "<p>a <i class=\"ob-a\">\xE9</i><sup class=ob-ref>&#xE9;</sup> b"},
        Case{"\xEF\xBB\xBF<p>a", "a", "\xEF\xBB\xBF<p><i class=\"ob-a\">a</i><sup class=ob-ref>é</sup>"},
        Case{"<p>a&nbsp;b\r\nc", "a\u00a0b\nc",
             "<p><i class=\"ob-a\">a&nbsp;b\r\nc</i><sup class=ob-ref>é</sup>"},
        Case{"---\na: <!--\n---\n<p>c", "c",
             "---\na: <!--\n---\n<p><i class=\"ob-a\">c</i><sup class=ob-ref>é</sup>"},
        Case{"<p>a <nav>n</nav> b", "a\nb",
             "<p><i class=\"ob-a\">a</i> <nav>n</nav> <i class=\"ob-a\">b</i><sup class=ob-ref>é</sup>"},
        Case{"<p>a <time>n</time> b", "a  b",
             "<p><i class=\"ob-a\">a <time>n</time> b</i><sup class=ob-ref>é</sup>"}));

TEST(WriteHtml, WritesUtf16) {
  const Article article = read(std::string("\xFF\xFE<\0p\0>\0x\0", 10));
  Marks marks;
  marks.passages.push_back({{0, 1}, "<b class=ob-a>", "", "</b>", "\U0001F600"});
  const std::string out = write(article, marks);
  EXPECT_EQ(out.substr(out.size() - 4), "\x3D\xD8" + std::string("\x00\xDE", 2));
  EXPECT_EQ(read(out).text, "x\U0001F600");
}

TEST(WriteHtml, WritesNotesAndHead) {
  const Article article =
      read("<html><head><title>t</title></head><body><main><p>x</p>\n</main></body></html>");
  Marks marks;
  marks.notes.push_back({0, "<section class=ob-notes><ol>", "<li>n</li>", "", "</ol></section>"});
  marks.head = "<link class=ob-style>";
  EXPECT_EQ(write(article, marks),
            "<html><head><title>t</title><link class=ob-style></head><body><main><p>x</p>\n"
            "<section class=ob-notes><ol><li>n</li></ol></section></main></body></html>");
}

TEST(WriteHtml, JoinsAListThatIsThere) {
  const std::string page = "<p>x<div class=\"footnotes\"><ol><li>a\n</ol></div>";
  Marks marks;
  marks.notes.push_back(
      {0, "<section>", "<li class=ob-item>n</li>", "<ul class=ob-sources></ul>", "</section>"});
  const std::string out = write(read(page), marks);
  EXPECT_EQ(out,
            "<p>x<div class=\"footnotes\"><ol><li>a\n<li class=ob-item>n</li></ol><ul "
            "class=ob-sources></ul></div>");
  EXPECT_EQ(strip_html(out), page);
}

TEST(WriteHtml, FragmentsGetNoHead) {
  Marks marks;
  marks.head = "<link class=ob-style>";
  EXPECT_EQ(write(read("<p>x"), marks), "<p>x");
}

TEST(HtmlDocument, KeepsAShortPageWhereverItGoes) {
  auto document = HtmlDocument::read("<p>a b");
  ASSERT_TRUE(document);
  HtmlDocument moved = std::move(*document);
  Marks marks;
  marks.passages.push_back({{2, 3}, "<i>", "<i>", "</i>", ""});
  EXPECT_EQ(*std::move(moved).write(marks), "<p>a <i>b</i>");
}

TEST(StripHtml, LeavesWhatIsNotOurs) {
  for (const std::string page :
       {"<p class='job-a ob'>x</p>", "<p title='class=\"ob-x\"'>x", "<!-- <i class=ob-x>y</i> -->z",
        "<script>'<i class=ob-x></i>'</script>", "<div class=ob-x>never closed", "ob-a"})
    EXPECT_EQ(strip_html(page), page);
}

TEST(StripHtml, TakesOursOut) {
  EXPECT_EQ(strip_html("a<span class='x ob-a'>b<sup class=ob-ref><a>1</a></sup><span>c</span></span>d"),
            "ab<span>c</span>d");
  EXPECT_EQ(strip_html("<div class=ob-x><div><div></div>a</div></div>b"), "b");
}

void expect_promises(const std::filesystem::path& path) {
  const std::string bytes = testing::read_file(path);
  const auto article = read_html(bytes);
  if (!article) return;
  EXPECT_TRUE(article->bytes == bytes && write(*article, {}) == bytes) << path;
  EXPECT_EQ(strip_html(bytes), bytes) << path;
  for (const auto& [words, every] : {std::pair{1, 1}, std::pair{2, 3}, std::pair{9, 4}})
    expect_restored(*article, mark_words(*article, words, every), path);
}

TEST(WriteHtml, KeepsItsPromisesOnARealArticle) {
  SKIP_WITHOUT_DATA();
  expect_promises(testing::data_dir() / "articles/deepseek.html");
}

// Pages that happen to be on the machine: as many as there are, up to a bound. Not those of an obelus that is
// installed: its manual has notes, which strip_html takes out.
TEST(WriteHtml, KeepsItsPromisesOnPagesAtHand) {
  std::size_t count = 0;
  for (const auto& path : testing::files_below("/usr/share/doc", ".html")) {
    if (path.string().starts_with("/usr/share/doc/obelus/")) continue;
    if (++count > 150) break;
    if (std::filesystem::file_size(path) < 200'000) expect_promises(path);
  }
  std::cout << count << " pages at hand\n";
}

}  // namespace
}  // namespace obelus
