#pragma once
// A word without its case, as a few numbers that are hashed and compared at once. Letters of ASCII and of
// Latin-1 differ from their capitals by one bit, which is set in each byte.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace obelus::policy {

inline constexpr std::size_t longest_key = 24;

struct WordKey {
  std::uint64_t head = 0;  // its bytes, none of which is zero, and zeros behind them
  std::uint64_t middle = 0;
  std::uint64_t tail = 0;

  std::size_t hash() const {
    const std::uint64_t hash = head * 0x9E3779B97F4A7C15U ^ (middle + 2 * tail) * 0xC2B2AE3D27D4EB4FU;
    return static_cast<std::size_t>(hash >> 40);
  }
  // Of the first four bytes.
  std::uint32_t stem() const { return static_cast<std::uint32_t>(head); }

  bool operator==(const WordKey& other) const {
    return ((head ^ other.head) | (middle ^ other.middle) | (tail ^ other.tail)) == 0;
  }
};

// Behind `longest_key` bytes that are kept, as many that are not.
inline constexpr auto kept_bytes = [] {
  std::array<unsigned char, 2 * longest_key> mask{};
  for (std::size_t i = 0; i < longest_key; ++i) mask[i] = 0xFF;
  return mask;
}();

// Of `bytes`, of which the word is the first `size`, those from `at` on.
inline std::uint64_t part_of_key(const char* bytes, std::size_t size, std::size_t at) {
  std::uint64_t word;
  std::uint64_t mask;
  std::memcpy(&word, bytes + at, sizeof word);
  std::memcpy(&mask, kept_bytes.data() + longest_key - size + at, sizeof mask);
  return (word | 0x2020202020202020U) & mask;
}

// `bytes` are `longest_key`, of which the word is the first `size`.
inline WordKey key_within(const char* bytes, std::size_t size) {
  return {part_of_key(bytes, size, 0), part_of_key(bytes, size, 8), part_of_key(bytes, size, 16)};
}

// The same where the word and `bytes` have no more than `short_key`, as most words do.
inline constexpr std::size_t short_key = 8;
inline WordKey short_key_within(const char* bytes, std::size_t size) {
  return {part_of_key(bytes, size, 0), 0, 0};
}

// `word` has from one to `longest_key` bytes, and stands in `text`, which may be read beyond it.
inline WordKey key_of(std::string_view word, std::string_view text) {
  const auto room = static_cast<std::size_t>(text.data() + text.size() - word.data());
  if (room >= longest_key) return key_within(word.data(), word.size());
  char bytes[longest_key] = {};
  std::memcpy(bytes, word.data(), word.size());
  return key_within(bytes, word.size());
}
inline WordKey key_of(std::string_view word) { return key_of(word, word); }

}  // namespace obelus::policy
