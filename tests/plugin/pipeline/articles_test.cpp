#include "pipeline/articles.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "support/memory_files.hpp"

namespace obelus {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Remembers which folders were looked into.
class WatchedFiles final : public testing::MemoryFiles {
 public:
  using MemoryFiles::MemoryFiles;

  Result<std::vector<FolderEntry>> list(const std::string& folder) const override {
    looked_into.insert(absolute(folder));
    return MemoryFiles::list(folder);
  }

  mutable std::set<std::string> looked_into;
};

WatchedFiles site(const std::string& config) {
  return WatchedFiles({{"obelus.yaml", config},
                       {"posts/2023/a.md", ""},
                       {"posts/2024/b.md", ""},
                       {"posts/2024/deep/c.html", ""},
                       {"posts/2024/notes.txt", ""},
                       {"other/d.md", ""}});
}

std::vector<std::string> found(const WatchedFiles& files, const std::vector<std::string>& paths) {
  auto articles = find_articles(files, paths, {});
  EXPECT_TRUE(articles) << articles.error().message;
  return articles ? *articles : std::vector<std::string>{};
}

TEST(FindArticles, OfAFolderLooksNowhereElse) {
  const WatchedFiles files = site("");
  EXPECT_THAT(found(files, {"posts/2024"}), ElementsAre("posts/2024/b.md", "posts/2024/deep/c.html"));
  EXPECT_THAT(files.looked_into, ElementsAre("/desk/posts/2024", "/desk/posts/2024/deep"));
}

TEST(FindArticles, OfAFolderKeepsToWhatContentNames) {
  const WatchedFiles files = site("content: [\"posts/2024/deep/*\", \"other/*.md\"]\n");
  EXPECT_THAT(found(files, {"posts"}), ElementsAre("posts/2024/deep/c.html"));
  EXPECT_THAT(found(files, {"other"}), ElementsAre("other/d.md"));
  EXPECT_THAT(found(files, {"posts/2023"}), IsEmpty());
}

TEST(FindArticles, OfAFolderThatIsExcludedAreNone) {
  const WatchedFiles files = site("exclude: [\"posts/**\"]\n");
  EXPECT_THAT(found(files, {"posts/2024"}), IsEmpty());
  EXPECT_THAT(found(files, {}), ElementsAre("other/d.md"));
}

TEST(FindArticles, AreNotWhatIgnoreFilesLeaveOut) {
  const WatchedFiles files({{".gitignore", "/public/\n*.draft.md\n"},
                            {"a.md", ""},
                            {"a.draft.md", ""},
                            {"public/a.html", ""},
                            {"posts/public/b.md", ""},
                            {"posts/.gitignore", "!kept.draft.md\n"},
                            {"posts/.ignore", "old/\n"},
                            {"posts/kept.draft.md", ""},
                            {"posts/c.draft.md", ""},
                            {"posts/old/d.md", ""},
                            {".github/e.md", ""},
                            {".f.md", ""}});
  EXPECT_THAT(found(files, {}), ElementsAre("a.md", "posts/kept.draft.md", "posts/public/b.md"));
  EXPECT_EQ(files.looked_into.count("/desk/public"), 0U);
  EXPECT_THAT(found(files, {"posts"}), ElementsAre("posts/kept.draft.md", "posts/public/b.md"));
  EXPECT_THAT(found(files, {"public", "a.draft.md", ".github"}),
              ElementsAre(".github/e.md", "a.draft.md", "public/a.html"));
  ConfigChoice all;
  all.with_ignored = true;
  EXPECT_EQ(find_articles(files, {}, all)->size(), 9U);
}

TEST(FindArticles, AreWhatContentNamesThoughItIsIgnored) {
  const WatchedFiles files({{"obelus.yaml", "content: [\"public/**/*.html\", \"drafts/a.md\"]\n"},
                            {".gitignore", "public\ndrafts/*\n"},
                            {"public/a/index.html", ""},
                            {"drafts/a.md", ""},
                            {"drafts/b.md", ""}});
  EXPECT_THAT(found(files, {}), ElementsAre("drafts/a.md", "public/a/index.html"));
}

TEST(FindArticles, GoByTheIgnoreFilesOfTheRepository) {
  const WatchedFiles files({{"/home/.gitignore", "*.md\n"},
                            {"/home/repo/.git/HEAD", ""},
                            {"/home/repo/.gitignore", "site/built/\n"},
                            {"/home/repo/site/obelus.yaml", ""},
                            {"/home/repo/site/a.md", ""},
                            {"/home/repo/site/built/b.md", ""}});
  EXPECT_THAT(found(files, {"/home/repo/site"}), ElementsAre("/home/repo/site/a.md"));
}

TEST(FindArticles, GoByTheNearestConfiguration) {
  const WatchedFiles files({{"obelus.yaml", "exclude: [\"drafts/**\"]\n"},
                            {"drafts/x.md", ""},
                            {"a.md", ""},
                            {"fr/obelus.yaml", "content: [\"**/*.md\"]\nexclude: [\"brouillons/**\"]\n"},
                            {"fr/b.md", ""},
                            {"fr/b.html", ""},
                            {"fr/drafts/c.md", ""},
                            {"fr/brouillons/d.md", ""},
                            {"bad/obelus.yaml", "langue: fr\n"},
                            {"bad/e.md", ""},
                            {"bad/f.md", ""}});
  Sources sources;
  std::vector<Finding> faults;
  const auto articles = find_articles(files, {}, {}, sources, faults);
  ASSERT_TRUE(articles);
  EXPECT_THAT(*articles, ElementsAre("a.md", "fr/b.md", "fr/drafts/c.md"));
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].place.path, "bad/obelus.yaml");
  EXPECT_FALSE(find_articles(files, {}, {}));
}

TEST(FindArticles, OfAnnotationsAreTheArticlesBesideThem) {
  const WatchedFiles files(
      {{"a.md", ""}, {"a.obelus.yaml", ""}, {"b.mdx", ""}, {"b.obelus.yml", ""}, {"c.obelus.yaml", ""}});
  EXPECT_THAT(found(files, {"a.md", "a.obelus.yaml", "b.obelus.yml"}), ElementsAre("a.md", "b.mdx"));
  EXPECT_THAT(found(files, {"."}), ElementsAre("a.md", "b.mdx"));
  const std::vector<std::string> alone = {"c.obelus.yaml"};
  const auto articles = find_articles(files, alone, {});
  ASSERT_FALSE(articles);
  EXPECT_EQ(articles.error().message, "c.obelus.yaml holds annotations, and no article is beside it");
}

TEST(FindArticles, AreOnceEachHoweverOftenNamed) {
  const WatchedFiles files = site("");
  EXPECT_THAT(found(files, {"other/d.md", "other", "./other/../other/d.md"}), ElementsAre("other/d.md"));
}

}  // namespace
}  // namespace obelus
