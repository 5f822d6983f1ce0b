#include "html/note_column.hpp"

namespace obelus::html {
namespace {

bool lays_out(const Node& node) {
  const bool is_layout =
      node.tag == Tag::div || node.tag == Tag::section || node.tag == Tag::article || node.tag == Tag::main;
  return is_layout && node.closed && !node.hidden;
}

// The elements round `at` in `scope`, the innermost first, that stand in nothing but layout.
std::vector<std::uint32_t> layout_round(const Tree& tree, std::uint32_t scope, std::uint32_t at) {
  std::vector<std::uint32_t> round;
  for (; at != scope; at = tree[at].parent) {
    if (at == no_node) return {};
    if (lays_out(tree[at]))
      round.push_back(at);
    else
      round.clear();
  }
  return round;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n\r\f") == text.npos; }

// How much text stands in an element before each of its nodes, and in all of it.
std::vector<std::uint32_t> text_before(const Tree& tree, std::uint32_t scope) {
  std::vector<std::uint32_t> before = {0};
  before.reserve(tree.behind(scope) - scope + 1);
  for (std::size_t i = scope; i < tree.behind(scope); ++i) {
    const bool counts = tree[i].is_text() && !tree[i].hidden && !is_blank(tree.text(tree[i]));
    before.push_back(before.back() + (counts ? tree[i].end - tree[i].begin : 0));
  }
  return before;
}

}  // namespace

std::uint32_t note_column(const Tree& tree, std::uint32_t scope, Span passages) {
  if (scope == no_node || passages.empty()) return scope;
  const std::vector<std::uint32_t> round = layout_round(tree, scope, tree.context(passages.begin));
  if (round.empty()) return scope;
  const std::vector<std::uint32_t> before = text_before(tree, scope);
  for (const std::uint32_t each : round) {
    const std::uint32_t text = before[tree.behind(each) - scope] - before[each - scope];
    if (tree.content(each).end >= passages.end && text > before.back() / 2) return each;
  }
  return scope;
}

}  // namespace obelus::html
