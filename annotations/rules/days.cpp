#include "rules/days.hpp"

#include <algorithm>
#include <chrono>

namespace obelus::checks {
namespace {

namespace chrono = std::chrono;

chrono::year_month_day civil(const Date& date) {
  return chrono::year{date.year} / chrono::month{static_cast<unsigned>(date.month)} /
         chrono::day{static_cast<unsigned>(date.day)};
}

}  // namespace

Date first_day(const Date& date) { return {date.year, std::max(date.month, 1), std::max(date.day, 1)}; }

Date last_day(const Date& date) {
  if (date.day != 0) return date;
  const int month = date.month == 0 ? 12 : date.month;
  const auto last = chrono::year{date.year} / chrono::month{static_cast<unsigned>(month)} / chrono::last;
  return {date.year, month, static_cast<int>(static_cast<unsigned>(last.day()))};
}

std::int64_t days_between(const Date& from, const Date& to) {
  return (chrono::sys_days{civil(to)} - chrono::sys_days{civil(from)}).count();
}

}  // namespace obelus::checks
