#include "figures/scan/numeral_parts.hpp"

namespace obelus::scan {

Digit wide_digit_at(std::string_view text, std::size_t pos) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(at(text, i)); };
  const unsigned char a = byte(pos);
  if (a < 0x80) return is_digit(static_cast<char>(a)) ? Digit{a - unsigned{'0'}, 1} : Digit{};
  const unsigned char b = byte(pos + 1);
  if (a == 0xD9 && b >= 0xA0 && b <= 0xA9) return {b - 0xA0u, 2};
  if (a == 0xDB && b >= 0xB0 && b <= 0xB9) return {b - 0xB0u, 2};
  const unsigned char c = byte(pos + 2);
  // The scripts of India, Thai, Lao, Tibetan, Burmese, Khmer; full-width forms.
  static constexpr struct {
    unsigned char a, b, zero;
  } scripts[] = {{0xE0, 0xA5, 0xA6}, {0xE0, 0xA7, 0xA6}, {0xE0, 0xA9, 0xA6}, {0xE0, 0xAB, 0xA6},
                 {0xE0, 0xAD, 0xA6}, {0xE0, 0xAF, 0xA6}, {0xE0, 0xB1, 0xA6}, {0xE0, 0xB3, 0xA6},
                 {0xE0, 0xB5, 0xA6}, {0xE0, 0xB9, 0x90}, {0xE0, 0xBB, 0x90}, {0xE0, 0xBC, 0xA0},
                 {0xE1, 0x81, 0x80}, {0xE1, 0x9F, 0xA0}, {0xEF, 0xBC, 0x90}};
  if (a != 0xE0 && a != 0xE1 && a != 0xEF) return {};
  for (const auto& script : scripts)
    if (a == script.a && b == script.b && c >= script.zero && c <= script.zero + 9)
      return {static_cast<unsigned>(c - script.zero), 3};
  return {};
}

Run run_at(std::string_view text, std::size_t pos, std::size_t most) {
  Run run{pos, 0};
  for (Digit digit = digit_at(text, pos); digit.size != 0 && run.digits < most;
       digit = digit_at(text, run.end)) {
    run.end += digit.size;
    ++run.digits;
  }
  return run;
}

Vulgar vulgar_at(std::string_view text, std::size_t pos) {
  static constexpr struct {
    std::string_view sign;
    double over, under;
  } signs[] = {{"½", 1, 2}, {"¼", 1, 4}, {"¾", 3, 4}, {"⅓", 1, 3}, {"⅔", 2, 3}, {"⅕", 1, 5},
               {"⅖", 2, 5}, {"⅗", 3, 5}, {"⅘", 4, 5}, {"⅙", 1, 6}, {"⅚", 5, 6}, {"⅐", 1, 7},
               {"⅛", 1, 8}, {"⅜", 3, 8}, {"⅝", 5, 8}, {"⅞", 7, 8}, {"⅑", 1, 9}, {"⅒", 1, 10}};
  if (static_cast<unsigned char>(at(text, pos)) < 0xC2) return {};
  for (const auto& sign : signs)
    if (starts(text, pos, sign.sign)) return {sign.over / sign.under, sign.sign.size()};
  return {};
}

Vulgar below_at(std::string_view text, std::size_t pos) {
  const std::size_t slash = at(text, pos) == '/' ? 1 : starts(text, pos, "\u2044") ? 3 : 0;
  if (slash == 0) return {};
  const Run run = run_at(text, pos + slash, 6);
  if (run.digits == 0 || run.digits > 5 || at(text, run.end) == '/') return {};
  double value = 0;
  for (std::size_t i = pos + slash; i < run.end; i += digit_at(text, i).size)
    value = value * 10 + digit_at(text, i).value;
  return value == 0 ? Vulgar{} : Vulgar{value, run.end - pos};
}

std::size_t raised_size(std::string_view text, std::size_t pos) {
  if (static_cast<unsigned char>(at(text, pos)) < 0xC2) return 0;
  for (const std::string_view sign : {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"})
    if (starts(text, pos, sign)) return sign.size();
  return 0;
}

Power signed_power_at(std::string_view text, std::size_t pos) {
  static constexpr std::string_view raised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  bool negative = false;
  for (int i = 0; i < 2; ++i) {
    const std::string_view sign = starts(text, pos, "⁻")   ? "⁻"
                                  : starts(text, pos, "⁺") ? "⁺"
                                  : starts(text, pos, "−") ? "−"
                                  : starts(text, pos, "–") ? "–"
                                  : at(text, pos) == '-'   ? "-"
                                  : at(text, pos) == '+'   ? "+"
                                                           : "";
    negative = negative != (sign == "⁻" || sign == "−" || sign == "–" || sign == "-");
    pos += sign.size();
  }
  Power power;
  for (int digits = 0; digits < 3; ++digits) {
    int value = -1;
    std::size_t size = 1;
    if (is_digit(at(text, pos))) value = at(text, pos) - '0';
    for (int i = 0; value < 0 && i < 10; ++i)
      if (starts(text, pos, raised[i])) value = i, size = raised[i].size();
    if (value < 0) break;
    power.value = power.value * 10 + value;
    power.end = pos += size;
  }
  if (is_digit(at(text, pos))) return {};
  if (negative) power.value = -power.value;
  return power;
}

Separator separator_at(std::string_view text, std::size_t pos) {
  switch (at(text, pos)) {
    case ',': return {Mark::comma, 1};
    case '.': return {Mark::point, 1};
    case '\'': return {Mark::apostrophe, 1};
    case ' ': return {Mark::space, 1};
    default: break;
  }
  if (static_cast<unsigned char>(at(text, pos)) < 0x80) {
    const std::size_t size = space_size(text, pos);
    return size > 0 ? Separator{Mark::narrow, size} : Separator{};
  }
  if (starts(text, pos, "\u2019")) return {Mark::apostrophe, 3};
  if (starts(text, pos, "\u066C")) return {Mark::comma, 2};
  if (starts(text, pos, "\u066B")) return {Mark::point, 2};
  if (starts(text, pos, "\uFF0C")) return {Mark::comma, 3};
  if (starts(text, pos, "\uFF0E")) return {Mark::point, 3};
  if (const std::size_t size = space_size(text, pos)) return {Mark::narrow, size};
  return {};
}

}  // namespace obelus::scan
