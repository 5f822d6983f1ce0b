#include <gtest/gtest.h>

#include "obelus/data.hpp"

namespace obelus::data {
namespace {

TEST(ReadYaml, RefusesWhatIsNoYaml) {
  const std::string faulty[] = {
      "a: \"open",
      "a: 'open",
      "a: \"b\nc: \"d\"",
      "a: \"b\n---\n\"",
      "a: \"\\q\"",
      "a: \"\\'\"",
      "a: \"\\u12\"",
      "a: \"\\ud800\"",
      "a: \"\\x00\"",
      "a: \"b\nc\"",
      "a: \"b\n\tc\"",
      "a: \"b\" c",
      "a: 'b' c",
      "a: \"b\"# c",
      "\"a\" b",
      "a: 'b'c'",
      "a\n# c\nb",
      "a # c\nb",
      "a: b\nc",
      "a:\n  b\nc",
      "a:\n  b: c\nd",
      "a: b: c",
      "a: - b",
      "- a\nb: c",
      "- a\nb",
      "a: b\n- c",
      "a: b\n  c: d",
      "a:\n  b: c\n d: e",
      "a:\n - b\n- c",
      "- a\n - b: c\n  d",
      "a: [b, c",
      "a: {b: c",
      "[a, b]]",
      "{a: b}}",
      "[a}",
      "{a: b]",
      "[a, b] c",
      "{a: b} c",
      "a: [b] c",
      "[a\nb: c",
      "[, a]",
      "[a, , b]",
      "[a, b, , ]",
      "{, a: b}",
      "{a: b,, c: d}",
      "[\"a\" \"b\"]",
      "{a: b c: d}",
      "[a, b]#c",
      "[a,#c\nb]",
      "a: [b,\nc]",
      "- [\n\ta]",
      "[-]",
      "[-, a]",
      "a: [- b]",
      "]",
      "}",
      "a: ]",
      "a: |x\n  b",
      "a: |# c\n  b",
      "a: |0\n  b",
      "a: >\n    \n  b",
      "\ta: b",
      "a:\n\tb: c",
      "a:\n  b: c\n\td: e",
      "-\t- a",
      "?\t- a",
      "- a\n\t- b",
      "a: @b",
      "a: `b`",
      "a: %b",
      "a: *b",
      "a: &b *b",
      "a: &b [*b]",
      "a: &b {c: *b}",
      "a: &b &c d",
      "&a\n- b\n&c",
      "- a\n&b\n- c",
      "a:\n&b\n  - c",
      "a: !b c",
      "!!map {a: b}",
      "a: !<b> c",
      "%TAG ! b\n---\na",
      "%YAML 1.2\n",
      "%YAML 1.2\n...\n",
      "%YAML 1.2 x\n---\na",
      "%YAML 1.2\n%YAML 1.2\n---\na",
      "a: b\n%YAML 1.2\n---\n",
      "a\n---\nb",
      "---\na\n---\nb",
      "a\n...\nb",
      "a\n... b",
      "--- a: b",
      "a: b\na: c",
      "{a: b, a: c}",
      "a: b\n\"a\": c",
      "[a]: b",
      "? [a]\n: b",
      "{a: b}: c",
      "a: *",
      "a: &",
  };
  for (const std::string& bytes : faulty) {
    const Reading reading = read_yaml(bytes);
    EXPECT_FALSE(reading.faults.empty()) << bytes;
    for (const Error& fault : reading.faults) {
      EXPECT_EQ(fault.rule, "OB901") << bytes;
      ASSERT_TRUE(fault.where) << bytes;
      EXPECT_LE(fault.where->end, bytes.size()) << bytes;
      EXPECT_FALSE(fault.message.empty());
    }
  }
}

TEST(ReadYaml, RefusesWhatIsNoText) {
  for (const std::string& bytes :
       {std::string("a: \0", 4), std::string("a: \x01"), std::string("a: \xFF"), std::string("a: b\rc: d"),
        std::string("a: \xC2\x80"), std::string("a: \x7F"), std::string("a\xED\xA0\x80")}) {
    const Reading reading = read_yaml(bytes);
    ASSERT_EQ(reading.faults.size(), 1U) << bytes;
    EXPECT_EQ(reading.faults[0].rule, "OB904");
  }
}

TEST(ReadYaml, RefusesEscapesOfWhatIsNoText) {
  for (const char* escape : {"x00", "x1b", "x7f", "x80", "u009F", "uFFFE", "U0000ffff", "0", "a", "e"}) {
    const Reading reading = read_yaml(std::string("a: \"b\\") + escape + "\"");
    ASSERT_EQ(reading.faults.size(), 1U) << escape;
    EXPECT_EQ(reading.faults[0].where->begin, 5U) << escape;
  }
  for (const char* escape : {"x85", "u00a0", "uFFFD", "U0001F600", "N", "t", "r\\n"})
    EXPECT_TRUE(read_yaml(std::string("a: \"b\\") + escape + "\"").faults.empty()) << escape;
}

TEST(ReadYaml, NamesNoPlaceBehindTheEnd) {
  for (const std::string bytes : {"!a\xCF\x98=\n", "\n !#a\xCF\x98=\n", "a: !#\xCF\x98\n"}) {
    const Reading reading = read_yaml(bytes);
    ASSERT_FALSE(reading.faults.empty()) << bytes;
    for (const Error& fault : reading.faults) {
      EXPECT_LE(fault.where->begin, fault.where->end) << bytes << fault.message;
      EXPECT_LE(fault.where->end, bytes.size()) << bytes << fault.message;
    }
  }
}

TEST(ReadYaml, KnowsWhereEachValueStands) {
  const std::string bytes =
      "\xEF\xBB\xBF"
      "a: plain text # c\r\nb: \"q\\\"uo\r\n  ted\"\r\nc: [x, 'y''z', why?]\r\nd: &n |\r\n  line\r\n  "
      "two\r\ne: *n\r\nf:\r\n";
  const Reading reading = read_yaml(bytes);
  ASSERT_TRUE(reading.faults.empty()) << reading.faults[0].message;
  const Node& root = reading.document.root();
  const auto at = [&](const Node& node) { return bytes.substr(node.at.begin, node.at.size()); };
  EXPECT_EQ(at(root["a"]), "plain text");
  EXPECT_EQ(at(root["b"]), "\"q\\\"uo\r\n  ted\"");
  EXPECT_EQ(root["b"].scalar, "q\"uo ted");
  EXPECT_EQ(at(root["c"]), "[x, 'y''z', why?]");
  EXPECT_EQ(root["c"].items[1]->scalar, "y'z");
  EXPECT_EQ(root["c"].items[2]->scalar, "why?");
  EXPECT_EQ(at(root["d"]), "|\r\n  line\r\n  two");
  EXPECT_EQ(root["e"].scalar, "line\ntwo\n");
  EXPECT_EQ(root["f"].kind, Kind::null);
}

TEST(ReadYaml, PassesOverALineOfTabs) {
  for (const std::string bytes : {"a: b\n\t\nc: d\n", "a: b\r\n\t \t\r\nc: d\r\n", "a: b\n\t\nc: d\n\t"}) {
    const Reading reading = read_yaml(bytes);
    EXPECT_TRUE(reading.faults.empty()) << bytes << reading.faults[0].message;
    EXPECT_EQ(reading.document.root()["c"].scalar, "d") << bytes;
  }
  EXPECT_EQ(read_yaml("a: |\n  b\n  \tc\n").document.root()["a"].scalar, "b\n\tc\n");
}

// What an item says: scalars as they are, lists in brackets.
std::string spelt(const Node& node) {
  if (node.kind == Kind::mapping) {
    std::string text;
    for (const Member& member : node.members) text += spelt(*member.key) + "=" + spelt(*member.value) + ";";
    return text;
  }
  if (node.kind != Kind::sequence) return std::string(node.scalar);
  std::string text = "[";
  for (const Node* item : node.items) text += spelt(*item) + " ";
  return text + "]";
}

TEST(ReadYaml, TakesNoValueForNull) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"? a\n? b\n: c\n? d", "a=;b=c;d=;"}, {"? |\n  a\n", "a\n=;"},          {"a: &b\nc: *b", "a=;c=;"},
      {"- &a\n- b\n- *a", "[ b  ]"},        {"{a, b: c, ? d}", "a=;b=c;d=;"}, {"a:\nb: # c", "a=;b=;"},
  };
  for (const auto& [yaml, says] : cases) {
    const Reading reading = read_yaml(yaml);
    EXPECT_TRUE(reading.faults.empty()) << yaml << ": " << reading.faults[0].message;
    EXPECT_EQ(spelt(reading.document.root()), says) << yaml;
  }
  EXPECT_FALSE(read_yaml("? a\n: b\nc\n").faults.empty());
}

