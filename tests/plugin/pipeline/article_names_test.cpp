#include "pipeline/article_names.hpp"

#include <gtest/gtest.h>

namespace obelus {
namespace {

TEST(ArticleNames, TellTheFormat) {
  EXPECT_EQ(format_by_name("a/b.MD"), Format::markdown);
  EXPECT_EQ(format_by_name("b.mdx"), Format::markdown);
  EXPECT_EQ(format_by_name("b.c.xhtml"), Format::html);
  EXPECT_EQ(format_by_name("b.md.txt"), std::nullopt);
  EXPECT_EQ(format_by_name("md"), std::nullopt);
  EXPECT_TRUE(is_mdx("a/b.mdx"));
  EXPECT_FALSE(is_mdx("a/b.md"));
}

}  // namespace
}  // namespace obelus
