#include "yaml/values.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace obelus::yaml {
namespace {

constexpr std::string_view digits = "0123456789";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::optional<int> read_number(std::string_view text, std::size_t size) {
  if (text.size() != size || text.find_first_not_of(digits) != text.npos) return std::nullopt;
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

int days_in(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && is_leap ? 29 : days[month - 1];
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// Takes a number from the front of `text`.
std::optional<double> take_number(std::string_view& text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  const bool is_signed = text.starts_with('-');
  if (text.size() <= (is_signed ? 1U : 0U) || !is_digit(text[is_signed ? 1 : 0])) return std::nullopt;
  // "5..8": the first point belongs to the dots between, so the number must not run over them.
  const std::size_t dots = text.find("..");
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + std::min(dots, text.size()), value);
  if (error != std::errc{} || !std::isfinite(value)) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

}  // namespace

std::optional<Date> read_date(std::string_view text) {
  Date date;
  const std::optional<int> year = read_number(text.substr(0, 4), 4);
  if (!year || *year == 0) return std::nullopt;
  date.year = *year;
  if (text.size() == 4) return date;
  const std::optional<int> month =
      text.size() >= 7 && text[4] == '-' ? read_number(text.substr(5, 2), 2) : std::nullopt;
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  date.month = *month;
  if (text.size() == 7) return date;
  const std::optional<int> day =
      text.size() == 10 && text[7] == '-' ? read_number(text.substr(8), 2) : std::nullopt;
  if (!day || *day < 1 || *day > days_in(date.year, date.month)) return std::nullopt;
  date.day = *day;
  return date;
}

std::optional<DateRange> read_date_range(std::string_view text) {
  const auto without_doubt = [](std::string_view date) {
    return !date.empty() && std::string_view("~?%").find(date.back()) != date.npos
               ? date.substr(0, date.size() - 1)
               : date;
  };
  const std::size_t slash = text.find('/');
  const std::optional<Date> from = read_date(without_doubt(text.substr(0, slash)));
  if (!from) return std::nullopt;
  DateRange range{*from, std::nullopt};
  if (slash == text.npos) return range;
  const std::string_view end = text.substr(slash + 1);
  if (end == ".." || end.empty()) return range;
  range.to = read_date(without_doubt(end));
  if (!range.to || *range.to < *from) return std::nullopt;
  return range;
}

std::optional<FigureValue> read_figure(std::string_view text) {
  FigureValue figure;
  std::string_view rest = trimmed(text);
  figure.text = std::string(rest);
  const std::optional<double> low = take_number(rest);
  if (!low) return std::nullopt;
  figure.low = figure.high = *low;
  if (rest.starts_with("..")) {
    rest.remove_prefix(2);
    const std::optional<double> high = take_number(rest);
    if (!high || *high < *low) return std::nullopt;
    figure.high = *high;
  }
  const bool has_gap = rest.empty() || rest.front() == ' ' || rest.front() == '%';
  rest = trimmed(rest);
  if (!has_gap || (!rest.empty() &&
                   (is_digit(rest.front()) || std::string_view(".,_-+").find(rest.front()) != rest.npos)))
    return std::nullopt;
  figure.unit = std::string(rest);
  return figure;
}

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > 64) return false;
  for (const char c : text)
    if (!is_letter(c) && !is_digit(c) && c != '_' && c != '-' && c != '.') return false;
  return true;
}

bool is_language(std::string_view text) {
  std::size_t size = 0;
  bool is_first = true;
  for (const char c : text) {
    if (c == '-') {
      if (size == 0 || (is_first && size < 2)) return false;
      size = 0;
      is_first = false;
    } else if (!(is_letter(c) || (is_digit(c) && !is_first)) || ++size > 8) {
      return false;
    }
  }
  return size >= (is_first ? 2U : 1U);
}

std::string_view fault_of_glob(std::string_view glob) {
  if (glob.empty()) return "is empty";
  if (glob.find('\\') != glob.npos) return "has a backslash; folders are parted by `/`";
  char open = '\0';
  for (const char c : glob) {
    if ((c == '[' && open != '[') || (c == '{' && open == '\0')) {
      if (open == '{') return "has a bracket inside braces";
      open = c;
    } else if ((c == ']' && open == '[') || (c == '}' && open == '{')) {
      open = '\0';
    } else if (c == '}' && open == '\0') {
      return "has a brace that closes nothing";
    }
  }
  if (open != '\0') return "has a bracket that is never closed";
  std::string_view rest = glob;
  while (!rest.empty()) {
    const std::size_t slash = rest.find('/');
    if (rest.substr(0, slash) == "..") return "leaves the content's folder";
    rest = slash == rest.npos ? std::string_view() : rest.substr(slash + 1);
  }
  return {};
}

}  // namespace obelus::yaml
