#include <gmock/gmock.h>

#include "sample_report.hpp"

namespace obelus {
namespace {

using ::testing::HasSubstr;

TEST(MarkdownReport, SaysWhatThereIsAndWhatIsMissing) {
  EXPECT_EQ(testing::small_report().print("markdown"),
            R"(### 1 of 3 figures without a source

3 figures, 1 sourced (33.3 %), 1 waived, 1 unsourced — 1 file.

| Level | Place | Finding | Rule |
|---|---|---|---|
| error | posts/chips.md:1:22 | no source for “£4 billion” | OB101 unsourced-figure |
| warning | posts/chips.md:2:12 | “billions” says no number | OB102 vague-magnitude |
| info | posts/chips.md:2:5 | “2 %” of when | OB307 relative-date |

| File | Figures | Sourced | Waived | Covered |
|---|--:|--:|--:|--:|
| posts/chips.md | 3 | 1 | 1 | 66.6 % |
)");
}

TEST(MarkdownReport, IsShortWhenAllIsWell) {
  testing::SampleReport sample;
  EXPECT_EQ(sample.print("markdown"),
            "### No figures\n\n0 figures, 0 sourced (100.0 %), 0 waived, 0 unsourced — 0 files.\n");
  sample.file("a.md", "[[5 %]]").figure(0, FigureStatus::sourced);
  EXPECT_EQ(
      sample.print("markdown"),
      "### Every figure has a source\n\n1 figure, 1 sourced (100.0 %), 0 waived, 0 unsourced — 1 file.\n");
}

TEST(MarkdownReport, CutsLongListsAndSaysSo) {
  testing::SampleReport sample;
  sample.file("a.md", "[[x]]");
  for (int i = 0; i < 203; ++i) sample.finding(0, "OB101", Level::error, "m");
  EXPECT_THAT(sample.print("markdown"), HasSubstr("| m | OB101 unsourced-figure |\n\nand 3 more.\n"));
}

TEST(MarkdownReport, LetsNoTextBeMarkup) {
  EXPECT_THAT(
      testing::hostile_report().print("markdown"),
      HasSubstr(
          "| a:b,%\\<U+000A\\>\\<\"\\&\\>\\<E9\\>.md:1:1 | %0A::error::x \\]\\]\\> \\<b\\>\\&amp; \"q\" 'q' "
          "\\`c\\` \\| \\{0\\} \\[t\\](1) \\\\ \\<U+001B\\>\\[31m\\<U+0007\\>\\<U+000D\\>\\<U+000A\\>"
          "\\<U+0009\\> \\<U+202E\\> caf\\<E9\\> 𐐀 |"));
}

}  // namespace
}  // namespace obelus
