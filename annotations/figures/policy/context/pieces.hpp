#pragma once
// A token as runs of digits and what parts them: 2016-10-16, 9:30-4:30pm, 192.168.0.1, 1968–72.

#include <array>
#include <cstddef>
#include <string_view>

namespace obelus::policy {

struct Piece {
  unsigned value = 0;  // of at most nine digits, else the largest unsigned
  std::size_t digits = 0;
  char separator = 0;  // before it; dashes of any length are '-', the first has none
};

struct Pieces {
  std::array<Piece, 8> runs{};
  std::size_t count = 0;  // 0: it does not begin with a digit, or has other characters within, or more runs
  std::string_view tail;  // letters behind the last run: "pm", "s"

  const Piece& operator[](std::size_t i) const { return runs[i]; }
  // All runs are parted by this.
  bool parted_by(char separator) const;
};

Pieces pieces_of(std::string_view token);

// 1000 to 2199: what may be a year of our time.
bool could_be_year(const Piece& piece);
bool could_be_month(const Piece& piece);
bool could_be_day(const Piece& piece);

}  // namespace obelus::policy
