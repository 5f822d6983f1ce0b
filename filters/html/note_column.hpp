#pragma once
// The element that holds the text of an article, within all that a theme lays round it.

#include <cstdint>

#include "html/tree.hpp"

namespace obelus::html {

// The innermost div, section, article or main that holds `passages` and more than half of the text of the
// element `scope`, and stands in it in nothing but such; else `scope`. What is put at its end stands in the
// column of the text.
std::uint32_t note_column(const Tree& tree, std::uint32_t scope, Span passages);

}  // namespace obelus::html
