#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "obelus/text.hpp"
#include "selector/pattern.hpp"

namespace obelus::selector {
namespace {

// The references that editors and converters write into prose; others are rare enough to stay.
constexpr std::pair<std::string_view, char32_t> references[] = {
    {"amp", '&'},      {"lt", '<'},        {"gt", '>'},       {"quot", '"'},     {"apos", '\''},
    {"nbsp", 0xA0},    {"shy", 0xAD},      {"ensp", 0x2002},  {"emsp", 0x2003},  {"thinsp", 0x2009},
    {"ndash", 0x2013}, {"mdash", 0x2014},  {"minus", 0x2212}, {"lsquo", 0x2018}, {"rsquo", 0x2019},
    {"sbquo", 0x201A}, {"ldquo", 0x201C},  {"rdquo", 0x201D}, {"bdquo", 0x201E}, {"laquo", 0xAB},
    {"raquo", 0xBB},   {"hellip", 0x2026}, {"euro", 0x20AC},  {"pound", 0xA3},   {"cent", 0xA2},
    {"yen", 0xA5},     {"deg", 0xB0},      {"times", 0xD7},   {"plusmn", 0xB1},  {"micro", 0xB5},
    {"middot", 0xB7},  {"bull", 0x2022},   {"sect", 0xA7},    {"para", 0xB6},    {"copy", 0xA9},
    {"reg", 0xAE},     {"trade", 0x2122},  {"frac12", 0xBD},  {"frac14", 0xBC},  {"sup2", 0xB2}};

std::optional<char32_t> decode_reference(std::string_view name) {
  for (const auto& [known, point] : references)
    if (name == known) return point;
  if (name.size() < 2 || name[0] != '#') return std::nullopt;
  const bool hexadecimal = name[1] == 'x' || name[1] == 'X';
  const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
  unsigned value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
  if (error != std::errc() || end != digits.data() + digits.size() || value == 0) return std::nullopt;
  return value;
}

bool is_letter_or_digit(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || class_of(byte) != CharClass::other;
}

// Within a word these are not marks: snake_case, 2*3.
bool is_within_word(std::string_view text, std::size_t begin, std::size_t end) {
  return begin > 0 && end < text.size() && is_letter_or_digit(text[begin - 1]) &&
         is_letter_or_digit(text[end]);
}

// Where a link's address ends, if `at` is the bracket before one: "](https://example.org)".
std::size_t end_of_address(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "](") return at;
  constexpr std::size_t longest = 2000;
  const std::string_view address = text.substr(at + 2, longest);
  const std::size_t close = address.find_first_of(") ");
  return close != std::string_view::npos && address[close] == ')' ? at + 2 + close + 1 : at;
}

std::string drop_marks(std::string_view text) {
  std::string out;
  std::size_t open = std::string::npos;  // the last bracket written
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    std::size_t end = at + 1;
    if (c == '\\' && end < text.size() && !is_letter_or_digit(text[end])) {
      out += text[end];
      at += 2;
      continue;
    }
    if (c == '*' || c == '_' || c == '`') {
      while (end < text.size() && text[end] == c) ++end;
      if (!is_within_word(text, at, end)) {
        at = end;
        continue;
      }
    }
    if (c == ']' && (end = end_of_address(text, at)) != at) {
      if (open != std::string::npos) out.erase(open, 1);
      open = std::string::npos;
      at = end;
      continue;
    }
    if (c == '[') open = out.size();
    out += text.substr(at, std::max(end, at + 1) - at);
    at = std::max(end, at + 1);
  }
  return out;
}

}  // namespace

std::string decode_references(std::string_view text) {
  constexpr std::size_t longest = 10;
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t semicolon =
        text[at] == '&' ? text.substr(at, longest).find(';') : std::string_view::npos;
    const auto point = semicolon == std::string_view::npos
                           ? std::nullopt
                           : decode_reference(text.substr(at + 1, semicolon - 1));
    if (!point) {
      out += text[at];
      continue;
    }
    append_utf8(out, *point);
    at += semicolon;
  }
  return out;
}

std::string unmark(std::string_view quotation) { return decode_references(drop_marks(quotation)); }

}  // namespace obelus::selector
