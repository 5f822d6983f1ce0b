#pragma once
// What the words around a quantity say of it.

#include "figures/scan/amount.hpp"

namespace obelus::scan {

// True for "one" that is no number: this one, one another.
bool is_pronoun(const Reading& reading, const Amount& amount, std::size_t floor);

// Sets hedges ("about", "or more"), changes ("up"), the counted noun, and whether letters stand against it.
void read_context(const Reading& reading, const Amount& amount, std::size_t floor, Quantity& quantity);

}  // namespace obelus::scan
