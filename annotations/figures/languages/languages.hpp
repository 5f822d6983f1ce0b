#pragma once
// What the scanner knows of each language: one file a language, a table of words and how it writes digits.

#include <string_view>

#include "figures/scan/lexicon.hpp"

namespace obelus::scan {

struct Language {
  std::string_view tag;
  Lexicon words;                 // lower case
  bool decimal_comma = false;    // 1.234,5
  bool compounds = false;        // zweihundertfünfzig is one word
  bool parts_in_plural = false;  // two-thirds, but a third
  bool vigesimal = false;        // soixante-dix; and cent is a hundred in words only
  bool and_joins_tens = false;   // treinta y dos
};

extern const Language english;
extern const Language german;
extern const Language french;
extern const Language spanish;
extern const Language other;             // digits and symbols
extern const Language other_with_comma;  // the same, for languages that write 1.234,5

// Symbols that mean the same in every language, as they are written: km, USD, %.
extern const Lexicon symbols;

// The language of a BCP 47 tag, by its first part.
const Language& language_of(std::string_view tag);

}  // namespace obelus::scan
