#pragma once
// Bytes -> Article. Each reader takes the bytes over, fails only on what it cannot read at all (not the
// declared encoding, a limit exceeded), and may be called from any thread.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/article.hpp"
#include "obelus/result.hpp"

namespace obelus {

// Bounds on one article. Passing one is an Error of rule OB906 that says which, and where.
struct Limits {
  std::size_t file_size = std::size_t{64} << 20;  // bytes in
  std::size_t output = std::size_t{256} << 20;    // bytes out
  std::size_t nesting = 1000;                     // open elements, quotations, lists
  std::size_t table_cells = 1'000'000;
  std::size_t attributes = 1000;       // of one tag
  std::size_t yaml_nodes = 2'000'000;  // values of its front matter
};

// The error of passing `limit`, a member of Limits or a key of the same kind: its hint says to raise it.
Error limit_passed(std::string message, std::string_view limit, std::optional<Span> where = {});

struct MarkdownOptions {
  // As cmark-gfm's -e: table, strikethrough, autolink, tagfilter, tasklist, footnotes.
  std::vector<std::string> extensions = {"table",     "strikethrough", "autolink",
                                         "tagfilter", "tasklist",      "footnotes"};
  bool smart = false;   // typographic quotes and dashes, as cmark-gfm's --smart
  bool unsafe = false;  // raw HTML and dangerous links as written, as cmark-gfm's --unsafe
  enum class FrontMatterMode { none, automatic, bare } front_matter = FrontMatterMode::automatic;
  bool templates = true;  // {{ … }}, {% … %}, {: …}, maths are opaque
  Limits limits;
};

// CommonMark with GFM's extensions and footnotes, as the linked cmark-gfm reads it. The bytes must be
// UTF-8 (a BOM is passed over); bytes that are not are an Error of rule OB904.
Result<Article> read_markdown(std::string bytes, const MarkdownOptions& options = {});

struct HtmlOptions {
  // Simple selectors: element, .class, #id, [attr], [attr=value]. The first of `scope` that exists.
  std::vector<std::string> scope = {"article", "main", "body"};
  std::vector<std::string> exclude = {
      "nav",         "aside",   "footer",    "form",     "time", "[hidden]", "[aria-hidden=true]",
      ".entry-meta", ".byline", ".comments", "#comments"};
  bool templates = true;
  Limits limits;
};

// A whole document or a fragment, in the encoding a browser would take it to be (BOM, then meta, then
// UTF-8 when valid, else Windows-1252). Marks of ours must have been taken out (writer.hpp, strip_html).
Result<Article> read_html(std::string bytes, const HtmlOptions& options = {});

// The reading text of each element of an HTML article that a simple selector (as in HtmlOptions) names,
// in order, nested ones left out. Fails on a selector that is none; empty for other formats.
Result<std::vector<Span>> select_elements(const Article& html, std::string_view selector,
                                          const HtmlOptions& options = {});

// The text as it is, one scope; blocks are parted by line ends. For selectors and figures on bare text.
Article read_plain(std::string text);

}  // namespace obelus
