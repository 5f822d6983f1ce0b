#pragma once
// Words and numbers that several formats have in common.

#include <string>
#include <string_view>

#include "obelus/annotation.hpp"
#include "obelus/finding.hpp"
#include "reports/check_report.hpp"

namespace obelus {

// "error", "warning", "info".
std::string_view name_of(Level level);

// "OB101 unsourced-figure"; the id alone when no rule has it.
std::string title_of(std::string_view rule);

// "2025-02-01", or as much of it as is known.
std::string iso_date(const Date& date);

// One decimal, never rounded up: 99.96 is 99.9, and only what is whole is 100.
double tenths_down(double percent);

// "41 figures, 39 sourced (95.1 %), 1 waived, 1 unsourced — 3 files"; what the baseline mutes, when any.
std::string coverage_sentence(const CheckReport& report);

}  // namespace obelus
