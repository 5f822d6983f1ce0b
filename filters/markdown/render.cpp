// Markdown -> HTML: cmark-gfm's rendering with marks. Of most documents page_writer.hpp writes it and knows
// where passages are; where an author's own tags or notes may be, sentinels.hpp finds them.

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "markdown/page_writer.hpp"
#include "markdown/parsed.hpp"
#include "markdown/prepare.hpp"
#include "markdown/put_marks.hpp"
#include "markdown/sentinels.hpp"
#include "markdown/source.hpp"
#include "markdown/walk.hpp"
#include "obelus/writer.hpp"

namespace obelus {
namespace {

using namespace markdown;

Result<std::string> within_output(std::string page, const Limits& limits) {
  if (page.size() <= limits.output) return page;
  return limit_passed("the output would be larger than " + std::to_string(limits.output) + " bytes",
                      "output");
}

Result<Parsed> parse(const Article& markdown, bool with_pieces, const MarkdownOptions& options) {
  const std::size_t body = body_begin(markdown.front_matter);
  auto tree = Tree::parse(std::string_view(markdown.bytes).substr(body), options);
  if (!tree) return tree.error();
  Parsed parsed{std::move(*tree), {}};
  if (!with_pieces) return parsed;
  const Source source(markdown.bytes, body);
  auto reading = walk(parsed.tree, source, options, Wanted::pieces);
  if (!reading) return reading.error();
  if (reading->text != markdown.text)
    return Error{"the article was read with other options than it is rendered with", {}, "", ""};
  parsed.pieces = std::move(reading->pieces);
  return parsed;
}

// Whether browsers take an address for one of the page's own site, or of the web, or of a mailbox.
bool is_plain_address(std::string_view url) {
  const std::string_view scheme = url.substr(0, url.find_first_of(":/?#"));
  if (scheme.size() == url.size() || url[scheme.size()] != ':') return true;
  static constexpr std::array<std::string_view, 3> plain = {"http", "https", "mailto"};
  return std::any_of(plain.begin(), plain.end(), [&](std::string_view each) {
    return std::equal(scheme.begin(), scheme.end(), each.begin(), each.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
  });
}

// cmark-gfm knows four schemes that act; of the others too, none but those of the web are written.
void take_off_addresses(cmark_node* root) {
  cmark_iter* walk = cmark_iter_new(root);
  while (cmark_iter_next(walk) != CMARK_EVENT_DONE) {
    cmark_node* node = cmark_iter_get_node(walk);
    const cmark_node_type type = cmark_node_get_type(node);
    if (type != CMARK_NODE_LINK && type != CMARK_NODE_IMAGE) continue;
    if (!is_plain_address(cmark_node_get_url(node))) cmark_node_set_url(node, "");
  }
  cmark_iter_free(walk);
}

}  // namespace

Result<std::string> markdown::render(Parsed& parsed, std::string_view bytes, const Marks& marks,
                                     const MarkdownOptions& options) {
  if (can_write_page(parsed.tree, options)) {
    Located located = write_page(parsed, marks.passages, bytes.size() + bytes.size() / 4);
    return within_output(marks.empty() ? std::move(located.page) : put_marks(located, marks, false),
                         options.limits);
  }
  if (marks.empty()) return within_output(parsed.tree.render(), options.limits);
  const auto located = locate(parsed, marks.passages, bytes);
  if (!located) return Error{"the places of the marks could not be told apart from the text", {}, "", ""};
  return within_output(put_marks(*located, marks, true), options.limits);
}

Result<std::string> render_html(const Article& markdown, const Marks& marks, const MarkdownOptions& options) {
  auto parsed = parse(markdown, !marks.passages.empty(), options);
  if (!parsed) return parsed.error();
  return markdown::render(*parsed, markdown.bytes, marks, options);
}

Result<std::string> render_fragment(std::string_view markdown, bool inline_only) {
  MarkdownOptions options;
  options.extensions = {"strikethrough", "autolink"};
  const auto tree = Tree::parse(markdown, options);
  if (!tree) return tree.error();
  take_off_addresses(tree->root());
  std::string html = tree->render();
  cmark_node* only = cmark_node_first_child(tree->root());
  const bool is_paragraph = only != nullptr && cmark_node_next(only) == nullptr &&
                            cmark_node_get_type(only) == CMARK_NODE_PARAGRAPH;
  constexpr std::string_view open = "<p>";
  constexpr std::string_view close = "</p>\n";
  if (inline_only && is_paragraph && html.starts_with(open) && html.ends_with(close))
    html = html.substr(open.size(), html.size() - open.size() - close.size());
  return html;
}

}  // namespace obelus
