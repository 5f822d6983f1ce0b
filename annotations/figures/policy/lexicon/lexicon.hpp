#pragma once
// What words mean to the rules: "May" is a month, "page" a label that numbers stand behind, "says"
// attributes. A language is a table of rows: a sense, and the words that have it.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "figures/policy/lexicon/word_key.hpp"

namespace obelus::policy {

// A word may have several.
enum class Sense : std::uint64_t {
  month = 1U << 0,            // January, Jan
  weekday = 1U << 1,          // Monday, Mon
  day_word = 1U << 2,         // today, tomorrow, yesterday
  day_part = 1U << 3,         // morning, tonight, noon
  calendar = 1U << 4,         // day, week, year: what time is counted in
  meridiem = 1U << 5,         // am, pm, o'clock: an hour stands before it
  zone = 1U << 6,             // GMT, CET
  ago = 1U << 7,              // two years ago
  coming = 1U << 8,           // the next two years
  past = 1U << 9,             // the last two years
  will = 1U << 10,            // of the future: will, shall
  time_link = 1U << 11,       // at, from, until: a time or a year may follow
  place_link = 1U << 12,      // in, at, across: a place may follow, and ends before a number
  joiner = 1U << 13,          // and, or, to: between two of a kind
  of = 1U << 14,              // of
  label = 1U << 15,           // page, room, section: a number behind it is its name
  phone = 1U << 18,           // phone, call, fax: a telephone number may follow
  street = 1U << 19,          // Street, Avenue: a house number stands before the name
  street_first = 1U << 20,    // rue, calle: a house number stands right before it
  determiner = 1U << 21,      // the, a, this
  pronoun_before = 1U << 22,  // no, any, each, the: makes "one" a pronoun when nothing is counted
  relative = 1U << 23,        // that, who, which
  verb = 1U << 24,            // is, was, can: never a noun that is counted
  function = 1U << 25,        // a word of grammar: no name, however it is capitalised
  ordinal = 1U << 26,         // first, other, last: of halves and quarters
  product = 1U << 27,         // Windows, Boeing: a number behind it is always its name
  says = 1U << 28,            // said, claims, according
  plural = 1U << 29,          // people, men: plurals that do not look like it
  hedge = 1U << 30,           // about, nearly, over: a quantity follows
  listed = 1ULL << 31,        // ways, tips, reasons: what a list is titled by
  idiom_tail = 1ULL << 32,    // half-life, one-off: behind "half-" and "one-"
  company = 1ULL << 33,       // shares, Inc
  generic = 1ULL << 34,       // people, times: counted nouns that say little
  aspect = 1ULL << 35,        // screen, ratio: behind 16:9
  vote = 1ULL << 38,          // passed, votes: around the votes of a division
  era = 1ULL << 39,           // BC, AD
  people = 1ULL << 40,        // children, adults: of whom an age may be said
  ago_before = 1ULL << 41,    // vor zwei Jahren
  pressed = 1ULL << 42,       // press, dial: a key or a number stands behind it
  prefix = 1ULL << 43,        // sub-2, top-10: words that a number follows behind a hyphen, and no names
  scripture = 1ULL << 45,     // Genesis: chapter and verse stand behind it
  reference = 1ULL << 44,     // arXiv:1312.6199, ISBN: 978…: an identifier behind a colon
  game = 1ULL << 46,          // won, defeat: 3:1 beside it is the score of a match
  heat = 1ULL << 37,          // temperature, oven: 72F is one there
  abbreviation = 1ULL << 36,  // Mr, Inc: a full stop behind it ends no sentence
  bids = 1ULL << 16,          // choose, invite: at the head of a sentence it tells what to do
  may_bid = 1ULL << 17,       // set, hold, time: so do these, where an object follows
  leads_in = 1ULL << 47,      // then, first, please: before the verb at the head of a sentence
  opens_clause = 1ULL << 48,  // if, when, for: opens what a comma parts from the head
  relates = 1ULL << 49,       // which, because, is: behind it something is told
  supposes = 1ULL << 50,      // imagine, suppose
  tells_how = 1ULL << 51,     // should, if, example: how a sentence tells its figures
  introduces = 1ULL << 52,    // let, an, example: between the head of a sentence and what it asks to suppose
  deed = 1ULL << 54,          // think, live: behind "a third", what those do who are counted
  cue = 1ULL << 53,           // should, if, say: without one of these, nothing is advised or supposed
  facet = 1ULL << 55,         // column, slide, line: what says of a thing how it is made
  meeting = 1ULL << 56,       // call, workshop: what one arranges, and how long it is to be
  writer = 1ULL << 57,        // I, we, our: who writes
  tally = 1ULL << 58,         // goals, saves: what players are counted to have done
  position = 1ULL << 59,      // forward, guard: where a player stands
  stretch = 1ULL << 60,       // half, set, innings: what a match is made of
};

using Senses = std::uint64_t;

constexpr bool has(Senses senses, Sense sense) { return (senses & static_cast<Senses>(sense)) != 0; }

struct LexiconRow {
  Sense sense;
  std::string_view words;  // lower case, parted by spaces
};

// The languages that have rules of their own; all others are read as English is.
enum class Tongue : std::uint8_t { english, german, french, spanish };

class Lexicon {
 public:
  explicit Lexicon(std::span<const LexiconRow> rows, Tongue tongue);

