#pragma once
// What was thought of a place, in words.

#include <string>
#include <vector>

#include "obelus/match.hpp"
#include "selector/evidence.hpp"

namespace obelus::selector {

// "5 of 6 words, 33 of 41 bits" and the like, most telling first.
std::vector<Explanation::Reason> reasons_of(const Evidence& evidence);

}  // namespace obelus::selector
