// Markdown -> HTML: cmark-gfm's own rendering, with marks put where sentinels.hpp says their passages are.

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "html/splice.hpp"
#include "markdown/parsed.hpp"
#include "markdown/prepare.hpp"
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

// cmark-gfm moves the definitions that are referred to behind all else.
bool has_footnotes(const Tree& tree) {
  cmark_node* last = cmark_node_last_child(tree.root());
  return last != nullptr && cmark_node_get_type(last) == CMARK_NODE_FOOTNOTE_DEFINITION;
}

// A stretch of the page that is looked at as HTML, and what is to be marked there.
struct Window {
  Span bytes;
  std::vector<html::PlacedMark> marks;  // their places count from the begin of the page
};

// Windows that overlap become one. Of marks at one place the order counts.
std::vector<Window> joined(std::vector<Window> windows) {
  std::stable_sort(windows.begin(), windows.end(),
                   [](const Window& a, const Window& b) { return a.bytes.begin < b.bytes.begin; });
  std::vector<Window> all;
  for (Window& each : windows) {
    if (all.empty() || each.bytes.begin >= all.back().bytes.end) {
      all.push_back(std::move(each));
      continue;
    }
    all.back().bytes.end = std::max(all.back().bytes.end, each.bytes.end);
    all.back().marks.insert(all.back().marks.end(), each.marks.begin(), each.marks.end());
  }
  for (Window& each : all)
    std::sort(each.marks.begin(), each.marks.end(),
              [](const auto& a, const auto& b) { return a.mark < b.mark; });
  return all;
}

void add_insertions(std::string_view page, Window window, std::span<const html::PlacedNotes> notes,
                    std::vector<html::Insertion>& made) {
  const std::size_t begin = window.bytes.begin;
  for (html::PlacedMark& each : window.marks) each.bytes = {each.bytes.begin - begin, each.bytes.end - begin};
  for (html::Insertion& each : html::insertions(page.substr(begin, window.bytes.size()), window.marks, notes))
    made.push_back({each.at + begin, std::move(each.markup)});
}

// In its safe mode cmark-gfm writes blocks that are well-formed by themselves: then only those that hold
// passages are looked at, and notes stand at the end. Where an author's own tags or notes may be, all is.
std::string put_marks(const Located& located, const Marks& marks, bool by_block) {
  const std::string_view page = located.page;
  const Span whole{0, page.size()};
  std::vector<Window> windows;
  for (std::size_t i = 0; i < marks.passages.size(); ++i)
    if (const Span passage = located.passages[i]; passage.begin < passage.end)
      windows.push_back({by_block ? located.windows[i] : whole, {{passage, &marks.passages[i]}}});
  windows = joined(std::move(windows));
  if (by_block || windows.empty()) windows.push_back({by_block ? Span{whole.end, whole.end} : whole, {}});

  const bool looks = !by_block && !marks.notes.empty();
  const html::NotePlace place = looks ? html::note_place(page, whole) : html::NotePlace{};
  std::vector<html::PlacedNotes> notes;
  for (const NoteList& list : marks.notes) notes.push_back({place, &list});

  std::vector<html::Insertion> made;
  for (Window& each : windows) {
    const bool is_last = &each == &windows.back();
    add_insertions(page, std::move(each), is_last ? std::span(notes) : std::span<html::PlacedNotes>(), made);
  }
  return html::apply(page, made);
}

// Whether browsers take an address for one of the page's own site, or of the web, or of a mailbox.
bool is_plain_address(std::string_view url) {
  const std::string_view scheme = url.substr(0, url.find_first_of(":/?#"));
  if (scheme.size() == url.size() || url[scheme.size()] != ':') return true;
  constexpr std::array<std::string_view, 3> plain = {"http", "https", "mailto"};
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
  if (marks.empty()) return within_output(parsed.tree.render(), options.limits);
  const bool by_block = !options.unsafe && !has_footnotes(parsed.tree);
  const auto located = locate(parsed, marks.passages, bytes);
  if (!located) return Error{"the places of the marks could not be told apart from the text", {}, "", ""};
  return within_output(put_marks(*located, marks, by_block), options.limits);
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
