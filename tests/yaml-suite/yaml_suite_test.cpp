// The YAML test suite (https://github.com/yaml/yaml-test-suite): what it holds to be no YAML is refused, with
// a place; what it holds to be YAML is read with the values it gives, or refused as the table here says.

#include <gtest/gtest.h>
#include <stdio.h>

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "obelus/data.hpp"
#include "support/corpus.hpp"

namespace obelus::data {
namespace {

using nlohmann::json;

// What is YAML and is refused all the same: the message, and the cases that get it.
constexpr std::pair<std::string_view, std::string_view> refusals[] = {
    // not wanted: tags
    {"tags are not used here",
     "2AUY 2XXW 33X3 35KP 52DL 565N 57H4 6JWB 6WLZ 735Y 74H7 7FWL 8MK2 9KAX 9WXW BU8L CUP7 EHF6 "
     "F2C7 FH7J HMQ5 J7PZ L94M LE5A M5C3 S4JQ UGM3 UKK6-2 WZ62 Z67P"},
    // not wanted: keys that are lists or mappings
    {"a key must be text", "4FJ6 6BFJ 6PBE 9MMW KK5P LX3P M2N8-0 M2N8-1 M5DY Q9WF RZP5 SBG9 V9D5 X38W XW4D"},
    // not wanted: several documents
    {"a second document begins here; only one is read",
     "6XDY 6ZKB 7Z25 9DXL JHB9 KSS4 L383 M7A3 NKF9 PUW8 RZT7 U9NS"},
    // not wanted: directives
    {"the only directive read here is `%YAML 1.2`",
     "2LFX 5TYM 6CK3 6LVF C4HZ CC74 MUS6-5 MUS6-6 P76L U3C3 Z9M4"},
    // yaml-cpp: a key and its colon on two lines, or none between them
    {"a comma or `}` should stand before this",
     "4MUZ-0 4MUZ-1 4MUZ-2 5MUD 8KB6 9BXH 9SA2 K3WX NJ66 UT92 VJP3-1"},
    // a block text that is the whole document and is not indented
    {"this does not belong to what stands above", "DK3J FP8R"},
    // the same
    {"the key `` is here twice", "2JQS"},
    // control characters have no place in a text
    {"there is no such escape", "G4RS"},
    // the same, before a second document
    {"a directive may stand only at the start of the file", "W4TN"},
};

// Cases whose value differs: yaml-cpp loses the line feed of a last line that is all spaces.
constexpr std::string_view differing = "L24T-1";

// Why a case is refused; empty when it is not.
std::string_view refusal_of(std::string_view id) {
  const std::string word = " " + std::string(id) + " ";
  for (const auto& [message, ids] : refusals)
    if ((" " + std::string(ids) + " ").find(word) != std::string::npos) return message;
  return {};
}

json cases() {
  const auto folder = obelus::testing::source_dir() / "tests/yaml-suite";
  FILE* pipe = popen(("'" OBELUS_NODE "' '" + folder.string() + "/cases.js'").c_str(), "r");
  std::string text;
  char buffer[65536];
  for (std::size_t size; (size = fread(buffer, 1, sizeof buffer, pipe)) > 0;) text.append(buffer, size);
  EXPECT_EQ(pclose(pipe), 0);
  return json::parse(text);
}

bool has_suite() {
  return std::string_view(OBELUS_NODE).ends_with("node") &&
         std::filesystem::exists(obelus::testing::source_dir() / "tests/yaml-suite/node_modules");
}

#define SKIP_WITHOUT_SUITE() \
  if (!has_suite()) GTEST_SKIP() << "needs node and `npm ci` in tests/yaml-suite"

json integer(std::string text) {
  const bool octal = text.starts_with("0o");
  if (octal) text.erase(0, 2);
  return std::strtoll(text.c_str(), nullptr, octal ? 8 : text.starts_with("0x") ? 16 : 10);
}

json value_of(const Node& node) {
  switch (node.kind) {
    case Kind::missing:
    case Kind::null: return nullptr;
    case Kind::boolean: return node.scalar.starts_with('t') || node.scalar.starts_with('T');
    case Kind::integer: return integer(std::string(node.scalar));
    case Kind::real: return std::strtod(std::string(node.scalar).c_str(), nullptr);
    case Kind::string: return node.scalar;
    case Kind::sequence: {
      json list = json::array();
      for (const Node* item : node.items) list.push_back(value_of(*item));
      return list;
    }
    default: {
      json object = json::object();
      for (const Member& member : node.members)
        object[std::string(member.key->scalar)] = value_of(*member.value);
      return object;
    }
  }
}

TEST(YamlSuite, RefusesEveryErrorAtAPlace) {
  SKIP_WITHOUT_SUITE();
  std::size_t count = 0;
  for (const json& each : cases()) {
    if (!each["fails"]) continue;
    ++count;
    const std::string yaml = each["yaml"];
    const Reading reading = read_yaml(yaml);
    ASSERT_FALSE(reading.faults.empty()) << each["id"] << "\n" << yaml;
    for (const Error& fault : reading.faults) {
      ASSERT_TRUE(fault.where) << each["id"];
      EXPECT_LE(fault.where->begin, fault.where->end);
      EXPECT_LE(fault.where->end, yaml.size()) << each["id"];
      EXPECT_FALSE(fault.message.empty());
    }
  }
  EXPECT_EQ(count, 94U);
  RecordProperty("cases", static_cast<int>(count));
}

TEST(YamlSuite, ReadsTheValuesOrSaysWhyNot) {
  SKIP_WITHOUT_SUITE();
  std::size_t compared = 0;
  for (const json& each : cases()) {
    if (each["fails"]) continue;
    const std::string yaml = each["yaml"];
    const Reading reading = read_yaml(yaml);
    const bool is_refused = !reading.faults.empty();
    const std::string id = each["id"];
    EXPECT_EQ(is_refused ? reading.faults[0].message : "", refusal_of(id)) << id << "\n" << yaml;
    if (is_refused || !each.contains("json") || !each["json"].is_string() || id == differing) continue;
    const std::string values = each["json"];
    ++compared;
    EXPECT_EQ(value_of(reading.document.root()), values.empty() ? json() : json::parse(values)) << id << "\n"
                                                                                                << yaml;
  }
  EXPECT_EQ(compared, 208U);
}

}  // namespace
}  // namespace obelus::data
