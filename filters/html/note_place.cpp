#include "html/attributes.hpp"
#include "html/note_list.hpp"
#include "html/splice.hpp"

namespace obelus::html {
namespace {

bool is_footnotes(const Tree& tree, const Node& node) {
  if (has_role(tree, node, "doc-endnotes")) return true;
  return (node.tag == Tag::section || node.tag == Tag::div) && has_class(tree, node, "footnotes");
}

// The end of these nodes, or what comes before something unclosed there in which no tag would be read as one.
std::size_t readable_end(const Tree& tree, std::size_t begin, std::size_t end) {
  const auto last = static_cast<std::uint32_t>(end - 1);
  const std::string_view text = tree.text(tree[last]);
  const bool declaration = tree[last].kind == TokenKind::comment || tree[last].kind == TokenKind::doctype;
  const bool cut_short = tree[last].kind == TokenKind::unclosed || (declaration && !text.ends_with('>'));
  std::size_t place = cut_short ? tree[last].begin : tree[last].end;
  for (std::uint32_t at = tree[last].has_content() ? last : tree[last].parent; at != no_node && at >= begin;
       at = tree[at].parent)
    if (has(tree[at].tag, trait::unread) && tree.behind(at) == end && !tree[at].closed)
      place = tree[at].begin;
  return place;
}

NotePlace place_among(const Tree& tree, std::size_t begin, std::size_t end, std::size_t content) {
  NotePlace place;
  place.section = begin == end ? content : readable_end(tree, begin, end);
  if (const auto list = find_note_list(tree, begin, end)) {
    place.joins_list = true;
    place.items = tree.content(*list).end;
    place.after_list = tree.element(*list).end;
  }
  return place;
}

}  // namespace

std::optional<std::size_t> find_note_list(const Tree& tree, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (!tree[i].has_content() || tree[i].hidden || !is_footnotes(tree, tree[i])) continue;
    const std::size_t behind = tree.behind(i);
    for (std::size_t list = i; list < behind; ++list)
      if (tree[list].is_start() && tree[list].tag == Tag::ol && tree[list].closed) return list;
    i = behind - 1;
  }
  return std::nullopt;
}

NotePlace note_place(std::string_view page, Span scope) {
  const Tree tree = read_tree_leniently(page.substr(scope.begin, scope.size()));
  NotePlace place = place_among(tree, 0, tree.size(), 0);
  for (std::size_t* each : {&place.section, &place.items, &place.after_list}) *each += scope.begin;
  return place;
}

NotePlace note_place(const Tree& tree, std::uint32_t start) {
  if (start == no_node) return place_among(tree, 0, tree.size(), 0);
  return place_among(tree, start + std::size_t{1}, tree[start].partner, tree[start].end);
}

}  // namespace obelus::html
