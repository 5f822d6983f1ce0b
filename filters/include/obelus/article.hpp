#pragma once
// An article as every part of obelus sees it: the bytes as they came, the text a reader sees, and a map
// from every character of that text to the bytes that spell it.
//
//   bytes    "<p>Nearly <b>$600&nbsp;bn</b></p>"
//   text     "Nearly $600\u00a0bn"
//   map      text [0,7) = bytes [3,10) · text [7,11) = bytes [13,17) · text [11,13) = bytes [17,23) · …
//
// An Article is made once by a reader (reader.hpp) and not changed after. It owns all it points to.
// One thread works on an article at a time; several may read it once it is made.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/span.hpp"

namespace obelus {

namespace data {
struct Reading;
}

// A stretch of text and the bytes that spell it. With `verbatim` the two are equal byte for byte; else
// the run is one character (or a few that cannot be told apart) spelt otherwise: a reference, an escape,
// a line end, a transcoded character, template code. Such a run is never split.
struct Run {
  std::size_t text = 0;
  std::size_t bytes = 0;
  std::uint32_t text_size = 0;
  std::uint32_t bytes_size = 0;
  bool verbatim = true;

  friend bool operator==(const Run&, const Run&) = default;
};

// From reading text to bytes and back. Runs ascend in text and in bytes and do not overlap; text that
// no run covers (the line feed between two blocks) has no bytes; bytes that no run covers are markup.
class OffsetMap {
 public:
  OffsetMap() = default;
  // One that `make` makes when it is first asked for something. Nothing can be appended to it.
  explicit OffsetMap(std::function<OffsetMap()> make);

  // Runs must be appended in order; neighbours that continue each other verbatim are joined.
  void append(Run run);

  const std::vector<Run>& runs() const;

  // The bytes from the first character of `text` to its last, markup between them included; characters
  // without bytes at either end are left out. Nothing when no character of `text` has bytes.
  std::optional<Span> bytes_of(Span text) const;

  // The same as the runs it is made of, so without markup, each cut to `text` where it is verbatim.
  std::vector<Run> runs_of(Span text) const;

  // The text offset of the character that the byte at `byte` helps to spell, or nothing for markup.
  std::optional<std::size_t> text_at(std::size_t byte) const;

 private:
  struct Later;

  std::vector<Run> runs_;
  std::shared_ptr<Later> later_;  // holds the runs instead, if any
};

enum class BlockKind : std::uint8_t {
  paragraph,     // also the text of a list item, a quotation, a definition
  heading,       // `level` 1 to 6
  table_header,  // one cell; `table`, `row`, `column` say which
  table_cell,
  caption,   // of a figure or table
  code,      // protected throughout
  footnote,  // text of a footnote the article has of its own
};

// A piece of reading text that a line feed parts from its neighbours. `text` excludes that line feed.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  Span text;
  std::uint8_t level = 0;        // headings: 1 to 6
  std::uint8_t quote_depth = 0;  // enclosing quotations
  std::uint8_t list_depth = 0;   // enclosing lists
  std::uint32_t table = 0;       // cells: which table of the article, row and column, from 0
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  bool raw_html = false;  // Markdown: of a block of HTML, which is left out of what is rendered safely
};

enum class InlineKind : std::uint8_t {
  emphasis,
  strong,
  link,                // `target` is the address as written, references decoded
  code,                // code, kbd, samp, pre: protected
  opaque,              // template code or maths: protected; stands in the text as one U+FFFC
  footnote_reference,  // of the article's own; its number is not text, so the span is empty
  deleted,
  superscript,
  subscript,
};

// What a stretch of reading text is marked up as. Ordered by begin; may nest.
struct Inline {
  InlineKind kind;
  Span text;
  std::string target;
};

// What an author wrote into the article for programs, and no reader sees: a comment, or an attribute of an
// element whose name begins with "data-obelus-".
struct Remark {
  std::string attribute;  // its name in lower case; empty: a comment
  std::string content;    // between `<!--` and `-->`; of an attribute its value, references decoded
  Span bytes;             // of the comment; of an attribute of its element's start tag
  Span text;              // of the element; of a comment empty: where in the reading text it stands
  bool in_block = false;  // a comment that the text of a block goes on behind
};

// A part of the page that holds an article: in Markdown always one, the whole; in HTML each element of
// the content scope. Each has its own list of notes.
struct Scope {
  Span text;                    // its part of the reading text
  std::uint32_t own_notes = 0;  // footnotes it has of its own; ours are numbered after them
  bool has_note_list = false;   // ours join the list that is there
};

enum class Format : std::uint8_t { markdown, html, plain };

// `script`: JavaScript, which generators run; it is passed over.
enum class FrontMatterKind : std::uint8_t { none, yaml, toml, json, bare, script };

// The head of an article. `content` is what stands between the fences; both are ranges of bytes.
// `reading` (data.hpp) is what it says, with places counted from the start of the article: a mapping, or
// nothing. Null only where there is none; copies of the article share it.
struct FrontMatter {
  FrontMatterKind kind = FrontMatterKind::none;
  Span whole;  // fences and the line end after them included
  Span content;
  std::shared_ptr<const data::Reading> reading;
};

struct Article {
  Format format = Format::plain;
  std::string bytes;          // as given
  std::string text;           // reading text: UTF-8, blocks parted by one line feed
  OffsetMap map;              // text -> bytes
  std::vector<Block> blocks;  // in order; together they hold all of the text
  std::vector<Inline> inlines;
  std::vector<Remark> remarks;       // by bytes
  std::vector<Span> protected_text;  // where nothing may begin, end or be written: code, template code;
                                     // ascending, disjoint. A passage may hold one whole.
  std::vector<Scope> scopes;         // at least one
  std::vector<std::string> ids;      // in use on the page (Markdown: on the page it renders to), sorted
  std::vector<std::string> footnote_labels;  // Markdown: of its own footnotes, case folded, sorted
  std::string lang;                          // as the article declares it (html lang, front matter), or empty
  FrontMatter front_matter;
  std::string obelus_article;  // <meta name="obelus:article">, or empty
  std::string base_href;       // <base href>, or empty

  std::string_view text_of(Span text_span) const {
    return std::string_view(text).substr(text_span.begin, text_span.size());
  }
  // True when some character of `text_span` lies in a protected stretch.
  bool touches_protected(Span text_span) const;
  // The block that holds the character at `text_offset`; the last block for text.size().
  const Block* block_at(std::size_t text_offset) const;
};

}  // namespace obelus
