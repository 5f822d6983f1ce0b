#pragma once
// Two amounts that are one: 5 to 6 · $3-5 billion · between 5 and 6 per cent · one in five · 3-1 · 2:21:07.

#include "figures/scan/amount.hpp"

namespace obelus::scan {

// `first`, or what it makes together with the amount behind it.
Quantity join(const Reading& reading, const Amount& first, std::size_t floor);

}  // namespace obelus::scan
