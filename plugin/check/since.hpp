#pragma once
// What a git revision had already: the same check, run on the files as they were then.

#include <string>
#include <vector>

#include "check/run.hpp"
#include "obelus/baseline.hpp"

namespace obelus {

// With absolute paths, where files are or would be now. Without paths in the request all of the project is
// checked as it was; with paths only those, and articles that have gone since, which they may have been.
// What could not be read then had no findings. Fails when the revision cannot be read.
Result<std::vector<KnownFinding>> findings_since(const Files& files, const CheckRequest& request);

}  // namespace obelus
