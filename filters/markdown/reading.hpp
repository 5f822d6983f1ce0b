#pragma once
// What the walk over a document finds: the parts of an Article, in terms of the source, and for the
// renderer the nodes that the text came from.

#include <string>
#include <vector>

#include "markdown/cmark.hpp"
#include "obelus/article.hpp"

namespace obelus::markdown {

// A stretch of reading text and the nodes that hold it. `first` has its first character at `first_at` of
// its literal and `last` ends at `last_at`. Code and template code are pieces that are never split.
struct Piece {
  Span text;
  cmark_node* first;
  std::size_t first_at;
  cmark_node* last;
  std::size_t last_at;
  bool whole;  // never split
};

// A block of raw HTML: its lines in the source, and whether a paragraph can stand behind them by itself.
struct HtmlLines {
  Span lines;
  bool admits_paragraph;
};

struct Reading {
  bool mapped = true;  // runs and sources are there
  std::string text;
  std::vector<Run> runs;  // `bytes` are offsets of the Source
  std::vector<Block> blocks;
  std::vector<Span> block_sources;  // of each block: its content in the source
  std::vector<Inline> inlines;
  std::vector<Span> inline_sources;  // of each inline: markup included
  std::vector<Remark> remarks;       // comments; `bytes` are offsets of the Source
  std::vector<Span> protected_text;
  std::vector<Piece> pieces;           // ascending; when asked for
  std::vector<cmark_node*> footnotes;  // the definitions that are referred to, in order of number
  std::vector<cmark_node*> footnote_references;
  std::vector<cmark_node*> raw_html;
  std::vector<HtmlLines> html_lines;  // by place
  std::size_t unmapped = 0;           // characters that could not be verified, in bytes
};

}  // namespace obelus::markdown
