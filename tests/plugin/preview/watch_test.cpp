#include "preview/watch.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "support/sandbox.hpp"

namespace obelus::preview {
namespace {

using Seen = std::map<std::string, bool>;

std::string root_of(const testing::Sandbox& box) { return box.path("a").parent_path().string(); }

// What has changed, by paths from the sandbox; whether the tree may have.
Seen take(FolderWatch& watch, const testing::Sandbox& box) {
  bool lost = false;
  Seen seen;
  for (const auto& each : watch.take(lost)) seen[each.path.substr(root_of(box).size())] = each.is_tree;
  EXPECT_FALSE(lost);
  return seen;
}

TEST(FolderWatch, SeesFilesWrittenReplacedAndTakenAway) {
  const testing::Sandbox box;
  FolderWatch watch;
  EXPECT_TRUE(watch.add(root_of(box)));
  EXPECT_FALSE(watch.add(root_of(box))) << "it is watched already";
  EXPECT_FALSE(watch.add(box.path("none").string()));
  EXPECT_EQ(take(watch, box), Seen());
  box.put("a.md", "1");
  EXPECT_EQ(take(watch, box), (Seen{{"/a.md", true}}));
  box.put("a.md", "2");
  EXPECT_EQ(take(watch, box), (Seen{{"/a.md", false}}));
  box.put(".a.tmp", "3");
  std::filesystem::rename(box.path(".a.tmp"), box.path("a.md"));
  EXPECT_EQ(take(watch, box), (Seen{{"/.a.tmp", true}, {"/a.md", true}}));
  std::filesystem::remove(box.path("a.md"));
  EXPECT_EQ(take(watch, box), (Seen{{"/a.md", true}}));
}

TEST(FolderWatch, SeesFoldersComeAndGo) {
  const testing::Sandbox box;
  FolderWatch watch;
  watch.add(root_of(box));
  std::filesystem::create_directory(box.path("sub"));
  EXPECT_EQ(take(watch, box), (Seen{{"/sub", true}}));
  EXPECT_TRUE(watch.add(box.path("sub").string()));
  box.put("sub/a.md", "1");
  EXPECT_EQ(take(watch, box), (Seen{{"/sub/a.md", true}}));
  std::filesystem::remove_all(box.path("sub"));
  const Seen seen = take(watch, box);
  EXPECT_TRUE(seen.contains("/sub") && seen.at("/sub"));
  std::filesystem::create_directory(box.path("sub"));
  EXPECT_TRUE(watch.add(box.path("sub").string())) << "another folder of that name";
}

}  // namespace
}  // namespace obelus::preview
