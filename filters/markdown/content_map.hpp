#pragma once
// From the content of a block to the source. cmark-gfm joins the lines of a block, stripped of what their
// containers put before them, into one string, its content, and reads inlines from that. The positions
// it reports for inlines are often wrong, but the content is exact, and each of its lines is the end of
// a line of the source:
//
//   source   "> one\r\n> two"      content   "one\ntwo\n"
//   parts    "one" verbatim · "\n" = "\r\n" · "two" verbatim
//
// Every part is verified against the source when it is made. Content that cannot be verified has none.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "markdown/source.hpp"
#include "obelus/span.hpp"

namespace obelus::markdown {

class ContentMap {
 public:
  struct Part {
    std::size_t content;
    std::size_t source;
    std::size_t content_size;
    std::size_t source_size;
    bool verbatim;  // else the part is one unit: a line end, `\|`, a tab read as spaces
  };

  void clear();

  // The lines of `content`, of which the last is line `last_line` of the source. With `pipes`, `\|` in the
  // source is `|` in the content. False when some line could not be verified.
  bool add_lines(std::string_view content, const Source& source, std::size_t last_line, bool pipes = false);

  // `content`, which stands at offset `at` of the block's content, read from the begin of `line`.
  bool add_stretch(std::string_view content, std::size_t at, const Source& source, Span line, bool pipes);

  // The part that the character at `content` belongs to, or null. Quick when asked in ascending order.
  const Part* part_at(std::size_t content) const;

  // Where in the source the character at `content` begins and ends.
  std::optional<Span> source_of(std::size_t content) const;

  // The content whose source lies in `source`.
  Span content_in(Span source) const;

 private:
  void add(Part part);
  bool add_line(std::string_view line, std::size_t at, const Source& source, Span source_line, bool pipes);

  std::vector<Part> parts_;
  mutable std::size_t cursor_ = 0;
};

// How many lines content has; a line feed at its end ends a line and begins none.
std::size_t line_count(std::string_view content);

}  // namespace obelus::markdown
