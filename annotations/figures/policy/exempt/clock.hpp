#pragma once
// Forms of the rule `time`.

#include <optional>

#include "figures/policy/context/site.hpp"

namespace obelus::policy {

// exempt/clock_abroad.cpp: hours as French and Spanish write them.
bool is_hour_of_romance(const Site& site);
bool is_hour_said_in_spanish(const Site& site);
std::optional<Span> hour_with_h(const Site& site);
// il a fallu 2 h 15: where the minutes end; 0: it is no time that something took
std::size_t end_of_hours(const Site& site);
// exempt/clock_points.cpp: Monday at 2.30
std::optional<Span> hour_with_point(const Site& site);

// exempt/clock_words.cpp: ten to six, at half nine, at 1800 hours
std::optional<Span> minutes_to_hour(const Site& site);
std::optional<Span> half_before_hour(const Site& site);
std::optional<Span> hour_of_watch(const Site& site);
std::optional<Span> hour_in_words(const Site& site);

}  // namespace obelus::policy
