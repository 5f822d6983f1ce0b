#include <gtest/gtest.h>

#include "support/memory_world.hpp"

namespace obelus {
namespace {

using testing::MemoryWorld;

// What `check` says of one article on 2026-07-01: "5:3 OB101" a finding, then how many are waived.
std::string found(const std::string& article, const std::string& name = "a.md",
                  const std::string& yaml = "") {
  std::map<std::string, std::string> files{{"/desk/" + name, article}};
  if (!yaml.empty()) files["/desk/a.obelus.yaml"] = yaml;
  MemoryWorld world(std::move(files));
  const std::string out = world.run({"check", name, "--today", "2026-07-01"}).out;
  std::string all;
  for (std::size_t at = 0; at < out.size();) {
    const std::size_t end = out.find('\n', at);
    const std::string line = out.substr(at, end - at);
    at = end + 1;
    const std::size_t rule = line.rfind("[OB");
    if (rule != std::string::npos && line.starts_with(name))
      all += line.substr(name.size() + 1, line.find(": ") - name.size() - 1) + " " +
             line.substr(rule + 1, 5) + ", ";
    if (const std::size_t waived = line.find(" waived, "); waived != std::string::npos)
      all +=
          line.substr(line.rfind(' ', waived - 1) + 1, waived - line.rfind(' ', waived - 1) - 1) + " waived";
  }
  return all;
}

TEST(Waivers, BeforeABlockHoldInAllOfIt) {
  EXPECT_EQ(found("<!-- obelus-ignore OB101: ours -->\n\nIt cost $5. It made $6.\n\nIt lost $7.\n"),
            "5:9 OB101, 2 waived");
  EXPECT_EQ(found("<!-- obelus-ignore OB101: ours -->\n\n- It cost $5.\n- It made $6.\n\nIt lost $7.\n"),
            "6:9 OB101, 2 waived");
  EXPECT_EQ(found("<!-- obelus-ignore unsourced-figure: ours -->\n\n| a |\n|---|\n| $5 |\n| $6 |\n"),
            "2 waived");
}

TEST(Waivers, InAParagraphHoldForTheNextFigure) {
  EXPECT_EQ(found("It cost $5, <!-- obelus-ignore OB101: ours -->made $6 and lost $7.\n"),
            "1:9 OB101, 1:64 OB101, 1 waived");
}

TEST(Waivers, OfAPartOfAFigureHoldForNothing) {
  const std::string yaml = "obelus: 1\nwaive: [{match: about $5, rules: [OB101], reason: ours}]\n";
  EXPECT_EQ(found("It cost about $5 million.\n", "a.md", yaml), "1:15 OB101, 0 waived");
  MemoryWorld world({{"/desk/a.md", "It cost about $5 million.\n"}, {"/desk/a.obelus.yaml", yaml}});
  const std::string out = world.run({"check", "a.md"}).out;
  EXPECT_NE(out.find("a.obelus.yaml:2:9: note: this waiver holds only a part of the figure"), out.npos)
      << out;
  EXPECT_NE(out.find("OB501"), out.npos) << out;
}

TEST(Waivers, HoldBetweenStartAndEnd) {
  EXPECT_EQ(found("<!-- obelus-ignore-start OB101: ours -->\n\nIt cost $5.\n\nIt made $6.\n\n"
                  "<!-- obelus-ignore-end -->\n\nIt lost $7.\n"),
            "9:9 OB101, 2 waived");
  EXPECT_EQ(found("It lost $7.\n\n<!-- obelus-ignore-end -->\n"), "1:9 OB101, 3:1 OB501, 0 waived");
}

TEST(Waivers, OfAFileHoldInAllOfIt) {
  EXPECT_EQ(found("It cost $5.\n\n<!-- obelus-ignore-file OB101: a draft -->\n\nIt made $6.\n"), "2 waived");
}

TEST(Waivers, OfAnElementHoldInIt) {
  EXPECT_EQ(found("<p>It cost $5.</p><div data-obelus-ignore=\"OB101: ours\"><p>It made $6.</p></div>"
                  "<p>It lost $7.</p>",
                  "a.html"),
            "1:12 OB101, 1:92 OB101, 1 waived");
  EXPECT_EQ(found("<p><!-- obelus-ignore OB101: ours -->It cost $5 and lost $6.</p>", "a.html"),
            "1:58 OB101, 1 waived");
}

TEST(Waivers, OfOtherRulesTakeFindingsOut) {
  EXPECT_EQ(found("<!-- obelus-ignore OB102: a quotation -->\n\nThey spent billions.\n"), "0 waived");
  EXPECT_EQ(found("They spent <!-- obelus-ignore OB102: a quotation -->billions, and $5.\n"),
            "1:67 OB101, 0 waived");
}

TEST(Waivers, HideNoFindingOfAnotherRule) {
  EXPECT_EQ(found("<!-- obelus-ignore OB101: ours -->\n\nIt cost $5, and lost billions.\n"),
            "3:22 OB102, 1 waived");
  EXPECT_EQ(found("<!-- obelus-ignore OB101, OB102: ours -->\n\nIt cost $5, and lost billions.\n"),
            "1 waived");
}

TEST(Waivers, OfAFigureHoldWhereItIsRepeated) {
  const auto twice = [](const std::string& rules) {
    return found("<!-- obelus-ignore " + rules +
                 ": ours -->\n\nThey sold thousands of bikes.\n\nThey bought thousands of bikes.\n");
  };
  EXPECT_EQ(twice("OB101, OB102"), "0 waived");
  EXPECT_EQ(twice("OB102"), "0 waived");
  EXPECT_EQ(twice("OB101"), "1:1 OB501, 3:11 OB102, 5:13 OB102, 0 waived");
}

TEST(Waivers, NeedARuleAndAReason) {
  EXPECT_EQ(found("<!-- obelus-ignore OB101 -->\n\nIt cost $5.\n"), "1:1 OB502, 3:9 OB101, 0 waived");
  EXPECT_EQ(found("<!-- obelus-ignore : ours -->\n\nIt cost $5.\n"), "1:1 OB502, 3:9 OB101, 0 waived");
  EXPECT_EQ(found("<!-- obelus-ignore OB999: ours -->\n\nIt cost $5.\n"), "1:1 OB502, 3:9 OB101, 0 waived");
  EXPECT_EQ(found("<!-- obelus-ignore OB502: ours -->\n\nIt cost $5.\n"), "1:1 OB502, 3:9 OB101, 0 waived");
}

TEST(Waivers, ExpireAfterTheirLastDay) {
  const auto until = [](const std::string& date) {
    return found("<!-- obelus-ignore OB101: ours until=" + date + " -->\n\nIt cost $5.\n");
  };
  EXPECT_EQ(until("2026-07-01"), "1 waived");
  EXPECT_EQ(until("2026-07"), "1 waived");
  EXPECT_EQ(until("2026-06-30"), "1:1 OB503, 3:9 OB101, 0 waived");
  EXPECT_EQ(until("2026"), "1 waived");
  EXPECT_EQ(until("soon"), "1:1 OB503, 3:9 OB101, 0 waived");
}

TEST(Waivers, ThatWaiveNothingAreTold) {
  EXPECT_EQ(found("<!-- obelus-ignore OB101: ours -->\n\nNothing.\n"), "1:1 OB501, 0 waived");
  EXPECT_EQ(found("It cost $5.<!-- obelus-ignore OB101: ours -->\n"), "1:9 OB101, 1:12 OB501, 0 waived");
}

TEST(Waivers, OfYamlHoldInTheirPassages) {
  const std::string head = "obelus: 1\nwaive: [{match: cost $5, reason: ours";
  EXPECT_EQ(found("It cost $5.\n", "a.md", head + "}]\n"), "1 waived");
  EXPECT_EQ(found("It cost $5.\n", "a.md", head + ", until: 2026-06-30}]\n"), "1:9 OB101, 0 waived");
  EXPECT_EQ(found("It cost $5.\n", "a.md", head + ", rules: [OB102]}]\n"), "1:9 OB101, 0 waived");
}

TEST(Waivers, OfYamlThatFitSeveralPassagesSaySo) {
  MemoryWorld world({{"/desk/a.md", "It cost $5 here, and it cost $5 there.\n"},
                     {"/desk/a.obelus.yaml", "obelus: 1\nwaive: [{match: cost $5, reason: ours}]\n"}});
  const std::string out = world.run({"check", "a.md"}).out;
  EXPECT_NE(out.find("2 passages fit this waiver equally well, so it waives nothing [OB501"), out.npos)
      << out;
  EXPECT_NE(out.find("a.md:1:25: note: one of them"), out.npos) << out;
}

TEST(Waivers, OfYamlAreUsedWhereTheyKeepAWarningBack) {
  const auto run = [](const std::string& article) {
    MemoryWorld world({{"/desk/a.md", article},
                       {"/desk/a.obelus.yaml", "obelus: 1\nwaive: [{match: billions, reason: ours}]\n"}});
    return world.run({"check", "a.md", "--fail-on", "warning"});
  };
  EXPECT_EQ(run("They lost billions.\n").status, 0);
  EXPECT_NE(run("They lost nothing, billions.md apart.\n").out.find("[OB501 unused-waiver]"),
            std::string::npos);
}

}  // namespace
}  // namespace obelus
