#include "rules/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "obelus/text.hpp"

namespace obelus {
namespace {

std::string number(double value) {
  if (!std::isfinite(value)) return "";
  if (value == std::floor(value) && std::abs(value) < 9e15)
    return fmt::format("{}", static_cast<std::int64_t>(value));
  return fmt::format("{:.15g}", value);
}

// With commas between the thousands of a number of five digits or more: a year is none.
std::string grouped(std::string digits) {
  const std::size_t sign = digits.starts_with('-') ? 1 : 0;
  const std::size_t end = std::min(digits.find('.'), digits.size());
  if (end - sign < 5) return digits;
  for (std::size_t at = end - 3; at > sign; at -= std::min<std::size_t>(3, at - sign)) digits.insert(at, ",");
  return digits;
}

// As few digits as say a decimal fraction; six of what never ends, such as a third.
std::string shown_number(double value) {
  if (!std::isfinite(value)) return "…";
  std::string digits = number(value);
  if (digits.find('e') != digits.npos) return digits;
  const bool is_endless = digits.size() > 15 && digits.find('.') != digits.npos;
  return grouped(is_endless ? fmt::format("{:g}", value) : std::move(digits));
}

}  // namespace

std::string shown_value(const Quantity& quantity) {
  return quantity.is_range() ? shown_number(quantity.low) + "–" + shown_number(quantity.high)
                             : shown_number(quantity.low);
}

std::string value_of(const Quantity& quantity) {
  return quantity.is_range() ? number(quantity.low) + ".." + number(quantity.high) : number(quantity.low);
}

std::string unit_of(const Article& article, const Quantity& quantity) {
  std::string unit(quantity.unit.empty() ? article.text_of(quantity.noun) : quantity.unit);
  if (!quantity.per.empty()) unit.append("/").append(quantity.per);
  return unit;
}

namespace checks {

std::string quoted(std::string_view text) {
  constexpr std::size_t most = 60;
  std::string line = "“";
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const CodePoint point = decode_utf8(text, at);
    if (count == most) return line + "…”";
    at += point.size;
    const bool is_space = point.value <= ' ' || point.value == 0x7F;
    if (!is_space)
      append_utf8(line, point.value);
    else if (!line.ends_with(' '))
      line += ' ';
  }
  return line + "”";
}

std::string described(const Article& article, const Quantity& quantity) {
  const std::string unit = unit_of(article, quantity);
  return fmt::format("{}, {}{}{}", name_of(quantity.kind), shown_value(quantity), unit.empty() ? "" : " ",
                     unit);
}

std::string shown_percent(double value) {
  std::string text = fmt::format("{:.1f}", value);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

}  // namespace checks
}  // namespace obelus
