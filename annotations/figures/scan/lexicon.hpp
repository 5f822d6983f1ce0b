#pragma once
// Words and what they mean to the scanner, as rows that people write and a hash table that the compiler
// makes of them:
//
//   {Role::cardinal, 12, "twelve"}                          a number
//   {Role::unit, "km", measure, "kilometre|kilometres|km"}  a unit, in all its forms
//   {Role::scale, 6, "million|mn"}                          ten to the sixth
//
// A form may have spaces ("square metre") and one form may stand in several rows ("second", the ordinal and
// the unit): whoever looks up says which roles will do.

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "obelus/quantity.hpp"

namespace obelus::scan {

enum class Role : std::uint64_t {
  none = 0,
  cardinal = 1 << 0,         // two, twelve, twenty: `value`
  scale = 1 << 1,            // hundred, million, crore: `value` is the power of ten
  dozen = 1 << 2,            // multiplies by `value`
  vague = 1 << 3,            // hundreds, dozens: some `value`s
  rank = 1 << 4,             // third: `value`
  part = 1 << 5,             // half, thirds: one by `value`
  fold = 1 << 6,             // twice, doubled: `value`
  article = 1 << 7,          // a, an
  conjunction = 1 << 8,      // and, within a number
  decimal = 1 << 9,          // point
  minus = 1 << 10,           // minus, negative
  unit = 1 << 11,            // km, percent, years: `unit` and `kind`
  currency = 1 << 12,        // dollars, €, USD: `unit`
  leading = 1 << 13,         // a currency that may stand before its number: USD, Rs
  nation = 1 << 14,          // Australian, US: the currency of which dollars and pounds
  minor = 1 << 15,           // cents, pence: the hundredth part of a currency
  to = 1 << 16,              // between the ends of a range: to, through
  either = 1 << 17,          // or, of "three or four"
  between = 1 << 18,         // before a range
  joins = 1 << 19,           // between the ends of a range that `between` began
  per = 1 << 20,             // per, a, each
  counted_by = 1 << 21,      // what prices and rates are counted by and is no unit: share, head
  hedge = 1 << 22,           // about, more than: `flag`, before the number
  after = 1 << 23,           // or more: `flag`, behind the number
  of = 1 << 24,              // one in five, two thirds of a million
  out_of = 1 << 25,          // in, out of: of a ratio
  times = 1 << 26,           // three times
  old = 1 << 27,             // years old, years of age
  aged = 1 << 28,            // aged 40
  pronoun = 1 << 29,         // before `one` when it is no number: this, which
  stop = 1 << 30,            // ends the noun that is counted
  counted = 1u << 31,        // people, users: nouns so often counted that "5m" before them is five million
  nth = 1ull << 32,          // st, th: of 21st
  share = 1ull << 33,        // behind "a third" where it is a part: more, less
  move = 1ull << 34,         // rose, up: what follows is a change, and "to" leads to where it ended
  below_zero = 1ull << 35,   // makes the number negative, from behind
  wary = 1ull << 36,         // a word or letter that is money only beside a number that looks like money
  ago = 1ull << 37,          // behind "a year": it is a time, not what the number is counted by
  possessive = 1ull << 38,   // his, her: of "in her 40s"
  another = 1ull << 39,      // behind `one` where it is no number
  extent = 1ull << 40,       // thick, wide: behind inches
  over = 1ull << 41,         // one over three
  some = 1ull << 42,         // several, a few: of several hundred
  stem = 1ull << 43,         // how a word may begin that is put together of number words
  abbreviated = 1ull << 45,  // a scale that needs digits before it: bn, Mio
  by = 1ull << 46,           // between a change and its size: fell by 5
  yo = 1ull << 44,           // says "years old" by itself: yo, -jährige
  compared = 1ull << 47,     // behind "three times" where it multiplies: as, the, its
  deed = 1ull << 49,         // what those do of whom "a third" is a part: think, live
  big = 1ull << 48,          // said of what runs to millions: before 1.2m it is no metre
};

using Roles = std::uint64_t;

constexpr Roles operator|(Role a, Role b) { return static_cast<Roles>(a) | static_cast<Roles>(b); }
constexpr Roles operator|(Roles a, Role b) { return a | static_cast<Roles>(b); }

struct Term {
  Role role = Role::none;
  QuantityKind kind = QuantityKind::count;
  QuantityFlags flag = 0;
  double value = 0;
  std::string_view unit;
  std::string_view forms;  // parted by |

