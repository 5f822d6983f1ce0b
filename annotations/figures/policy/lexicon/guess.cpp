#include "figures/policy/lexicon/guess.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "figures/runs.hpp"

namespace obelus::policy {
namespace {

enum Guess : std::uint8_t { english, french, german, spanish, guesses };

struct Row {
  Guess language;
  std::string_view words;
  bool in_names = false;
};

// Words of grammar that no other of these languages writes alike. Two to six letters of ASCII. Those that
// stand in names too (Mar del Plata, von der Leyen, 8 p.m. est) count as one and the same word.
constexpr Row rows[] = {
    {english, "the of and is that for with was are it this from have has you we they their at by not"},
    {french, "et pour dans qui avec nous vous cette sont une ce aux pas leur leurs mais ou ont"},
    {french, "les des du est sur", true},
    {german, "das ist ein eine einen nicht dem sich auf wird sind auch bei nach"},
    {german, "der und mit von zu den im", true},
    {spanish, "para por como una pero sus fue muy sobre entre desde esta este son hay"},
    {spanish, "el los las del con", true}};

using Key = std::uint64_t;
struct Counts {
  std::array<int, guesses + 1> words{};
  std::array<std::uint32_t, guesses + 1> marks{};

  int foreign() const { return words[french] + words[german] + words[spanish]; }
};

constexpr std::size_t longest = 6;

// Its first `size` bytes as `bytes` has them, the first lowest; none of them is zero.
constexpr Key key_of(Key bytes, std::size_t size) {
  return (bytes | 0x2020202020202020U) & ((Key{1} << (8 * size)) - 1);
}

struct Entry {
  Key key = 0;
  Guess language = guesses;
  std::uint32_t mark = 0;  // one bit, of this word alone in its language
};

constexpr std::size_t slots = 512;
constexpr std::size_t place_of(Key key) { return (key * 0x9E3779B97F4A7C15U) >> 55; }
static_assert(slots == 1U << (64 - 55));

constexpr auto table = [] {
  std::array<Entry, slots> entries{};
  for (const Row& row : rows) {
    std::uint32_t mark = row.in_names ? 1 : 2;
    for (std::size_t i = 0; i < row.words.size();) {
      Key bytes = 0;
      std::size_t size = 0;
      for (; i < row.words.size() && row.words[i] != ' '; ++i, ++size)
        bytes |= Key{static_cast<unsigned char>(row.words[i])} << (8 * size);
      ++i;
      const Key key = key_of(bytes, size);
      std::size_t at = place_of(key);
      while (entries[at].key != 0) at = (at + 1) % slots;
      entries[at] = {key, row.language, mark};
      if (!row.in_names) mark <<= 1;
    }
  }
  return entries;
}();

const Entry& entry_of(Key key) {
  std::size_t at = place_of(key);
  while (table[at].key != key && table[at].key != 0) at = (at + 1) % slots;
  return table[at];
}

Key bytes_at(std::string_view text, std::size_t at) {
  Key bytes = 0;
  if (at + sizeof bytes <= text.size())
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
  else
    std::memcpy(&bytes, text.data() + at, text.size() - at);
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
  return bytes;
}

// Los Angeles, Des Moines, EST: words of names and initials begin with a capital.
bool is_small(char letter) { return letter >= 'a' && letter <= 'z'; }

// How many words each language has of the head of a text; as far as it takes to be sure that it is English.
Counts count_words(std::string_view text) {
  constexpr int sure = 8;
  Counts counts{};
  std::uint32_t in_word = 0;
  for (std::size_t at = 0; at < text.size(); at += runs::longest) {
    const std::uint32_t letters = runs::members<runs::Wide>(text, at);
    for (std::uint32_t begins = letters & ~(letters << 1 | in_word); begins != 0; begins &= begins - 1) {
      const std::size_t begin = at + static_cast<std::size_t>(std::countr_zero(begins));
      const std::size_t size = runs::at<runs::Wide>(text, begin);
      if (size < 2 || size > longest || !is_small(text[begin])) continue;
      const Entry& entry = entry_of(key_of(bytes_at(text, begin), size));
      ++counts.words[entry.language];
      counts.marks[entry.language] |= entry.mark;
      const int told = counts.words[english];
      if (entry.language == english && told >= sure && told >= 4 * counts.foreign()) return counts;
    }
    in_word = letters >> (runs::longest - 1);
  }
  return counts;
}

}  // namespace

std::string_view guess_language(std::string_view text) {
  constexpr std::size_t farthest = 4096;
  constexpr int enough = 4;
  constexpr int enough_different = 3;
  const Counts counts = count_words(text.substr(0, farthest));
  constexpr std::array<std::string_view, guesses> tags = {"en", "fr", "de", "es"};
  const auto first = counts.words.begin();
  const auto best = std::max_element(first, first + guesses);
  const auto language = static_cast<std::size_t>(best - first);
  const int others = counts.words[english] + counts.foreign() - *best;
  const bool plain = *best >= enough && *best >= 4 * others;
  return plain && std::popcount(counts.marks[language]) >= enough_different ? tags[language] : tags[english];
}

}  // namespace obelus::policy
