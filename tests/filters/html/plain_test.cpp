#include "html/plain.hpp"

#include <gtest/gtest.h>

#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "html/ascii.hpp"
#include "html/libxml.hpp"
#include "html/page.hpp"
#include "html/tree.hpp"
#include "support/corpus.hpp"

namespace obelus::html {
namespace {

struct Case {
  std::string_view name;
  std::string_view page;
  bool plain;
};

constexpr Case cases[] = {
    {"Tags", "<p id=a class='b c'>x<br/>y <my-tag>z</my-tag></p >", true},
    {"ValueWithTag", "<p title=\"<b>\">x</p>", true},
    {"Comment", "x<!-- <b> - -- -->y", true},
    {"EmptyComment", "x<!---->y", true},
    {"Doctype", "<!DOCTYPE html PUBLIC \"-//W3C//DTD\" \"x\">y", true},
    {"Instruction", "<?xml version=\"1.0\"?><p>y", true},
    {"Script", "<script>if (a < b) c = '<b>' + \"<\\/script>\";</script>x", true},
    {"Noscript", "<noscript><img src=x></noscript>x", true},
    {"Title", "<title>a &amp; b</title>x", true},
    {"References", "&amp; &nosuch; & &#8217; &#x2019; AT&T", true},
    {"Letters", "\xC3\xA9\xE2\x80\x99\xF0\x9F\x98\x80", true},
    {"LoneLessThan", "a < b", false},
    {"EmptyEndTag", "a</>b", false},
    {"OddEndTag", "a</ p>b", false},
    {"EndTagWithAttribute", "<p>a</p b>", false},
    {"NoSpaceBetweenAttributes", "<p a='b'c=d>x", false},
    {"OddAttribute", "<p @a=\"x > y\">x", false},
    {"QuoteAsAttribute", "<p \">x\">y", false},
    {"QuoteInValue", "<p a=b\"c>x", false},
    {"NoValue", "<p a= >x", false},
    {"SlashInTag", "<p / a>x", false},
    {"Unclosed", "x<p a='", false},
    {"ShortComment", "x<!-->y-->z", false},
    {"ShorterComment", "x<!--->y-->z", false},
    {"OddlyClosedComment", "x<!-- a --!>y-->z", false},
    {"OpenComment", "x<!-- y", false},
    {"Declaration", "x<!y>z", false},
    {"Cdata", "<svg><![CDATA[x]]></svg>", false},
    {"OpenQuoteInDoctype", "<!DOCTYPE html \"a>b\">x", false},
    {"NamelessInstruction", "x<? y>z", false},
    {"ScriptInScript", "<script><!-- <script> </script> --></script>x", false},
    {"EndTagInScript", "<script>'</b>'</script>x", false},
    {"SelfClosingScript", "<script/>x</script>y", false},
    {"StyleInSvg", "<svg><style><p></style></svg>x", false},
    {"TagInTitle", "<title><b></title>x", false},
    {"ScriptInNoscript", "<noscript><script></noscript></script>x", false},
    {"Plaintext", "<plaintext>x</p>", false},
    {"Control", "a\x01z", false},
    {"FormFeed", "a\fz", false},
    {"Noncharacter", "a\xEF\xBF\xBEz", false},
    {"NumberOfAControl", "a&#1;z", false},
    {"NumberOfWindows", "a&#150;z", false},
    {"NumberOfASurrogate", "a&#xD800;z", false},
    {"LargeNumber", "a&#99999999999;z", false},
    {"LongName", "a&copyabcdefghijklmnopqrstuvwxyzabcdef z", false},
    {"OpenNumber", "a&#38 z", false},
};

class HtmlPlain : public ::testing::TestWithParam<Case> {};

TEST_P(HtmlPlain, IsWhatEveryReaderReadsAlike) {
  const auto tree = read_tree(GetParam().page, {});
  ASSERT_TRUE(tree);
  EXPECT_EQ(tree->is_plain(), GetParam().plain) << GetParam().page;
}

INSTANTIATE_TEST_SUITE_P(Pages, HtmlPlain, ::testing::ValuesIn(cases),
                         [](const auto& each) { return std::string(each.param.name); });

// The first byte of a plain page's text that libxml2 does not take for text; white space aside, which it
// passes over between the elements of a head.
std::optional<std::size_t> unlike(const Tree& tree) {
  const std::vector<Span> agreed = text_by_libxml(tree.page());
  auto next = agreed.begin();
  for (const Node& node : tree.nodes()) {
    if (!node.is_text() || node.hidden) continue;
    for (std::size_t at = node.begin; at < node.end; ++at) {
      while (next != agreed.end() && next->end <= at) ++next;
      const bool is_agreed = next != agreed.end() && next->begin <= at;
      if (!is_agreed && !is_space(tree.page()[at])) return at;
    }
  }
  return std::nullopt;
}

TEST(HtmlPlainPages, HaveTheTextThatLibxmlReads) {
  int plain = 0;
  for (const auto& path : obelus::testing::files_below("/usr/share/doc", ".html")) {
    if (std::filesystem::file_size(path) > 200'000) continue;
    const std::string bytes = obelus::testing::read_file(path);
    const auto page = Page::read(bytes);
    if (!page) continue;
    const auto tree = read_tree(page->text(), {});
    if (!tree || !tree->is_plain()) continue;
    ++plain;
    EXPECT_EQ(unlike(*tree), std::nullopt) << path;
  }
  for (const Case& each : cases) {
    if (!each.plain) continue;
    EXPECT_EQ(unlike(*read_tree(each.page, {})), std::nullopt) << each.page;
  }
  std::cout << plain << " plain pages at hand\n";
}

}  // namespace
}  // namespace obelus::html
