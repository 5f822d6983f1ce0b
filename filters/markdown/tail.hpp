#pragma once
// Where footnote definitions go in a Markdown article, and where they went.

#include <string_view>

#include "markdown/cmark.hpp"
#include "markdown/source.hpp"

namespace obelus::markdown {

// The end of the file, behind a blank line; before a fence or an HTML block that is left open there, since
// it would swallow them. Without a line end at the end of the file, none is put there.
struct Tail {
  std::size_t at = 0;                // byte of the article
  std::string_view line_end = "\n";  // the article's own
  std::size_t line_ends_before = 1;  // to write before the definitions, and behind
  std::size_t line_ends_behind = 0;
  bool drops_last_line_end = false;
};

Tail find_tail(std::string_view bytes, const Tree& tree, const Source& source);

}  // namespace obelus::markdown
