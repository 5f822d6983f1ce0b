#include "figures/policy/lexicon/guess.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "figures/policy/context/word.hpp"

namespace obelus::policy {
namespace {

enum Guess : std::uint8_t { english, french, german, spanish, guesses };

struct Row {
  Guess language;
  std::string_view words;
};

// Words of grammar that no other of these languages writes alike. Two to six letters of ASCII.
constexpr Row rows[] = {
    {english, "the of and is that for with was are it this from have has you we they their at by not"},
    {french,
     "les des du et est pour dans qui sur avec nous vous cette sont une ce aux pas leur leurs mais ou ont"},
    {german, "der das und ist ein eine einen nicht mit von zu dem den sich auf wird sind im auch bei nach"},
    {spanish, "el los las del para con por como una pero sus fue muy sobre entre desde esta este son hay"}};

using Key = std::uint64_t;
using Counts = std::array<int, guesses + 1>;

constexpr Key add(Key key, char letter) { return key << 8 | static_cast<unsigned char>(letter | 0x20); }

struct Entry {
  Key key = 0;
  Guess language = guesses;
};

constexpr std::size_t slots = 512;
constexpr std::size_t place_of(Key key) { return (key * 0x9E3779B97F4A7C15U) >> 55; }
static_assert(slots == 1U << (64 - 55));

constexpr auto table = [] {
  std::array<Entry, slots> entries{};
  for (const Row& row : rows)
    for (std::size_t i = 0; i < row.words.size();) {
      Key key = 0;
      for (; i < row.words.size() && row.words[i] != ' '; ++i) key = add(key, row.words[i]);
      ++i;
      std::size_t at = place_of(key);
      while (entries[at].key != 0) at = (at + 1) % slots;
      entries[at] = {key, row.language};
    }
  return entries;
}();

Guess language_of(Key key) {
  std::size_t at = place_of(key);
  while (table[at].key != key && table[at].key != 0) at = (at + 1) % slots;
  return table[at].language;
}

int foreign(const Counts& counts) { return counts[french] + counts[german] + counts[spanish]; }

}  // namespace

std::string_view guess_language(std::string_view text) {
  constexpr std::size_t farthest = 4096;
  constexpr std::size_t longest = 6;
  constexpr int sure = 8;
  constexpr int enough = 4;
  Counts counts{};
  text = text.substr(0, farthest);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_letter(text[i])) continue;
    const std::size_t begin = i;
    Key key = 0;
    for (; i < text.size() && is_letter(text[i]); ++i)
      if (i < begin + longest) key = add(key, text[i]);
    if (i - begin < 2 || i - begin > longest) continue;
    const Guess language = language_of(key);
    ++counts[language];
    if (language == english && counts[english] >= sure && counts[english] >= 4 * foreign(counts)) break;
  }
  constexpr std::array<std::string_view, guesses> tags = {"en", "fr", "de", "es"};
  const auto best = std::max_element(counts.begin(), counts.begin() + guesses);
  const int others = counts[english] + foreign(counts) - *best;
  return *best >= enough && *best >= 4 * others ? tags[static_cast<std::size_t>(best - counts.begin())]
                                                : tags[english];
}

}  // namespace obelus::policy
