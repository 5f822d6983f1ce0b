#include "notes/quantity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace obelus::notes {
namespace {

constexpr CurrencyName symbols[] = {
    {"USD", "$"},   {"EUR", "€"},   {"GBP", "£"},   {"JPY", "¥"},   {"CNY", "CN¥"}, {"INR", "₹"},
    {"KRW", "₩"},   {"RUB", "₽"}, {"UAH", "₴"},   {"TRY", "₺"},   {"ILS", "₪"},   {"VND", "₫"},
    {"NGN", "₦"},   {"PHP", "₱"},   {"BRL", "R$"},  {"AUD", "A$"},  {"CAD", "CA$"}, {"NZD", "NZ$"},
    {"HKD", "HK$"}, {"SGD", "S$"},  {"TWD", "NT$"}, {"MXN", "MX$"},
};

// The scale words bring no more than this many digits behind the decimal sign.
constexpr std::size_t scaled_decimals = 3;

std::string_view find(std::span<const CurrencyName> names, std::string_view code) {
  const auto name = std::find_if(names.begin(), names.end(), [&](const auto& n) { return n.code == code; });
  return name != names.end() ? name->name : std::string_view();
}

bool is_currency(std::string_view unit) {
  return unit.size() == 3 &&
         std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// A number as decimal digits, so that shifting the point loses nothing.
struct Decimal {
  bool negative = false;
  std::string whole;
  std::string fraction;
};

Decimal decimal_of(double value) {
  std::string digits = machine_number(std::abs(value));
  const std::size_t point = std::min(digits.find('.'), digits.size());
  return {std::signbit(value) && value != 0, digits.substr(0, point),
          point < digits.size() ? digits.substr(point + 1) : std::string()};
}

Decimal shifted(Decimal number, int power) {
  const auto places = static_cast<std::size_t>(power);
  if (number.whole.size() <= places) number.whole.insert(0, places + 1 - number.whole.size(), '0');
  const std::size_t point = number.whole.size() - places;
  number.fraction.insert(0, number.whole, point, places);
  number.whole.resize(point);
  number.fraction.resize(number.fraction.find_last_not_of('0') + 1);
  return number;
}

std::string write(const Language& language, const Decimal& number) {
  std::string out = number.negative ? "−" : "";
  const std::size_t size = number.whole.size();
  for (std::size_t i = 0; i < size; ++i) {
    if (i > 0 && (size - i) % 3 == 0 && size >= language.grouped_from) out += language.group;
    out += number.whole[i];
  }
  if (!number.fraction.empty())
    fmt::format_to(std::back_inserter(out), "{}{}", language.decimal, number.fraction);
  return out;
}

// The largest scale that fits `value`, or null.
const Scale* scale_for(const Language& language, double value) {
  const Scale* best = nullptr;
  for (const Scale& scale : language.scales)
    if (std::abs(value) >= std::pow(10.0, scale.power)) best = &scale;
  return best;
}

bool is_short(const Decimal& number) {
  return number.fraction.size() <= scaled_decimals && number.whole.size() <= 6;
}

struct Amount {
  std::string text;
  bool scaled = false;
};

std::string join(const Language& language, const Decimal& low, const Decimal& high, bool is_range) {
  return is_range ? fmt::format("{}–{}", write(language, low), write(language, high)) : write(language, high);
}

Amount amount_of(const Language& language, const FigureValue& figure) {
  const Decimal low = decimal_of(figure.low);
  const Decimal high = decimal_of(figure.high);
  const bool is_range = figure.low != figure.high;
  if (const Scale* scale = scale_for(language, figure.high); scale != nullptr) {
    const Decimal scaled_low = shifted(low, scale->power);
    const Decimal scaled_high = shifted(high, scale->power);
    if (is_short(scaled_low) && is_short(scaled_high)) {
      const double head = std::abs(figure.high) / std::pow(10.0, scale->power);
      const bool one = head == 1 || (language.one_below_two && head < 2);
      const std::string number = join(language, scaled_low, scaled_high, is_range);
      const std::pair<std::string_view, std::string_view> values[] = {
          {"n", number}, {"scale", one ? scale->one : scale->many}};
      return {fill(language.scaled, values), true};
    }
  }
  return {join(language, low, high, is_range), false};
}

std::string with_currency(const Language& language, std::string_view pattern, const Amount& amount,
                          std::string_view code) {
  std::string_view symbol = find(symbols, code);
  const std::string_view name = find(language.currencies, code);
  std::string spelt_out;
  if (symbol.empty()) {
    spelt_out = fmt::format("{}\u00a0", code);
    const bool leads = pattern.find("{symbol}{") != std::string_view::npos;
    symbol = leads ? std::string_view(spelt_out) : code;
  }
  if (name.empty() && pattern.find("{name}") != std::string_view::npos)
    return fmt::format("{}\u00a0{}", amount.text, symbol);
  const std::pair<std::string_view, std::string_view> values[] = {
      {"n", amount.text}, {"symbol", symbol}, {"name", name}};
  return fill(pattern, values);
}

}  // namespace

std::string machine_number(double value) {
  if (!std::isfinite(value)) return {};
  std::array<char, 400> digits{};
  const auto [end, error] =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
  return error == std::errc() ? std::string(digits.data(), end) : std::string();
}

std::string format_figure(const Language& language, const FigureValue& figure) {
  if (machine_number(figure.low).empty() || machine_number(figure.high).empty()) return figure.text;
  // A sign stands before the symbol of the currency: "−$6 million".
  if (figure.low == figure.high && figure.low < 0)
    return "−" + format_figure(language, {-figure.low, -figure.high, figure.unit, {}});
  const Amount amount = amount_of(language, figure);
  const std::string& unit = figure.unit;
  if (unit.empty()) return amount.text;
  if (unit == "%") return fill(language.percent, "n", amount.text);
  if (unit == "pp") return fill(language.points, "n", amount.text);
  if (is_currency(unit))
    return with_currency(language, amount.scaled ? language.scaled_money : language.money, amount, unit);
  return fmt::format("{}\u00a0{}", amount.text, unit);
}

}  // namespace obelus::notes
