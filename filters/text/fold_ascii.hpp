#pragma once
// Folding where the text is ASCII: a character, and many at once.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace obelus::folding {

constexpr bool is_space(unsigned char c) { return c == ' ' || (c >= 9 && c <= 13); }
constexpr bool is_space_or_dash(unsigned char c) { return is_space(c) || c == '-'; }

// An ASCII character that stands for itself, whatever is beside it.
constexpr char fold_ascii(unsigned char c) {
  const unsigned char letter = static_cast<unsigned char>(c - 'A') < 26 ? 0x20 : 0;
  const unsigned char other = is_space(c) ? ' ' : (c == '"' || c == '`') ? '\'' : c;
  return static_cast<char>(other | letter);
}

// How many characters the fast path looks at together. Long enough for vectors, short enough that one
// character in need of care costs little.
constexpr std::size_t block = 16;
constexpr std::size_t look_ahead = 2;

using Byte = std::uint8_t;
using Bytes = std::array<Byte, block>;

inline Bytes bytes_at(const char* in) {
  Bytes bytes;
  std::memcpy(bytes.data(), in, block);
  return bytes;
}

// How many bytes there are before the first that is not 0.
inline std::size_t zero_bytes(std::uint64_t eight) {
  const int bits =
      std::endian::native == std::endian::little ? std::countr_zero(eight) : std::countl_zero(eight);
  return static_cast<std::size_t>(bits) / 8;
}

// Folds characters that each fold into one byte, whatever is beside them, up to the first of a block that
// does not; returns how many. Without a branch or a choice, and on bytes only: so compilers make vectors of
// it.
inline std::size_t fold_block(const char* in, char* out) {
  const Bytes here = bytes_at(in);
  const Bytes next = bytes_at(in + 1);
  const Bytes after = bytes_at(in + 2);
  Bytes care;
  Bytes folded;
  for (std::size_t i = 0; i < block; ++i) {
    const Byte c = here[i];
    const Byte n = next[i];
    const Byte space = (c == ' ') | (static_cast<Byte>(c - 9) < 5);
    const Byte next_space = (n == ' ') | (static_cast<Byte>(n - 9) < 5);
    const Byte runs_on = (space | (c == '-')) & (next_space | (n == '-'));
    const Byte spaced_dots = (c == '.') & (after[i] == '.') & next_space;
    care[i] = static_cast<Byte>((c >> 7) | runs_on | spaced_dots);
    const Byte quote = (c == '"') | (c == '`');
    const Byte letter = static_cast<Byte>(c - 'A') < 26;
    const auto kept = static_cast<Byte>((space | quote) - 1);  // all bits or none
    folded[i] = static_cast<Byte>((c & kept) | (space << 5) | (letter << 5) | (-quote & '\''));
  }
  std::memcpy(out, folded.data(), block);
  std::uint64_t low;
  std::uint64_t high;
  std::memcpy(&low, care.data(), sizeof low);
  std::memcpy(&high, care.data() + sizeof low, sizeof high);
  return low != 0 ? zero_bytes(low) : sizeof low + zero_bytes(high);
}

}  // namespace obelus::folding
