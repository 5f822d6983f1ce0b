#include "pipeline/find_config.hpp"

#include <gtest/gtest.h>

#include "pipeline/project.hpp"
#include "support/memory_files.hpp"

namespace obelus {
namespace {

using testing::MemoryFiles;

class CountingFiles : public MemoryFiles {
 public:
  using MemoryFiles::MemoryFiles;

  FileKind kind(const std::string& path) const override {
    ++looks;
    return MemoryFiles::kind(path);
  }

  mutable std::size_t looks = 0;
};

TEST(FindConfig, TakesTheNearestUpToTheRepository) {
  const MemoryFiles files({{"obelus.yaml", ""},
                           {"posts/.obelus.yaml", ""},
                           {"posts/2024/may/a.md", ""},
                           {"vendor/.git", ""},
                           {"vendor/obelus.yaml", ""},
                           {"vendor/theme/.git", ""},
                           {"vendor/theme/a.md", ""}});
  const std::pair<std::string, std::optional<std::string>> cases[] = {
      {"", "obelus.yaml"},
      {"a.md", "obelus.yaml"},
      {"posts/a.md", "posts/.obelus.yaml"},
      {"posts/2024/may/a.md", "posts/.obelus.yaml"},
      {"posts/../b/c.md", "obelus.yaml"},
      {"vendor/a.md", "vendor/obelus.yaml"},
      {"vendor/theme/a.md", std::nullopt},
      {"vendor/theme/b/c/a.md", std::nullopt},
      {"/elsewhere/a.md", std::nullopt},
  };
  ConfigFinder in_order(files);
  for (const auto& [article, config] : cases) {
    EXPECT_EQ(find_config(files, article), config) << article;
    EXPECT_EQ(in_order.nearest_to(article), config) << article;
  }
  ConfigFinder backwards(files);
  for (auto each = std::rbegin(cases); each != std::rend(cases); ++each)
    EXPECT_EQ(backwards.nearest_to(each->first), each->second) << each->first;
}

TEST(FindConfig, LooksAtAFolderOnce) {
  const CountingFiles files(std::map<std::string, std::string>{{"a.md", ""}});
  ConfigFinder configs(files);
  configs.nearest_to("a.md");
  const std::size_t looks_above = files.looks;
  std::vector<std::string> articles{"deeper/a.md"};
  while (articles.size() < 100) articles.push_back("deeper/" + articles.back());
  for (const std::string& each : articles) configs.nearest_to(each);
  EXPECT_LE(files.looks - looks_above, articles.size() * 3);
  const std::size_t looks = files.looks;
  for (const std::string& each : articles) configs.nearest_to(each);
  EXPECT_EQ(files.looks, looks);
}

}  // namespace
}  // namespace obelus
