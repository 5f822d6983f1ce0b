#pragma once
// `obelus match --explain ID`: the places that were thought of for one annotation, what speaks for each and
// against it, and why the best was taken or nobody was.

#include <string>

#include "cli/common.hpp"

namespace obelus::cli {

// Prints it. An id that no annotation of the article has is an error of usage.
int explain_match(World& world, const Opened& opened, const std::string& id);

}  // namespace obelus::cli
