#pragma once
// --baseline, --write-baseline, --prune-baseline and --since, for `check`.

#include <optional>

#include "check/run.hpp"
#include "cli/app.hpp"
#include "cli/world.hpp"

namespace obelus::cli {

void declare_baseline(App& app, CheckRequest& request);

// Writes the baseline, when one is to be written. Returns the exit status when that is all there is to do, or
// when it failed, which it has then said.
std::optional<int> finish_baseline(const CheckRequest& request, const CheckOutcome& outcome, World& world);

}  // namespace obelus::cli
