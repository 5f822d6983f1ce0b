#pragma once
// How much the words round two figures agree.

#include "obelus/finding.hpp"

namespace obelus::baseline {

struct Likeness {
  int percent = 0;  // of the words, the nearest counting most
  int words = 0;    // that agree
};

// The first and last word of a paragraph agree with each other in having nothing before or behind them.
Likeness likeness(const Landmark& a, const Landmark& b);

// From here on two are taken for one: the words next to the figure agree on both sides, or most others do.
constexpr int alike_percent = 45;

}  // namespace obelus::baseline
