#include "figures/policy/lexicon/lexicon.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace obelus::policy {
namespace {

constexpr std::size_t longest_word = 24;

// Of ASCII, and of Latin-1's letters by their second byte.
char lower(char c, char before = '\0') {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c + ('a' - 'A'));
  const auto byte = static_cast<unsigned char>(c);
  return before == '\xC3' && byte >= 0x80 && byte <= 0x9E ? static_cast<char>(byte + 0x20) : c;
}

// Eight bytes or fewer, as if in lower case: of letters, ASCII's and Latin-1's, that is one bit.
std::uint64_t folded(std::string_view bytes) {
  std::uint64_t value = 0;
  std::memcpy(&value, bytes.data(), std::min(bytes.size(), sizeof value));
  return value | 0x2020202020202020U;
}

// Of the first and the last eight bytes, which tell most words.
std::size_t hash_of(std::string_view word) {
  const std::string_view tail = word.substr(word.size() - std::min<std::size_t>(word.size(), 8));
  const std::uint64_t hash =
      (folded(word) + word.size()) * 0x9E3779B97F4A7C15U ^ folded(tail) * 0xC2B2AE3D27D4EB4FU;
  return static_cast<std::size_t>(hash ^ (hash >> 31));
}

bool same(std::string_view lower_case, std::string_view word) {
  if (lower_case.size() != word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (lower_case[i] != lower(word[i], i > 0 ? word[i - 1] : '\0')) return false;
  return true;
}

// Calls `each` with every word of a row.
template <class Each>
void for_each_word(std::string_view words, Each each) {
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    if (end > begin) each(words.substr(begin, end - begin));
    begin = end + 1;
  }
}

std::size_t slots_for(std::span<const LexiconRow> rows) {
  std::size_t count = 0;
  for (const LexiconRow& row : rows) for_each_word(row.words, [&](std::string_view) { ++count; });
  return std::bit_ceil(count * 2 + 2);
}

}  // namespace

Lexicon::Lexicon(std::span<const LexiconRow> rows) : slots_(slots_for(rows)) {
  constexpr Senses supposing = static_cast<Senses>(Sense::supposes) | static_cast<Senses>(Sense::leads_in) |
                               static_cast<Senses>(Sense::opens_clause) |
                               static_cast<Senses>(Sense::introduces);
  for (const LexiconRow& row : rows)
    for_each_word(row.words, [&](std::string_view word) {
      Entry& entry = slot(word);
      entry.word = word;
      entry.senses |= static_cast<Senses>(row.sense);
      add_stem(known_, word);
      if (row.sense == Sense::says) add_stem(saying_, word);
      if (has(supposing, row.sense)) add_stem(supposing_, word);
    });
}

Lexicon::Entry& Lexicon::slot(std::string_view word) {
  std::size_t at = hash_of(word) & (slots_.size() - 1);
  while (!slots_[at].word.empty() && slots_[at].word != word) at = (at + 1) & (slots_.size() - 1);
  return slots_[at];
}

Senses Lexicon::look_up(std::string_view word) const {
  if (word.empty() || word.size() > longest_word) return 0;
  for (std::size_t at = hash_of(word) & (slots_.size() - 1); !slots_[at].word.empty();
       at = (at + 1) & (slots_.size() - 1))
    if (same(slots_[at].word, word)) return slots_[at].senses;
  return 0;
}

const Lexicon& lexicon_of(std::string_view lang) {
  static const Lexicon english(english_words());
  static const Lexicon german(german_words());
  static const Lexicon french(french_words());
  static const Lexicon spanish(spanish_words());
  const std::string_view language = lang.substr(0, lang.find_first_of("-_"));
  if (same("de", language)) return german;
  if (same("fr", language)) return french;
  if (same("es", language)) return spanish;
  return english;
}

}  // namespace obelus::policy
