#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>

#include "obelus/reader.hpp"
#include "obelus/writer.hpp"

namespace obelus {
namespace {

std::string times(std::size_t count, std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

// What stops an article of Markdown or HTML on its way through, marks at its first word.
std::optional<Error> stopped(std::string bytes, Format format, Format to, const Limits& limits) {
  MarkdownOptions markdown;
  HtmlOptions html;
  markdown.limits = html.limits = limits;
  const auto article =
      format == Format::html ? read_html(std::move(bytes), html) : read_markdown(std::move(bytes), markdown);
  if (!article) return article.error();
  Marks marks;
  marks.passages.push_back({{0, 1}, "<b>", "", "</b>", to == Format::markdown ? "[^n]" : "<i>1</i>"});
  marks.notes.push_back({0, "<ol>", to == Format::markdown ? "[^n]: Note." : "<li>Note.</li>", "", "</ol>"});
  const auto out = format == Format::html   ? write_html(*article, marks, html)
                   : to == Format::markdown ? write_markdown(*article, marks, markdown)
                                            : render_html(*article, marks, markdown);
  return out ? std::nullopt : std::optional(out.error());
}

TEST(Limits, StopWithAnErrorThatSaysWhichToRaise) {
  struct Case {
    std::string name;
    std::size_t Limits::*limit;
    std::size_t least;  // that the article needs
    Format format;
    Format to;
    std::string bytes;
  };
  constexpr auto markdown = Format::markdown;
  constexpr auto html = Format::html;
  const Case cases[] = {
      {"file_size", &Limits::file_size, 11, markdown, html, "a b c d e f"},
      {"file_size", &Limits::file_size, 13, html, html, "<p>a b c</p>\n"},
      {"nesting", &Limits::nesting, 22, markdown, html, times(20, "> ") + "a"},
      {"nesting", &Limits::nesting, 22, html, html, times(20, "<div>") + "<p>a"},
      {"table_cells", &Limits::table_cells, 9, markdown, html, "|a|b|c|\n|-|-|-|\n|d|\n"},
      {"attributes", &Limits::attributes, 20, html, html, "<p" + times(20, " a=b") + ">a"},
      {"output", &Limits::output, 50, markdown, html, "a"},
      {"output", &Limits::output, 50, html, html, "<p>a"},
      {"output", &Limits::output, 20, markdown, markdown, "a b"},
      {"yaml_nodes", &Limits::yaml_nodes, 6, markdown, html, "---\na: [1, 2, 3]\n---\na"},
  };
  for (const Case& each : cases) {
    Limits limits;
    limits.*each.limit = each.least + 10;
    EXPECT_FALSE(stopped(each.bytes, each.format, each.to, limits)) << each.name << each.bytes;
    limits.*each.limit = each.least / 2;
    const auto error = stopped(each.bytes, each.format, each.to, limits);
    ASSERT_TRUE(error) << each.name << each.bytes;
    EXPECT_EQ(error->rule, "OB906");
    EXPECT_EQ(error->hint, "raise `limits." + each.name + "`") << each.bytes;
    EXPECT_NE(error->message.find(std::to_string(limits.*each.limit)), std::string::npos) << error->message;
  }
}

}  // namespace
}  // namespace obelus
