// Markdown -> HTML. cmark-gfm renders its own tree; marks find their place in that rendering by sentinels
// that are put into the literals of text nodes, rendered along, and taken out again:
//
//   text       "cost $5 million in"      passage "$5 million"
//   literal    "cost ⟨0⟩$5 million⟨1⟩ in"
//   rendered   "<p>cost ⟨0⟩$5 million⟨1⟩ in</p>"   -> bytes [8, 18) of "<p>cost $5 million in</p>"
//
// What is left must be the plain rendering, byte for byte, or there is no output.

#include <algorithm>
#include <charconv>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "html/splice.hpp"
#include "markdown/characters.hpp"
#include "markdown/cmark.hpp"
#include "markdown/prepare.hpp"
#include "markdown/source.hpp"
#include "markdown/walk.hpp"
#include "obelus/writer.hpp"

namespace obelus {
namespace {

using namespace markdown;

constexpr char sentinel_byte = '\x1A';

// Where a sentinel goes: into a literal, or as a node of its own next to one that is never split.
struct Place {
  cmark_node* node;
  std::size_t at;
  bool beside;
  bool after;            // beside: behind the node
  std::size_t boundary;  // 2 * passage, + 1 for its end
};

// What every sentinel begins with: a control character and a number that do not stand together in `page`.
std::string unused_prefix(std::string_view page) {
  std::unordered_set<std::size_t> used;
  for (std::size_t at = page.find(sentinel_byte); at != std::string_view::npos;
       at = page.find(sentinel_byte, at + 1)) {
    std::size_t number = 0;
    std::from_chars(page.data() + at + 1, page.data() + page.size(), number);
    used.insert(number);
  }
  std::size_t number = 0;
  while (used.contains(number)) ++number;
  return std::string(1, sentinel_byte) + std::to_string(number) + ":";
}

// The last piece that begins at or before `text`, or the first.
const Piece* piece_at(const std::vector<Piece>& pieces, std::size_t text) {
  const auto next = std::partition_point(pieces.begin(), pieces.end(),
                                         [&](const Piece& each) { return each.text.end <= text; });
  return next != pieces.end() ? &*next : nullptr;
}

Place place_before(const Piece& piece, std::size_t text, std::size_t boundary) {
  const bool is_text = cmark_node_get_type(piece.first) == CMARK_NODE_TEXT;
  const std::size_t skipped = piece.whole || text < piece.text.begin ? 0 : text - piece.text.begin;
  return {piece.first, is_text ? piece.first_at + skipped : 0, !is_text, false, boundary};
}

Place place_behind(const Piece& piece, std::size_t text, std::size_t boundary) {
  const bool is_text = cmark_node_get_type(piece.last) == CMARK_NODE_TEXT;
  const std::size_t left = piece.whole || text > piece.text.end ? 0 : piece.text.end - text;
  return {piece.last, is_text ? piece.last_at - left : 0, !is_text, true, boundary};
}

std::vector<Place> places_of(const std::vector<Mark>& marks, const std::vector<Piece>& pieces) {
  std::vector<Place> places;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const Span passage = marks[i].passage;
    if (passage.empty() || pieces.empty()) continue;
    const Piece* first = piece_at(pieces, passage.begin);
    const Piece* last = piece_at(pieces, passage.end - 1);
    if (last == nullptr) last = &pieces.back();
    if (last->text.begin >= passage.end && last != &pieces.front()) --last;
    if (first == nullptr || first->text.begin >= passage.end) continue;
    places.push_back(place_before(*first, passage.begin, 2 * i));
    places.push_back(place_behind(*last, passage.end, 2 * i + 1));
  }
  return places;
}

// Puts sentinels in. Those of one node are put together, so that a long node is copied once.
void put_sentinels(const Tree& tree, const std::vector<Place>& places, std::string_view prefix) {
  std::unordered_map<cmark_node*, std::vector<const Place*>> by_node;
  for (const Place& place : places) by_node[place.node].push_back(&place);
  const auto sentinel = [&](const Place& place) {
    return std::string(prefix) + std::to_string(place.boundary) + ";";
  };
  for (auto& [node, here] : by_node) {
    std::stable_sort(here.begin(), here.end(), [](const Place* a, const Place* b) { return a->at < b->at; });
    if (here.front()->beside) {
      std::string before;
      std::string behind;
      for (const Place* place : here) (place->after ? behind : before) += sentinel(*place);
      if (!before.empty()) cmark_node_insert_before(node, tree.new_text(before.c_str()));
      if (!behind.empty()) cmark_node_insert_after(node, tree.new_text(behind.c_str()));
      continue;
    }
    const std::string_view literal = cmark_node_get_literal(node);
    std::string marked;
    std::size_t from = 0;
    for (const Place* place : here) {
      marked.append(literal.substr(from, place->at - from));
      marked += sentinel(*place);
      from = place->at;
    }
    marked.append(literal.substr(from));
    cmark_node_set_literal(node, marked.c_str());
  }
}

// Takes the sentinels out of `page` and tells the spans of the passages. Nothing when one is malformed.
std::optional<std::string> take_sentinels(std::string_view page, std::string_view prefix,
                                          std::vector<Span>& passages) {
  std::string plain;
  plain.reserve(page.size());
  std::size_t from = 0;
  for (std::size_t at = page.find(prefix); at != std::string_view::npos; at = page.find(prefix, from)) {
    plain.append(page.substr(from, at - from));
    std::size_t boundary = 0;
    const char* begin = page.data() + at + prefix.size();
    const auto [end, error] = std::from_chars(begin, page.data() + page.size(), boundary);
    if (error != std::errc() || *end != ';' || boundary / 2 >= passages.size()) return std::nullopt;
    (boundary % 2 == 0 ? passages[boundary / 2].begin : passages[boundary / 2].end) = plain.size();
    from = static_cast<std::size_t>(end + 1 - page.data());
  }
  plain.append(page.substr(from));
  return plain;
}

Result<std::string> within_output(std::string page, const Limits& limits) {
  if (page.size() <= limits.output) return page;
  return limit_passed("the output would be larger than " + std::to_string(limits.output) + " bytes",
                      "output");
}

std::string put_marks(const std::string& page, const Marks& marks, const std::vector<Span>& passages) {
  std::vector<html::PlacedMark> placed;
  for (std::size_t i = 0; i < passages.size(); ++i)
    if (!passages[i].empty() && passages[i].begin < passages[i].end)
      placed.push_back({passages[i], &marks.passages[i]});
  std::vector<html::PlacedNotes> notes;
  const html::NotePlace place =
      marks.notes.empty() ? html::NotePlace{} : html::note_place(page, {0, page.size()});
  for (const NoteList& list : marks.notes) notes.push_back({place, &list});
  return html::apply(page, html::insertions(page, placed, notes));
}

}  // namespace

