#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "obelus/rule.hpp"
#include "sample_report.hpp"

namespace obelus {
namespace {

using nlohmann::json;

json run_of(const testing::SampleReport& sample) { return json::parse(sample.print("sarif"))["runs"][0]; }

TEST(SarifReport, PlacesAFinding) {
  EXPECT_EQ(run_of(testing::small_report())["results"][0], json::parse(R"({
    "ruleId": "OB101", "ruleIndex": 0, "level": "error",
    "message": {"text": "no source for “£4 billion”. Fix: add an annotation or a waiver."},
    "locations": [{"physicalLocation": {
      "artifactLocation": {"uri": "posts/chips.md"},
      "region": {"startLine": 1, "startColumn": 22, "endLine": 1, "endColumn": 32,
                 "byteOffset": 21, "byteLength": 11}}}],
    "relatedLocations": [{"id": 0, "physicalLocation": {"artifactLocation": {"uri": "posts/chips.obelus.yaml"},
      "region": {"byteOffset": 3, "byteLength": 4}},
      "message": {"text": "the nearest annotation is “loss”."}}],
    "partialFingerprints": {"obelus/v1": "finding-1"}})"));
}

TEST(SarifReport, MapsLevels) {
  const json results = run_of(testing::small_report())["results"];
  ASSERT_EQ(results.size(), 3);
  EXPECT_EQ(results[0]["level"], "error");
  EXPECT_EQ(results[1]["level"], "warning");
  EXPECT_EQ(results[2]["level"], "note");
}

TEST(SarifReport, DescribesEveryRuleWhereResultsPoint) {
  const json run = run_of(testing::small_report());
  const json& described = run["tool"]["driver"]["rules"];
  ASSERT_EQ(described.size(), rules().size());
  for (const json& result : run["results"])
    EXPECT_EQ(described[result["ruleIndex"].get<std::size_t>()]["id"], result["ruleId"]);
  EXPECT_EQ(described[0]["name"], "UnsourcedFigure");
  EXPECT_EQ(described[0]["defaultConfiguration"]["level"], "error");
}

TEST(SarifReport, BringsThePagesOfHelp) {
  const json run = run_of(testing::small_report());
  for (const json& rule : run["tool"]["driver"]["rules"]) {
    const std::string full = rule["fullDescription"]["text"];
    EXPECT_TRUE(full.ends_with('.')) << full;
    EXPECT_EQ(full.find('\n'), full.npos) << full;
    const std::string text = rule["help"]["text"];
    EXPECT_TRUE(text.starts_with(rule["id"].get<std::string>())) << text;
    const std::string markdown = rule["help"]["markdown"];
    for (const char* heading : {"### Bad", "### Good", "### Configure", "### Waive"})
      EXPECT_NE(markdown.find(heading), markdown.npos) << text;
  }
  const json& unsourced = run["tool"]["driver"]["rules"][0];
  EXPECT_NE(unsourced["help"]["markdown"].get<std::string>().find("\n`post.md`\n\n    The ferry"),
            std::string::npos)
      << unsourced["help"]["markdown"];
}

TEST(SarifReport, DeclaresUtf16ColumnsAndHasThem) {
  testing::SampleReport sample;
  sample.file("a.md", "x\ra𐐀e\u0301[[b]]");
  sample.finding(0, "OB101", Level::error, "m");
  const json run = run_of(sample);
  EXPECT_EQ(run["columnKind"], "utf16CodeUnits");
  EXPECT_EQ(run["newlineSequences"], json::parse(R"(["\r\n", "\n", "\r"])"));
  const json& region = run["results"][0]["locations"][0]["physicalLocation"]["region"];
  EXPECT_EQ(region["startLine"], 2);
  EXPECT_EQ(region["startColumn"], 6);
  EXPECT_EQ(region["endColumn"], 7);
  EXPECT_EQ(region["byteOffset"], 10);
}

TEST(SarifReport, LetsTextBeNeitherPlaceholderNorLink) {
  testing::SampleReport sample;
  sample.file("a.md", "[[x]]");
  sample.finding(0, "OB101", Level::error, "{0} and [this](1)!");
  EXPECT_EQ(run_of(sample)["results"][0]["message"]["text"], "{{0}} and \\[this\\](1)!");
}

TEST(SarifReport, WritesPathsAsReferences) {
  const json result = run_of(testing::hostile_report())["results"][0];
  EXPECT_EQ(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            "a%3Ab,%25%0A%3C%22&%3E%E9.md");
}

TEST(SarifReport, HasNoPlaceForWhatHasNone) {
  testing::SampleReport sample;
  sample.file("a.md", "[[x]]");
  sample.finding(0, "OB104", Level::error, "m").place = {};
  EXPECT_FALSE(run_of(sample)["results"][0].contains("locations"));
}

TEST(SarifReport, SaysWhenSomethingCouldNotBeRead) {
  testing::SampleReport sample;
  sample.file("a.md", "");
  EXPECT_EQ(run_of(sample)["invocations"][0]["executionSuccessful"], true);
  sample.report.files[0].unreadable = true;
  EXPECT_EQ(run_of(sample)["invocations"][0]["executionSuccessful"], false);
}

}  // namespace
}  // namespace obelus
