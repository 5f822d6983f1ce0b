#pragma once
// What the articles came to, put together: one report, and the rules that look at all of them.

#include <span>
#include <vector>

#include "check/file_result.hpp"
#include "check/projects.hpp"
#include "check/run.hpp"

namespace obelus {

// What only the articles together tell, at the levels that hold. Where the request has paths, nothing is said
// of what they leave unused.
std::vector<Finding> findings_together(const Files& files, std::span<const FileResult* const> results,
                                       const Projects& projects, const CheckRequest& request);

// `so_far` holds the faults found before. Findings come out by path, place and rule, each once.
CheckOutcome gather(const Files& files, std::vector<FileResult> results, const Projects& projects,
                    const CheckRequest& request, CheckOutcome so_far);

}  // namespace obelus
