#pragma once
// Words and numbers that several formats have in common.

#include <span>
#include <string>
#include <string_view>
#include <vector>

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

// "41 figures, 39 sourced (95.1 %), 1 waived, 1 unsourced — 3 files"; what was known before, when any.
std::string coverage_sentence(const CheckReport& report);

// "3 figures", "1 file".
std::string counted(std::size_t number, std::string_view noun);

// Paths as services know the files of a repository: without "./" and doubled slashes. "." stands for what has
// no file.
std::string repository_path(const std::string& path);

// By level, the worst first; within one, what kept obelus from looking (OB9xx) before what it saw, then as
// they come.
std::vector<const Finding*> worst_first(std::span<const Finding> findings);

}  // namespace obelus
