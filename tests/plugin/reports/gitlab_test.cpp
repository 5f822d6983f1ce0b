#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "sample_report.hpp"

namespace obelus {
namespace {

using nlohmann::json;
using ::testing::StartsWith;

TEST(GitlabReport, IsAnArrayOfIssues) {
  EXPECT_THAT(testing::small_report().print("gitlab"), StartsWith(R"([
  {"description":"no source for “£4 billion”","check_name":"OB101 unsourced-figure","fingerprint":"finding-1","severity":"major","location":{"path":"posts/chips.md","lines":{"begin":1,"end":1},"positions":{"begin":{"line":1,"column":22},"end":{"line":1,"column":32}}}},
  {"description":"“billions” says no number",)"));
  EXPECT_EQ(testing::SampleReport().print("gitlab"), "[]\n");
}

TEST(GitlabReport, RanksLevels) {
  const auto issues = json::parse(testing::small_report().print("gitlab"));
  EXPECT_EQ(issues[0]["severity"], "major");
  EXPECT_EQ(issues[1]["severity"], "minor");
  EXPECT_EQ(issues[2]["severity"], "info");
}

TEST(GitlabReport, NamesFilesAsTheRepositoryDoes) {
  testing::SampleReport sample;
  sample.file("./a//b.md", "[[x]]").finding(0, "OB101", Level::error, "m");
  sample.finding(0, "OB104", Level::error, "m").place = {};
  const auto issues = json::parse(sample.print("gitlab"));
  EXPECT_EQ(issues[0]["location"]["path"], "a/b.md");
  EXPECT_EQ(issues[1]["location"]["path"], ".");
  EXPECT_EQ(issues[1]["location"]["lines"]["begin"], 1);
}

}  // namespace
}  // namespace obelus
