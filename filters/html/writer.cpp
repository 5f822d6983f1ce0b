#include "obelus/writer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "html/open_page.hpp"

namespace obelus {
namespace {

using namespace html;

// Before `</head>`, or before `<body>` where the head has no end tag. Nothing in a fragment.
std::optional<std::size_t> head_end(const Tree& tree) {
  for (const Node& node : tree.nodes()) {
    if (node.hidden) continue;
    if (node.is_end() && node.tag == Tag::head) return node.begin;
    if (node.is_start() && node.tag == Tag::body) return node.begin;
  }
  return std::nullopt;
}

std::vector<PlacedMark> place_marks(const Article& article, const Page& page,
                                    const std::vector<Mark>& marks) {
  std::vector<PlacedMark> placed;
  for (const Mark& mark : marks)
    if (const auto bytes = article.map.bytes_of(mark.passage))
      placed.push_back({{page.to_page(bytes->begin), page.to_page(bytes->end)}, &mark});
  return placed;
}

NotePlace place_in(const OpenPage& page, const ScopeNodes& scope) {
  const bool is_known = scope.start == no_node || page.tree[scope.start].closed;
  return is_known ? note_place(page.tree, scope.start) : note_place(page.tree.page(), page.content(scope));
}

std::vector<PlacedNotes> place_notes(const OpenPage& page, const std::vector<NoteList>& notes) {
  std::vector<PlacedNotes> placed;
  for (const NoteList& each : notes)
    if (each.scope < page.scopes.size()) placed.push_back({place_in(page, page.scopes[each.scope]), &each});
  return placed;
}

void insert_head(const Tree& tree, const std::string& head, std::vector<Insertion>& made) {
  const auto at = head_end(tree);
  if (head.empty() || !at) return;
  const auto place =
      std::partition_point(made.begin(), made.end(), [&](const Insertion& each) { return each.at < *at; });
  made.insert(place, {*at, head});
}

}  // namespace

Result<std::vector<Insertion>> html::insertions_of(const OpenPage& page, const Article& html,
                                                   const Marks& marks, const Limits& limits) {
  if (marks.empty() && marks.head.empty()) return std::vector<Insertion>();
  const std::vector<PlacedMark> placed = place_marks(html, *page.page, marks.passages);
  std::vector<Insertion> made = insertions(page.tree, placed, place_notes(page, marks.notes));
  insert_head(page.tree, marks.head, made);
  std::size_t size = html.bytes.size();
  for (Insertion& each : made) {
    each = {page.page->to_bytes(each.at), page.page->encode(each.markup)};
    size += each.markup.size();
  }
  if (size <= limits.output) return made;
  return limit_passed(fmt::format("the output would be larger than {} bytes", limits.output), "output");
}

Result<std::string> write_html(const Article& html, const Marks& marks, const HtmlOptions& options) {
  if (marks.empty() && marks.head.empty()) return html.bytes;
  const auto page = open_page(html.bytes, options);
  if (!page) return page.error();
  const auto made = insertions_of(*page, html, marks, options.limits);
  if (!made) return made.error();
  return html::apply(html.bytes, *made);
}

}  // namespace obelus
