#include <gtest/gtest.h>

#include "obelus/data.hpp"

namespace obelus::data {
namespace {

using Mode = MarkdownOptions::FrontMatterMode;

struct Case {
  std::string bytes;
  FrontMatterKind kind;
  std::string content;
  std::string rest;  // what is left of the article
};

TEST(FrontMatter, IsAHeadThatParsesAsAMapping) {
  const Case cases[] = {
      {"---\ntitle: A\n---\nText\n", FrontMatterKind::yaml, "title: A\n", "Text\n"},
      {"---\r\ntitle: A\r\n---\r\nText", FrontMatterKind::yaml, "title: A\r\n", "Text"},
      {"\xEF\xBB\xBF---\ntitle: A\n---\n", FrontMatterKind::yaml, "title: A\n", ""},
      {"---\ntitle: A\n...\nText", FrontMatterKind::yaml, "title: A\n", "Text"},
      {"---  \ntitle: A\n---", FrontMatterKind::yaml, "title: A\n", ""},
      {"---\n---\nText", FrontMatterKind::yaml, "", "Text"},
      {"---\na: 1\na: 2\n---\nText", FrontMatterKind::yaml, "a: 1\na: 2\n", "Text"},
      {"+++\ntitle = 'A'\n+++\nText", FrontMatterKind::toml, "title = 'A'\n", "Text"},
      {"---json\n{\"title\": \"A\"}\n---\nText", FrontMatterKind::json, "{\"title\": \"A\"}\n", "Text"},
      {"---toml\ntitle = 'A'\n---\nText", FrontMatterKind::toml, "title = 'A'\n", "Text"},
      {"---yaml\ntitle: A\n---\nText", FrontMatterKind::yaml, "title: A\n", "Text"},
      {"---js\nconst n = 3;\n---\nText", FrontMatterKind::script, "const n = 3;\n", "Text"},
      {"{\"title\": \"a } b\"}\nText", FrontMatterKind::json, "{\"title\": \"a } b\"}", "Text"},
      {"{\n  \"a\": {\"b\": 1}\n}\n\nText", FrontMatterKind::json, "{\n  \"a\": {\"b\": 1}\n}", "\nText"},
  };
  for (const Case& c : cases) {
    const FrontMatter found = find_front_matter(c.bytes, Mode::automatic);
    ASSERT_EQ(found.kind, c.kind) << c.bytes;
    EXPECT_EQ(c.bytes.substr(found.content.begin, found.content.size()), c.content);
    EXPECT_EQ(c.bytes.substr(found.whole.end), c.rest);
  }
}

TEST(FrontMatter, IsNothingElse) {
  for (const std::string bytes : {"",
                                  "Text",
                                  "---",
                                  "---\n",
                                  "---\ntitle: A\n",
                                  "---\nJust text\n---\n",
                                  "---\n- a\n---\n",
                                  "+++\na = 1\n[\nb = 2\n+++\n",
                                  "---\na: [\n---\n",
                                  "----\na: 1\n----\n",
                                  " ---\na: 1\n---\n",
                                  "+++\nno toml\n+++\n",
                                  "{% include x %}\n",
                                  "{{ x }}\n",
                                  "{\"a\": 1} and text\n",
                                  "{\"a\": 1",
                                  "---js\nText",
                                  "---lua\na: 1\n---\n",
                                  "title: A\n\nText",
                                  "{}}"}) {
    EXPECT_EQ(find_front_matter(bytes, Mode::automatic).kind, FrontMatterKind::none) << bytes;
  }
}

TEST(FrontMatter, MayHoldQuotationsThatGoOnAtTheMargin) {
  const std::string bytes = "---\ntitle: \"One line\nand the next\"\ntags:\n- '1\n2'\n---\nText";
  const FrontMatter found = find_front_matter(bytes, Mode::automatic);
  ASSERT_EQ(found.kind, FrontMatterKind::yaml);
  EXPECT_EQ(found.reading->document.root()["title"].scalar, "One line and the next");
  EXPECT_EQ(bytes.substr(found.whole.end), "Text");
  EXPECT_FALSE(read_yaml("title: \"One line\nand the next\"\n").faults.empty());
}

TEST(FrontMatter, MayBeBareWhenAskedFor) {
  const std::string bytes = "title: A\nlang: en\n\nText: yes";
  const FrontMatter found = find_front_matter(bytes, Mode::bare);
  ASSERT_EQ(found.kind, FrontMatterKind::bare);
  EXPECT_EQ(bytes.substr(found.whole.end), "Text: yes");
  EXPECT_EQ(find_front_matter("Just text\n\nmore", Mode::bare).kind, FrontMatterKind::none);
  EXPECT_EQ(find_front_matter(bytes, Mode::none).kind, FrontMatterKind::none);
}

TEST(FrontMatter, KnowsPlacesInTheWholeArticle) {
  for (const std::string bytes :
       {"\xEF\xBB\xBF---\na: [1, here]\n---\n", "+++\na = [1, 'here']\n+++\n", "{\"a\": [1, \"here\"]}\n"}) {
    const FrontMatter found = find_front_matter(bytes, Mode::automatic);
    ASSERT_NE(found.reading, nullptr) << bytes;
    const Node& list = found.reading->document.root()["a"];
    ASSERT_EQ(list.items.size(), 2U) << bytes;
    const Span at = list.items[1]->at;
    EXPECT_NE(bytes.substr(at.begin, at.size()).find("here"), std::string::npos) << bytes;
    EXPECT_EQ(list.items[1]->scalar, "here");
    EXPECT_LE(at.size(), 6U);
  }
}

std::string told(const Node& node) {
  std::string all = std::to_string(static_cast<int>(node.kind)) + "@" + std::to_string(node.at.begin) + "-" +
                    std::to_string(node.at.end) + " " + std::string(node.scalar);
  for (const Node* item : node.items) all += " [" + told(*item) + "]";
  for (const Member& member : node.members)
    all += " {" + told(*member.key) + ": " + told(*member.value) + "}";
  return all;
}

TEST(FrontMatter, SaysTheSameWhenItIsReadLater) {
  for (const std::string content :
       {"title: A\n", "title: A\nlanguage: de\n", "lang: [a, b]\nt: \"x\\u00e9\"\n",
        "a:\n  b:\n  - c\n  - d: 1\n", "a: 1\na: 2\nlang: fr\n", "t: >\n  one\n  two\nu: 'it''s'\n"}) {
    const std::string bytes = "---\n" + content + "---\nText\n";
    const FrontMatter found = find_front_matter(bytes, Mode::automatic);
    ASSERT_EQ(found.kind, FrontMatterKind::yaml);
    EXPECT_FALSE(found.reading->document.may_have("obelus"));
    EXPECT_EQ(found.reading->document.may_have("lang"), content.find("lang") != content.npos);
    const Reading now = read_front_matter(bytes, found);
    EXPECT_EQ(told(found.reading->document.root()), told(now.document.root())) << content;
    EXPECT_EQ(now.complete, found.reading->complete) << content;
  }
}

TEST(FrontMatter, IsReadAtOnceWhereItNamesObelus) {
  const FrontMatter found = find_front_matter("---\nobelus: {}\na: 1\na: 2\n---\n", Mode::automatic);
  EXPECT_TRUE(found.reading->document.may_have("obelus"));
  EXPECT_FALSE(found.reading->document.may_have("title"));
  EXPECT_EQ(found.reading->faults.size(), 1U);
}

TEST(FrontMatter, SaysThatItPassesALimit) {
  Options options;
  options.max_nodes = 4;
  for (const std::string bytes :
       {"---\na: [1, 2, 3]\n---\nText", "+++\na = [1, 2, 3]\n+++\nText", "{\"a\": [1, 2, 3]}\nText"}) {
    const FrontMatter found = find_front_matter(bytes, Mode::automatic, options);
    ASSERT_NE(found.reading, nullptr) << bytes;
    ASSERT_EQ(found.reading->faults.size(), 1U) << bytes;
    EXPECT_EQ(found.reading->faults[0].rule, "OB906");
    EXPECT_EQ(found.reading->faults[0].hint, "raise `limits.yaml_nodes`");
  }
}

}  // namespace
}  // namespace obelus::data
