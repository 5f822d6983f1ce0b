#include "rules/values.hpp"

#include <algorithm>
#include <cmath>

#include "rules/text_words.hpp"

namespace obelus::checks {
namespace {

constexpr double hair = 1e-9;  // what binary fractions are off

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The digits of the last number in `text`, without what groups them; 0 when it is spelt out.
double last_digits(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0 && !is_digit(text[end - 1])) --end;
  std::size_t begin = end;
  while (begin > 0 && (is_digit(text[begin - 1]) || text[begin - 1] == '.' || text[begin - 1] == ','))
    --begin;
  double value = 0;
  for (const char c : text.substr(begin, end - begin))
    if (is_digit(c)) value = value * 10 + (c - '0');
  return value;
}

// A spelt-out value is as exact as its last digit that is not zero.
double round_step(double value) {
  double step = 1;
  value = std::abs(value);
  while (step < value && std::fmod(value, step * 10) == 0) step *= 10;
  return step;
}

}  // namespace

double written_step(const Article& article, const Quantity& quantity) {
  const double digits = last_digits(article.text_of(quantity.number));
  if (digits == 0) return round_step(quantity.high);
  const double power = std::round(std::log10(std::abs(quantity.high) / digits));
  return std::isfinite(power) ? std::pow(10, power) : 1;
}

bool agrees(const Article& article, const Quantity& said, double low, double high, double tolerance) {
  double slack = written_step(article, said) / 2;
  if (has(said.flags, QuantityFlag::approximate))
    slack = std::max(slack, tolerance / 100 * std::max(std::abs(said.low), std::abs(said.high)));
  slack += hair * std::abs(said.high);
  const double floor =
      has(said.flags, QuantityFlag::at_most) ? -HUGE_VAL : std::min(said.low, said.high) - slack;
  const double roof =
      has(said.flags, QuantityFlag::at_least) ? HUGE_VAL : std::max(said.low, said.high) + slack;
  return floor <= high && low <= roof;
}

bool agree(const Article& article, const Quantity& a, const Quantity& b, double tolerance) {
  const auto [low, high] = std::minmax(b.low, b.high);
  return agrees(article, a, low, high, tolerance) ||
         agrees(article, b, std::min(a.low, a.high), std::max(a.low, a.high), tolerance);
}

std::string counted(const Article& article, const Quantity& quantity) {
  const auto words = words_in(article.text, quantity.noun);
  return words.empty() ? std::string() : singular(words.back().text);
}

bool same_kind(const Article& article, const Quantity& a, const Quantity& b) {
  if (a.kind != b.kind || a.unit != b.unit || a.per != b.per) return false;
  return !a.unit.empty() || counted(article, a) == counted(article, b);
}

}  // namespace obelus::checks
