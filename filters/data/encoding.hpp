#pragma once
// What every text format here asks of the bytes: UTF-8 without control characters.

#include <string>
#include <string_view>
#include <vector>

#include "obelus/result.hpp"

namespace obelus::data {

// The size of a byte order mark at the start: 3 or 0.
std::size_t bom_size(std::string_view bytes);

// What makes a character one that may not stand in a text, in words ("a NUL character"); empty for one that
// may. A carriage return may: whether it is alone is for the caller to see.
std::string what_is_forbidden(char32_t c);

// The same of the first such character of a text that is UTF-8.
std::string first_forbidden(std::string_view text);

// Faults of rule OB904: the first bytes that are not UTF-8, and each of the first few characters that may
// not stand in a text (controls but tab and line ends, a carriage return alone, U+FFFE and U+FFFF).
void check_encoding(std::string_view bytes, std::vector<Error>& faults);

}  // namespace obelus::data
