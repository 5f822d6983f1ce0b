#include "pipeline/page_paths.hpp"

#include <gtest/gtest.h>

#include <tuple>

namespace obelus {
namespace {

TEST(PagePaths, TellTheArticleOfAPage) {
  const std::tuple<const char*, const char*, const char*, const char*> cases[] = {
      // page pattern, article pattern, page, article
      {"posts/{name}/index.html", "content/posts/{name}.md", "posts/x/index.html", "content/posts/x.md"},
      {"posts/{name}/index.html", "content/posts/{name}.md", "posts/x/y/index.html", ""},
      {"posts/{name}/index.html", "content/posts/{name}.md", "posts//index.html", ""},
      {"{year}/{name}.html", "_posts/{year}-{name}.md", "2024/a.b.html", "_posts/2024-a.b.md"},
      {"{year}-{name}.html", "{name}/{year}.md", "2024-a-b.html", "a-b/2024.md"},
      {"{a}/{a}.html", "{a}.md", "x/x.html", "x.md"},
      {"{a}/{a}.html", "{a}.md", "x/y.html", ""},
      {"about.html", "about.md", "about.html", "about.md"},
      {"about.html", "about.md", "about.htm", ""},
      {"{name}.html", "{other}.md", "a.html", ""},
  };
  for (const auto& [page_pattern, article_pattern, page, expected] : cases)
    EXPECT_EQ(article_of_page(page_pattern, article_pattern, page).value_or(""), expected)
        << page_pattern << " on " << page;
}

}  // namespace
}  // namespace obelus
