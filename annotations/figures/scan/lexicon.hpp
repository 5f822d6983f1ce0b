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

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "obelus/quantity.hpp"

namespace obelus::figures {

enum class Role : std::uint64_t {
  none = 0,
  cardinal = 1 << 0,        // two, twelve, twenty: `value`
  scale = 1 << 1,           // hundred, million, crore: `value` is the power of ten
  dozen = 1 << 2,           // multiplies by `value`
  vague = 1 << 3,           // hundreds, dozens: some `value`s
  rank = 1 << 4,            // third: `value`
  part = 1 << 5,            // half, thirds: one by `value`
  fold = 1 << 6,            // twice, doubled: `value`
  article = 1 << 7,         // a, an
  conjunction = 1 << 8,     // and, within a number
  decimal = 1 << 9,         // point
  minus = 1 << 10,          // minus, negative
  unit = 1 << 11,           // km, percent, years: `unit` and `kind`
  currency = 1 << 12,       // dollars, €, USD: `unit`
  leading = 1 << 13,        // a currency that may stand before its number: USD, Rs
  nation = 1 << 14,         // Australian, US: the currency of which dollars and pounds
  minor = 1 << 15,          // cents, pence: the hundredth part of a currency
  to = 1 << 16,             // between the ends of a range: to, through
  either = 1 << 17,         // or, of "three or four"
  between = 1 << 18,        // before a range
  joins = 1 << 19,          // between the ends of a range that `between` began
  per = 1 << 20,            // per, a, each
  counted_by = 1 << 21,     // what prices and rates are counted by and is no unit: share, head
  hedge = 1 << 22,          // about, more than: `flag`, before the number
  after = 1 << 23,          // or more: `flag`, behind the number
  of = 1 << 24,             // one in five, two thirds of a million
  out_of = 1 << 25,         // in, out of: of a ratio
  times = 1 << 26,          // three times
  old = 1 << 27,            // years old, years of age
  aged = 1 << 28,           // aged 40
  pronoun = 1 << 29,        // before `one` when it is no number: this, which
  stop = 1 << 30,           // ends the noun that is counted
  counted = 1u << 31,       // people, users: nouns so often counted that "5m" before them is five million
  nth = 1ull << 32,         // st, th: of 21st
  share = 1ull << 33,       // behind "a third" where it is a part: more, less
  move = 1ull << 34,        // rose, up: what follows is a change, and "to" leads to where it ended
  below_zero = 1ull << 35,  // makes the number negative, from behind
  wary = 1ull << 36,        // a word or letter that is money only beside a number that looks like money
  ago = 1ull << 37,         // behind "a year": it is a time, not what the number is counted by
  possessive = 1ull << 38,  // his, her: of "in her 40s"
  another = 1ull << 39,     // behind `one` where it is no number
  extent = 1ull << 40,      // thick, wide: behind inches
  over = 1ull << 41,        // one over three
  some = 1ull << 42,        // several, a few: of several hundred
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

constexpr std::uint32_t hash_of(std::string_view form) {
  std::uint32_t hash = 2166136261u;
  for (const char c : form) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash ^ (hash >> 15);
}

// Of up to four leading ASCII letters, lower case, first letter lowest. See candidates.cpp.
constexpr std::uint32_t stem_hash(std::uint32_t letters) { return (letters * 2654435761u) >> 19; }
constexpr std::size_t stem_bits = 1 << 13;

constexpr std::uint32_t stem_of(std::string_view form) {
  std::uint32_t letters = 0;
  for (std::size_t i = 0; i < 4 && i < form.size() && form[i] >= 'a' && form[i] <= 'z'; ++i)
    letters |= static_cast<std::uint32_t>(form[i]) << (8 * i);
  return letters;
}

struct Slot {
  const char* form = nullptr;
  const Term* term = nullptr;  // null: more words must follow
  std::uint32_t hash = 0;
  std::uint32_t size = 0;
};

// The forms of a row, one by one.
template <typename Take>
constexpr void each_form(std::string_view forms, Take take) {
  for (std::size_t begin = 0; begin <= forms.size();) {
    const std::size_t end = std::min(forms.find('|', begin), forms.size());
    take(forms.substr(begin, end - begin));
    begin = end + 1;
  }
}

template <std::size_t size>
struct Table {
  static_assert((size & (size - 1)) == 0);
  std::array<Slot, size> slots{};
  std::array<std::uint64_t, stem_bits / 64> stems{};
  std::size_t used = 0;

  constexpr explicit Table(const Term* first, const Term* last) {
    for (const Term* term = first; term != last; ++term)
      each_form(term->forms, [&](std::string_view form) {
        for (std::size_t at = form.find(' '); at != form.npos; at = form.find(' ', at + 1))
          insert(form.substr(0, at), nullptr);
        insert(form, term);
        if (!term->is(beginners)) return;
        const std::uint32_t bit = stem_hash(stem_of(form));
        stems[bit / 64] |= std::uint64_t{1} << (bit % 64);
      });
  }

  constexpr void insert(std::string_view form, const Term* term) {
    const std::uint32_t hash = hash_of(form);
    std::size_t at = hash & (size - 1);
    for (; slots[at].form != nullptr; at = (at + 1) & (size - 1))
      if (term == nullptr && slots[at].term == nullptr && slots[at].hash == hash &&
          std::string_view(slots[at].form, slots[at].size) == form)
        return;
    slots[at] = {form.data(), term, hash, static_cast<std::uint32_t>(form.size())};
    if (++used > size * 3 / 4) throw "the table is too small for its rows";
  }
};

}  // namespace lexicon

// A table as the scanner sees it. Points to static tables.
class Lexicon {
 public:
  template <std::size_t size>
  constexpr Lexicon(const lexicon::Table<size>& table)
      : slots_(table.slots.data()), mask_(size - 1), stems_(table.stems.data()) {}

  // The row of `form` that has one of `roles`, the first such; else nullptr.
  const Term* find(std::string_view form, Roles roles) const {
    const std::uint32_t hash = lexicon::hash_of(form);
    for (std::size_t at = hash & mask_; slots_[at].form != nullptr; at = (at + 1) & mask_)
      if (slots_[at].term != nullptr && slots_[at].term->is(roles) && is(slots_[at], hash, form))
        return slots_[at].term;
    return nullptr;
  }

  // True when some form begins with `form` and goes on with another word.
  bool goes_on(std::string_view form) const {
    const std::uint32_t hash = lexicon::hash_of(form);
    for (std::size_t at = hash & mask_; slots_[at].form != nullptr; at = (at + 1) & mask_)
      if (slots_[at].term == nullptr && is(slots_[at], hash, form)) return true;
    return false;
  }

  const std::uint64_t* stems() const { return stems_; }

 private:
  static bool is(const lexicon::Slot& slot, std::uint32_t hash, std::string_view form) {
    return slot.hash == hash && std::string_view(slot.form, slot.size) == form;
  }

  const lexicon::Slot* slots_;
  std::size_t mask_;
  const std::uint64_t* stems_;
};

}  // namespace obelus::figures
