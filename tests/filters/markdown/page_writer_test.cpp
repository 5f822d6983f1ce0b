// Two ways, one answer: what the page writer writes and where it places marks, and what cmark-gfm renders and
// the tree of its HTML says.

#include "markdown/page_writer.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "markdown/prepare.hpp"
#include "markdown/put_marks.hpp"
#include "markdown/sentinels.hpp"
#include "markdown/walk.hpp"
#include "obelus/reader.hpp"
#include "support/corpus.hpp"

namespace obelus::markdown {
namespace {

std::string with_marks(const Located& located, const Marks& marks) {
  return put_marks(located, marks, false);
}

std::string with_marks_by_tree(Located located, const Marks& marks) {
  for (LocatedMark& each : located.marks) each.in_text = false;
  return put_marks(located, marks, false);
}

bool begins_character(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80;
}

// Of any size up to a few lines, beginning and ending at any character; some lie in or across others.
Marks random_marks(const Article& article, std::mt19937& random) {
  Marks marks;
  const std::size_t size = article.text.size();
  for (std::size_t i = 0; i < size / 60; ++i) {
    const std::size_t begin = random() % size;
    const std::size_t end = std::min(size, begin + 1 + random() % (i % 8 == 0 ? 200 : 20));
    if (!begins_character(article.text, begin) || !begins_character(article.text, end) ||
        article.touches_protected({begin, end}))
      continue;
    const bool is_link = i % 5 == 0;
    const bool is_empty = i % 7 == 0;
    marks.passages.push_back({{begin, end},
                              is_empty  ? ""
                              : is_link ? "<a href=\"#n\">"
                                        : "<i>",
                              is_link ? "<a>" : "<i>",
                              is_link ? "</a>" : "</i>",
                              i % 3 == 0 ? "" : "<sup><a href=\"#m\">1</a></sup>"});
  }
  marks.notes.push_back({0, "<section><ol>", "<li>1</li>", "<p>2</p>", "</ol></section>"});
  return marks;
}

class PageWriter : public ::testing::Test {
 protected:
  // Compares both ways; true when the writer is for such an article.
  bool compare(const std::string& bytes) {
    const auto article = read_markdown(bytes);
    if (!article || article->text.empty()) return false;
    const MarkdownOptions options;
    const std::size_t body = body_begin(article->front_matter);
    auto tree = Tree::parse(std::string_view(bytes).substr(body), options);
    const Source source(bytes, body);
    auto reading = walk(*tree, source, options, Wanted::pieces);
    EXPECT_EQ(reading->text, article->text);
    if (!can_write_page(*tree, options)) return false;
    Parsed parsed{std::move(*tree), std::move(reading->pieces)};

    const Marks marks = random_marks(*article, random_);
    const Located written = write_page(parsed, marks.passages, 0);
    EXPECT_EQ(with_marks(written, marks), with_marks_by_tree(written, marks)) << bytes;
    for (const LocatedMark& each : written.marks) in_text_ += each.in_text;
    const auto rendered = locate(parsed, marks.passages, bytes);
    EXPECT_TRUE(rendered) << bytes;
    if (!rendered) return true;
    EXPECT_EQ(written.page, rendered->page);
    for (std::size_t i = 0; i < marks.passages.size(); ++i)
      EXPECT_EQ(written.marks[i].passage, rendered->marks[i].passage) << bytes;
    return true;
  }

  std::mt19937 random_{1};
  std::size_t in_text_ = 0;
};

TEST_F(PageWriter, WritesEveryKindOfMarkup) {
  for (const std::string_view each :
       {"one two three\nfour five *six seven* eight **nine ten** eleven ~~twelve~~ thirteen [fourteen "
        "fifteen](/a) sixteen",
        "a long enough ![image of a *thing* `c` &amp;\nb](/i \"t&t\") with words before and behind it, and "
        "more",
        "1. one two three four five six seven eight nine\n2. ten eleven twelve thirteen fourteen fifteen\n",
        "3. three\n\n   four five six\n\n- [ ] seven eight nine ten\n- [x] eleven twelve thirteen fourteen\n",
        "> a quotation of some words & of <b>a tag</b> and \"more\"\n\n---\n\n<div>raw</div>\n\ntext behind "
        "it\n",
        "| a b | c d | e f | g |\n|:---|:-:|--:|---|\n| one two | three | four five | six |\n| seven | eight "
        "|\n",
        "| only | a head |\n|---|---|\n\n# heading with *words* in it\n\nsetext & heading\n===\n\nfour five "
        "six\n",
        "    code & <code>\n\n```c++ x\nint a<b>;\n```\n\nwords with `code & more` and "
        "www.example.org/a?b=c&d and more\n",
        "****strong in strong words**** and ***both of them here*** with [an <http://a.b/c'd> "
        "in](javascript:x) it\n",
        "[a](DATA:x) [b](data:image/png;x) [c](file:x) [d](vbscript:x) [e](<a b%20\"'ü>) and many other "
        "words here\n"})
    for (int round = 0; round < 100; ++round) EXPECT_TRUE(compare(std::string(each))) << each;
  EXPECT_GT(in_text_, 100U);
}

TEST_F(PageWriter, WritesRealArticles) {
  SKIP_WITHOUT_DATA();
  std::size_t compared = 0;
  for (const auto& folder : {testing::data_dir() / "corpus", testing::source_dir() / "plugin/manual"})
    for (const auto& path : testing::files_below(folder, ".md"))
      compared += compare(testing::read_file(path)) ? 1 : 0;
  EXPECT_GT(compared, 400U);
  EXPECT_GT(in_text_, 10'000U);
}

}  // namespace
}  // namespace obelus::markdown
