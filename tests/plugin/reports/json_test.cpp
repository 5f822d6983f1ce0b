#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "sample_report.hpp"

namespace obelus {
namespace {

using nlohmann::json;

TEST(JsonReport, HasEverythingOnceInALineOfItsOwn) {
  EXPECT_EQ(testing::small_report().print("json"),
            R"({
  "obelus": "0.1.0",
  "report": 1,
  "date": "2025-02-01",
  "coverage": {"figures":3,"sourced":1,"waived":1,"unsourced":1,"percent":66.6},
  "muted": 0,
  "files": [
    {"path":"posts/chips.md","coverage":{"figures":3,"sourced":1,"waived":1,"unsourced":1,"percent":66.6},"figures":[{"id":"figure-1","status":"sourced","text":"$5 billion","kind":"money","value":"5","unit":"USD","by":"annotation loss","bytes":[7,17],"line":1,"column":8,"end_line":1,"end_column":18},{"id":"figure-2","status":"unsourced","text":"£4 billion","kind":"money","value":"5","unit":"USD","bytes":[21,32],"line":1,"column":22,"end_line":1,"end_column":32},{"id":"figure-3","status":"waived","text":"2 %","kind":"money","value":"5","unit":"USD","by":"rounding","bytes":[38,41],"line":2,"column":5,"end_line":2,"end_column":8}]}
  ],
  "findings": [
    {"id":"finding-1","rule":"OB101","name":"unsourced-figure","level":"error","message":"no source for “£4 billion”","path":"posts/chips.md","bytes":[21,32],"line":1,"column":22,"end_line":1,"end_column":32,"label":"money, 4000000000 GBP","fix":"add an annotation or a waiver","related":[{"message":"the nearest annotation is “loss”","path":"posts/chips.obelus.yaml","bytes":[3,7]}]},
    {"id":"finding-2","rule":"OB102","name":"vague-magnitude","level":"warning","message":"“billions” says no number","path":"posts/chips.md","bytes":[45,53],"line":2,"column":12,"end_line":2,"end_column":20},
    {"id":"finding-3","rule":"OB307","name":"relative-date","level":"info","message":"“2 %” of when","path":"posts/chips.md","bytes":[38,41],"line":2,"column":5,"end_line":2,"end_column":8}
  ],
  "sources": [],
  "disputes": []
}
)");
}

TEST(JsonReport, OfNothingIsWhole) {
  EXPECT_EQ(
      testing::SampleReport().print("json", std::nullopt),
      "{\n  \"obelus\": \"0.1.0\",\n  \"report\": 1,\n"
      "  \"coverage\": {\"figures\":0,\"sourced\":0,\"waived\":0,\"unsourced\":0,\"percent\":100.0},\n"
      "  \"muted\": 0,\n  \"files\": [],\n  \"findings\": [],\n  \"sources\": [],\n  \"disputes\": []\n}\n");
}

TEST(JsonReport, SaysWhichFilesCouldNotBeRead) {
  testing::SampleReport sample;
  sample.file("a.md", "").report.files[0].unreadable = true;
  EXPECT_EQ(json::parse(sample.print("json"))["files"][0]["unreadable"], true);
}

TEST(JsonReport, KeepsHostileTextAsText) {
  const auto report = json::parse(testing::hostile_report().print("json"));
  std::string expected = testing::hostile;
  expected.replace(expected.find('\xE9'), 1, "\uFFFD");
  const auto& finding = report["findings"][0];
  for (const char* key : {"id", "message", "label", "fix"}) EXPECT_EQ(finding[key], expected) << key;
  EXPECT_EQ(finding["related"][0]["message"], expected);
  EXPECT_EQ(finding["path"], "a:b,%\n<\"&>\uFFFD.md");
}

TEST(JsonReport, GivesEveryFindingAnIdOfItsOwn) {
  testing::SampleReport sample;
  sample.file("a.md", "[[x]]");
  for (int i = 0; i < 3; ++i) sample.finding(0, "OB901", Level::error, "same").identity = "";
  const auto findings = json::parse(sample.print("json"))["findings"];
  const std::string id = findings[0]["id"];
  EXPECT_EQ(id.size(), 32);
  EXPECT_EQ(findings[1]["id"], id + "-2");
  EXPECT_EQ(findings[2]["id"], id + "-3");
}

}  // namespace
}  // namespace obelus