TEST(ReadYaml, GivesTheItemsOfListsOfTheDocumentAway) {
  const std::string long_text(10'000, 'x');
  const std::string bytes = "a: [1, [2, 3]]\nb: {c: [4]}\nd:\n- e: &f [5, " + long_text +
                            "]\n- *f\n- g: *f\n- &h 6\n-\n- *h\ni: *f\n";
  std::string taken;
  const Reading reading = read_yaml(
      bytes, {}, [&](const Node& key, const Node& item) { taken += spelt(key) + ": " + spelt(item) + "\n"; });
  ASSERT_TRUE(reading.complete);
  EXPECT_TRUE(reading.faults.empty());
  const std::string list = "[5 " + long_text + " ]";
  EXPECT_EQ(taken,
            "a: 1\na: [2 3 ]\nd: e=" + list + ";\nd: " + list + "\nd: g=" + list + ";\nd: 6\nd: \nd: 6\n");
  EXPECT_EQ(spelt(reading.document.root()), "a=[];b=c=[4 ];;d=[];i=" + list + ";");
}

TEST(ReadYaml, GivesNoItemAwayThatIsNotWhole) {
  std::string taken;
  const Reading reading = read_yaml("a:\n- b: [1]\n- c: [2, \"", {},
                                    [&](const Node&, const Node& item) { taken += spelt(item); });
  EXPECT_FALSE(reading.complete);
  EXPECT_EQ(taken, "b=[1 ];");
}

TEST(ReadYaml, StopsAtItsLimits) {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 9; ++i) {
    const std::string use = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + use;
    for (int j = 0; j < 9; ++j) bomb += ", " + use;
    bomb += "]\n";
  }
  for (const std::string& bytes : {bomb, std::string(5000, '['), [] {
                                     std::string s;
                                     for (int i = 0; i < 300; ++i) s += "- ";
                                     return s;
                                   }()}) {
    const Reading reading = read_yaml(bytes);
    ASSERT_FALSE(reading.faults.empty());
  }
  EXPECT_EQ(read_yaml(bomb).faults.back().rule, "OB906");
}

}  // namespace
}  // namespace obelus::data
