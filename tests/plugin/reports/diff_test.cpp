#include "reports/diff.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace obelus {
namespace {

TEST(UnifiedDiff, IsEmptyForEqualTexts) { EXPECT_EQ(unified_diff("a", "b\n", "b\n"), ""); }

TEST(UnifiedDiff, ShowsThreeLinesRoundAChange) {
  EXPECT_EQ(unified_diff("f.yaml", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"),
            "--- f.yaml\n+++ f.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST(UnifiedDiff, JoinsChangesThatAreNear) {
  EXPECT_EQ(unified_diff("f", "a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n"),
            "--- f\n+++ f\n@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n");
  EXPECT_EQ(unified_diff("f", "a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nB\n"),
            "--- f\n+++ f\n@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n");
}

TEST(UnifiedDiff, SaysWhenTheLastLineHasNoEnd) {
  EXPECT_EQ(unified_diff("f", "a", "a\n"),
            "--- f\n+++ f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
}

TEST(UnifiedDiff, CountsFromTheLineBeforeWhereNothingWas) {
  EXPECT_EQ(unified_diff("f", "", "a\n"), "--- f\n+++ f\n@@ -0,0 +1 @@\n+a\n");
}

std::size_t count_of(const std::string& diff, char mark) {
  std::size_t count = 0;
  for (std::size_t at = diff.find("@@\n"); (at = diff.find('\n', at)) != std::string::npos; ++at)
    if (at + 1 < diff.size() && diff[at + 1] == mark) ++count;
  return count;
}

// The lines that a diff takes away and adds, in order, make one text of the other.
TEST(UnifiedDiff, LeadsFromOneTextToTheOther) {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    std::string before;
    std::string after;
    for (std::size_t i = 0, n = random() % 30; i < n; ++i) {
      const std::string line = std::string(1, static_cast<char>('a' + random() % 4)) + "\n";
      if (random() % 5 != 0) before += line;
      if (random() % 5 != 0) after += line;
    }
    const std::string diff = unified_diff("f", before, after);
    EXPECT_EQ(before.size() / 2 - count_of(diff, '-') + count_of(diff, '+'), after.size() / 2) << diff;
  }
}

}  // namespace
}  // namespace obelus
