#pragma once
// What a source says a figure is, as a language writes it: "$6 million", "5,5 Mio. €", "600万ドル".

#include <string>

#include "notes/language.hpp"
#include "obelus/annotation.hpp"

namespace obelus::notes {

// Amounts that a scale word makes shorter without loss get one. A range says its unit once. What is not
// finite comes out as it was written.
std::string format_figure(const Language& language, const FigureValue& figure);

// For the value attribute of <data>: digits without an exponent, "6000000". Empty when not finite.
std::string machine_number(double value);

}  // namespace obelus::notes
