// Decimals to doubles, rounded once.

#include <charconv>
#include <limits>

#include "figures/scan/number.hpp"

namespace obelus::scan {
namespace {

constexpr double exact_powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                   1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

}  // namespace

double Decimal::value(int power_of_ten) const {
  const int power = exponent + power_of_ten;
  if (mantissa < (std::uint64_t{1} << 53)) {
    // Both are exact, so that the one operation rounds once.
    if (power >= 0 && power <= 22) return static_cast<double>(mantissa) * exact_powers[power];
    if (power < 0 && power >= -22) return static_cast<double>(mantissa) / exact_powers[-power];
  }
  char digits[48];
  char* end = std::to_chars(digits, digits + 24, mantissa).ptr;
  *end++ = 'e';
  end = std::to_chars(end, digits + sizeof digits, power).ptr;
  double value = 0;
  if (std::from_chars(digits, end, value).ec == std::errc::result_out_of_range)
    value = power > 0 ? std::numeric_limits<double>::max() : 0;
  return value;
}

}  // namespace obelus::scan
