#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "obelus/reader.hpp"
#include "obelus/writer.hpp"
#include "support/corpus.hpp"

namespace obelus {
namespace {

Article read(std::string bytes) {
  auto article = read_markdown(std::move(bytes));
  EXPECT_TRUE(article) << (article ? "" : article.error().message);
  return article ? std::move(*article) : Article{};
}

constexpr std::string_view definition = "[^n]: Note.";

Marks mark_words(const Article& article, std::string_view words) {
  Marks marks;
  const std::size_t at = article.text.find(words);
  EXPECT_NE(at, std::string::npos) << words << " in " << article.text;
  marks.passages.push_back({{at, at + words.size()}, "", "", "", "[^n]"});
  marks.notes.push_back(
      {0, "", footnotes_mark(article, {"n"}) + "\n\n" + std::string(definition) + "\n", "", ""});
  return marks;
}

// `text` with the line that tells the label before the definition.
std::string with_mark(std::string_view text) {
  const std::string line_end = text.find('\r') == text.npos ? "\n" : "\r\n";
  std::string out(text);
  return out.insert(text.find(definition), "[//]: # \"obelus: n\"" + line_end + line_end);
}

// An article, the words to mark in it, and what is written.
struct Written {
  std::string_view before;
  std::string_view words;
  std::string_view after;
};

class WriteMarkdown : public ::testing::TestWithParam<Written> {};

TEST_P(WriteMarkdown, PutsReferencesAndDefinitions) {
  const Article article = read(std::string(GetParam().before));
  const auto out = write_markdown(article, mark_words(article, GetParam().words));
  ASSERT_TRUE(out);
  EXPECT_EQ(*out, with_mark(GetParam().after));
  EXPECT_EQ(strip_footnotes(read(*out)), GetParam().before);
}

INSTANTIATE_TEST_SUITE_P(
    References, WriteMarkdown,
    ::testing::Values(Written{"cost $6 million in\n", "$6 million",
                              "cost $6 million[^n] in\n\n[^n]: Note.\n"},
                      Written{"**$6 million**, b\n", "$6 million", "**$6 million**[^n], b\n\n[^n]: Note.\n"},
                      Written{"***a* b**\n", "b", "***a* b**[^n]\n\n[^n]: Note.\n"},
                      Written{"**a b** c\n", "a", "**a[^n] b** c\n\n[^n]: Note.\n"},
                      Written{"[a b](c \"d\") e\n", "a", "[a b](c \"d\")[^n] e\n\n[^n]: Note.\n"},
                      Written{"[a **b**](c) e\n", "b", "[a **b**](c)[^n] e\n\n[^n]: Note.\n"},
                      Written{"<http://a.b> e\n", "a.b", "<http://a.b>[^n] e\n\n[^n]: Note.\n"},
                      Written{"http://a.b e\n", "a.b", "http://a.b e[^n]\n\n[^n]: Note.\n"},
                      Written{"a `b` c\n", "a b", "a `b`[^n] c\n\n[^n]: Note.\n"},
                      Written{"# a b ##\n", "a", "# a b[^n] ##\n\n[^n]: Note.\n"},
                      Written{"# a b {#c}\n", "a", "# a b[^n] {#c}\n\n[^n]: Note.\n"},
                      Written{"a *b*\n===\n", "a", "a *b*[^n]\n===\n\n[^n]: Note.\n"},
                      Written{"| a | b |\n|--|--|\n| c d | e |\n", "c d",
                              "| a | b |\n|--|--|\n| c d[^n] | e |\n\n[^n]: Note.\n"},
                      Written{"f(x) is g\n", "f", "f(x) is g[^n]\n\n[^n]: Note.\n"},
                      Written{"> a\n> b\n", "a", "> a[^n]\n> b\n\n[^n]: Note.\n"}));

INSTANTIATE_TEST_SUITE_P(
    Ends, WriteMarkdown,
    ::testing::Values(Written{"a b", "a", "a[^n] b\n\n[^n]: Note."},
                      Written{"a b\n\n", "a", "a[^n] b\n\n\n[^n]: Note.\n"},
                      Written{"a b\r\n", "a", "a[^n] b\r\n\r\n[^n]: Note.\r\n"},
                      Written{"- a\n", "a", "- a[^n]\n\n[^n]: Note.\n"},
                      Written{"a\n\n```\nb\n", "a", "a[^n]\n\n\n[^n]: Note.\n\n```\nb\n"},
                      Written{"a\n```\nb\n```\n", "a", "a[^n]\n```\nb\n```\n\n[^n]: Note.\n"},
                      Written{"a\n\n<!-- b\n", "a", "a[^n]\n\n\n[^n]: Note.\n\n<!-- b\n"},
                      Written{"a\n\n<!-- b -->\n", "a", "a[^n]\n\n<!-- b -->\n\n[^n]: Note.\n"},
                      Written{"a\n\n<div>\nb\n", "a", "a[^n]\n\n<div>\nb\n\n[^n]: Note.\n"},
                      Written{"a[^1]\n\n[^1]: b\n", "a", "a[^n][^1]\n\n[^1]: b\n\n[^n]: Note.\n"}));

TEST(WriteMarkdown, KeepsTheArticleWithoutMarks) {
  EXPECT_EQ(*write_markdown(read("a\r\n\tb"), {}), "a\r\n\tb");
  EXPECT_EQ(strip_footnotes(read("a[^1]\n\n[^1]: b")), "a[^1]\n\n[^1]: b");
}

TEST(WriteMarkdown, SaysWhichMarksHaveNoPlace) {
  const std::string bytes = "a b\n\nc\\\n";
  const Article article = read(bytes);
  Marks marks = mark_words(article, "b");
  marks.passages.push_back({{article.text.find('c'), article.text.size()}, "", "", "", "[^n]"});
  std::vector<std::size_t> left_out;
  const auto out = write_markdown(article, marks, {}, &left_out);
  ASSERT_TRUE(out);
  EXPECT_EQ(*out, with_mark("a b[^n]\n\nc\\\n\n[^n]: Note.\n"));
  EXPECT_EQ(left_out, std::vector<std::size_t>{1});

  marks.passages.erase(marks.passages.begin());
  EXPECT_EQ(*write_markdown(article, marks, {}, &left_out), bytes) << "no note that nothing leads to";
  EXPECT_EQ(left_out, std::vector<std::size_t>{0});

  MarkdownOptions none;
  none.extensions.clear();
  const auto plain = read_markdown(bytes, none);
  EXPECT_EQ(*write_markdown(*plain, mark_words(*plain, "b"), none, &left_out), bytes);
  EXPECT_EQ(left_out, std::vector<std::size_t>{0});
}

TEST(StripFootnotes, KeepsWhatAnAuthorWroteBesides) {
  const struct {
    std::string_view before;
    std::string_view after;
  } cases[] = {
      {"a[^n]\n\n[//]: # \"obelus: n\"\n\n[^n]: N.\n\n    More.\n\n[^b]: Mine.\n", "a\n\n[^b]: Mine.\n"},
      {"a[^n] b[^b]\n\n[^b]: Mine.\n\n[//]: # \"obelus: n\"\n\n[^n]: N.\n\nNew.\n",
       "a b[^b]\n\n[^b]: Mine.\n\nNew.\n"},
      {"a[^n]\n\n[//]: # \"obelus: n m\"\n\n[^n]: N.\n\n[^m]: M.\n\nb[^o]\n\n[//]: # \"obelus: o\"\n\n[^o]: "
       "O.\n",
       "a\n\nb\n"},
      {"`[//]: # \"obelus: n\"` a[^n]\n\n[^n]: N.\n", "`[//]: # \"obelus: n\"` a[^n]\n\n[^n]: N.\n"},
      {"```\n[//]: # \"obelus: n\"\n\n[^n]: N.\n```\n", "```\n[//]: # \"obelus: n\"\n\n[^n]: N.\n```\n"},
      {"[//]: # \"obelus\"\n\na[^n]\n\n[^n]: N.\n", "[//]: # \"obelus\"\n\na[^n]\n\n[^n]: N.\n"},
      {"[//]: # (a remark)\n", "[//]: # (a remark)\n"},
  };
  for (const auto& each : cases)
    EXPECT_EQ(strip_footnotes(read(std::string(each.before))), each.after) << each.before;
}

TEST(FootnotesMark, IsNothingThatTheTextSays) {
  const Article article = read("Write [//] for a remark.\n");
  EXPECT_EQ(footnotes_mark(article, {"a", "b"}), "[obelus-notes]: # \"obelus: a b\"");
  const auto out = write_markdown(article, mark_words(article, "remark"));
  EXPECT_EQ(read(*out).text.substr(0, article.text.size()), article.text);
  EXPECT_EQ(strip_footnotes(read(*out)), article.bytes);
}

TEST(WriteMarkdown, IsUndoneByStripFootnotes) {
  SKIP_WITHOUT_DATA();
  for (const auto& path : testing::files_below(testing::data_dir() / "corpus", ".md")) {
    const Article article = read(testing::read_file(path));
    Marks marks;
    std::vector<std::string> labels;
    std::string items;
    for (std::size_t at = 0; at < article.text.size(); at += 97) {
      const std::size_t begin = article.text.find(' ', at);
      if (begin == std::string::npos) break;
      const std::size_t end = article.text.find_first_of(" \n", begin + 1);
      if (end == std::string::npos || end == begin + 1 || article.touches_protected({begin, end})) continue;
      const std::string label = "ob-" + std::to_string(labels.size());
      marks.passages.push_back({{begin + 1, end}, "", "", "", "[^" + label + "]"});
      items += "[^" + label + "]: A note.\n\n    More of it.\n";
      labels.push_back(label);
    }
    if (labels.empty()) continue;
    marks.notes.push_back({0, "", footnotes_mark(article, labels) + "\n\n" + items, "", ""});
    const auto out = write_markdown(article, marks);
    ASSERT_TRUE(out) << path;
    EXPECT_GT(out->size(), article.bytes.size()) << path;
    EXPECT_EQ(strip_footnotes(read(*out)), article.bytes) << path;
  }
}

TEST(EscapeMarkdown, LeavesTextAsText) {
  for (const std::string text :
       {"a *b* _c_ `d`", "[a](b) ![c](d)", "# a", "1. a", "- a", "<b>&amp;", "{{ a }} {% b %}", "a|b ~~c~~",
        "http://a.b www.c.d", "[^1]: a", "+ a", "=", "2) b", "\\*", "$a^2$"}) {
    const Article article = read(escape_markdown(text) + "\n");
    EXPECT_EQ(article.text, text);
    EXPECT_TRUE(article.inlines.empty()) << text;
    ASSERT_EQ(article.blocks.size(), 1U) << text;
    EXPECT_EQ(article.blocks[0].kind, BlockKind::paragraph) << text;
    EXPECT_EQ(article.blocks[0].list_depth, 0) << text;
  }
}

}  // namespace
}  // namespace obelus
