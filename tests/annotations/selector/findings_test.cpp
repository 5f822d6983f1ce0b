#include <gtest/gtest.h>

#include "obelus/match.hpp"
#include "obelus/reader.hpp"

namespace obelus {
namespace {

AnnotationSet set_of(std::string quotation) {
  AnnotationSet set;
  Annotation annotation;
  annotation.id = "note";
  annotation.target.selector.exact = std::move(quotation);
  annotation.target.place = {"post.obelus.yaml", {10, 20}};
  set.annotations.push_back(annotation);
  return set;
}

std::vector<Finding> findings_for(const std::string& text, const std::string& quotation) {
  const Article article = read_plain(text);
  const AnnotationSet set = set_of(quotation);
  Query query;
  query.exact = {quotation};
  const auto matches = Matcher({query}).match(article);
  return match_findings(article, "post.md", set, matches);
}

TEST(MatchFindings, AreNoneForASureMatch) {
  EXPECT_TRUE(findings_for("It grew by half.", "grew by half").empty());
}

TEST(MatchFindings, SayHowTheNearestPassageDiffers) {
  const auto findings =
      findings_for("Shares fell by 17 per cent on Monday.", "Shares dropped by 17 per cent");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].rule, "OB201");
  EXPECT_EQ(findings[0].level, Level::error);
  EXPECT_EQ(findings[0].message, "“Shares dropped by 17 per cent” is nowhere in post.md");
  EXPECT_EQ(findings[0].label, "the nearest passage is with “fell” for “dropped”");
  EXPECT_EQ(findings[0].place, (Place{"post.obelus.yaml", {10, 20}}));
  ASSERT_EQ(findings[0].related.size(), 1U);
  EXPECT_EQ(findings[0].related[0].place, (Place{"post.md", {0, 26}}));
}

TEST(MatchFindings, SayThatANameStandsOnlyWhereNoCardOpens) {
  Query query;
  query.exact = {"Ines Falk"};
  query.is_name = true;
  const auto of = [&](const std::string& markdown) {
    const auto article = read_markdown(markdown);
    return match_findings(*article, "post.md", set_of("Ines Falk"), Matcher({query}).match(*article));
  };
  const auto findings = of("# Ines Falk\n\nAs [Ines Falk counted](https://falk.example), it grew.\n");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].rule, "OB201");
  EXPECT_EQ(findings[0].message,
            "“Ines Falk” stands in post.md only in headings, links or code, where no card opens");
  EXPECT_TRUE(of("# Ines Falk\n\nIt grew, said Ines Falk.\n").empty());
}

TEST(MatchFindings, ListEveryPlaceOfAnAmbiguousMatch) {
  const auto findings = findings_for("Then the firm. Now the firm.", "the firm");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].rule, "OB202");
  EXPECT_EQ(findings[0].message, "“the firm” fits 2 passages equally well");
  ASSERT_EQ(findings[0].related.size(), 2U);
  EXPECT_EQ(findings[0].related[1].place, (Place{"post.md", {19, 27}}));
  EXPECT_EQ(findings[0].related[1].message, "this one has prefix: \"Now \"");
}

TEST(MatchFindings, ReportChangedFigures) {
  const auto findings = findings_for("It uses 30 mW of power.", "30 MW of power");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].rule, "OB204");
  EXPECT_EQ(findings[0].message,
            "the figures changed: “30 MW of power” was annotated, the article says “30 mW of power”");
}

TEST(MatchFindings, ReportProtectedText) {
  Article article = read_plain("run alpha");
  article.protected_text = {{4, 9}};
  const AnnotationSet set = set_of("alpha");
  Query query;
  query.exact = {"alpha"};
  const auto findings = match_findings(article, "post.md", set, Matcher({query}).match(article));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].rule, "OB205");
}

TEST(MatchFindings, SayWhatIsWrongWithAScope) {
  const Article article = read_plain("the firm");
  const AnnotationSet set = set_of("the firm");
  Query query;
  query.exact = {"the firm"};
  query.within = Within{"Methods", "", {}};
  const auto findings = match_findings(article, "post.md", set, Matcher({query}).match(article));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].message,
            "“the firm” is looked for `within` what is not there: the article has no heading “Methods”");
}

}  // namespace
}  // namespace obelus
