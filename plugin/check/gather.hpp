#pragma once
// What the articles came to, put together: one report, and the rules that look at all of them.

#include "check/file_result.hpp"
#include "check/projects.hpp"
#include "check/run.hpp"

namespace obelus {

// `so_far` holds the faults found before. Findings come out by path, place and rule, each once.
CheckOutcome gather(const Files& files, std::vector<FileResult> results, const Projects& projects,
                    const CheckRequest& request, CheckOutcome so_far);

}  // namespace obelus
