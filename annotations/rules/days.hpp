#pragma once
// Days between dates, and whether a date is over.

#include <cstdint>

#include "obelus/annotation.hpp"

namespace obelus::checks {

// The first and the last day that a date of its precision may mean: 2026-06 is 1 to 30 June.
Date first_day(const Date& date);
Date last_day(const Date& date);

// Days from a day to another; negative when that comes first.
std::int64_t days_between(const Date& from, const Date& to);

// Whether all of `date` lies before the day `today`.
inline bool is_over(const Date& date, const Date& today) { return last_day(date) < today; }

}  // namespace obelus::checks