Result<std::string> render_html(const Article& markdown, const Marks& marks, const MarkdownOptions& options) {
  const std::size_t body = body_begin(markdown.front_matter);
  auto tree = Tree::parse(std::string_view(markdown.bytes).substr(body), options);
  if (!tree) return tree.error();
  std::string page = tree->render();
  if (marks.empty()) return within_output(std::move(page), options.limits);

  std::vector<Span> passages(marks.passages.size());
  if (!marks.passages.empty()) {
    const Source source(markdown.bytes, body);
    auto reading = walk(*tree, source, options, true);
    if (!reading) return reading.error();
    if (reading->text != markdown.text)
      return Error{"the article was read with other options than it is rendered with", {}, "", ""};
    const std::string prefix = unused_prefix(page);
    put_sentinels(*tree, places_of(marks.passages, reading->pieces), prefix);
    const auto plain = take_sentinels(tree->render(), prefix, passages);
    if (!plain || *plain != page)
      return Error{"the places of the marks could not be told apart from the text", {}, "", ""};
  }
  return within_output(put_marks(page, marks, passages), options.limits);
}

Result<std::string> render_fragment(std::string_view markdown, bool inline_only) {
  MarkdownOptions options;
  options.extensions = {"strikethrough", "autolink"};
  const auto tree = Tree::parse(markdown, options);
  if (!tree) return tree.error();
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
