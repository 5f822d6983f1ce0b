#pragma once
// Numbers, without what they are numbers of: in digits (numeral.cpp) and in words (spelled.cpp).

#include <cstdint>
#include <optional>

#include "figures/scan/text.hpp"

namespace obelus::scan {

// A decimal as written, so that scaling it is exact: 8.1 billion is 81 × 10⁸, rounded once.
struct Decimal {
  std::uint64_t mantissa = 0;
  int exponent = 0;
  double value(int power_of_ten = 0) const;
};

enum class Form : std::uint8_t {
  plain,
  fraction,
  ordinal,
  multiple,
  pair,  // 140/90: two numbers that are said together, and no fraction
};

struct Number {
  Span span;
  double low = 0;
  double high = 0;      // differs for vague magnitudes and pairs
  double mantissa = 0;  // of "3 million" 3
  double scale = 1;     // of "3 million" a million
  QuantityFlags flags = 0;
  Form form = Form::plain;
  bool integer = true;   // no decimals, no fraction
  bool grouped = false;  // 1,000
  bool joined = false;   // other numerals stand against it: 192.168.1.2, 5/17/2018, +1-222-2222
  std::optional<Decimal> decimal;

  void add(QuantityFlag flag) {
    flags = static_cast<QuantityFlags>(flags | static_cast<QuantityFlags>(flag));
  }
};

// The numeral at `pos` up to its last digit, exponent or fraction: 1,234.5 · 3½ · 10 1/2 · 6×10⁸.
std::optional<Number> read_numeral(const Reading& reading, std::size_t pos);

// The number at `pos`, in digits, in words or in both ("4 thousand 3 hundred"), scale words included.
// `floor` is where the text that may still be read begins: "a" of "a million" stands before `pos`.
std::optional<Number> read_number(const Reading& reading, std::size_t pos, std::size_t floor);

}  // namespace obelus::scan
