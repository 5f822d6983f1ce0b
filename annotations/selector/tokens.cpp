#include "selector/tokens.hpp"

#include <array>
#include <cstring>

#include "obelus/text.hpp"

namespace obelus::selector {
namespace {

constexpr CharClass ascii_class(unsigned char c) {
  if (c >= '0' && c <= '9') return CharClass::digit;
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_') return CharClass::word;
  return CharClass::other;
}

constexpr auto ascii_classes = [] {
  std::array<CharClass, 128> classes{};
  for (unsigned char c = 0; c < 128; ++c) classes[c] = ascii_class(c);
  return classes;
}();

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  const std::uint64_t product = (a ^ b) * 0x9E3779B97F4A7C15ULL;
  return product ^ (product >> 32);
}

template <class Number>
std::uint64_t load(const char* bytes) {
  Number number;
  std::memcpy(&number, bytes, sizeof number);
  return number;
}

// Up to eight bytes as a number, other ones for other bytes of the same size. Loads that overlap spare a
// call to copy them.
std::uint64_t number_of(const char* bytes, std::size_t size) {
  if (size == 8) return load<std::uint64_t>(bytes);
  if (size >= 4) return load<std::uint32_t>(bytes) | load<std::uint32_t>(bytes + size - 4) << 32;
  if (size >= 2) return load<std::uint16_t>(bytes) | load<std::uint16_t>(bytes + size - 2) << 16;
  return size == 0 ? 0 : load<std::uint8_t>(bytes);
}

std::uint64_t hash_bytes(const char* bytes, std::size_t size) {
  std::uint64_t hash = size;
  for (; size > 8; size -= 8, bytes += 8) hash = mix(hash, load<std::uint64_t>(bytes));
  return mix(mix(hash, number_of(bytes, size)), 0xD6E8FEB86659FD93ULL);
}

struct Character {
  CharClass kind;
  std::uint32_t size;
};

Character character_at(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  if (c < 0x80) return {ascii_classes[c], 1};
  const CodePoint point = decode_utf8(text, at);
  return {class_of(point.value), point.size};
}

bool is_digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && character_at(text, at).kind == CharClass::digit;
}

// Where the word that begins at `at` with `first` ends.
std::size_t end_of_word(std::string_view text, std::size_t at, Character first) {
  CharClass last = first.kind;
  for (at += first.size; at < text.size();) {
    const Character next = character_at(text, at);
    if (next.kind == CharClass::single) return at;
    if (next.kind == CharClass::other) {
      const bool in_number =
          (text[at] == '.' || text[at] == ',') && last == CharClass::digit && is_digit_at(text, at + 1);
      if (!in_number) return at;
    }
    last = next.kind;
    at += next.size;
  }
  return at;
}

}  // namespace

void tokenise(std::string_view folded, std::vector<Token>& tokens) {
  tokens.clear();
  for (std::size_t at = 0; at < folded.size();) {
    const Character first = character_at(folded, at);
    if (first.kind == CharClass::other) {
      at += first.size;
      continue;
    }
    const std::size_t end =
        first.kind == CharClass::single ? at + first.size : end_of_word(folded, at, first);
    tokens.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end),
                      hash_bytes(folded.data() + at, end - at)});
    at = end;
  }
}

char32_t point_before(std::string_view text, std::size_t end) {
  if (end == 0) return 0;
  std::size_t at = end - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) --at;
  return decode_utf8(text, at).value;
}

char32_t point_at(std::string_view text, std::size_t begin) {
  return begin < text.size() ? decode_utf8(text, begin).value : 0;
}

}  // namespace obelus::selector
