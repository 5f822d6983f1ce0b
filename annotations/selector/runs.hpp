#pragma once
// A text's runs of what words are made of, found by blocks of 64 bytes, a bit a byte: letters, digits and
// underscores of ASCII, all bytes of other characters, and points and commas between what may be digits.
//
//   text     it cost 2,000.5 in caf\u00e9s.
//   runs     ^^ ^^^^ ^^^^^^^ ^^ ^^^^^^
//
// A run of ASCII alone is one word; in another, characters tell where words begin and end.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "obelus/span.hpp"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace obelus::selector {

// Of 64 bytes, the first in the lowest bit.
namespace bits {

#ifdef __SSE2__

// A bit for each of sixteen bytes: whether `test` holds of it.
template <class Test>
std::uint64_t gathered(const char* bytes, Test test) {
  std::uint64_t all = 0;
  for (int part = 0; part < 4; ++part) {
    const __m128i sixteen = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * part));
    all |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(test(sixteen)))} << 16 * part;
  }
  return all;
}

// Whether bytes are from `first` to `last`: moved so that these are the greatest of all.
inline __m128i in_range(__m128i bytes, char first, char last) {
  const __m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8(static_cast<char>(127 - last)));
  return _mm_cmpgt_epi8(moved, _mm_set1_epi8(static_cast<char>(126 - (last - first))));
}

inline std::uint64_t letters(const char* bytes) {
  return gathered(bytes, [](__m128i each) {
    const __m128i letter = in_range(_mm_or_si128(each, _mm_set1_epi8(0x20)), 'a', 'z');
    return _mm_or_si128(letter, _mm_cmpeq_epi8(each, _mm_set1_epi8('_')));
  });
}
inline std::uint64_t digits(const char* bytes) {
  return gathered(bytes, [](__m128i each) { return in_range(each, '0', '9'); });
}
inline std::uint64_t points(const char* bytes) {
  return gathered(bytes, [](__m128i each) {
    return _mm_or_si128(_mm_cmpeq_epi8(each, _mm_set1_epi8('.')), _mm_cmpeq_epi8(each, _mm_set1_epi8(',')));
  });
}
inline std::uint64_t high(const char* bytes) {
  return gathered(bytes, [](__m128i each) { return each; });
}

#else

template <class Test>
std::uint64_t gathered(const char* bytes, Test test) {
  std::uint64_t all = 0;
  for (unsigned i = 0; i < 64; ++i) all |= std::uint64_t{test(bytes[i])} << i;
  return all;
}

inline std::uint64_t digits(const char* bytes) {
  return gathered(bytes, [](char c) { return c >= '0' && c <= '9'; });
}
inline std::uint64_t letters(const char* bytes) {
  return gathered(bytes, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; });
}
inline std::uint64_t points(const char* bytes) {
  return gathered(bytes, [](char c) { return c == '.' || c == ','; });
}
inline std::uint64_t high(const char* bytes) {
  return gathered(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

#endif

inline unsigned first(std::uint64_t bits) { return static_cast<unsigned>(std::countr_zero(bits)); }
constexpr std::uint64_t below_first(std::uint64_t bits) { return ~bits & (bits - 1); }

}  // namespace bits

// Calls `take(run, is_ascii)` for each, in order.
template <class Take>
void for_each_run(std::string_view text, Take take) {
  constexpr std::size_t size = 64;
  std::array<char, size + 1> last{};
  bool is_open = false;           // a run goes on from block to block
  std::size_t begin = 0;          // of that run
  bool is_ascii = true;           // its part in the blocks before
  std::uint64_t numeric_end = 0;  // 1: the block before ends in what may be a digit
  for (std::size_t at = 0; at < text.size() || is_open; at += size) {
    const char* bytes = text.data() + at;
    if (at + size >= text.size()) {
      last = {};
      if (at < text.size()) text.copy(last.data(), size, at);
      bytes = last.data();
    }
    const std::uint64_t high = bits::high(bytes);
    const std::uint64_t numeric = bits::digits(bytes) | high;
    std::uint64_t within = bits::letters(bytes) | numeric;
    if ((numeric | numeric_end) != 0) {
      const auto next = static_cast<unsigned char>(bytes[size]);
      const std::uint64_t numeric_next = next >= 0x80 || (next >= '0' && next <= '9') ? 1 : 0;
      within |= bits::points(bytes) & (numeric << 1 | numeric_end) & (numeric >> 1 | numeric_next << 63);
    }
    numeric_end = numeric >> 63;
    const std::uint64_t before = within << 1 | (is_open ? 1U : 0U);
    std::uint64_t begins = within & ~before;
    std::uint64_t ends = before & ~within;
    if (is_open) {
      if (ends == 0) {
        is_ascii = is_ascii && high == 0;
        continue;
      }
      take(Span{begin, at + bits::first(ends)}, is_ascii && (high & bits::below_first(ends)) == 0);
      ends &= ends - 1;
    }
    if (high == 0) {
      for (; ends != 0; ends &= ends - 1, begins &= begins - 1)
        take(Span{at + bits::first(begins), at + bits::first(ends)}, true);
    }
    for (; ends != 0; ends &= ends - 1, begins &= begins - 1) {
      const std::uint64_t run = bits::below_first(ends) & ~bits::below_first(begins);
      take(Span{at + bits::first(begins), at + bits::first(ends)}, (high & run) == 0);
    }
    is_open = begins != 0;
    begin = at + bits::first(begins);
    is_ascii = (high & ~bits::below_first(begins)) == 0;
  }
}

}  // namespace obelus::selector
