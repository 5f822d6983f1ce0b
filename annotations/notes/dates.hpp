#pragma once
// Dates as a language writes them, of the precision they have.

#include <string>
#include <string_view>

#include "notes/language.hpp"
#include "obelus/annotation.hpp"

namespace obelus::notes {

// "1 February 2025", "February 2025", "2025".
std::string format_date(const Language& language, const Date& date);

// What two dates share is said once: "1–5 February 2025", "January–March 2025", "2023–2024".
std::string format_range(const Language& language, const DateRange& range);

// For the datetime attribute of <time>: "2025-02-01", "2025-02", "2025". Empty for years HTML has no
// spelling for.
std::string machine_date(const Date& date);

// A label's pattern with {when} replaced by the language's preposition and {date}.
std::string dated_label(const Language& language, std::string_view label, const Date& date);

}  // namespace obelus::notes
