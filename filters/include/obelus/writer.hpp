#pragma once
// Article + Marks -> bytes. Writers only insert: every byte of the article is in the output, in order.
// They know nothing of annotations: a Mark is a passage and what to write there.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/article.hpp"
#include "obelus/reader.hpp"
#include "obelus/result.hpp"

namespace obelus {

// What to write at one passage. All strings are markup in the output's format, UTF-8, already escaped;
// each may be empty. In HTML a passage that well-nestedness breaks into pieces gets `open` before its
// first piece, `open_more` before each further one and `close` after each.
struct Mark {
  Span passage;  // reading text; not empty
  std::string open;
  std::string open_more;
  std::string close;
  // Once, right after the passage, moved past a link or a heading's end where the format demands it. In a
  // link that the page never closes, `<sup><a>` is written as `<a><sup>`.
  std::string reference;
};

// The notes of one scope. Written at the end of the scope, or where it has a list of its own, `items`
// into that list and `after_list` behind it.
struct NoteList {
  std::uint32_t scope = 0;  // index into Article::scopes
  std::string open;         // <section …><ol>
  std::string items;        // <li>…</li>…; Markdown: footnote definitions
  std::string after_list;   // <ul class="ob-sources">…, or empty
  std::string close;        // </section>
};

struct Marks {
  std::vector<Mark> passages;  // any order; may nest or cross
  std::vector<NoteList> notes;
  std::string head;  // into <head> of a whole HTML document; fragments get none

  bool empty() const { return passages.empty() && notes.empty(); }
};

// HTML -> HTML. In an encoding that is not Unicode, insertions are written in ASCII with references.
// Marks whose passage cannot be wrapped anywhere are left unwrapped, never misplaced. With no marks,
// the article's bytes.
Result<std::string> write_html(const Article& html, const Marks& marks, const HtmlOptions& options = {});

// Markdown -> HTML: as the linked cmark-gfm renders it with the same options, front matter left out, plus
// the marks. `article` must come from read_markdown with the same options.
Result<std::string> render_html(const Article& markdown, const Marks& marks,
                                const MarkdownOptions& options = {});

// Markdown -> Markdown: `Mark::reference` after each passage, `NoteList::items` at the end of the file or
// before a fence or HTML block that is left open there. `left_out` gets the indices of the marks whose
// reference can stand nowhere without changing how the article reads.
Result<std::string> write_markdown(const Article& markdown, const Marks& marks,
                                   const MarkdownOptions& options = {},
                                   std::vector<std::size_t>* left_out = nullptr);

// The page without anything of ours: every element whose class begins with "ob-" is taken out, `ob-a`
// with its content kept, all others with theirs; any encoding. The bytes as given when there is none.
std::string strip_html(std::string bytes);

// The line that stands before footnotes of ours and tells their labels, so that they are known again
// whatever they say by then. It is a link reference definition that nothing refers to, which no renderer
// shows: `[//]: # "obelus: wire training-cost"`. Without a line end.
std::string footnotes_mark(const Article& markdown, const std::vector<std::string>& labels);

// Markdown without the footnotes that such a line tells of: the line, their references anywhere, and their
// definitions below it. The article's bytes when it has none.
std::string strip_footnotes(const Article& markdown, const MarkdownOptions& options = {});

// A piece of Markdown by itself, as HTML: no raw HTML, no dangerous links, no footnotes. Used for texts
// from YAML. With `inline_only`, a single paragraph comes without its <p>.
Result<std::string> render_fragment(std::string_view markdown, bool inline_only = false);

// For text between tags and for attribute values in double quotes: & < > " as references, NUL and
// other characters HTML forbids as U+FFFD.
std::string escape_html(std::string_view text);
void append_html(std::string& out, std::string_view text);  // the same, at the end of `out`

// For text in Markdown: every character that could begin markup gets a backslash.
std::string escape_markdown(std::string_view text);

// Which cmark-gfm is linked ("0.29.0.gfm.13"), and which libxml2.
std::string cmark_version();
std::string libxml_version();

}  // namespace obelus
