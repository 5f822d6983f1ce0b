#pragma once
// Runs of ASCII letters and digits: measured 16 bytes at a time, without a branch on where they end, as that
// cannot be foretold.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace obelus::runs {

struct Letters {
  static constexpr bool has(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
};
struct LettersAndDigits {
  static constexpr bool has(char c) { return Letters::has(c) || (c >= '0' && c <= '9'); }
};
// … and bytes of longer characters.
struct Wide {
  static constexpr bool has(char c) { return Letters::has(c) || static_cast<unsigned char>(c) >= 0x80; }
};

inline constexpr std::size_t longest = 16;  // what is longer is cut

#if defined(__SSE2__)

inline std::uint32_t bits(__m128i bytes) { return static_cast<std::uint32_t>(_mm_movemask_epi8(bytes)); }

// Bytes in [first, first + count), by one signed comparison.
inline __m128i within(__m128i bytes, char first, int count) {
  const __m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8(static_cast<char>(-128 - first)));
  return _mm_cmplt_epi8(moved, _mm_set1_epi8(static_cast<char>(-128 + count)));
}

inline __m128i letters_in(__m128i bytes) { return within(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), 'a', 26); }

template <class Set>
std::uint32_t members(__m128i block) {
  if constexpr (std::is_same_v<Set, Letters>) return bits(letters_in(block));
  if constexpr (std::is_same_v<Set, Wide>) return bits(_mm_or_si128(letters_in(block), block));
  return bits(_mm_or_si128(letters_in(block), within(block, '0', 10)));
}

#endif

// The same as below, byte by byte, for texts of which 16 cannot be read.
template <class Set>
std::uint32_t members_one_by_one(std::string_view text, std::size_t at);

// A bit for each of the 16 bytes from `at` on, as many as there are: is it in the set?
template <class Set>
std::uint32_t members(std::string_view text, std::size_t at) {
#if defined(__SSE2__)
  const auto block = [&](std::size_t begin) {
    return members<Set>(_mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + begin)));
  };
  if (at + longest <= text.size()) return block(at);
  if (at < text.size() && text.size() >= longest)
    return block(text.size() - longest) >> (at + longest - text.size());
#endif
  return members_one_by_one<Set>(text, at);
}

// How many bytes of the set stand from `at` on.
template <class Set>
std::size_t at(std::string_view text, std::size_t at) {
  return static_cast<std::size_t>(std::countr_one(members<Set>(text, at)));
}

// … and how many end there.
template <class Set>
std::size_t before(std::string_view text, std::size_t at) {
  const std::size_t size = std::min(at, longest);
  return static_cast<std::size_t>(std::countl_one(members<Set>(text, at - size) << (longest - size) << 16));
}

}  // namespace obelus::runs
