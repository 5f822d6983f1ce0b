#pragma once
// What the JSON of `check` is made of, for those who write it and those who read it back. json.cpp has the
// whole shape.

#include <string>
#include <string_view>

#include "obelus/coverage.hpp"
#include "reports/check_report.hpp"
#include "reports/json_text.hpp"

namespace obelus {

inline constexpr int json_report_version = 1;

// {"figures","sourced","waived","unsourced","percent"}
Json json_coverage(const Coverage& coverage);

std::string_view name_of(FigureStatus status);

}  // namespace obelus
