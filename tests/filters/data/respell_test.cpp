#include <gtest/gtest.h>

#include "obelus/data.hpp"

namespace obelus::data {
namespace {

// `yaml` with the value of `k` (of the mapping at `in`, when there is one) respelt.
std::string respelt(const std::string& yaml, std::string_view text, Language language = Language::yaml) {
  const Reading reading = language == Language::json   ? read_json(yaml)
                          : language == Language::toml ? read_toml(yaml)
                                                       : read_yaml(yaml);
  EXPECT_TRUE(reading.complete && reading.faults.empty()) << yaml;
  const Node& root = reading.document.root();
  const bool in_flow = yaml.find('{') != yaml.npos;
  const Node& scalar = root.has("in") ? root["in"]["k"] : root["k"];
  EXPECT_NE(scalar.kind, Kind::missing) << yaml;
  const auto spelling = respell(language, yaml, scalar, in_flow, text);
  return spelling ? yaml.substr(0, scalar.at.begin) + *spelling + yaml.substr(scalar.at.end) : "nothing";
}

struct Case {
  std::string yaml;
  std::string text;
  std::string result;
};

TEST(Respell, KeepsTheStyle) {
  const Case cases[] = {
      {"k: a b  # c\nl: 1\n", "d e", "k: d e  # c\nl: 1\n"},
      {"k: 'a b'  # c\n", "it's", "k: 'it''s'  # c\n"},
      {"k: \"a b\"  # c\n", "say \"so\" \\", "k: \"say \\\"so\\\" \\\\\"  # c\n"},
      {"in: {k: a b, l: 1}\n", "d e", "in: {k: d e, l: 1}\n"},
      {"in: {k: 'a b'}\n", "d, e", "in: {k: 'd, e'}\n"},
      {"k: &anchor a b\nl: *anchor\n", "d e", "k: &anchor d e\nl: *anchor\n"},
      {"k: |\n  a b\nl: 1\n", "d: e # f", "k: |\n  d: e # f\nl: 1\n"},
      {"k: >-  # c\n    a b\n\nl: 1\n", "d e", "k: >-  # c\n    d e\n\nl: 1\n"},
      {"k: |2\n   a b\n  c\nl: 1\n", "d e f g", "k: |2\n  d e\n  f g\nl: 1\n"},
      {"k: >\r\n  a b\r\n  c d\r\nl: 1\r\n", "e f g h", "k: >\r\n  e f\r\n  g h\r\nl: 1\r\n"},
  };
  for (const Case& each : cases) EXPECT_EQ(respelt(each.yaml, each.text), each.result);
}

TEST(Respell, PutsMarksRoundWhatNeedsThem) {
  const Case cases[] = {
      {"k: a\n", "b: c", "k: \"b: c\"\n"},
      {"k: a\n", "b #c", "k: \"b #c\"\n"},
      {"k: a\n", "40", "k: \"40\"\n"},
      {"k: a\n", "true", "k: \"true\"\n"},
      {"k: a\n", "- b", "k: \"- b\"\n"},
      {"k: a\n", "b ", "k: \"b \"\n"},
      {"k: a\n", "“b”: c", "k: \"“b”: c\"\n"},
      {"k: a\n", "\"b\" c", "k: '\"b\" c'\n"},
      {"k: a\n", "\"b\" 'c'", "k: \"\\\"b\\\" 'c'\"\n"},
      {"k: a\n", "b, [c]", "k: b, [c]\n"},
      {"in: {k: a}\n", "b, c", "in: {k: \"b, c\"}\n"},
      {"in: {k: a}\n", "1,000 b", "in: {k: \"1,000 b\"}\n"},
      {"k: 'a'\n", "b\nc", "k: \"b\\nc\"\n"},
      {"k: \"a\"\n", "b\u200Bc", "k: \"b\\u200Bc\"\n"},
      {"k: |\n  a\n", " ", "k: \" \"\n"},
  };
  for (const Case& each : cases) EXPECT_EQ(respelt(each.yaml, each.text), each.result);
}

TEST(Respell, WrapsLinesAsTheyWere) {
  const Case cases[] = {
      {"k: aaa bbb\n  ccc ddd\nl: 1\n", "ee ff gg hh ii", "k: ee ff\n  gg hh ii\nl: 1\n"},
      {"k: 'aaa bbb\n  ccc ddd'\n", "ee ff gg hh ii", "k: 'ee ff\n  gg hh ii'\n"},
      {"k: >\n  aaa bbb\n  ccc\n\nl: 1\n", "d eee f gg", "k: >\n  d eee f\n  gg\n\nl: 1\n"},
      {"k: aaa bbb\n  ccc\n", "d", "k: d\n"},
      // Lines before the first that changed stay, however short.
      {"k: >-\n  aa\n  bbb ccc\n  ddd\n", "aa bbb ee ccc ddd", "k: >-\n  aa\n  bbb ee\n  ccc ddd\n"},
      {"k: 'aa\n  bbb ccc\n  ddd'\n", "aa bbb ccc e", "k: 'aa\n  bbb ccc\n  e'\n"},
      // Double quotation marks fold too, and a `#` may not begin a plain line.
      {"k: \"aaa bbb\n  ccc\"\n", "ddd eee fff", "k: \"ddd eee\n  fff\"\n"},
  };
  for (const Case& each : cases) EXPECT_EQ(respelt(each.yaml, each.text), each.result);
}

TEST(Respell, LosesNoComment) { EXPECT_EQ(respelt("k: |  # why\n  a b\n", " "), "nothing"); }

TEST(Respell, KnowsJsonAndToml) {
  EXPECT_EQ(respelt("{\"k\": \"a\"}", "b \"c\"\n", Language::json), "{\"k\": \"b \\\"c\\\"\\n\"}");
  const Case cases[] = {
      {"k = \"a\" # c\n", "b \"c\"", "k = \"b \\\"c\\\"\" # c\n"},
      {"k = 'a'\n", "b \\ \"c\"", "k = 'b \\ \"c\"'\n"},
      {"k = 'a'\n", "it's", "k = \"it's\"\n"},
      {"k = '''a'''\n", "it's", "k = '''it's'''\n"},
      {"k = \"\"\"a\"\"\"\n", "b \"c\"", "k = \"\"\"b \\\"c\\\"\"\"\"\n"},
  };
  for (const Case& each : cases) EXPECT_EQ(respelt(each.yaml, each.text, Language::toml), each.result);
}

TEST(Spell, SuitsBrackets) {
  EXPECT_EQ(spell(Language::yaml, "a b"), "a b");
  EXPECT_EQ(spell(Language::yaml, "a, b"), "\"a, b\"");
  EXPECT_EQ(spell(Language::json, "a"), "\"a\"");
}

}  // namespace
}  // namespace obelus::data
