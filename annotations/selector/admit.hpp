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

// Whether a person's name at `text` gets a card: not in headings, code or links, and with capitals where
// the name has them.
bool is_place_for_name(const Page& page, Span part, Span text, std::string_view name);

// The parts of the reading text that `within` allows, ascending; nothing when it names nothing there.
std::vector<Span> scope_of(const Article& article, const Within& within);

}  // namespace obelus::selector
