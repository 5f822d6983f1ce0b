#include "obelus/writer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "html/note_column.hpp"
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

// From the first passage in the scope to the last; `passages` by where they begin.
Span passages_in(const std::vector<Span>& passages, Span scope) {
  const auto first = std::ranges::lower_bound(passages, scope.begin, {}, &Span::begin);
  Span all;
  for (auto each = first; each != passages.end() && each->begin < scope.end; ++each)
    all = {first->begin, std::max(all.end, each->end)};
  return all;
}

NotePlace place_in(const OpenPage& page, const ScopeNodes& scope, const std::vector<Span>& passages) {
  const bool is_known = scope.start == no_node || page.tree[scope.start].closed;
  if (!is_known) return note_place(page.tree.page(), page.content(scope));
  const NotePlace place = note_place(page.tree, scope.start);
  if (place.joins_list) return place;
  return note_place(page.tree,
                    note_column(page.tree, scope.start, passages_in(passages, page.content(scope))));
}

std::vector<PlacedNotes> place_notes(const OpenPage& page, const std::vector<PlacedMark>& marks,
                                     const std::vector<NoteList>& notes) {
  std::vector<Span> passages;
  for (const PlacedMark& mark : marks) passages.push_back(mark.bytes);
  std::ranges::sort(passages, {}, &Span::begin);
  std::vector<PlacedNotes> placed;
  for (const NoteList& each : notes)
    if (each.scope < page.scopes.size())
      placed.push_back({place_in(page, page.scopes[each.scope], passages), &each});
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
  std::vector<Insertion> made = insertions(page.tree, placed, place_notes(page, placed, marks.notes));
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
