#include "figures/policy/lexicon/lexicon.hpp"

#include <algorithm>
#include <bit>

namespace obelus::policy {
namespace {

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

Lexicon::Lexicon(std::span<const LexiconRow> rows, Tongue tongue)
    : slots_(slots_for(rows)), mask_(slots_.size() - 1), tongue_(tongue) {
  constexpr Senses supposing = static_cast<Senses>(Sense::supposes) | static_cast<Senses>(Sense::leads_in) |
                               static_cast<Senses>(Sense::opens_clause) |
                               static_cast<Senses>(Sense::introduces);
  for (const LexiconRow& row : rows)
    for_each_word(row.words, [&](std::string_view word) {
      const WordKey key = key_of(word);
      Entry& entry = slots_[place_of(key)];
      entry.key = key;
      entry.senses |= static_cast<Senses>(row.sense);
      add_stem(known_, key);
      if (row.sense == Sense::says) add_stem(saying_, key);
      if (has(supposing, row.sense)) add_stem(supposing_, key);
      if (has(cues, row.sense)) add_stem(cueing_, key);
    });
}

const Lexicon& lexicon_of(std::string_view lang) {
  static const Lexicon english(english_words(), Tongue::english);
  static const Lexicon german(german_words(), Tongue::german);
  static const Lexicon french(french_words(), Tongue::french);
  static const Lexicon spanish(spanish_words(), Tongue::spanish);
  if (lang.size() < 2 || (lang.size() > 2 && lang[2] != '-' && lang[2] != '_')) return english;
  const WordKey language = key_of(lang.substr(0, 2));
  if (language == key_of("de")) return german;
  if (language == key_of("fr")) return french;
  if (language == key_of("es")) return spanish;
  return english;
}

}  // namespace obelus::policy
