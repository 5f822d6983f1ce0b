#pragma once
// A name for each finding that is the same in the next run, for the formats that track findings by one.

#include <span>
#include <string>
#include <vector>

#include "obelus/finding.hpp"

namespace obelus {

// In order, none empty and none twice: the finding's identity; without one, a digest of rule, path and
// message. Of several equal ones the second ends in "-2", and so on.
std::vector<std::string> identities_of(std::span<const Finding> findings);

}  // namespace obelus
