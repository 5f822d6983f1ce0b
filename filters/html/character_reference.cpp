#include "html/character_reference.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include "html/ascii.hpp"
#include "obelus/text.hpp"

namespace obelus::html {
namespace {

struct Entity {
  std::string_view name;
  char32_t first;
  char32_t second;
};

constexpr Entity entities[] = {
#include "html/entities.inc"
};

constexpr std::size_t longest_name = 32;
constexpr std::size_t longest_name_without_semicolon = 6;

// 0x80 to 0x9F; the five bytes that Windows-1252 leaves free stand for themselves.
constexpr std::array<char16_t, 32> c1 = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                         0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                         0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                         0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

const Entity* find_entity(std::string_view name) {
  const auto* found =
      std::lower_bound(std::begin(entities), std::end(entities), name,
                       [](const Entity& each, std::string_view wanted) { return each.name < wanted; });
  return found != std::end(entities) && found->name == name ? found : nullptr;
}

int digit_value(char c, bool hexadecimal) {
  if (is_digit(c)) return c - '0';
  const char lower = ascii_lower(c);
  return hexadecimal && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

char32_t character_of(char32_t number) {
  if (number >= 0x80 && number <= 0x9F) return windows_1252(static_cast<unsigned char>(number));
  if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF)) return 0xFFFD;
  return number;
}

CharacterReference read_number(std::string_view text) {
  const bool hexadecimal = text.size() > 2 && ascii_lower(text[2]) == 'x';
  const std::size_t begin = hexadecimal ? 3 : 2;
  std::size_t at = begin;
  char32_t number = 0;
  for (int digit = 0; at < text.size() && (digit = digit_value(text[at], hexadecimal)) >= 0; ++at)
    number = std::min<char32_t>(number * (hexadecimal ? 16 : 10) + static_cast<char32_t>(digit), 0x110000);
  if (at == begin) return {};
  if (at < text.size() && text[at] == ';') ++at;
  return {at, character_of(number), 0};
}

}  // namespace

char32_t windows_1252(unsigned char byte) { return byte >= 0x80 && byte <= 0x9F ? c1[byte - 0x80U] : byte; }

CharacterReference read_reference(std::string_view text, bool in_attribute) {
  if (text.size() < 3) return {};
  if (text[1] == '#') return read_number(text);
  const std::string_view rest = text.substr(1, longest_name);
  const auto is_name = [](char c) { return is_alpha(c) || is_digit(c); };
  const auto size =
      static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), is_name) - rest.begin());
  if (size < rest.size() && rest[size] == ';')
    if (const Entity* entity = find_entity(rest.substr(0, size + 1)))
      return {size + 2, entity->first, entity->second};
  for (std::size_t length = std::min(size, longest_name_without_semicolon); length >= 2; --length) {
    const Entity* entity = find_entity(rest.substr(0, length));
    if (entity == nullptr) continue;
    const char next = length < rest.size() ? rest[length] : '\0';
    if (in_attribute && (next == '=' || is_name(next))) return {};
    return {length + 1, entity->first, entity->second};
  }
  return {};
}

std::string decode_attribute(std::string_view value) {
  if (value.find('&') == std::string_view::npos) return std::string(value);
  std::string out;
  for (std::size_t at = 0; at < value.size();) {
    const CharacterReference found =
        value[at] == '&' ? read_reference(value.substr(at), true) : CharacterReference{};
    if (found.size == 0) {
      out.push_back(value[at++]);
      continue;
    }
    append_utf8(out, found.first);
    if (found.second != 0) append_utf8(out, found.second);
    at += found.size;
  }
  return out;
}

}  // namespace obelus::html
