#pragma once
// Two numbers of which one is set against the other: 3:1 · 2:21:07 · one in five · 3 out of 10.

#include "figures/scan/amount.hpp"

namespace obelus::scan {

// What `first` makes together with what stands behind it goes into `quantity`, which is that of `first`
// before; false when it makes nothing.

// 3:1 is a ratio, 2:21:07 a duration in seconds.
bool read_fields(const Reading& reading, const Amount& first, Quantity& quantity);

// One in five, 3 out of 10, one over three.
bool read_ratio(const Reading& reading, const Amount& first, Quantity& quantity);

}  // namespace obelus::scan
