#pragma once
// What the page says, for programs: https://schema.org/citation, /Person and /Claim as JSON-LD.

#include <string>

#include "notes/plan.hpp"

namespace obelus::notes {

// A script element for the whole page; nothing in it can end the element or run.
std::string json_ld(const Plan& plan, std::string_view lang);

}  // namespace obelus::notes
