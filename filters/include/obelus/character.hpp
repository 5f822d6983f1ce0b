#pragma once
// What kind of character a code point is, by Unicode's general category and script.

#include <cstdint>
#include <string>
#include <string_view>

namespace obelus {

enum class CharClass : std::uint8_t {
  other,   // white space, punctuation, symbols
  word,    // letters, marks, numbers that are no decimal digits, underscores
  digit,   // decimal digits of any script
  single,  // a letter or mark of a script written without spaces: Han, kana, Thai, Lao, Khmer, Myanmar
};

CharClass class_of(char32_t point);

// A combining mark, a joiner or the like: what may not be cut off from the character before it.
bool continues_character(char32_t point);

// A sign of a currency: $ £ € ₹ and the like.
bool is_currency_sign(char32_t point);

// Unicode's compatibility decomposition (NFKD), but for superscripts, subscripts, fractions and the like,
// which would become other numbers, and for quotation marks. Characters without width are left out; what is
// not UTF-8 becomes U+FFFD.
std::string unify_compatible(std::string_view text);

}  // namespace obelus
