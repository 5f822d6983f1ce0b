#pragma once
// One walk over a parsed document, shared by reader and renderers, so that the reading text of a node has
// the same offsets in all of them.

#include <cstdint>

#include "markdown/cmark.hpp"
#include "markdown/reading.hpp"
#include "markdown/source.hpp"
#include "obelus/result.hpp"

namespace obelus::markdown {

// Blocks come in the order of the source, footnote definitions included, wherever cmark-gfm moves these.
// Definitions that nothing refers to are not read, as they are not rendered. Fails where nesting passes
// its limit; the place is a range of source.text().
//
// For pieces most text need not be looked for in the source, which is half of the work: then the reading is
// not mapped, and has neither runs nor sources.
enum class Wanted : std::uint8_t { map, pieces };
Result<Reading> walk(const Tree& tree, const Source& source, const MarkdownOptions& options, Wanted wanted);

}  // namespace obelus::markdown
