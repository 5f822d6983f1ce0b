#include <gmock/gmock.h>

#include "sample_report.hpp"

namespace obelus {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::size_t lines_beginning(const std::string& text, const std::string& begin) {
  std::size_t lines = text.starts_with(begin);
  for (std::size_t at = 0; (at = text.find('\n' + begin, at)) != std::string::npos; ++at) ++lines;
  return lines;
}

TEST(GithubReport, HasACommandForEachFindingAndALineThatCounts) {
  EXPECT_EQ(
      testing::small_report().print("github"),
      "::error file=posts/chips.md,line=1,endLine=1,col=22,endColumn=32,title=OB101 unsourced-figure::no "
      "source for “£4 billion”%0Afix: add an annotation or a waiver%0Aposts/chips.obelus.yaml: the nearest "
      "annotation is “loss”\n"
      "::warning file=posts/chips.md,line=2,endLine=2,col=12,endColumn=20,title=OB102 vague-magnitude::"
      "“billions” says no number\n"
      "::notice file=posts/chips.md,line=2,endLine=2,col=5,endColumn=8,title=OB307 relative-date::“2 %25” of "
      "when\n"
      "::notice title=obelus::3 figures, 1 sourced (33.3 %25), 1 waived, 1 unsourced — 1 file\n");
}

TEST(GithubReport, PrintsTheWorstTenOfALevelAndCountsTheRest) {
  testing::SampleReport sample;
  sample.file("a.md", "[[x]]");
  for (int i = 0; i < 12; ++i) sample.finding(0, "OB101", Level::error, "e");
  for (int i = 0; i < 11; ++i) sample.finding(0, "OB102", Level::warning, "w");
  for (int i = 0; i < 10; ++i) sample.finding(0, "OB307", Level::info, "i");
  sample.finding(0, "OB901", Level::error, "fault");
  const std::string log = sample.print("github");
  EXPECT_EQ(lines_beginning(log, "::error "), 10);
  EXPECT_EQ(lines_beginning(log, "::warning "), 10);
  EXPECT_EQ(lines_beginning(log, "::notice "), 10);
  EXPECT_THAT(log.substr(0, log.find('\n')), HasSubstr("::fault"));
  EXPECT_THAT(log, HasSubstr("; 3 more of level error; 1 more of level warning; 1 more of level info\n"));
}

TEST(GithubReport, GivesColumnsForOneLineOnly) {
  testing::SampleReport sample;
  sample.file("a.md", "a[[b\nc]]");
  sample.finding(0, "OB101", Level::error, "m");
  EXPECT_THAT(sample.print("github"), HasSubstr("::error file=a.md,line=1,endLine=2,title="));
}

TEST(GithubReport, LetsNoTextBeACommand) {
  const std::string log = testing::hostile_report().print("github");
  EXPECT_EQ(lines_beginning(log, ""), 3);  // two commands, and the end
  EXPECT_THAT(log, HasSubstr("::error file=a%3Ab%2C%25%0A<\"&><E9>.md,line=1"));
  EXPECT_THAT(log, HasSubstr("::%250A::error::x ]]>"));
  EXPECT_THAT(log, HasSubstr("<U+001B>[31m<U+0007><U+000D><U+000A><U+0009>"));
  for (const char* active : {"\x1b", "\x07", "\r", "\xE9"}) EXPECT_THAT(log, Not(HasSubstr(active)));
}

}  // namespace
}  // namespace obelus
