#pragma once
// A word without its case, as a few numbers that are hashed and compared at once. Letters of ASCII and of
// Latin-1 differ from their capitals by one bit, which is set in each byte.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace obelus::policy {

struct WordKey {
  std::uint64_t head = 0;  // its first eight bytes; of a shorter word what there is, in part twice
  std::uint64_t middle = 0;
  std::uint64_t tail = 0;  // its last eight
  std::size_t size = 0;

  std::size_t hash() const {
    const std::uint64_t hash =
        (head + size) * 0x9E3779B97F4A7C15U ^ (tail + 2 * middle) * 0xC2B2AE3D27D4EB4FU;
    return static_cast<std::size_t>(hash ^ (hash >> 31));
  }
  bool operator==(const WordKey& other) const {
    return ((head ^ other.head) | (middle ^ other.middle) | (tail ^ other.tail) | (size ^ other.size)) == 0;
  }
};

inline constexpr std::size_t longest_key = 24;

template <class Bytes>
std::uint64_t folded(std::string_view word, std::size_t at) {
  Bytes bytes;
  std::memcpy(&bytes, word.data() + at, sizeof bytes);
  return bytes | std::uint64_t{0x2020202020202020};
}

// `word` has from one to `longest_key` bytes.
inline WordKey key_of(std::string_view word) {
  const std::size_t size = word.size();
  if (size >= 8) {
    const std::uint64_t middle = size > 16 ? folded<std::uint64_t>(word, 8) : 0;
    return {folded<std::uint64_t>(word, 0), middle, folded<std::uint64_t>(word, size - 8), size};
  }
  if (size >= 4) return {folded<std::uint32_t>(word, 0), 0, folded<std::uint32_t>(word, size - 4), size};
  return {folded<std::uint8_t>(word, 0), folded<std::uint8_t>(word, size / 2),
          folded<std::uint8_t>(word, size - 1), size};
}

}  // namespace obelus::policy
