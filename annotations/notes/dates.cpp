#include "notes/dates.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <utility>

namespace obelus::notes {
namespace {

constexpr std::string_view en_dash = "–";
constexpr std::string_view minus = "−";

bool has_month(const Date& date) { return date.month >= 1 && date.month <= 12; }
bool has_day(const Date& date) { return has_month(date) && date.day >= 1 && date.day <= 31; }

std::string year_of(const Date& date) {
  return fmt::format("{}{}", date.year < 0 ? minus : "", std::abs(static_cast<long>(date.year)));
}

std::string day_of(const Language& language, const Date& date) {
  return date.day == 1 ? std::string(language.first_day) : std::to_string(date.day);
}

std::string write(std::string_view pattern, std::string_view day, std::string_view month,
                  std::string_view year) {
  const std::pair<std::string_view, std::string_view> values[] = {{"d", day}, {"month", month}, {"y", year}};
  return fill(pattern, values);
}

std::string_view month_name(const Language& language, const Date& date) {
  const auto& names = has_day(date) ? language.months : language.months_alone;
  return names[static_cast<std::size_t>(date.month - 1)];
}

std::string between(std::string_view from, std::string_view to) {
  return fmt::format("{}{}{}", from, en_dash, to);
}

}  // namespace

std::string format_date(const Language& language, const Date& date) {
  const std::string year = year_of(date);
  if (has_day(date))
    return write(language.day_date, day_of(language, date), month_name(language, date), year);
  if (has_month(date)) return write(language.month_date, "", month_name(language, date), year);
  return fill(language.year_date, "y", year);
}

std::string format_range(const Language& language, const DateRange& range) {
  const Date& from = range.from;
  if (!range.to || *range.to == from) return format_date(language, from);
  const Date& to = *range.to;
  const bool same_year = from.year == to.year;
  const std::string year = year_of(from);
  if (same_year && has_day(from) && has_day(to) && from.month == to.month)
    return write(language.day_date, between(day_of(language, from), day_of(language, to)),
                 month_name(language, from), year);
  if (same_year && has_month(from) && has_month(to) && !has_day(from) && !has_day(to))
    return write(language.month_date, "", between(month_name(language, from), month_name(language, to)),
                 year);
  if (!has_month(from) && !has_month(to)) return fill(language.year_date, "y", between(year, year_of(to)));
  return fmt::format("{} {} {}", format_date(language, from), en_dash, format_date(language, to));
}

std::string machine_date(const Date& date) {
  if (date.year < 1 || date.year > 9999) return {};
  if (has_day(date)) return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
  if (has_month(date)) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}", date.year);
}

std::string dated_label(const Language& language, std::string_view label, const Date& date) {
  return fill(label, "when",
              has_day(date)     ? language.when_day
              : has_month(date) ? language.when_month
                                : language.when_year);
}

}  // namespace obelus::notes
