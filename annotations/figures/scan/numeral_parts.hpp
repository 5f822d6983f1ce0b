#pragma once
// Pieces of numerals: runs of digits, fractions, powers.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "figures/scan/text.hpp"

namespace obelus::scan {

struct Run {
  std::size_t end = 0;
  std::size_t digits = 0;
};

// Digits from `pos` on, up to `most` of them.
Run run_at(std::string_view text, std::size_t pos, std::size_t most = static_cast<std::size_t>(-1));

// A fraction's value and its bytes; 0 bytes when there is none.
struct Vulgar {
  double value = 0;
  std::size_t size = 0;
};

// ½ ⅓ … at `pos`.
Vulgar vulgar_at(std::string_view text, std::size_t pos);

// 4/5 from its slash on, at `pos`; the value is that below the line.
Vulgar below_at(std::string_view text, std::size_t pos);

struct Power {
  int value = 0;
  std::size_t end = 0;  // 0: there is none
};

// -12, ⁻¹², +3 at `pos`.
Power signed_power_at(std::string_view text, std::size_t pos);

// Bytes of a raised digit at `pos`; 0 when none stands there.
std::size_t raised_size(std::string_view text, std::size_t pos);

// What may group digits or part off decimals.
enum class Mark : std::uint8_t { none, comma, point, apostrophe, space, narrow };

struct Separator {
  Mark mark = Mark::none;
  std::size_t size = 0;
};

// The one at `pos`, of whatever script; none when none stands there.
Separator separator_at(std::string_view text, std::size_t pos);

}  // namespace obelus::scan
