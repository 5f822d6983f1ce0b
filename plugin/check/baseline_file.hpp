#pragma once
// Baselines on the disk: read before a report is given, and made anew from one.

#include <string>
#include <vector>

#include "check/known.hpp"
#include "check/projects.hpp"
#include "check/run.hpp"

namespace obelus {

// Which findings of a report baselines hold.
struct BaselineResult {
  std::vector<bool> muted;      // one a finding of the report
  std::vector<Finding> stale;   // OB504, at levels as configured
  std::vector<Finding> faults;  // any: a baseline cannot be read, and nothing is muted
  std::optional<BaselineUpdate> update;
};

// Looks at the baseline of the request, or at those of all configurations that articles were checked with; a
// finding is muted by whichever holds it. An entry of an article that was not asked for, or could not be
// read, or of a rule that was not asked for, neither mutes nor is it stale. What baselines hold goes into the
// outcome's sources. Fails when one is to be written and it is not clear which.
Result<BaselineResult> apply_baselines(const Files& files, const CheckRequest& request,
                                       const Projects& projects, CheckOutcome& outcome);

}  // namespace obelus
