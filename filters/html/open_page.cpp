#include "html/open_page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace obelus::html {
namespace {

bool matches_any(const Tree& tree, const Node& start, const std::vector<Selector>& selectors) {
  return std::any_of(selectors.begin(), selectors.end(),
                     [&](const Selector& each) { return each.matches(tree, start); });
}

ScopeNodes scope_of(const Tree& tree, std::uint32_t start) {
  const std::size_t end = tree[start].partner == no_node ? tree.size() : tree[start].partner;
  return {start, start + std::size_t{1}, end};
}

// Teasers in a sidebar and comments are articles too: those in excluded elements count only if all are.
std::vector<std::uint32_t> outside(const Tree& tree, const std::vector<std::uint32_t>& found,
                                   const std::vector<std::uint32_t>& excluded) {
  std::vector<std::uint32_t> kept;
  for (const std::uint32_t start : found) {
    const auto next = std::upper_bound(excluded.begin(), excluded.end(), start);
    if (next == excluded.begin() || tree.behind(*(next - 1)) <= start) kept.push_back(start);
  }
  return kept.empty() ? found : kept;
}

std::vector<ScopeNodes> find_scopes(const Tree& tree, const std::vector<Selector>& selectors,
                                    const std::vector<Selector>& exclude) {
  const std::vector<std::uint32_t> excluded = select(tree, exclude, 0, tree.size());
  for (const Selector& selector : selectors) {
    std::vector<ScopeNodes> scopes;
    for (const std::uint32_t start : outside(tree, select(tree, {selector}, 0, tree.size()), excluded))
      scopes.push_back(scope_of(tree, start));
    if (!scopes.empty()) return scopes;
  }
  return {{no_node, 0, tree.size()}};
}

}  // namespace

std::vector<std::uint32_t> select(const Tree& tree, const std::vector<Selector>& any_of, std::size_t begin,
                                  std::size_t end) {
  std::vector<std::uint32_t> found;
  for (std::size_t i = begin; i < end;) {
    const Node& node = tree[i];
    const bool eligible = node.has_content() && !node.hidden && !has(node.tag, trait::unread);
    if (eligible && matches_any(tree, node, any_of)) {
      found.push_back(static_cast<std::uint32_t>(i));
      i = tree.behind(i);
    } else {
      ++i;
    }
  }
  return found;
}

Span OpenPage::content(const ScopeNodes& scope) const {
  return scope.start == no_node ? Span{0, tree.page().size()} : tree.content(scope.start);
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
  auto tree = read_tree(page->text(), options.limits);
  if (!tree) {
    Error error = tree.error();
    if (error.where) error.where = page->to_bytes(*error.where);
    return error;
  }
  OpenPage open{std::move(page), std::move(*tree), {}, {}};
  open.scopes = find_scopes(open.tree, *scope, *exclude);
  std::vector<Span> hidden;
  for (const ScopeNodes& each : open.scopes) {
    for (const std::uint32_t start : select(open.tree, *exclude, each.begin, each.end)) {
      open.excluded.push_back(start);
      hidden.push_back(open.tree.element(start));
    }
  }
  open.tree.hide(hidden);
  return open;
}

}  // namespace obelus::html
