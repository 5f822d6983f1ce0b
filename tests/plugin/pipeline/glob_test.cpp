#include "pipeline/glob.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace obelus {
namespace {

struct Case {
  std::string glob;
  std::vector<std::string> yes;
  std::vector<std::string> no;
};

TEST(Glob, MatchesWholePaths) {
  const Case cases[] = {
      {"post.md", {"post.md"}, {"post.mdx", "a/post.md", ""}},
      {"*.md", {"a.md", ".md"}, {"a/b.md", "a.mdx"}},
      {"posts/*.md", {"posts/a.md"}, {"posts/2024/a.md", "a.md"}},
      {"a*b*c", {"abc", "axxbyyc", "abbcc"}, {"ab", "ac/bc"}},
      {"**/*.md", {"a.md", "x/a.md", "x/y/a.md"}, {"a.mdx", "x/a.md/y"}},
      {"posts/**/*.md", {"posts/a.md", "posts/2024/05/a.md"}, {"a.md", "xposts/a.md"}},
      {"posts/**", {"posts/a", "posts/a/b/c.d"}, {"posts", "a"}},
      {"**", {"", "a", "a/b"}, {}},
      {"**/a/**/b", {"a/b", "x/a/y/z/b", "a/a/b/b"}, {"a", "b/a"}},
      {"a**b", {"ab", "axb"}, {"a/b"}},
      {"**/x*y/z", {"xay/z", "xy/q/xby/z"}, {"xay/q/z"}},
      {"a?c", {"abc", "aéc"}, {"ac", "a/c", "abbc"}},
      {"[a-c]1", {"a1", "c1"}, {"d1", "A1"}},
      {"[!a-c]1", {"d1"}, {"a1", "/1"}},
      {"[]x]", {"]", "x"}, {"a"}},
      {"[α-ω]", {"β"}, {"b"}},
      {"*.{md,html}", {"a.md", "a.html"}, {"a.md,html", "a."}},
      {"{a,b{c,d}}e", {"ae", "bce", "bde"}, {"be", "ce"}},
      {"\\*.md", {"*.md"}, {"a.md"}},
      {"[{]x", {"{x"}, {"x"}},
  };
  for (const Case& each : cases) {
    const auto glob = Glob::parse(each.glob);
    ASSERT_TRUE(glob) << each.glob;
    for (const auto& path : each.yes) EXPECT_TRUE(glob->matches(path)) << each.glob << " on " << path;
    for (const auto& path : each.no) EXPECT_FALSE(glob->matches(path)) << each.glob << " on " << path;
  }
}

TEST(Glob, SaysWhatIsWrongAndWhere) {
  const std::pair<std::string, std::size_t> cases[] = {{"a[b", 1}, {"x{a,b", 1}, {"a\\", 1}};
  for (const auto& [glob, at] : cases) {
    const auto parsed = Glob::parse(glob);
    ASSERT_FALSE(parsed) << glob;
    EXPECT_EQ(parsed.error().where->begin, at) << glob;
  }
}

TEST(Glob, RefusesBracesThatExplode) {
  std::string glob;
  for (int i = 0; i < 40; ++i) glob += "{a,b}";
  EXPECT_FALSE(Glob::parse(glob));
  EXPECT_FALSE(Glob::parse("{" + std::string(100'000, ',') + "}"));
}

TEST(Glob, AnswersHostilePatternsSoon) {
  std::string pattern;
  for (int i = 0; i < 30; ++i) pattern += "**/a*";
  const auto glob = Glob::parse(pattern + "/b");
  ASSERT_TRUE(glob);
  std::string path;
  for (int i = 0; i < 1000; ++i) path += "aaa/";
  EXPECT_FALSE(glob->matches(path + "c"));
}

TEST(Glob, KnowsTheFoldersToLookIn) {
  EXPECT_EQ(Glob::parse("annotations/**/*.yaml")->folders(), std::vector<std::string>{"annotations"});
  EXPECT_EQ(Glob::parse("*.yaml")->folders(), std::vector<std::string>{""});
  EXPECT_EQ(Glob::parse("{a/b,c}/x.yaml")->folders(), (std::vector<std::string>{"a/b", "c"}));
}

TEST(Glob, TellsALiteralFromAPattern) {
  EXPECT_TRUE(Glob::parse("posts/a.md")->is_literal());
  for (const char* pattern : {"*.md", "a?", "[a]", "{a,b}"}) EXPECT_FALSE(Glob::parse(pattern)->is_literal());
}

TEST(Glob, BeginsInTheFolderWithADotAndASlashOrWithout) {
  EXPECT_TRUE(Glob::parse("./posts/*.md")->matches("posts/a.md"));
  EXPECT_TRUE(Glob::parse("{./a,././b}.md")->matches("b.md"));
  EXPECT_FALSE(Glob::parse("./a.md")->matches("b/a.md"));
  EXPECT_EQ(Glob::parse("./ann/*.yaml")->folders(), std::vector<std::string>{"ann"});
}

}  // namespace
}  // namespace obelus
