#include "pipeline/paths.hpp"

#include <gtest/gtest.h>

#include <tuple>
#include <utility>

namespace obelus::paths {
namespace {

TEST(Paths, AreMadeNormal) {
  const std::pair<const char*, const char*> cases[] = {
      {"a//b/./c", "a/b/c"}, {"a/b/../c", "a/c"}, {"../a", "../a"}, {"a/../..", ".."},  {"/..", "/"},
      {"/a/../../b", "/b"},  {".", ""},           {"", ""},         {"/", "/"},         {"a/", "a"},
      {"./a", "a"},          {"a/.b", "a/.b"},    {"a/..", ""},     {"a/...", "a/..."}, {"/a/b.c", "/a/b.c"},
      {"//a", "/a"},         {"a/.", "a"},        {"...", "..."},
  };
  for (const auto& [path, expected] : cases) EXPECT_EQ(normal(path), expected) << path;
}

TEST(Paths, AreTakenApart) {
  const std::tuple<const char*, const char*, const char*, const char*, const char*> cases[] = {
      // path, parent, name, stem, extension
      {"a/post.MD", "a", "post.MD", "a/post", ".md"},
      {"post.tar.gz", "", "post.tar.gz", "post.tar", ".gz"},
      {"/x", "/", "x", "/x", ""},
      {"a.b/.profile", "a.b", ".profile", "a.b/.profile", ""},
  };
  for (const auto& [path, up, last, root, ending] : cases) {
    EXPECT_EQ(parent(path), up) << path;
    EXPECT_EQ(name(path), last) << path;
    EXPECT_EQ(stem(path), root) << path;
    EXPECT_EQ(extension(path), ending) << path;
  }
}

TEST(Paths, AreBelowAFolderOnlyByWholeParts) {
  EXPECT_EQ(below("/a", "/a/b/c"), "b/c");
  EXPECT_EQ(below("/", "/a"), "a");
  EXPECT_EQ(below("/a", "/a"), "");
  EXPECT_EQ(below("/a", "/ab"), std::nullopt);
  EXPECT_EQ(below("/a/b", "/a"), std::nullopt);
}

TEST(Paths, JoinUnlessAbsolute) {
  EXPECT_EQ(join("a", "b"), "a/b");
  EXPECT_EQ(join("a/", "b"), "a/b");
  EXPECT_EQ(join("a", "/b"), "/b");
  EXPECT_EQ(join("", "b"), "b");
}

}  // namespace
}  // namespace obelus::paths
