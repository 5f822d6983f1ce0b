#pragma once
// What the characters of most texts fold into.

#include <array>
#include <cstddef>
#include <cstdint>

#include "text/fold_point.hpp"

namespace obelus::folding {

// The forms of Latin, Greek, Cyrillic, Hebrew and Arabic letters and of general punctuation, ready as bytes.
struct Entry {
  Kind kind = Kind::text;
  std::uint8_t size = 0;  // 0: look the form up
  bool even = false;      // one character of the size of the source's
  std::array<char, 5> bytes{};
};
class Table {
 public:
  Table();

  // Null for a character that is to be looked up.
  const Entry* find(char32_t point) const {
    if (point >= letters && point < letters_end) return &entries_[point - letters];
    if (point >= punctuation && point < punctuation_end)
      return &entries_[letters_end - letters + (point - punctuation)];
    return nullptr;
  }

 private:
  static constexpr char32_t letters = 0x80;
  static constexpr char32_t letters_end = 0x800;
  static constexpr char32_t punctuation = 0x2000;
  static constexpr char32_t punctuation_end = 0x2070;

  std::array<Entry, letters_end - letters + (punctuation_end - punctuation)> entries_;
};

// Made at the first call.
const Table& table();

}  // namespace obelus::folding
