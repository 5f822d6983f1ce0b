#pragma once
// Walking through reading text: letters, spaces, words, phrases. Nothing here looks farther than a few words,
// and a line feed parts blocks, so that nothing joins across one.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "figures/languages/languages.hpp"
#include "figures/runs.hpp"

namespace obelus::scan {

constexpr std::size_t longest_word = 32;

// A word of the text and what the language knows of it.
struct Word {
  std::size_t begin = static_cast<std::size_t>(-1);
  std::size_t end = 0;  // `begin` when no word begins there
  const Entry* entry = nullptr;
};

// What find_phrase_back last found to end at `end`.
struct LastWord {
  std::size_t end = static_cast<std::size_t>(-1);
  std::size_t floor = 0;
  std::size_t begin = 0;
};

// The text, and the language it is read in. Remembers the words last looked up, as what stands beside a
// number is asked for again and again; so one thread at a time.
struct Reading {
  std::string_view text;
  const Language& language;
  mutable std::array<Word, 16> words{};
  mutable LastWord before{};
};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

inline char at(std::string_view text, std::size_t pos) { return pos < text.size() ? text[pos] : '\0'; }

inline bool starts(std::string_view text, std::size_t pos, std::string_view with) {
  return pos <= text.size() && text.substr(pos, with.size()) == with;
}

// Value and bytes of the decimal digit at `pos`, of any script; size 0 when none stands there.
struct Digit {
  unsigned value = 0;
  std::size_t size = 0;
};
Digit wide_digit_at(std::string_view text, std::size_t pos);
inline Digit digit_at(std::string_view text, std::size_t pos) {
  const char c = at(text, pos);
  if (static_cast<unsigned char>(c) >= 0x80) return wide_digit_at(text, pos);
  return is_digit(c) ? Digit{static_cast<unsigned>(c - '0'), 1} : Digit{};
}

// Bytes of the letter at `pos`, 0 when none stands there.
std::size_t wide_letter_size(std::string_view text, std::size_t pos);
inline std::size_t letter_size(std::string_view text, std::size_t pos) {
  const char c = at(text, pos);
  return static_cast<unsigned char>(c) < 0x80 ? is_ascii_letter(c) : wide_letter_size(text, pos);
}
bool letter_before(std::string_view text, std::size_t pos);

// Bytes of the space at `pos`, of whatever width; 0 when none stands there. A line feed is no space.
std::size_t wide_space_size(std::string_view text, std::size_t pos);
inline std::size_t space_size(std::string_view text, std::size_t pos) {
  const char c = at(text, pos);
  return static_cast<unsigned char>(c) < 0x80 ? c == ' ' || c == '\t' : wide_space_size(text, pos);
}
std::size_t wide_space_size_before(std::string_view text, std::size_t pos);
inline std::size_t space_size_before(std::string_view text, std::size_t pos) {
  if (pos == 0) return 0;
  const char c = text[pos - 1];
  return static_cast<unsigned char>(c) < 0x80 ? c == ' ' || c == '\t' : wide_space_size_before(text, pos);
}

// Past up to three spaces.
constexpr std::size_t most_spaces = 3;
inline std::size_t skip_spaces(std::string_view text, std::size_t pos) {
  for (std::size_t i = 0; i < most_spaces; ++i) {
    const std::size_t size = space_size(text, pos);
    if (size == 0) break;
    pos += size;
  }
  return pos;
}
inline std::size_t skip_spaces_back(std::string_view text, std::size_t pos, std::size_t floor) {
  for (std::size_t i = 0; i < most_spaces; ++i) {
    const std::size_t size = space_size_before(text, pos);
    if (size == 0 || pos - size < floor) break;
    pos -= size;
  }
  return pos;
}

// Bytes of a hyphen at `pos`, or of a dash (hyphens are dashes too); 0 when none stands there.
std::size_t hyphen_size(std::string_view text, std::size_t pos);
std::size_t dash_size(std::string_view text, std::size_t pos);

// Past the word at `pos`; `pos` when none begins there. Abbreviations keep their inner points: U.S.
std::size_t wide_word_end(std::string_view text, std::size_t pos);
inline std::size_t word_end(std::string_view text, std::size_t pos) {
  const std::size_t size = runs::at<runs::Letters>(text, pos);
  const char next = at(text, pos + size);
  const bool plain = size < runs::longest && static_cast<unsigned char>(next) < 0x80;
  return plain && !(size == 1 && next == '.') ? pos + size : wide_word_end(text, pos);
}

// Where the word that ends at `pos` begins, not before `floor`; `pos` when none ends there.
std::size_t wide_word_begin(std::string_view text, std::size_t pos, std::size_t floor);
inline std::size_t word_begin(std::string_view text, std::size_t pos, std::size_t floor) {
  const std::size_t size = runs::before<runs::Letters>(text, pos);
  if (size + floor >= pos) return std::min(pos, floor);
  const bool plain = size < runs::longest && static_cast<unsigned char>(text[pos - size - 1]) < 0x80;
  return plain ? pos - size : wide_word_begin(text, pos, floor);
}

// Its first four letters, as the lexicon keeps them; fewer when others than ASCII's stand among them.
std::uint32_t stem_at(std::string_view text, std::size_t pos);

// Past what may part two words of a number or a unit: spaces, or a hyphen with or without spaces.
std::size_t skip_wide_joint(std::string_view text, std::size_t pos);
inline std::size_t skip_joint(std::string_view text, std::size_t pos) {
  const char c = at(text, pos);
  if (c == ' ' && is_ascii_letter(at(text, pos + 1))) return pos + 1;
  const bool may_join = c == ' ' || c == '\t' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
  return may_join ? skip_wide_joint(text, pos) : pos;
}

// The word at `pos`.
const Word& look_up_word(const Reading& reading, std::size_t pos);
inline const Word& word_at(const Reading& reading, std::size_t pos) {
  const Word& word = reading.words[pos % reading.words.size()];
  return word.begin == pos ? word : look_up_word(reading, pos);
}

struct Hit {
  const Term* term = nullptr;
  std::size_t end = 0;
  explicit operator bool() const { return term != nullptr; }
};

// The longest form of the language that stands at `pos` and has one of `roles`; it begins with `first`.
Hit find_phrase_of(const Reading& reading, const Word& first, Roles roles);
inline Hit find_phrase(const Reading& reading, std::size_t pos, Roles roles) {
  const Word& first = word_at(reading, pos);
  const bool may_begin = first.entry != nullptr && ((first.entry->roles | first.entry->beyond) & roles) != 0;
  return may_begin ? find_phrase_of(reading, first, roles) : Hit{};
}

// The same among the words that end at `end`, the longest of up to three; `Hit::end` is where it begins.
Hit find_phrase_back(const Reading& reading, std::size_t end, std::size_t floor, Roles roles);

// A form by itself, wherever it stands.
const Term* find_form(const Reading& reading, std::string_view form, Roles roles);

// One word, looked up.
const Term* find_word(const Reading& reading, std::size_t begin, std::size_t end, Roles roles);

}  // namespace obelus::scan
