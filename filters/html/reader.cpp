#include "obelus/reader.hpp"

#include <algorithm>

#include "data/front_matter.hpp"
#include "html/ascii.hpp"
#include "html/attributes.hpp"
#include "html/character_reference.hpp"
#include "html/libxml.hpp"
#include "html/open_page.hpp"
#include "html/text_walker.hpp"

namespace obelus {
namespace {

using namespace html;

std::string decoded(const Tree& tree, const Node& node, std::string_view name) {
  return decode_attribute(attribute(tree, node, name));
}

// Ids, language, base address: what the page says of itself in its tags.
void read_declarations(const OpenPage& page, Article& article) {
  const Tree& tree = page.tree;
  for (const Node& node : tree.nodes()) {
    if (!node.is_start() || node.told == 0) continue;
    if (std::string id = decoded(tree, node, "id"); !id.empty()) article.ids.push_back(std::move(id));
    if (node.tag == Tag::html && article.lang.empty()) article.lang = decoded(tree, node, "lang");
    if (node.tag == Tag::base && article.base_href.empty()) article.base_href = decoded(tree, node, "href");
    if (node.tag == Tag::meta && attribute(tree, node, "name") == "obelus:article")
      article.obelus_article = decoded(tree, node, "content");
  }
  std::sort(article.ids.begin(), article.ids.end());
  article.ids.erase(std::unique(article.ids.begin(), article.ids.end()), article.ids.end());
  for (std::uint32_t at = page.scopes.front().start; at != no_node; at = tree[at].parent) {
    std::string lang = decoded(tree, tree[at], "lang");
    if (lang.empty()) continue;
    article.lang = std::move(lang);
    break;
  }
}

// The reading text whose characters stand in `bytes`.
std::optional<Span> text_in(const Article& article, Span bytes) {
  const auto& runs = article.map.runs();
  const auto first = std::partition_point(
      runs.begin(), runs.end(), [&](const Run& run) { return run.bytes + run.bytes_size <= bytes.begin; });
  const auto last =
      std::partition_point(first, runs.end(), [&](const Run& run) { return run.bytes < bytes.end; });
  if (first == last) return std::nullopt;
  const Run& end = *(last - 1);
  const std::size_t past =
      end.bytes + end.bytes_size > bytes.end ? end.bytes + end.bytes_size - bytes.end : 0;
  const std::size_t before = first->bytes < bytes.begin ? bytes.begin - first->bytes : 0;
  return Span{first->text + (first->verbatim ? before : 0),
              end.text + end.text_size - (end.verbatim ? past : 0)};
}

// Front matter is not markup: blank, it cannot mislead.
std::vector<Span> agreed_text(const OpenPage& page) {
  if (page.tree.is_plain()) return {{0, page.tree.page().size()}};
  if (page.head() == 0) return text_by_libxml(page.tree.page());
  std::string blank(page.tree.page());
  std::fill_n(blank.begin(), page.head(), ' ');
  return text_by_libxml(blank);
}

}  // namespace

Article html::article_of(const OpenPage& page, std::string_view bytes, const HtmlOptions& options) {
  TextWalker walker(page, bytes, agreed_text(page), options.templates);
  for (const ScopeNodes& scope : page.scopes) walker.walk(scope);
  Article article = std::move(walker).finish().finish();
  article.format = Format::html;
  article.front_matter = page.front_matter;
  article.lang = data::declared_language(page.front_matter);
  read_declarations(page, article);
  return article;
}

Result<Article> read_html(std::string bytes, const HtmlOptions& options) {
  const auto page = open_page(bytes, options);
  if (!page) return page.error();
  Article article = article_of(*page, bytes, options);
  article.bytes = std::move(bytes);
  return article;
}

Result<std::vector<Span>> select_elements(const Article& html, std::string_view selector,
                                          const HtmlOptions& options) {
  auto parsed = parse_selector(selector);
  if (!parsed) return parsed.error();
  std::vector<Span> found;
  if (html.format != Format::html) return found;
  const auto page = open_page(html.bytes, options);
  if (!page) return page.error();
  for (const std::uint32_t start : select(page->tree, {*parsed}, 0, page->tree.size()))
    if (const auto text = text_in(html, page->page->to_bytes(page->tree.element(start))))
      found.push_back(*text);
  return found;
}

}  // namespace obelus
