#pragma once
// 18F, 18F's: a number with a capital against it, where nothing that stands by says a date, an hour, a label.
// What most rules have to say of a number they do not say of these, so that they are not asked.

#include "figures/policy/context/site.hpp"

namespace obelus::policy {

// True only where none of the rules before `letters-and-digits` fires whose row leaves designations out.
bool is_designation(const Site& site);

}  // namespace obelus::policy
