#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "sample_report.hpp"

namespace obelus {
namespace {

using nlohmann::json;

TEST(RdjsonReport, CountsColumnsInBytes) {
  testing::SampleReport sample;
  sample.file("a.md", "x\r\na𐐀e\u0301\t[[b]]");
  Finding& finding = sample.finding(0, "OB101", Level::warning, "m");
  finding.fix = "f";
  const Place elsewhere{"b.yaml", {0, 1}};
  finding.related.push_back({elsewhere, "r"});
  EXPECT_EQ(json::parse(sample.print("rdjson")), json::parse(R"({
    "source": {"name": "obelus"},
    "diagnostics": [{
      "message": "m\nfix: f", "severity": "WARNING", "code": {"value": "OB101 unsourced-figure"},
      "location": {"path": "a.md", "range": {"start": {"line": 2, "column": 10}, "end": {"line": 2, "column": 11}}},
      "related_locations": [{"message": "r", "location": {"path": "b.yaml"}}]}]})"));
}

}  // namespace
}  // namespace obelus
