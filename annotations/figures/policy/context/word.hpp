#pragma once
// Words of a block, one after another, to the one side or the other.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "figures/policy/lexicon/lexicon.hpp"
#include "obelus/span.hpp"

namespace obelus::policy {

// What rules ask of a word again and again, found once.
enum class Trait : std::uint8_t {
  spaced = 1 << 0,    // white space alone in the gap
  hyphened = 1 << 1,  // one hyphen in the gap
  capital = 1 << 2,   // begins with A to Z, or a capital of Latin-1's letters
  lower = 1 << 3,     // begins with a small letter
  number = 1 << 4     // begins with a digit
};

// A word, and what stands between it and its neighbour on the quantity's side.
struct Word {
  std::string_view text;  // empty: there is none within reach
  std::string_view gap;
  Senses senses = 0;
  std::size_t begin = 0;  // of the reading text
  std::uint8_t traits = 0;

  std::size_t end() const { return begin + text.size(); }
  bool exists() const { return !text.empty(); }
  bool is(Sense sense) const { return has(senses, sense); }
  bool is(Trait trait) const { return (traits & static_cast<std::uint8_t>(trait)) != 0; }
  bool spaced() const { return is(Trait::spaced); }
  bool hyphened() const { return is(Trait::hyphened); }
  bool capital() const { return is(Trait::capital); }
  bool lower() const { return is(Trait::lower); }
  bool number() const { return is(Trait::number); }
  // Behind a phrase that is whole without it: there is none, a mark stands between, or it is one of grammar.
  bool ends_phrase() const { return !spaced() || is(Sense::function) || is(Sense::verb); }
  // A small word that could be what is counted, and in the plural.
  bool plural_noun() const;
};

// The first word behind `from`, and the last before it, if they lie within a few bytes and the block; else
// one that does not exist.
Word word_after(std::string_view text, std::size_t from, Span block, const Lexicon& words);
Word word_before(std::string_view text, std::size_t from, Span block, const Lexicon& words);

// The last run of letters and digits of `text` that ends with a letter; empty if there is none.
std::string_view last_word(std::string_view text);

// Of UTF-8: where the character that ends at `at` begins, how many bytes the one at `at` has.
std::size_t character_before(std::string_view text, std::size_t at);
std::size_t character_size(std::string_view text, std::size_t at);
// A character of general punctuation, a no-break space, a guillemet, an object: what ends a word.
bool is_parting(std::string_view text, std::size_t at);

// Bytes of white space at `at`, no-break and thin spaces included; 0 when there is none.
std::size_t wide_space_at(std::string_view text, std::size_t at);
inline std::size_t space_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const char c = text[at];
  if ((static_cast<unsigned char>(c) & 0x80) != 0) return wide_space_at(text, at);
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' ? 1 : 0;
}
// Bytes of white space that end at `at`.
std::size_t space_before(std::string_view text, std::size_t at);
// Bytes of a hyphen or dash at `at`; 0 when there is none.
std::size_t dash_at(std::string_view text, std::size_t at);
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline constexpr std::array<bool, 256> digits_and_letters = [] {
  std::array<bool, 256> table{};
  for (unsigned c = 0; c < 128; ++c)
    table[c] = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  return table;
}();
// A digit or letter of ASCII.
constexpr bool is_plain(char c) { return digits_and_letters[static_cast<unsigned char>(c)]; }
inline constexpr std::array<bool, 256> letters = [] {
  std::array<bool, 256> table{};
  for (unsigned c = 0; c < 256; ++c)
    table[c] = c >= 128 || (digits_and_letters[c] && !is_digit(static_cast<char>(c)));
  return table;
}();
// ASCII, or a byte of a longer character.
constexpr bool is_letter(char c) { return letters[static_cast<unsigned char>(c)]; }
constexpr bool is_byte_of_longer(char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; }

}  // namespace obelus::policy