  constexpr Term(Role r, std::string_view f) : role(r), forms(f) {}
  constexpr Term(Role r, double v, std::string_view f) : role(r), value(v), forms(f) {}
  constexpr Term(Role r, QuantityFlag g, std::string_view f)
      : role(r), flag(static_cast<QuantityFlags>(g)), forms(f) {}
  constexpr Term(Role r, std::string_view u, std::string_view f)
      : role(r), kind(QuantityKind::money), unit(u), forms(f) {}
  constexpr Term(Role r, std::string_view u, QuantityKind k, std::string_view f)
      : role(r), kind(k), unit(u), forms(f) {}

  constexpr bool is(Roles roles) const { return (static_cast<Roles>(role) & roles) != 0; }
  constexpr bool is(Role r) const { return role == r; }
};

// What a number in words may begin with; the rest is looked up only beside a number.
constexpr Roles beginners =
    Role::cardinal | Role::scale | Role::dozen | Role::vague | Role::rank | Role::part | Role::fold;

namespace lexicon {

template <std::size_t size>
constexpr std::uint64_t bytes_at(std::string_view form, std::size_t at) {
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < size; ++i)
    bytes |= static_cast<std::uint64_t>(static_cast<unsigned char>(form[at + i])) << (8 * i);
  return bytes;
}

constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t bytes) {
  hash = (hash ^ bytes) * 0x9E3779B97F4A7C15u;
  return hash ^ (hash >> 32);
}

// Of what a form's bytes are, eight at once, some of them twice.
constexpr std::uint32_t hash_of(std::string_view form) {
  const std::size_t size = form.size();
  std::uint64_t hash = size;
  if (size >= 8) {
    for (std::size_t at = 0; at + 8 < size; at += 8) hash = mixed(hash, bytes_at<8>(form, at));
    hash = mixed(hash, bytes_at<8>(form, size - 8));
  } else if (size >= 4) {
    hash = mixed(hash, bytes_at<4>(form, 0) | bytes_at<4>(form, size - 4) << 32);
  } else if (size > 0) {
    hash = mixed(hash,
                 bytes_at<1>(form, 0) | bytes_at<1>(form, size / 2) << 8 | bytes_at<1>(form, size - 1) << 16);
  }
  return static_cast<std::uint32_t>(hash);
}

// Of up to four leading ASCII letters, lower case, first letter lowest. See candidates.cpp.
constexpr std::size_t stem_bits = 1 << 13;
constexpr std::uint32_t stem_hash(std::uint32_t letters) { return (letters * 2654435761u) >> 19; }

constexpr std::size_t longest_stem = 4;

constexpr std::uint32_t stem_of(std::string_view form) {
  std::uint32_t letters = 0;
  for (std::size_t i = 0; i < longest_stem && i < form.size() && form[i] >= 'a' && form[i] <= 'z'; ++i)
    letters |= static_cast<std::uint32_t>(form[i]) << (8 * i);
  return letters;
}

// Letters of a stem.
constexpr std::size_t size_of(std::uint32_t stem) {
  return (longest_stem * 8 + 7 - static_cast<std::size_t>(std::countl_zero(stem))) / 8;
}

// The forms of a row, one by one.
template <typename Take>
constexpr void each_form(std::string_view forms, Take take) {
  for (std::size_t begin = 0; begin <= forms.size();) {
    const std::size_t end = std::min(forms.find('|', begin), forms.size());
    take(forms.substr(begin, end - begin));
    begin = end + 1;
  }
}

}  // namespace lexicon

// One form and all rows that have it.
struct Entry {
  std::string_view form;
  Roles roles = 0;   // of the rows below
  Roles beyond = 0;  // of longer forms that begin with this one
  Roles ends = 0;    // of longer forms whose last word this is
  std::array<const Term*, 4> terms{};

  constexpr const Term* find(Roles wanted) const {
    if ((roles & wanted) == 0) return nullptr;
    for (const Term* term : terms)
      if (term != nullptr && term->is(wanted)) return term;
    return nullptr;
  }
};

