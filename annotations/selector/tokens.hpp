#pragma once
// Folded text as words. A word is a run of letters, marks, digits and underscores; points and commas
// between digits belong to the number (2,000.5). In scripts written without spaces (Han, kana, Thai, Lao,
// Khmer, Myanmar) every code point is a word.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "obelus/character.hpp"
#include "obelus/span.hpp"

namespace obelus::selector {

struct Token {
  std::uint32_t begin;  // of the folded text
  std::uint32_t end;
  std::uint64_t hash;  // of its bytes
};

// Replaces `tokens` by the words of `folded`, in order.
void tokenise(std::string_view folded, std::vector<Token>& tokens);

// Appends the words of `part`, whose ends are at no word's inside.
void append_tokens(std::string_view folded, Span part, std::vector<Token>& tokens);

// The code point before `end`; 0 at the beginning of the text.
char32_t point_before(std::string_view text, std::size_t end);
// The code point at `begin`; 0 at the end of the text.
char32_t point_at(std::string_view text, std::size_t begin);

}  // namespace obelus::selector
