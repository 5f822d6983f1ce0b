#pragma once
// What `check` does beside reporting: repairs of drifted quotations, and annotations to fill in.

#include <string>

#include "check/run.hpp"
#include "cli/common.hpp"

namespace obelus::cli {

// The repairs of drifted annotations as a unified diff. This and what follows fails where an article that was
// checked can no longer be read.
Result<std::string> diff_of_drifted(const World& world, const CheckOutcome& outcome,
                                    const CommonOptions& options);

// Repairs the YAML of drifted annotations, and says so. Returns whether anything was.
Result<bool> fix_drifted(World& world, const CheckOutcome& outcome, const CommonOptions& options);

// Annotations for the figures without a source, to be filled in.
Result<std::string> stubs_of(const World& world, const CheckOutcome& outcome, const CommonOptions& options);

}  // namespace obelus::cli
