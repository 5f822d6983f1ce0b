#pragma once
// What the scanner knows of each language: one file a language, a table of words and how it writes digits.

#include <string_view>

#include "figures/scan/lexicon.hpp"

namespace obelus::figures {

struct Language {
  std::string_view tag;
  Lexicon words;               // lower case
  bool decimal_comma = false;  // 1.234,5
  bool compounds = false;      // zweihundertfünfzig is one word
};

extern const Language english;
extern const Language german;
extern const Language french;
extern const Language spanish;
extern const Language other;  // digits and symbols

// Symbols that mean the same in every language, as they are written: km, USD, %.
extern const Lexicon symbols;

// The language of a BCP 47 tag, by its first part.
const Language& language_of(std::string_view tag);

}  // namespace obelus::figures
