#pragma once
// One walk over a parsed document, shared by reader and renderers, so that the reading text of a node has
// the same offsets in all of them.

#include "markdown/cmark.hpp"
#include "markdown/reading.hpp"
#include "markdown/source.hpp"
#include "obelus/result.hpp"

namespace obelus::markdown {

// Blocks come in the order of the source, footnote definitions included, wherever cmark-gfm moves these.
// Definitions that nothing refers to are not read, as they are not rendered. Fails where nesting passes
// its limit; the place is a range of source.text().
Result<Reading> walk(const Tree& tree, const Source& source, const MarkdownOptions& options,
                     bool with_pieces);

}  // namespace obelus::markdown
