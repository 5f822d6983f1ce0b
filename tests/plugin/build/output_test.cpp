#include "build/output.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "support/sandbox.hpp"

namespace obelus {
namespace {

TEST(OutputFolder, ShowsNothingBeforeItCommits) {
  const testing::Sandbox box;
  auto folder = OutputFolder::open(box.path().string());
  ASSERT_TRUE(folder);
  EXPECT_FALSE(folder->stage("a/b/page.html", "whole"));
  EXPECT_FALSE(box.has("a/b/page.html"));
  const auto placed = folder->commit();
  ASSERT_EQ(placed.size(), 1U);
  EXPECT_EQ(placed.front()->size, 5U);
  EXPECT_EQ(box.get("a/b/page.html"), "whole");
  EXPECT_EQ(folder->state("a/b/page.html"), *placed.front());
}

TEST(OutputFolder, LeavesNothingBehindWhenItDoesNotCommit) {
  const testing::Sandbox box;
  {
    auto folder = OutputFolder::open(box.path().string());
    EXPECT_FALSE(folder->stage("page.html", "whole"));
  }
  EXPECT_TRUE(std::filesystem::is_empty(box.path()));
}

TEST(OutputFolder, NeverLeavesItself) {
  const testing::Sandbox box;
  std::filesystem::create_directories(box.path("out"));
  auto folder = OutputFolder::open(box.path("out").string());
  EXPECT_TRUE(folder->stage("../page.html", "x"));
  EXPECT_TRUE(folder->stage("a/../../page.html", "x"));
  EXPECT_FALSE(box.has("page.html"));
}

}  // namespace
}  // namespace obelus
