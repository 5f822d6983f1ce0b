#pragma once
// Text for XML 1.0, which has no way to write most control characters.

#include <string>
#include <string_view>

namespace obelus {

// For element content and for attributes in double quotes, on one line: control characters and bytes that
// are not UTF-8 as <U+001B>, <E9>, then & < > " as references.
std::string escape_xml(std::string_view text);

}  // namespace obelus
