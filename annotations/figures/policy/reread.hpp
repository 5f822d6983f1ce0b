#pragma once
// What the words around it make of a quantity that the scanner read by itself.
//
//   won 3:1, a score · every fifth voter, one in five · il a fallu 2 h 15, of two hours and a quarter

#include "figures/policy/context/site.hpp"

namespace obelus::policy {

// `quantity` is the site's, which sees what becomes of it.
void reread(const Site& site, Quantity& quantity);

}  // namespace obelus::policy
