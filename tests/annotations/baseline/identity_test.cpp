#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "obelus/baseline.hpp"

namespace obelus {
namespace {

Finding finding_at(const std::string& path, std::string_view rule, const std::string& subject) {
  Finding finding;
  finding.rule = rule;
  finding.place.path = path;
  finding.landmark = {subject, "fell by", "in may"};
  return finding;
}

TEST(Identity, IsSixteenDigitsThatStay) {
  // Kept in files and by other programs: it must not change between versions.
  EXPECT_EQ(identity_of("OB101", {"money 5 USD", "it cost", "in may"}), "e1914dd6c0cd019d");
}

TEST(Identity, DependsOnEachOfItsParts) {
  const Landmark landmark{"money 5 USD", "it cost", "in may"};
  const std::string identity = identity_of("OB101", landmark);
  EXPECT_NE(identity, identity_of("OB102", landmark));
  EXPECT_NE(identity, identity_of("OB101", {"money 6 USD", "it cost", "in may"}));
  EXPECT_NE(identity, identity_of("OB101", {"money 5 USD", "it cost in", "may"}));
  EXPECT_NE(identity, identity_of("OB101", {"money 5 USD", "it cost", "in may", 1}));
}

TEST(Identity, CountsEqualOnesOfAFile) {
  std::vector<Finding> findings = {finding_at("a.md", "OB101", "money 5 USD"),
                                   finding_at("a.md", "OB101", "money 5 USD"),
                                   finding_at("a.md", "OB102", "money 5 USD")};
  identify(findings);
  EXPECT_EQ(findings[0].landmark.ordinal, 0U);
  EXPECT_EQ(findings[1].landmark.ordinal, 1U);
  EXPECT_EQ(findings[2].landmark.ordinal, 0U);
  EXPECT_NE(findings[0].identity, findings[1].identity);
}

TEST(Identity, DoesNotDependOnThePath) {
  std::vector<Finding> here = {finding_at("a.md", "OB101", "money 5 USD")};
  std::vector<Finding> there = {finding_at("b/c.md", "OB101", "money 5 USD")};
  identify(here);
  identify(there);
  EXPECT_EQ(here[0].identity, there[0].identity);
}

TEST(Identity, IsUniqueInAReport) {
  std::vector<Finding> findings = {finding_at("a.md", "OB101", "money 5 USD"),
                                   finding_at("b.md", "OB101", "money 5 USD")};
  identify(findings);
  EXPECT_EQ(findings[1].landmark.ordinal, 0U);
  EXPECT_EQ(findings[1].identity, findings[0].identity + ".2");
}

TEST(CanBeKnown, IsFalseOfFaultsAndOfWhatABaselineWouldHide) {
  for (const char* rule : {"OB901", "OB906", "OB104", "OB504"}) EXPECT_FALSE(can_be_known(rule)) << rule;
  for (const char* rule : {"OB101", "OB204", "OB503", "OB505"}) EXPECT_TRUE(can_be_known(rule)) << rule;
}

}  // namespace
}  // namespace obelus