namespace lexicon {

// `entries_size` and `index_size` are upper bounds; the compiler says when they are too small.
template <std::size_t entries_size, std::size_t index_size>
struct Table {
  static_assert((index_size & (index_size - 1)) == 0 && index_size > entries_size);
  std::array<Entry, entries_size> entries{};
  std::array<std::uint16_t, index_size> index{};      // 1-based; 0 is free
  std::array<std::uint64_t, stem_bits / 64> stems{};  // of what a number may begin with
  std::array<std::uint64_t, stem_bits / 64> known{};  // of all forms
  std::size_t shortest_stem = longest_stem;           // letters, of what a number may begin with
  std::size_t used = 0;

  template <std::size_t... sizes>
  constexpr explicit Table(const Term (&... rows)[sizes]) {
    (add_rows(rows), ...);
  }

  constexpr void add_rows(std::span<const Term> rows) {
    for (const Term& term : rows)
      each_form(term.forms, [&](std::string_view form) {
        add_ends(form, term);
        add(entry(form), term);
        if (!term.is(beginners | Role::stem)) return;
        const std::size_t size = size_of(stem_of(form));
        if (size < 3 && term.is(Role::dozen)) return;  // dz: behind digits alone
        set(stems, form);
        if (size > 0) shortest_stem = std::min(shortest_stem, size);
      });
  }

  // The first and the last words of a form of several.
  constexpr void add_ends(std::string_view form, const Term& term) {
    std::size_t at = form.find(' ');
    if (at == form.npos) return;
    entry(form.substr(form.rfind(' ') + 1)).ends |= static_cast<Roles>(term.role);
    for (; at != form.npos; at = form.find(' ', at + 1))
      entry(form.substr(0, at)).beyond |= static_cast<Roles>(term.role);
  }

  static constexpr void set(std::array<std::uint64_t, stem_bits / 64>& bits, std::string_view form) {
    const std::uint32_t bit = stem_hash(stem_of(form));
    bits[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }

  constexpr Entry& entry(std::string_view form) {
    std::size_t at = hash_of(form) & (index_size - 1);
    for (; index[at] != 0; at = (at + 1) & (index_size - 1))
      if (entries[index[at] - 1u].form == form) return entries[index[at] - 1u];
    set(known, form);
    entries[used].form = form;
    index[at] = static_cast<std::uint16_t>(++used);
    return entries[used - 1];
  }

  static constexpr void add(Entry& entry, const Term& term) {
    entry.roles |= static_cast<Roles>(term.role);
    std::size_t at = 0;
    while (entry.terms[at] != nullptr) ++at;
    entry.terms[at] = &term;
  }
};

}  // namespace lexicon

// A table as the scanner sees it. Points to static tables.
class Lexicon {
 public:
  template <std::size_t entries_size, std::size_t index_size>
  constexpr Lexicon(const lexicon::Table<entries_size, index_size>& table)
      : entries_(table.entries.data()),
        index_(table.index.data()),
        mask_(index_size - 1),
        stems_(table.stems.data()),
        shortest_stem_(table.shortest_stem),
        known_(table.known.data()) {}

  // What is known of `form`, or nullptr.
  const Entry* find(std::string_view form) const {
    for (std::size_t at = lexicon::hash_of(form) & mask_; index_[at] != 0; at = (at + 1) & mask_)
      if (entries_[index_[at] - 1].form == form) return &entries_[index_[at] - 1];
    return nullptr;
  }

  // The row of `form` that has one of `roles`, the first such; else nullptr.
  const Term* find(std::string_view form, Roles roles) const {
    const Entry* entry = find(form);
    return entry == nullptr ? nullptr : entry->find(roles);
  }

  // Which first letters number words have: a bit for each stem_hash.
  const std::uint64_t* stems() const { return stems_; }
  // … and how many of them the shortest has.
  std::size_t shortest_stem() const { return shortest_stem_; }

  // False when no form begins with these letters, which is most cheaply said of most words of a text.
  bool may_know(std::uint32_t letters) const {
    const std::uint32_t bit = lexicon::stem_hash(letters);
    return (known_[bit / 64] >> (bit % 64) & 1) != 0;
  }

 private:
  const Entry* entries_;
  const std::uint16_t* index_;
  std::size_t mask_;
  const std::uint64_t* stems_;
  std::size_t shortest_stem_;
  const std::uint64_t* known_;
};

}  // namespace obelus::scan
