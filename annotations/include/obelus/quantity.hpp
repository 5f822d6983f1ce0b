#pragma once
// Reading text -> the quantities that stand in it: 5, $1.2bn, between 5 and 6 per cent, two-thirds. What a
// language calls its numbers, scales, units and months is in tables; no policy is here (figure.hpp).

#include <cstdint>
#include <string_view>
#include <vector>

#include "obelus/span.hpp"

namespace obelus {

enum class QuantityKind : std::uint8_t {
  money,     // $600 billion
  percent,   // 14 %, 3 percentage points, 25bp
  count,     // 2,000 (of "2,000 chips"): whatever has no unit of its own
  measure,   // 5 km, 30 °C, 4 GB
  duration,  // two months
  age,       // 40-year-old, aged 40
  multiple,  // three times, 10x, tenfold, doubled
  ratio,     // one in five, 3:1
  fraction,  // two-thirds, half
  rate,      // $3.49 a gallon, 60 mph, 9.8 m/s²
  points,    // 120 points, of an index
  score,     // 3-1, of a match
  range,     // a range of nothing in particular
  ordinal,   // third, 21st
};

// "money", "percent" …: how reports and configuration spell it.
std::string_view name_of(QuantityKind kind);

// What is said about a quantity by the words it stands with. A set of these is a `flags`.
enum class QuantityFlag : std::uint16_t {
  range = 1 << 0,        // two ends are given: between 5 and 6
  approximate = 1 << 1,  // about, around, ~, nearly, -ish
  at_least = 1 << 2,     // more than, over, from, +
  at_most = 1 << 3,      // up to, less than, under
  vague = 1 << 4,        // a magnitude without a number: billions, hundreds of, several dozen
  digits = 1 << 5,       // written in digits, at least in part
  scaled = 1 << 6,       // written with a scale word: hundred, million, bn, crore
  change = 1 << 7,       // a rise or fall: doubled, up 5 %
  glued = 1 << 8,  // letters or numerals stand against it that are no part of it: R1, 4chan, COVID-19, 3.1.2
};

using QuantityFlags = std::uint16_t;

constexpr bool has(QuantityFlags flags, QuantityFlag flag) {
  return (flags & static_cast<QuantityFlags>(flag)) != 0;
}

struct Quantity {
  Span text;    // in bytes of the text: the number with its currency, per cent sign or unit
  Span number;  // within `text`: the number alone, scale word included; of a range both ends
  QuantityKind kind = QuantityKind::count;
  QuantityFlags flags = 0;
  // As written: "fell from 6 to 5" is low 6, high 5. A hedge ("more than 5", "5 or more") leaves low == high
  // and sets a flag; a vague magnitude ("hundreds") is low 100, high 1000.
  double low = 0;
  double high = 0;
  // ISO 4217, with minor units USc, GBp …; %, pp, bp; an SI or customary short code; "chip" for counts is not
  // here but in `noun`. Points into static tables; empty when there is none.
  std::string_view unit;
  std::string_view per;  // of a rate: the unit it is counted by ("gal", "h")
  Span noun;             // counts: the noun that is counted, behind the number; else empty

  bool is_range() const { return low != high; }

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

// Every numeral of `text`, quantity or not (a year, a page, part of a date or a name are counts here, of
// which figure.hpp makes what they are), by place, disjoint. `text` is UTF-8; any bytes are safe. `lang` is a
// BCP 47 tag ("de-AT"); languages without tables get digits and symbols. Linear in the text. Any thread.
std::vector<Quantity> quantities(std::string_view text, std::string_view lang = "en");

}  // namespace obelus
