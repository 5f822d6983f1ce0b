#include <fmt/format.h>

#include "rules/rules.hpp"
#include "rules/words.hpp"

namespace obelus::checks {

void coverage_below_minimum(const Case& about, Report& report) {
  const Coverage& coverage = about.coverage;
  if (!about.options.min_coverage || coverage.percent() >= *about.options.min_coverage) return;
  Finding& finding =
      report.at({about.path, {}},
                fmt::format("{} of {} figures have a source or a waiver: {} %, and {} % is asked for",
                            coverage.sourced + coverage.waived, coverage.figures,
                            shown_percent(coverage.percent()), shown_percent(*about.options.min_coverage)));
  finding.fix = "give figures sources, or waivers with a reason";
}

}  // namespace obelus::checks
