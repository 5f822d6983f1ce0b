#pragma once
// What one code point folds into; see obelus/fold.hpp for the rules.

#include <array>
#include <cstdint>

namespace obelus::folding {

enum class Kind : std::uint8_t {
  text,   // points that stand for it
  space,  // white space
  dash,
  quote,
  ellipsis,
  dropped,   // no width, joins nothing
  extender,  // no width, belongs to the character before: variation selectors, joiners, tags
};

struct Form {
  Kind kind = Kind::text;
  std::uint8_t size = 0;              // of `points`, for text
  std::array<char32_t, 18> points{};  // 18: the longest decomposition there is, U+FDFA
};

Form form_of(char32_t point);

// Its compatibility decomposition in the case it has; itself for numbers whose digits would join others.
Form compatible_form(char32_t point);

// A mark that is not told from its absence when it stands on a letter.
bool is_accent(char32_t point);

// Canonical combining class; 0 for what begins a character.
unsigned combining_class(char32_t point);

bool is_letter(char32_t point);

}  // namespace obelus::folding
