#include "data/yaml_lines.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "data/yaml_margin.hpp"
#include "obelus/data.hpp"
#include "obelus/reader.hpp"
#include "support/corpus.hpp"

namespace obelus::data {
namespace {

void show(const Node& node, std::string& out) {
  out += std::to_string(static_cast<int>(node.kind)) + "@" + std::to_string(node.at.begin) + "-" +
         std::to_string(node.at.end) + (node.is_plain ? "p" : "q") + "<" + std::string(node.scalar) + ">";
  for (const Node* item : node.items) show(*item, out += "- ");
  for (const Member& member : node.members) {
    show(*member.key, out += "\n");
    show(*member.value, out += ": ");
  }
}

std::string show(const Reading& reading) {
  std::string out = reading.complete ? "whole " : "broken ";
  for (const Error& fault : reading.faults) out += fault.message + "; ";
  show(reading.document.root(), out);
  return out;
}

// A comment at the end changes nothing, and is for yaml-cpp to read.
void expect_as_yaml_cpp_has_it(const std::string& text) {
  const std::string commented = text + (text.ends_with('\n') ? "# end" : "\n# end");
  ASSERT_FALSE(is_yaml_lines(commented));
  EXPECT_EQ(show(read_yaml(text)), show(read_yaml(commented))) << text;
  EXPECT_EQ(show(read_yaml_with_margin_quotes(text, {})), show(read_yaml_with_margin_quotes(commented, {})))
      << text;
}

TEST(YamlLines, AreReadAsYamlCppReadsThem) {
  const char* texts[] = {
      "a: b",
      "title: A fast horse \ntags:\n- horses\n- \"speed: an introduction\"\nnext: 3\n",
      "a:\n  - b c\n  - 'it''s'\nd: 2015-01-02\n\ne: 1.50\nf: true\n",
      "a: \"b\n  c\\\"d\n\n  e\"\nf: g\n",
      "a: \"b\nc\"\nd: e",
      "title: Čas – “quoted” text, [with] {all} kinds of: things?\n",
      "a: é\nb-c_d: http://example.org/x#y:z\n",
      "\n\na: b\n\n\nc: d\n\n",
      "a: yes & no | * > @ `x` %\n",
      "a: b\na: c\n",
      "true: b\n12: c\n",
      "a: 'b'   \nc: \"\"\nd: ''\n",
      "a:\n- 1\n- 2.5\n- x: \n",
      "a: \"\\u00e9\\n\"\n",
      "image:\nauthors: \n\ntags:\n- a\nhero:",
      "a:\nnull_b: c\nd:\n",
      "a: At first,\n  then more \n  of it; 3 lines\nb: c\n",
      "a: b\n c\n\nd: e\n\n",
      "a: null\n  and void\n",
      "a: >\n  b c\n  d # e\n\nf: |\n i: j\n k\nl: >\n m\n",
      "a: b\n  12\n",
      "a: [b, 'c, d', \"e\" , f g ]\nh: {i: j, k: [l, {m: http://n.example/o#p}]}\n",
      "a:\n  b: c\n  d:\n    e: 1\n    f:\n    - g\n    - h\ni: j",
      "a:\n- {b: c, d: 'e: f'}\n- b: c\n  d: e\n  f:\n  - g\n-   h: i\n    j: k\n",
      "a:\n  - b: >\n      c\n      d\n    e: f\n      g\n  - b: \"c\"\n\n  - h\ni: j\n",
      "a:\n  b: c\nd:\n",
      "a: /b/c.jpg\nb: (c)\nd: .5\ne: +1\nf: $1\ng: _h\ni: ...\n",
  };
  for (const char* text : texts) expect_as_yaml_cpp_has_it(text);
  EXPECT_TRUE(is_yaml_lines(texts[1]));
  EXPECT_TRUE(is_yaml_lines(texts[3]));
  EXPECT_TRUE(is_yaml_lines("a:\n- {b: c, d: 'e: f'}\n- b: c\n  d: e\n  f:\n  - g\n-   h: i\n    j: k\n"));
  EXPECT_TRUE(is_yaml_lines("a: At first,\n  then more \n  of it; 3 lines\nb: c\n"));
  EXPECT_TRUE(is_yaml_lines("a: >\n  b c\n  d # e\n\nf: |\n i: j\n k\nl: >\n m\n"));
}

TEST(YamlLines, LeaveEverythingElseToYamlCpp) {
  for (const char* text : {"",
                           "a",

                           "a: # b",
                           "a: b # c",
                           "a: null",
                           "null: a",
                           "a: ~",
                           "a: b: c",
                           "a: b:",
                           "a: &x b",
                           "a: *x",
                           "a: !t b",
                           "a: |\n  b",
                           "a: >\n  b",
                           "a: - b",
                           "a: b\n  c: d",
                           "a:\n- b\n  c",
                           "a:\n- - b",
                           "a:\n-",
                           "a:\n -b",
                           "a: b\n- c",
                           "- a",
                           "? a",
                           "'a': b",
                           "a: \"b\" c",
                           "a: \"b",
                           "a: \"\\q\"",
                           "a: 'b\n---\n'",
                           "---\na: b",
                           "a: b\n...\n",
                           "a:\tb",
                           "a: b\r\nc: d",
                           "a: @b",
                           "a: %b",
                           " a: b",
                           "a:b",
                           "a : b",
                           "a:\n  - b\n - c",
                           "a:\n- b\n  - c",
                           "a: b\n \nc: d",
                           "a: b\n  - c",
                           "a: b\n  # c",
                           "a: >\n  b\n   c\n",
                           "a: >-\n  b\n",
                           "a: >\n  b\n\n  c\n",
                           "a: |\n  b \n",
                           "a: []",
                           "a: [b, ]",
                           "a: [b\n  ]",
                           "a: [b: c]",
                           "a: {b}",
                           "a: {'b': c}",
                           "a: {b:c}",
                           "a: {b: c} d",
                           "a: [b?]",
                           "a:\n  b:\n  c: d",
                           "a:\n  b: c\n d: e",
                           "a:\n  - b: c\n   d: e",
                           "a:\n  b: 'c\n    d'",
                           "a: [[[[[[[[[[[b]]]]]]]]]]]"})
    EXPECT_FALSE(is_yaml_lines(text)) << text;
}

// Pieces of such documents and of others, put together anyhow.
TEST(YamlLines, AgreeWithYamlCppOnWhateverTheyTake) {
  const std::string pieces[] = {"a",      "b2",  "x-y",    ": ",       ":",        "\n",   "\n",
                                "\n- ",   "- ",  "\n  - ", " ",        "  ",       "\"",   "'",
                                "\\",     "#",   " #",     "0",        "é",        "null", "\n\n",
                                "...",    "---", "c: d\n", "  c: d\n", "- c: d\n", "    ", "{c: d}",
                                "[c, d]", "{",   "}",      "[",        "]",        ", ",   "c:\n"};
  std::mt19937 random(11);
  std::size_t taken = 0;
  for (int round = 0; round < 60'000; ++round) {
    std::string text = "k: ";
    for (std::size_t i = 0, count = random() % 12; i < count; ++i)
      text += pieces[random() % std::size(pieces)];
    if (!is_yaml_lines(text)) continue;
    ++taken;
    expect_as_yaml_cpp_has_it(text);
    if (HasFailure()) return;
  }
  EXPECT_GT(taken, 500U);
}

TEST(YamlLines, AgreeWithYamlCppOnTheCorpus) {
  SKIP_WITHOUT_DATA();
  std::size_t taken = 0;
  for (const auto& path : testing::files_below(testing::data_dir() / "corpus", ".md")) {
    std::ifstream in(path, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    const FrontMatter found = find_front_matter(bytes, MarkdownOptions::FrontMatterMode::automatic, {});
    if (found.kind != FrontMatterKind::yaml) continue;
    const std::string text = bytes.substr(found.content.begin, found.content.size());
    if (!is_yaml_lines(text)) continue;
    ++taken;
    expect_as_yaml_cpp_has_it(text);
  }
  EXPECT_GT(taken, 200U);
}

}  // namespace
}  // namespace obelus::data
