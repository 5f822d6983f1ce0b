#pragma once
// Where a quotation may be found: whole words, outside protected text, within its blocks and its scope.

#include <span>
#include <string_view>
#include <vector>

#include "obelus/match.hpp"
#include "selector/context.hpp"
#include "selector/page.hpp"

namespace obelus::selector {

// False when the passage at `part` is less than it seems: the 5 of -5, of 1/5 or of 5 000 000, the base of
// a character with marks.
bool stands_alone(const Page& page, Span part, Span text, const Agreement& context);

// How a passage goes over the borders of blocks.
enum class Crossing : std::uint8_t { none, as_quoted, unquoted };

// `quotation` is the text as written whose folded form stands at `part`.
Crossing crossing_of(const Page& page, Span part, Span text, std::string_view quotation);

// Whether a quotation of so many words without a line break may stand over a border of blocks: when it is
// long, and not from one cell of a table to the next.
bool may_cross(const Page& page, Span text, std::size_t words);

// Whether a person's name at `text` gets a card: not in headings, code or links, and with capitals where
// the name has them.
bool is_place_for_name(const Page& page, Span part, Span text, std::string_view name);

// Whether a passage may stand at `text` after edits: open, and over borders of blocks only where the
// quotation has line breaks too, or is long and not in a table.
bool is_place_for_edited(const Page& page, Span text, std::string_view quotation, std::size_t words);

}  // namespace obelus::selector
