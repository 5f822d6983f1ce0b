#pragma once
// What `--fix` and `--diff` do, whichever command has them.

#include "cli/common.hpp"
#include "obelus/match.hpp"
#include "pipeline/repair.hpp"

namespace obelus::cli {

// The article and its annotations opened again, as they are in `files`; standard input is not read again.
Opened reopen(const World& world, Files& files, const Opened& opened, const CommonOptions& options);

// How to repair the annotation files of an opened article whose annotations matched so. With `is_one_of_many`
// files of --annotations serve other articles too. Writes nothing.
Repairs repairs_of(const World& world, const Opened& opened, const std::vector<Match>& matches,
                   const CommonOptions& options, bool is_one_of_many);

// The changes as a unified diff.
std::string diff_of(const Repairs& repairs);

// Tells, in the findings on drifted annotations that are left alone, why.
void explain_left(const Repairs& repairs, const AnnotationSet& set, std::vector<Finding>& findings);

}  // namespace obelus::cli
