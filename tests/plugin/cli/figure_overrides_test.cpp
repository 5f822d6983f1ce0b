// Each reason why a number is no plain error is the site's to overrule: `figures:` of obelus.yaml names it in
// `require`, `warn` or `ignore`.

#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>

#include "obelus/figure.hpp"
#include "support/memory_world.hpp"

namespace obelus {
namespace {

using testing::MemoryWorld;

struct Sample {
  std::string reason;
  std::string number;  // as it stands in the article
  std::string article;
};

const Sample samples[] = {
    {"code", "12", "Set `size 12` there.\n"},
    {"note-marker", "12", "As others found [12] before.\n"},
    {"furniture", "38", "Read the report (PDF, 38 pages) first.\n"},
    {"idiom", "24/7", "It is open 24/7 for all.\n"},
    {"url", "2", "Open a/b/2.html for it.\n"},
    {"date", "5", "It rained on 5 May there.\n"},
    {"version", "1", "It ships with 1.2.3 of it.\n"},
    {"time", "15:11", "It began at 15:11 there.\n"},
    {"phone", "541", "Call (541) 754-3010 for it.\n"},
    {"identifier", "192", "It is at 192.168.1.2 here.\n"},
    {"decade", "1980", "In the 1980s it closed.\n"},
    {"year", "2016", "It closed in 2016 for good.\n"},
    {"relative-date", "two years", "It closed two years ago.\n"},
    {"part", "half", "They lost in the first half again.\n"},
    {"class", "300", "The first group is “$300 and under”.\n"},
    {"term", "300", "It leaves out sailors who give $300 or less.\n"},
    {"label", "5", "See page 5 for it.\n"},
    {"ordinal", "third", "The third man left.\n"},
    {"address", "10", "The 10 Downing Street office is shut.\n"},
    {"letters-and-digits", "19", "It spread like COVID-19 did.\n"},
    {"list-number", "3", "(3) To win is the aim.\n"},
    {"list-title", "7", "# 7 ways to win\n"},
    {"name", "225", "Japan's Nikkei 225 fell.\n"},
    {"one", "one", "It is one of them.\n"},
    {"vague", "billions", "It cost billions then.\n"},
    {"score", "3-1", "Ghent beat Bruges 3-1 at home.\n"},
    {"age", "40", "The 40-year-old left.\n"},
    {"small-count", "six", "It has six wheels.\n"},
    {"small-duration", "two months", "It took two months there.\n"},
    {"question", "32", "Do we need 32 shades of blue?\n"},
    {"supposed", "300", "Say you have 300 boats.\n"},
    {"instruction", "30", "Bake it for 30 minutes.\n"},
};

struct Said {
  std::string verdict = "nothing";
  std::string reason;
};

// What `figures --all` says of the number when obelus.yaml has `list: [reason]`; of the default lists
// without one.
Said said(const Sample& sample, const std::string& list) {
  std::map<std::string, std::string> files{{"/desk/a.md", sample.article}};
  if (!list.empty()) files["/desk/obelus.yaml"] = "figures:\n  " + list + ": [" + sample.reason + "]\n";
  MemoryWorld world(files);
  const auto ran = world.run({"figures", "--all", "--format", "jsonl", "a.md"});
  std::istringstream lines(ran.out);
  for (std::string line; std::getline(lines, line);) {
    const auto figure = nlohmann::json::parse(line);
    if (figure["text"].get<std::string>().find(sample.number) == std::string::npos) continue;
    return {figure["verdict"], figure["reason"].is_null() ? "" : figure["reason"].get<std::string>()};
  }
  return {"nothing", ran.out + ran.err};
}

TEST(FigureOverrides, ASampleShowsEachReason) {
  std::set<std::string> shown;
  for (const Sample& sample : samples) {
    const Said now = said(sample, "");
    EXPECT_EQ(now.reason, sample.reason) << sample.article << now.verdict;
    shown.insert(sample.reason);
  }
  shown.insert({"not-required", "ignored"});  // what the lists themselves say
  for (const FigureReason& reason : figure_reasons())
    EXPECT_TRUE(shown.contains(std::string(reason.code))) << reason.code;
}

TEST(FigureOverrides, RequireMakesItAnError) {
  for (const Sample& sample : samples) EXPECT_EQ(said(sample, "require").verdict, "error") << sample.article;
}

TEST(FigureOverrides, WarnMakesItAWarning) {
  for (const Sample& sample : samples) {
    const Said now = said(sample, "warn");
    EXPECT_EQ(now.verdict, "warning") << sample.article;
    EXPECT_EQ(now.reason, sample.reason) << sample.article;
  }
}

TEST(FigureOverrides, IgnoreMakesItExempt) {
  for (const Sample& sample : samples) EXPECT_EQ(said(sample, "ignore").verdict, "exempt") << sample.article;
}

}  // namespace
}  // namespace obelus
