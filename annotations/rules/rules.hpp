#pragma once
// The rules, a file each: what they check, and their page of help.

#include "obelus/rule.hpp"
#include "rules/case.hpp"
#include "rules/report.hpp"

namespace obelus::checks {

using Check = void(const Case& about, Report& report);

Check unsourced_figure;         // OB101
Check vague_magnitude;          // OB102
Check citation_needed;          // OB103
Check coverage_below_minimum;   // OB104
Check matches;                  // OB201 to OB205
Check value_mismatch;           // OB206
Check inconsistent_figure;      // OB207
Check inconsistent_conversion;  // OB208
Check arithmetic;               // OB209
Check hedge_dropped;            // OB210
Check incomplete_reference;     // OB303
Check stale_reference;          // OB304
Check unused_reference;         // OB306
Check relative_date;            // OB307
Check disputed_as_fact;         // OB402
Check unused_waiver;            // OB501: after all others
Check waiver_without_reason;    // OB502
Check expired_waiver;           // OB503
Check lock_out_of_date;         // OB505

}  // namespace obelus::checks
