#pragma once
// libxml2's HTML parser, as a witness: which bytes of a page it reads as text.

#include <string_view>
#include <vector>

#include "obelus/span.hpp"

namespace obelus::html {

// The bytes of a UTF-8 page that libxml2 reports as character data, ascending and disjoint. Of a character
// reference at least its last byte is among them.
std::vector<Span> text_by_libxml(std::string_view page);

}  // namespace obelus::html
