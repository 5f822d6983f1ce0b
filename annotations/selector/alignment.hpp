#pragma once
// The words of a quotation laid beside those of a stretch of text, in order, so that what agrees says most.
//
//   ours  shares dropped by 17 per cent
//   text  shares fell    by 17 per cent
//
// Smith and Waterman's local alignment (J. Mol. Biol. 147, 1981) with words for letters: a word that agrees
// counts as many bits as it says, one that is left out on either side costs a little, and a beginning or an
// end that does not pay is not looked at.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "obelus/span.hpp"
#include "selector/tokens.hpp"

namespace obelus::selector {

// Two words that agree, by their numbers. `part` says how much: 1 is equal, less is akin (an inflection, a
// slip of the pen).
struct Pair {
  std::uint32_t ours;
  std::uint32_t theirs;
  float part;
};

// A number for each word, the same for all words that may be akin.
std::vector<std::uint64_t> keys_of(std::string_view text, std::span<const Token> words);

// A list of words, the text they are in and their keys.
struct Words {
  std::string_view text;
  std::span<const Token> words;
  std::span<const std::uint64_t> keys;

  std::string_view operator[](std::size_t i) const {
    return text.substr(words[i].begin, words[i].end - words[i].begin);
  }
};

class Aligner {
 public:
  // Pairs ascend on both sides; there are none when nothing agrees. `bits` says what each word of ours is
  // worth; those numbered in `dense` hold together more than others, and do not agree with theirs in
  // `barred`. Time and memory are the product of the two numbers of words.
  const std::vector<Pair>& align(const Words& ours, std::span<const float> bits, Span dense,
                                 const Words& theirs, Span barred = {});

 private:
  void find_matches(std::uint64_t key, const Words& theirs, Span closed);

  std::vector<float> row_;
  std::vector<float> above_;
  std::vector<std::uint32_t> matches_;
  std::vector<std::uint8_t> steps_;
  std::vector<Pair> pairs_;
};

// How far two words are one: 1 when they are equal, 0 when they have little in common. Numbers are equal or
// not.
float kinship(std::string_view a, std::string_view b);

}  // namespace obelus::selector
