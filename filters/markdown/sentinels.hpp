#pragma once
// Where passages are in a rendering. cmark-gfm renders its own tree; sentinels that were put into the
// literals of text nodes are rendered along and taken out again:
//
//   text       "cost $5 million in"      passage "$5 million"
//   literal    "cost ⟨0⟩$5 million⟨1⟩ in"
//   rendered   "<p>cost ⟨0⟩$5 million⟨1⟩ in</p>"   -> bytes [8, 18) of "<p>cost $5 million in</p>"
//
// A sentinel is a control character, digits, a colon, digits, a semicolon: cmark-gfm writes each of them as
// it is and looks at none, so that what is left is the plain rendering.

#include <optional>
#include <span>
#include <string_view>

#include "markdown/located.hpp"
#include "markdown/parsed.hpp"
#include "obelus/writer.hpp"

namespace obelus::markdown {

// Renders a document, which is of no use after. Nothing when the text held sentinels of its own.
std::optional<Located> locate(Parsed& document, std::span<const Mark> marks, std::string_view bytes);

}  // namespace obelus::markdown
