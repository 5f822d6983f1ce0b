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
      {"site/{path**}/index.html", "content/{path}.md", "site/2024/05/x/index.html", "content/2024/05/x.md"},
      {"site/{path**}/index.html", "content/{path**}.md", "site/x/index.html", "content/x.md"},
      {"site/{path**}/index.html", "content/{path}.md", "site/index.html", ""},
      {"site/{path**}/index.html", "content/{path}.md", "site//index.html", ""},
      {"{path**}.html", "{path}.md", "a/b.html/c.html", "a/b.html/c.md"},
      {"{path**}/{name}.html", "{name}/{path}.md", "a/b/c.html", "c/a/b.md"},
      {"{path**}/{name}.html", "{name}/{path}.md", "c.html", ""},
      {"{year}/{path**}-{id}/index.html", "{path}.{year}.md", "2024/a/b-c-7/index.html", "a/b.2024.md"},
      {"{year}/{path**}-{id}/index.html", "{path}.{year}.md", "2024/a/b-7/index.html", "a/b.2024.md"},
      {"{path**}", "{path}", "a/b", "a/b"},
  };
  for (const auto& [page_pattern, article_pattern, page, expected] : cases)
    EXPECT_EQ(article_of_page(page_pattern, article_pattern, page).value_or(""), expected)
        << page_pattern << " on " << page;
}

TEST(PagePaths, ThatCannotWorkAreFaults) {
  EXPECT_EQ(fault_of_page_paths("{a**}/{b}.html", "{b}/{a}.md"), "");
  EXPECT_EQ(fault_of_page_paths("{a**}/{b**}.html", "{b}/{a}.md"),
            "only one name of a pattern may span folders, as {name**} does");
  EXPECT_EQ(fault_of_page_paths("{name}.html", "{other}.md"),
            "the article's {other} is no name of the page's pattern");
}

}  // namespace
}  // namespace obelus
