#pragma once
// What the words around it make of a quantity that the scanner read by itself.
//
//   won 3:1, a score · every fifth voter, one in five · il a fallu 2 h 15, of two hours and a quarter

#include "figures/policy/context/site.hpp"

namespace obelus::policy {

// `read` is the site's own quantity; the words beside it stay those beside what was read first.
void reread(const Site& site, Quantity& read);

}  // namespace obelus::policy
