#pragma once
// What characters of two bytes fold into.

#include <array>
#include <cstdint>

#include "text/fold_point.hpp"

namespace obelus::folding {

// The forms of Latin, Greek, Cyrillic, Hebrew and Arabic letters, ready as bytes.
struct Entry {
  Kind kind = Kind::text;
  std::uint8_t size = 0;  // 0: look the form up
  bool even = false;      // one character of the size of the source's
  std::array<char, 5> bytes{};
};
constexpr char32_t table_begin = 0x80;
constexpr char32_t table_end = 0x800;
using Table = std::array<Entry, table_end - table_begin>;

// Made at the first call.
const Table& table();

}  // namespace obelus::folding
