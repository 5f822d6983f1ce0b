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
#include <string>
#include <string_view>
#include <vector>

#include "markdown/parsed.hpp"
#include "obelus/writer.hpp"

namespace obelus::markdown {

// A rendering, and where in it passages are. Of a mark that has no place both spans are empty.
struct Located {
  std::string page;
  std::vector<Span> passages;  // by mark
  std::vector<Span> windows;   // by mark: the blocks right below the document that hold its passage
};

// Renders a document, which is of no use after. Nothing when the text held sentinels of its own.
std::optional<Located> locate(Parsed& document, std::span<const Mark> marks, std::string_view bytes);

}  // namespace obelus::markdown
