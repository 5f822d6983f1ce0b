#pragma once
// Walks over a text from one byte of a few kinds to the next, looking at many bytes at a time: however many
// kinds, one walk.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace obelus {

// Calls `take(at)`, in order, for each byte from `from` on of which `test(bytes, the bytes behind them)`
// holds; behind the last byte is a 0. The test is of many bytes together, as a vector of them:
// `(c == 'a') | ((c == 'b') & (next == 'c'))`.
template <class Test, class Take>
void for_each_byte(std::string_view text, std::size_t from, Test test, Take take) {
  constexpr std::size_t size = 16;
  using Bytes [[gnu::vector_size(size)]] = signed char;
  std::array<char, size + 1> last{};
  for (std::size_t at = from; at < text.size(); at += size) {
    const char* bytes = text.data() + at;
    if (at + size >= text.size()) {
      text.copy(last.data(), size, at);
      bytes = last.data();
    }
    Bytes here;
    Bytes next;
    std::memcpy(&here, bytes, size);
    std::memcpy(&next, bytes + 1, size);
    const auto found = test(here, next);  // all bits of a byte, or none
    std::array<std::uint64_t, 2> halves;
    std::memcpy(halves.data(), &found, size);
    if ((halves[0] | halves[1]) == 0) continue;
    for (std::size_t half = 0; half < halves.size(); ++half)
      for (std::uint64_t rest = halves[half]; rest != 0;) {
        constexpr bool is_little = std::endian::native == std::endian::little;
        const auto place =
            static_cast<unsigned>(is_little ? std::countr_zero(rest) : std::countl_zero(rest)) / 8;
        rest &= ~(std::uint64_t{0xFF} << 8 * (is_little ? place : 7 - place));
        if (at + 8 * half + place < text.size()) take(at + 8 * half + place);
      }
  }
}

}  // namespace obelus
