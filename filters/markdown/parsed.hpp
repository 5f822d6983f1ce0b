#pragma once
// Between reading and rendering: what cmark-gfm parsed, and where in it the reading text is.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/cmark.hpp"
#include "markdown/reading.hpp"
#include "obelus/reader.hpp"
#include "obelus/writer.hpp"

namespace obelus::markdown {

struct Parsed {
  Tree tree;
  std::vector<Piece> pieces;
};

// read_markdown; puts into `parsed`, unless it is null, what it was read from.
Result<Article> read(std::string bytes, const MarkdownOptions& options, std::optional<Parsed>* parsed);

// render_html of the article with these bytes. `parsed` is of no use after.
Result<std::string> render(Parsed& parsed, std::string_view bytes, const Marks& marks,
                           const MarkdownOptions& options);

}  // namespace obelus::markdown
