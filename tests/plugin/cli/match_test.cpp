#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <regex>

#include "support/memory_world.hpp"

namespace obelus {
namespace {

using ::testing::HasSubstr;
using testing::MemoryWorld;
using ::testing::StartsWith;
using FileMap = std::map<std::string, std::string>;
using nlohmann::json;

const FileMap files = {{"a.md", "# Über Zahlen\n\nDie “Fähre” kostet &pound;97&nbsp;Mio., 𝟗𝟕 Mio. ab Mai.\n"},
                       {"a.obelus.yaml", R"(obelus: 1
annotations:
  - {id: cost, match: £97 Mio., note: N.}
  - {id: ferry, match: '"Fähre"', note: N.}
  - {id: gone, match: zwei Schiffe, note: N.}
  - {id: both, match: Mio., note: N.}
  - {id: every, match: Mio., occurrences: all, note: N.}
)"}};

std::vector<json> lines_of(const std::string& text) {
  std::vector<json> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(json::parse(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return lines;
}

TEST(MatchCommand, PrintsATable) {
  const auto ran = MemoryWorld(files).run({"match", "a.md"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(std::regex_replace(ran.out, std::regex("0[.][0-9]{2}"), "0.nn"),
            "a.md\n"
            "  annotation  status      score  place  text\n"
            "  cost        normalised  0.nn   3:20   £97\u00A0Mio.\n"
            "  ferry       normalised  0.nn   3:5    “Fähre”\n"
            "  gone        orphan      -      -      zwei Schiffe\n"
            "  both        ambiguous   -      -      Mio.\n"
            "  every       exact       1.00   3:35   Mio.\n"
            "  every       exact       1.00   3:44   Mio.\n");
  EXPECT_THAT(ran.err, StartsWith("a.obelus.yaml:5:23: error: “zwei Schiffe” is nowhere in a.md [OB201 "));
  EXPECT_THAT(ran.err, HasSubstr("a.obelus.yaml:6:23: error: "));
  EXPECT_THAT(ran.err, HasSubstr("[OB202 ambiguous-match]"));
  EXPECT_EQ(MemoryWorld(files).run({"match", "a.md", "--strict"}).status, 1);
}

TEST(MatchCommand, PrintsALineOfJsonForEachPlace) {
  const auto ran = MemoryWorld(files).run({"match", "a.md", "--format", "jsonl"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.err, "");
  auto lines = lines_of(ran.out);
  ASSERT_EQ(lines.size(), 6U);
  EXPECT_LT(lines[0]["score"], lines[4]["score"]);
  lines[0].erase("score");
  // Code points of "Über Zahlen", a line feed, and the paragraph.
  EXPECT_EQ(lines[0], json::parse(R"({"path": "a.md", "annotation": "cost", "status": "normalised",
      "start": 31, "end": 39, "line": 3, "column": 20, "text": "£97\u00A0Mio."})"));
  EXPECT_EQ(lines[2], json::parse(R"({"path": "a.md", "annotation": "gone", "status": "orphan", "score": null,
      "start": null, "end": null, "line": null, "column": null, "text": null})"));
  EXPECT_EQ(lines[3]["status"], "ambiguous");
  EXPECT_EQ(lines[4]["start"], 35);
  EXPECT_EQ(lines[5]["start"], 44);
}

TEST(MatchCommand, CountsInBytesOfTheFileWhenAsked) {
  const auto ran = MemoryWorld(files).run({"match", "a.md", "--format", "jsonl", "--offsets", "bytes"});
  const std::string& bytes = files.at("a.md");
  const char* const spelt[] = {"&pound;97&nbsp;Mio.", "“Fähre”", nullptr, nullptr, "Mio.", "Mio."};
  const auto lines = lines_of(ran.out);
  ASSERT_EQ(lines.size(), std::size(spelt));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (spelt[i] == nullptr) continue;
    const std::size_t begin = lines[i]["start"];
    const std::size_t end = lines[i]["end"];
    EXPECT_EQ(bytes.substr(begin, end - begin), spelt[i]);
  }
}

TEST(MatchCommand, TakesSeveralArticlesAndRemembersTheWorst) {
  FileMap more = files;
  more["b.md"] = "Nichts.\n";
  const auto ran = MemoryWorld(more).run({"match", "b.md", "none.md", "a.md"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.out, StartsWith("b.md\n  annotation  status  score  place  text\na.md\n"));
  EXPECT_THAT(ran.err, StartsWith("none.md: error: cannot read none.md"));
}

TEST(MatchSelectors, AreAnsweredLineByLine) {
  const std::string lines =
      R"({"id": 1, "text": "It cost $5 million in May.", "selector": {"exact": "$5 million"}})"
      "\n\n"
      R"({"id": "b", "html": "<p>It cost <b>$5</b>&nbsp;million.", "selector": {"exact": "$5 million"}, "x": 1})"
      "\n"
      R"({"id": null, "markdown": "a b, a b", "selector": {"exact": "b", "prefix": "", "suffix": ""}})"
      "\n"
      R"({"id": 4, "new_text": "a b, a b", "html": "no", "selector": {"exact": "b", "prefix": "a b, a "}})"
      "\n";
  for (const bool by_file : {true, false}) {
    MemoryWorld world({{"s.jsonl", lines}});
    const auto ran = by_file ? world.run({"match", "--selectors", "s.jsonl"})
                             : world.run({"match", "--selectors", "-"}, lines);
    EXPECT_EQ(ran.status, 0) << ran.err;
    const auto replies = lines_of(ran.out);
    ASSERT_EQ(replies.size(), 4U);
    EXPECT_EQ(replies[0], json::parse(R"({"id": 1, "status": "exact", "score": 1.0, "start": 8, "end": 18,
        "text": "$5 million", "figures_changed": false})"));
    EXPECT_EQ(replies[1]["id"], "b");
    EXPECT_EQ(replies[1]["status"], "normalised");
    EXPECT_EQ(replies[1]["start"], 8);
    EXPECT_EQ(replies[2], json::parse(R"({"id": null, "status": "ambiguous", "score": null, "start": null,
        "end": null, "text": null, "figures_changed": false})"));
    EXPECT_EQ(replies[3]["start"], 7);
  }
}

TEST(MatchSelectors, ThatAreWrongAreShown) {
  const std::pair<std::string, std::string> cases[] = {
      {R"({"text": "a", "selector": {"exact": "a"})", "s.jsonl:1:41: error: not JSON: "},
      {R"({"text": "a", "selector": {}})",
       "s.jsonl:1:1: error: `selector` has no text `exact` [OB902 schema]\n"},
      {R"({"text": "a"})", "s.jsonl:1:1: error: the object `selector` is missing [OB902 schema]\n"},
      {R"({"selector": {"exact": "a"}})",
       "s.jsonl:1:1: error: one of `text`, `new_text`, `html`, `markdown` is"},
      {"[]", "s.jsonl:1:1: error: a line must be an object with a text and a selector [OB902 schema]\n"},
      {std::string(100000, '['), "s.jsonl:1:101: error: nested more than 100 deep [OB902 schema]\n"},
      {"{\"id\": " + std::string(100000, '[') + std::string(100000, ']') + "}",
       "s.jsonl:1:107: error: nested more than 100 deep [OB902 schema]\n"},
      {"{\"id\": \"\xFF\"}", "s.jsonl:1:"},
      {R"({"id": 1e999})", "s.jsonl:1:1: error: the number 1e999 is too large [OB902 schema]\n"},
  };
  for (const auto& [line, report] : cases) {
    const auto ran = MemoryWorld({{"s.jsonl", line}}).run({"match", "--selectors", "s.jsonl"});
    EXPECT_EQ(ran.status, 2) << line;
    EXPECT_EQ(ran.out, "") << line;
    EXPECT_THAT(ran.err, StartsWith(report)) << line;
  }
}

TEST(MatchSelectors, ThatFollowOnesAreAnsweredBeforeThem) {
  const std::string good = R"({"id": 1, "text": "a b", "selector": {"exact": "b"}})";
  const auto ran = MemoryWorld({{"s.jsonl", good + "\n" + good + "\n{}\n" + good}})
                       .run({"match", "--selectors", "s.jsonl"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(lines_of(ran.out).size(), 2U);
  EXPECT_THAT(ran.err, StartsWith("s.jsonl:3:1: error: the object `selector` is missing [OB902 schema]\n"));
}

TEST(MatchSelectors, HaveTheLimitsOfTheConfiguration) {
  MemoryWorld world({{"obelus.yaml", std::string("limits: {file_size: 20}\n")}});
  const auto ran = world.run({"match", "--selectors", "-"},
                             R"({"html": "<p>Of more than twenty bytes.", "selector": {"exact": "b"}})");
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, StartsWith("-:1:1: error: the page is larger than 20 bytes [OB906 limit-exceeded]\n"));
  const auto lines = world.run({"match", "--selectors", "-"}, std::string((1U << 20U) + 41, 'a'));
  EXPECT_EQ(lines.status, 2);
  EXPECT_THAT(lines.err,
              StartsWith("-:1:1: error: the line is longer than 1048616 bytes [OB906 limit-exceeded]\n"));
}

TEST(MatchSelectors, OfOneTextAreAnsweredInOrder) {
  std::string lines;
  for (const char* text : {"a b", "a b", "b a", "a b"})
    lines += std::string(R"({"text": ")") + text + R"(", "selector": {"exact": "b"}})" + "\n";
  const auto ran = MemoryWorld().run({"match", "--selectors", "-"}, lines);
  std::vector<int> starts;
  for (const auto& each : lines_of(ran.out)) starts.push_back(each["start"]);
  EXPECT_EQ(starts, (std::vector<int>{2, 2, 0, 2}));
}

TEST(MatchCommand, ExplainsAMatch) {
  const FileMap edited = {
      {"b.md", "The firm had a bad week. Shares fell by 17 per cent on Monday, a record.\n"},
      {"b.obelus.yaml", R"(obelus: 1
annotations:
  - id: fall
    target: {selector: {exact: Shares dropped by 17 per cent on Monday, prefix: "a bad week. ", suffix: ", a record"}}
    note: N.
  - {id: gone, match: zwei Schiffe, note: N.}
)"}};
  const auto ran = MemoryWorld(edited).run({"match", "b.md", "--explain", "fall"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, StartsWith("b.md: annotation “fall” is fuzzy, score "));
  EXPECT_THAT(ran.out, HasSubstr("it stands there but for edits\n"));
  EXPECT_THAT(ran.out, HasSubstr("  exact   “Shares dropped by 17 per cent on Monday”\n"));
  EXPECT_THAT(ran.out, HasSubstr("  1:26  “Shares fell by 17 per cent on Monday”\n"));
  EXPECT_THAT(ran.out, HasSubstr("      words kept      7 of 8, "));
  EXPECT_THAT(ran.out, HasSubstr("      → taken\n"));
  EXPECT_THAT(MemoryWorld(edited).run({"match", "b.md", "--explain", "gone"}).out,
              HasSubstr("is orphan: no place convinces\n"));
  const auto unknown = MemoryWorld(edited).run({"match", "b.md", "--explain", "nobody"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_THAT(unknown.err, HasSubstr("b.md has no annotation “nobody”"));
}

}  // namespace
}  // namespace obelus
