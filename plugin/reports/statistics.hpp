#pragma once
// What `check` found, counted.

#include <string>

#include "reports/check_report.hpp"

namespace obelus {

// How many findings each rule has, most first: a line each.
std::string statistics(const CheckReport& report);

}  // namespace obelus
