#include "html/open_page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "data/encoding.hpp"
#include "data/front_matter.hpp"

namespace obelus::html {
namespace {

ScopeNodes scope_of(const Tree& tree, std::uint32_t start) {
  const std::size_t end = tree[start].partner == no_node ? tree.size() : tree[start].partner;
  return {start, start + std::size_t{1}, end};
}

// Whether no excluded element, of which none is in another, holds the node.
bool is_outside(const Tree& tree, std::size_t node, const std::vector<std::uint32_t>& excluded) {
  const auto next = std::upper_bound(excluded.begin(), excluded.end(), node);
  return next == excluded.begin() || tree.behind(*(next - 1)) <= node;
}

std::vector<std::uint32_t> between(const std::vector<std::uint32_t>& starts, const ScopeNodes& scope) {
  return {std::lower_bound(starts.begin(), starts.end(), scope.begin),
          std::lower_bound(starts.begin(), starts.end(), scope.end)};
}

// Teasers in a sidebar and comments are articles too: those in excluded elements count only if all are.
std::vector<std::uint32_t> outside(const Tree& tree, const std::vector<std::uint32_t>& found,
                                   const std::vector<std::uint32_t>& excluded) {
  std::vector<std::uint32_t> kept;
  for (const std::uint32_t start : found) {
    if (is_outside(tree, start, excluded)) kept.push_back(start);
  }
  return kept.empty() ? found : kept;
}

std::vector<ScopeNodes> find_scopes(const Tree& tree, const std::vector<Selector>& selectors,
                                    const std::vector<std::uint32_t>& excluded) {
  for (const Selector& selector : selectors) {
    std::vector<ScopeNodes> scopes;
    for (const std::uint32_t start : outside(tree, select(tree, {selector}, 0, tree.size()), excluded))
      scopes.push_back(scope_of(tree, start));
    if (!scopes.empty()) return scopes;
  }
  const bool has_head = tree.size() > 0 && tree[0].kind == TokenKind::front_matter;
  return {{no_node, has_head ? std::size_t{1} : 0, tree.size()}};
}

}  // namespace

FrontMatter find_head(std::string_view bytes, const Page& page, const Limits& limits) {
  if (page.charset() != Charset::utf_8 || bytes.substr(data::bom_size(bytes)).starts_with('{')) return {};
  data::Options options;
  options.max_nodes = limits.yaml_nodes;
  return data::find_front_matter(bytes, MarkdownOptions::FrontMatterMode::automatic, options);
}

std::vector<std::uint32_t> select(const Tree& tree, const std::vector<Selector>& any_of, std::size_t begin,
                                  std::size_t end) {
  std::vector<std::uint32_t> found;
  SelectorList selectors(tree, any_of);
  for (std::size_t i = begin; i < end;) {
    const Node& node = tree[i];
    const bool eligible = node.has_content() && !node.hidden && !has(node.tag, trait::unread);
    if (eligible && selectors.match(node)) {
      found.push_back(static_cast<std::uint32_t>(i));
      i = tree.behind(i);
    } else {
      ++i;
    }
  }
  return found;
}

Span OpenPage::content(const ScopeNodes& scope) const {
  return scope.start == no_node ? Span{head(), tree.page().size()} : tree.content(scope.start);
}

Result<OpenPage> open_page(std::string_view bytes, const HtmlOptions& options) {
  if (bytes.size() > options.limits.file_size)
    return limit_passed(fmt::format("the page is larger than {} bytes", options.limits.file_size),
                        "file_size", Span{options.limits.file_size, options.limits.file_size});
  const auto scope = parse_selectors(options.scope);
  if (!scope) return scope.error();
  const auto exclude = parse_selectors(options.exclude);
  if (!exclude) return exclude.error();
  auto read = Page::read(bytes);
  if (!read) return read.error();
  auto page = std::make_unique<Page>(std::move(*read));
  FrontMatter front_matter = find_head(bytes, *page, options.limits);
  if (auto error = data::passed_limit(front_matter)) return std::move(*error);
  auto tree = read_tree(page->text(), options.limits, page->to_page(front_matter.whole.end));
  if (!tree) {
    Error error = tree.error();
    if (error.where) error.where = page->to_bytes(*error.where);
    return error;
  }
  OpenPage open{std::move(page), std::move(front_matter), std::move(*tree), {}, {}};
  const std::vector<std::uint32_t> excluded = select(open.tree, *exclude, 0, open.tree.size());
  open.scopes = find_scopes(open.tree, *scope, excluded);
  std::vector<Span> hidden;
  for (const ScopeNodes& each : open.scopes) {
    const bool is_apart = is_outside(open.tree, each.begin, excluded);
    for (const std::uint32_t start :
         is_apart ? between(excluded, each) : select(open.tree, *exclude, each.begin, each.end)) {
      open.excluded.push_back(start);
      hidden.push_back(open.tree.element(start));
    }
  }
  open.tree.hide(hidden);
  return open;
}

}  // namespace obelus::html
