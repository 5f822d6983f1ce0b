#pragma once
// The rules, a file each: what they check, and their page of help.

#include "obelus/rule.hpp"
#include "rules/case.hpp"
#include "rules/report.hpp"

namespace obelus::checks {

void unsourced_figure(const Case& about, Report& report);        // OB101
void vague_magnitude(const Case& about, Report& report);         // OB102
void coverage_below_minimum(const Case& about, Report& report);  // OB104
void matches(const Case& about, Report& report);                 // OB201 to OB205
void lock_out_of_date(const Case& about, Report& report);        // OB505

}  // namespace obelus::checks
