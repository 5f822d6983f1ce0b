#include <gmock/gmock.h>

#include "sample_report.hpp"

namespace obelus {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(JUnitReport, HasATestcaseForEachFigureAndEachOtherFinding) {
  EXPECT_EQ(testing::small_report().print("junit"),
            R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="posts/chips.md" package="" id="0" timestamp="2025-02-01T00:00:00" hostname="localhost" tests="5" failures="3" errors="0" time="0">
    <properties>
      <property name="figures" value="3"/>
      <property name="coverage" value="66.6"/>
    </properties>
    <testcase name="$5 billion" classname="posts/chips.md" time="0"/>
    <testcase name="£4 billion" classname="posts/chips.md" time="0"><failure type="error" message="no source for “£4 billion”">posts/chips.md:1:22: no source for “£4 billion”
fix: add an annotation or a waiver
posts/chips.obelus.yaml: the nearest annotation is “loss”</failure></testcase>
    <testcase name="2 %" classname="posts/chips.md" time="0"><skipped>waived: rounding</skipped></testcase>
    <testcase name="OB102 vague-magnitude: “billions” says no number" classname="posts/chips.md" time="0"><failure type="warning" message="“billions” says no number">posts/chips.md:2:12: “billions” says no number</failure></testcase>
    <testcase name="OB307 relative-date: “2 %” of when" classname="posts/chips.md" time="0"><failure type="info" message="“2 %” of when">posts/chips.md:2:5: “2 %” of when</failure></testcase>
    <system-out></system-out>
    <system-err></system-err>
  </testsuite>
</testsuites>
)");
}

TEST(JUnitReport, SkipsAFigureThatTheBaselineKnows) {
  testing::SampleReport sample;
  sample.file("a.md", "[[5 %]]").figure(0, FigureStatus::unsourced);
  const std::string xml = sample.print("junit");
  EXPECT_THAT(xml, HasSubstr("<skipped>no source, and not reported</skipped>"));
  EXPECT_THAT(xml, HasSubstr("failures=\"0\""));
}

TEST(JUnitReport, NumbersEqualFigures) {
  testing::SampleReport sample;
  sample.file("a.md", "[[5 %]] [[5 %]]").figure(0, FigureStatus::sourced).figure(1, FigureStatus::sourced);
  EXPECT_THAT(sample.print("junit"), HasSubstr("name=\"5 % (2)\""));
}

TEST(JUnitReport, HasASuiteForFilesThatAreNoArticles) {
  testing::SampleReport sample;
  sample.file("b.md", "[[x]]");
  sample.finding(0, "OB901", Level::error, "not closed").place.path = "a.yaml";
  sample.finding(0, "OB104", Level::error, "too few").place = {};
  const std::string xml = sample.print("junit");
  EXPECT_THAT(xml, HasSubstr("name=\"obelus\" package=\"\" id=\"0\""));
  EXPECT_THAT(xml, HasSubstr("name=\"a.yaml\" package=\"\" id=\"1\""));
  EXPECT_THAT(xml, HasSubstr("tests=\"1\" failures=\"0\" errors=\"1\""));
  EXPECT_THAT(xml, HasSubstr("<error type=\"error\" message=\"not closed\">a.yaml: not closed</error>"));
}

TEST(JUnitReport, LetsNoTextBeMarkup) {
  const std::string xml = testing::hostile_report().print("junit");
  for (const char* active : {"\x1b", "\x07", "\r", "\t", "\xE9", "<b>", "]]>", "&amp;amp; \"q\""})
    EXPECT_THAT(xml, Not(HasSubstr(active)));
  EXPECT_THAT(xml, HasSubstr("message=\"%0A::error::x ]]&gt; &lt;b&gt;&amp;amp; &quot;q&quot; 'q' `c` | {0} "
                             "[t](1) \\ &lt;U+001B&gt;[31m&lt;U+0007&gt;&lt;U+000D&gt;&lt;U+000A&gt;"
                             "&lt;U+0009&gt; &lt;U+202E&gt; caf&lt;E9&gt; 𐐀\""));
}

TEST(JUnitReport, HasNoCharactersThatXmlLacks) {
  testing::SampleReport sample;
  sample.file("a.md", "[[x]]");
  sample.finding(0, "OB101", Level::error, "\xEF\xBF\xBE and \xEF\xBF\xBF");
  EXPECT_THAT(sample.print("junit"), HasSubstr("message=\"\uFFFD and \uFFFD\""));
}

}  // namespace
}  // namespace obelus
