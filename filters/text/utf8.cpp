#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "obelus/text.hpp"

namespace obelus {
namespace {

constexpr CodePoint invalid(std::size_t size) { return {0xFFFD, static_cast<std::uint8_t>(size), false}; }

unsigned byte_at(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
}

bool in(unsigned byte, unsigned low, unsigned high) { return low <= byte && byte <= high; }

// The range that the second byte of a sequence must be in (Unicode 15, table 3-7).
struct Second {
  unsigned low;
  unsigned high;
};
Second second_range(unsigned lead) {
  switch (lead) {
    case 0xE0: return {0xA0, 0xBF};
    case 0xED: return {0x80, 0x9F};
    case 0xF0: return {0x90, 0xBF};
    case 0xF4: return {0x80, 0x8F};
    default: return {0x80, 0xBF};
  }
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t offset) {
  const unsigned lead = byte_at(text, offset);
  if (lead < 0x80) return {lead, 1, true};
  const std::size_t size = in(lead, 0xC2, 0xDF) ? 2 : in(lead, 0xE0, 0xEF) ? 3 : in(lead, 0xF0, 0xF4) ? 4 : 0;
  if (size == 0) return invalid(1);
  const auto [low, high] = second_range(lead);
  const unsigned second = byte_at(text, offset + 1);
  if (!in(second, low, high)) return invalid(1);
  char32_t value = (lead & (0x7FU >> size)) << 6 | (second & 0x3FU);
  for (std::size_t i = 2; i < size; ++i) {
    const unsigned next = byte_at(text, offset + i);
    if (!in(next, 0x80, 0xBF)) return invalid(i);
    value = value << 6 | (next & 0x3FU);
  }
  return {value, static_cast<std::uint8_t>(size), true};
}

void append_utf8(std::string& out, char32_t value) {
  if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) value = 0xFFFD;
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | value >> 6);
    put(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    put(0xE0 | value >> 12);
    put(0x80 | (value >> 6 & 0x3F));
    put(0x80 | (value & 0x3F));
  } else {
    put(0xF0 | value >> 18);
    put(0x80 | (value >> 12 & 0x3F));
    put(0x80 | (value >> 6 & 0x3F));
    put(0x80 | (value & 0x3F));
  }
}

namespace {

std::size_t skip_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080ULL;
  for (std::array<std::uint64_t, 4> bytes{}; at + sizeof bytes <= text.size(); at += sizeof bytes) {
    std::memcpy(bytes.data(), text.data() + at, sizeof bytes);
    if (((bytes[0] | bytes[1] | bytes[2] | bytes[3]) & high_bits) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  for (std::size_t i = 0; (i = skip_ascii(text, i)) < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    if (!point.valid) return i;
    i += point.size;
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
  // As many as one byte can count: compilers then count in 16 bytes at once.
  constexpr std::size_t most = 255;
  std::size_t count = 0;
  for (; !text.empty(); text.remove_prefix(std::min(most, text.size()))) {
    std::uint8_t firsts = 0;
    for (const char c : text.substr(0, most))
      if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80) ++firsts;
    count += firsts;
  }
  return count;
}

std::size_t count_utf16_units(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    count += ((byte & 0xC0U) != 0x80) + (byte >= 0xF0);
  }
  return count;
}

}  // namespace obelus