  Tongue tongue() const { return tongue_; }
  bool is_romance() const { return tongue_ == Tongue::french || tongue_ == Tongue::spanish; }

  // All nouns have, as in German, so that a capital makes no name.
  bool nouns_have_capitals() const { return tongue_ == Tongue::german; }

  // The senses of a word in any case; none when it is not known. Cost does not depend on the table. Of a word
  // that stands in a text, the text makes it cheaper.
  Senses find(std::string_view word) const { return find(word, word); }
  Senses find(std::string_view word, std::string_view text) const {
    if (word.empty() || word.size() > longest_key) return 0;
    const auto room = static_cast<std::size_t>(text.data() + text.size() - word.data());
    if (word.size() <= short_key && room >= short_key) {
      const WordKey key = short_key_within(word.data(), word.size());
      return has_stem(known_, key) ? look_up(key) : 0;
    }
    const WordKey key = key_of(word, text);
    return has_stem(known_, key) ? look_up(key) : 0;
  }

  // The word is a cue of advice or supposition, or asks to suppose.
  bool is_cue(std::string_view word, std::string_view text) const {
    if (word.empty() || word.size() > longest_key) return false;
    const WordKey key = key_of(word, text);
    return has_stem(cueing_, key) && (look_up(key) & cues) != 0;
  }

  // A sentence may begin with the word, or one much like it, that asks to suppose something.
  bool may_suppose(std::string_view word) const {
    return !word.empty() && word.size() <= longest_key && has_stem(supposing_, key_of(word));
  }

  // The word is one of saying.
  bool says(std::string_view word, std::string_view text) const {
    if (word.empty() || word.size() > longest_key) return false;
    const WordKey key = key_of(word, text);
    return has_stem(saying_, key) && has(look_up(key), Sense::says);
  }

 private:
  struct alignas(32) Entry {
    WordKey key;  // of no bytes: a free slot
    Senses senses = 0;
  };
  // Where the word is, or else would be.
  std::size_t place_of(const WordKey& key) const {
    std::size_t at = key.hash() & mask_;
    while (slots_[at].key.head != 0 && slots_[at].key != key) at = (at + 1) & mask_;
    return at;
  }
  Senses look_up(const WordKey& key) const { return slots_[place_of(key)].senses; }

  static constexpr Senses cues = static_cast<Senses>(Sense::cue) | static_cast<Senses>(Sense::supposes);

  // Which first four bytes words have, whatever their case: most words of a text need no more than that.
  static constexpr std::size_t stem_bits = 1 << 13;
  using Stems = std::array<std::uint64_t, stem_bits / 64>;
  static std::uint32_t bit_of(const WordKey& key) { return (key.stem() * 2654435761U) >> 19; }
  static bool has_stem(const Stems& stems, const WordKey& key) {
    const std::uint32_t bit = bit_of(key);
    return (stems[bit / 64] >> (bit % 64) & 1) != 0;
  }
  static void add_stem(Stems& stems, const WordKey& key) {
    const std::uint32_t bit = bit_of(key);
    stems[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }

  Stems known_{};
  Stems saying_{};
  Stems supposing_{};
  Stems cueing_{};
  std::vector<Entry> slots_;  // open addressing, a power of two of them
  std::size_t mask_;          // one less
  Tongue tongue_;
};

// The lexicon of a BCP 47 tag; English for languages without one. Lives for ever.
const Lexicon& lexicon_of(std::string_view lang);

std::span<const LexiconRow> english_words();
std::span<const LexiconRow> german_words();
std::span<const LexiconRow> french_words();
std::span<const LexiconRow> spanish_words();

}  // namespace obelus::policy
