#pragma once
// exempt/made_up.cpp: figures of deeds that are compared, and of samples of what one writes.

#include "figures/policy/context/site.hpp"

namespace obelus::policy {

bool is_made_up(const Site& site);

}  // namespace obelus::policy
