#include <gtest/gtest.h>

#include "obelus/article.hpp"
#include "obelus/reader.hpp"

namespace obelus {
namespace {

// "[content|bytes|the text behind it]" of each, "+" before those in a block.
std::string remarks_of(const Article& article) {
  std::string all;
  for (const Remark& each : article.remarks) {
    const Span rest{each.text.begin, std::min(each.text.begin + 4, article.text.size())};
    all += each.in_block ? "+[" : "[";
    if (!each.attribute.empty()) all += each.attribute + "=";
    all += each.content + "|" + article.bytes.substr(each.bytes.begin, each.bytes.size()) + "|";
    all += std::string(article.text_of(each.attribute.empty() ? rest : each.text)) + "]";
  }
  return all;
}

std::string in_markdown(const std::string& bytes) { return remarks_of(*read_markdown(bytes)); }
std::string in_html(const std::string& bytes) { return remarks_of(*read_html(bytes)); }

TEST(Remarks, OfMarkdownStandBetweenBlocksAndInThem) {
  EXPECT_EQ(in_markdown("One.\n\n<!-- a -->\n\nTwo.\n"), "[ a |<!-- a -->|Two.]");
  EXPECT_EQ(in_markdown("One <!--b-->two.\n"), "+[b|<!--b-->|two.]");
  EXPECT_EQ(in_markdown("---\nt: 1\n---\n> <!-- a -->\n> Two.\n"), "[ a |<!-- a -->|Two.]");
  EXPECT_EQ(in_markdown("One.\n\n<!-- a\nb --><!-- c -->\n"), "[ a\nb |<!-- a\nb -->|][ c |<!-- c -->|]");
  EXPECT_EQ(in_markdown("- <!-- a -->\n\n  Two.\n\n<div><!-- c --></div>\n\nEnd.\n"),
            "[ a |<!-- a -->|Two.][ c |<!-- c -->|End.]");
}

TEST(Remarks, OfMarkdownAreNotThoseOfCode) {
  EXPECT_EQ(in_markdown("`<!-- a -->` and\n\n```\n<!-- b -->\n```\n\n    <!-- c -->\n"), "");
}

TEST(Remarks, OfHtmlStandBetweenBlocksAndInThem) {
  EXPECT_EQ(in_html("<p>One.</p><!-- a --><p>Two.</p>"), "[ a |<!-- a -->|\nTwo]");
  EXPECT_EQ(in_html("<p>One <!--b-->two.</p>"), "+[b|<!--b-->|two.]");
  EXPECT_EQ(in_html("<p><!--b--><em>two.</em></p>"), "+[b|<!--b-->|two.]");
  EXPECT_EQ(in_html("<script><!-- a --></script><nav><!-- b --></nav><!bogus><p>x</p>"), "");
}

TEST(Remarks, OfHtmlAreAttributesThatSpeakToObelus) {
  EXPECT_EQ(in_html("<div DATA-obelus-ignore='a &amp; b' class=x><p>One.</p><p>Two.</p></div><p>Three.</p>"),
            "[data-obelus-ignore=a & b|<div DATA-obelus-ignore='a &amp; b' class=x>|One.\nTwo.]");
  EXPECT_EQ(in_html("<p data-other-ignore=a>One.</p>"), "");
}

}  // namespace
}  // namespace obelus
