#include <gtest/gtest.h>

#include "reports/words.hpp"
#include "sample_report.hpp"

namespace obelus {
namespace {

TEST(PrettyReport, EndsInTheCoverage) {
  EXPECT_EQ(
      testing::small_report().print("pretty"),
      "posts/chips.md:1:22: error: no source for “£4 billion” [OB101 unsourced-figure]\n"
      "    1 | Losing $5 billion or £4 billion,\n"
      "      |                      ^~~~~~~~~~ money, 4000000000 GBP\n"
      "   fix: add an annotation or a waiver\n"
      "posts/chips.obelus.yaml: note: the nearest annotation is “loss”\n"
      "posts/chips.md:2:5: info: “2 %” of when [OB307 relative-date]\n"
      "    2 | the 2 % of billions.\n"
      "      |     ^~~\n"
      "posts/chips.md:2:12: warning: “billions” says no number [OB102 vague-magnitude]\n"
      "    2 | the 2 % of billions.\n"
      "      |            ^~~~~~~~\n"
      "`obelus check --stubs FILE` writes the annotations to fill in; `obelus explain OB101` says more\n"
      "3 figures, 1 sourced (33.3 %), 1 waived, 1 unsourced — 1 file\n");
}

TEST(PrettyReport, TellsATerminalHowLongItTook) {
  const ContentOf nothing = [](const std::string&) { return nullptr; };
  ReportContext context{nothing};
  context.took = std::chrono::milliseconds(12);
  EXPECT_EQ(pretty_report({}, context),
            "0 figures, 0 sourced (100.0 %), 0 waived, 0 unsourced — 0 files in 12 ms\n");
  context.coverage_line = false;
  EXPECT_EQ(pretty_report({}, context), "");
}

TEST(CoverageSentence, RoundsDownAndCountsWhatWasKnown) {
  CheckReport report;
  report.coverage = {2000, 1999, 0};
  report.files.resize(2);
  report.muted = 1;
  EXPECT_EQ(coverage_sentence(report),
            "2000 figures, 1999 sourced (99.9 %), 0 waived, 1 unsourced, 1 finding known before — 2 files");
}

TEST(TenthsDown, CallsOnlyTheWholeWhole) {
  EXPECT_EQ(tenths_down(99.96), 99.9);
  EXPECT_EQ(tenths_down(100.0), 100.0);
  EXPECT_EQ(tenths_down(0.3), 0.3);
}

}  // namespace
}  // namespace obelus
