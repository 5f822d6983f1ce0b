#pragma once
// Character references by HTML's rules (WHATWG HTML, section 13.2.5.72): names with and without semicolon,
// numbers, and the numbers that mean Windows-1252.

#include <cstddef>
#include <string>
#include <string_view>

namespace obelus::html {

struct CharacterReference {
  std::size_t size = 0;  // in bytes; 0 when there is none
  char32_t first = 0;
  char32_t second = 0;  // of the few names that stand for two characters, else 0
};

// The reference that begins with the `&` at the start of `text`.
CharacterReference read_reference(std::string_view text, bool in_attribute = false);

// An attribute's value with its references decoded.
std::string decode_attribute(std::string_view value);

// The character that Windows-1252 means by a byte.
char32_t windows_1252(unsigned char byte);

}  // namespace obelus::html
