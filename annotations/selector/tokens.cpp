#include "selector/tokens.hpp"

#include <array>
#include <bit>
#include <cstring>

#include "obelus/text.hpp"
#include "selector/runs.hpp"

namespace obelus::selector {
namespace {

// What a byte is by itself: of other scripts than ASCII it takes more to know.
enum class Byte : std::uint8_t { other, word, digit, part };

constexpr Byte byte_class(unsigned c) {
  if (c >= 0x80) return Byte::part;
  if (c >= '0' && c <= '9') return Byte::digit;
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_') return Byte::word;
  return Byte::other;
}

constexpr auto byte_classes = [] {
  std::array<Byte, 256> classes{};
  for (unsigned c = 0; c < classes.size(); ++c) classes[c] = byte_class(c);
  return classes;
}();

Byte byte_at(std::string_view text, std::size_t at) {
  return byte_classes[static_cast<unsigned char>(text[at])];
}

bool is_ascii_word(Byte byte) { return byte == Byte::word || byte == Byte::digit; }

constexpr std::uint64_t last_of_hash = 0xD6E8FEB86659FD93ULL;
constexpr bool is_little = std::endian::native == std::endian::little;

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  const std::uint64_t product = (a ^ b) * 0x9E3779B97F4A7C15ULL;
  return product ^ (product >> 32);
}

std::uint64_t load(const char* bytes) {
  std::uint64_t number = 0;
  std::memcpy(&number, bytes, sizeof number);
  return number;
}

// The eight bytes of `text` at `at`, or fewer where it ends.
std::uint64_t load_some(std::string_view text, std::size_t at) {
  if (at + sizeof(std::uint64_t) <= text.size()) return load(text.data() + at);
  std::uint64_t number = 0;
  std::memcpy(&number, text.data() + at, text.size() - at);
  return number;
}

// Of the bytes of a word, which is not empty.
inline std::uint64_t hash_of(std::string_view text, std::size_t begin, std::size_t end) {
  std::uint64_t hash = end - begin;
  for (; end - begin > 8; begin += 8) hash = mix(hash, load(text.data() + begin));
  // What follows the word is shifted out.
  const std::uint64_t some = load_some(text, begin);
  const std::size_t others = 64 - 8 * (end - begin);
  const std::uint64_t rest = is_little ? some << others : some >> others;
  return mix(mix(hash, rest), last_of_hash);
}

bool is_digit_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const Byte byte = byte_at(text, at);
  return byte == Byte::digit ||
         (byte == Byte::part && class_of(decode_utf8(text, at).value) == CharClass::digit);
}

// Whether the point or comma at `at`, behind a digit, belongs to the number.
bool is_in_number(std::string_view text, std::size_t at) {
  return (text[at] == '.' || text[at] == ',') && is_digit_at(text, at + 1);
}

// Where the word that goes on at `at` ends. `after_digit`: what is before is a digit.
std::size_t end_of_word(std::string_view text, std::size_t at, bool after_digit) {
  while (at < text.size()) {
    const Byte byte = byte_at(text, at);
    if (is_ascii_word(byte)) {
      after_digit = byte == Byte::digit;
      ++at;
    } else if (byte == Byte::part) {
      const CodePoint point = decode_utf8(text, at);
      const CharClass kind = class_of(point.value);
      if (kind == CharClass::single || kind == CharClass::other) return at;
      after_digit = kind == CharClass::digit;
      at += point.size;
    } else if (after_digit && is_in_number(text, at)) {
      after_digit = false;
      ++at;
    } else {
      return at;
    }
  }
  return at;
}

Token token_of(std::string_view text, std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), hash_of(text, begin, end)};
}

// The words of `text` from `at` to `end`, character by character.
void tokenise_run(std::string_view text, std::size_t at, std::size_t end, std::vector<Token>& tokens) {
  while (at < end) {
    const std::size_t begin = at;
    const Byte byte = byte_at(text, at++);
    if (byte == Byte::other) continue;
    bool is_digit = byte == Byte::digit;
    if (byte == Byte::part) {
      const CodePoint point = decode_utf8(text, begin);
      const CharClass kind = class_of(point.value);
      at = begin + point.size;
      if (kind == CharClass::other) continue;
      is_digit = kind == CharClass::digit;
      if (kind != CharClass::single) at = end_of_word(text, at, is_digit);
    } else {
      at = end_of_word(text, at, is_digit);
    }
    tokens.push_back(token_of(text, begin, at));
  }
}

}  // namespace

void tokenise(std::string_view folded, std::vector<Token>& tokens) {
  constexpr std::size_t usual_size = 5;  // of a word and what is behind it, hardly ever less
  tokens.clear();
  tokens.reserve(folded.size() / usual_size);
  append_tokens(folded, {0, folded.size()}, tokens);
}

void append_tokens(std::string_view folded, Span part, std::vector<Token>& tokens) {
  for_each_run(folded.substr(part.begin, part.size()), [&](Span run, bool is_ascii) {
    const std::size_t begin = part.begin + run.begin;
    const std::size_t end = part.begin + run.end;
    if (is_ascii)
      tokens.push_back(token_of(folded, begin, end));
    else
      tokenise_run(folded, begin, end, tokens);
  });
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
