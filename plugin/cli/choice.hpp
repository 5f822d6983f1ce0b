#pragma once
// What is checked of an option's value, and the words to say when it is wrong.

#include <string>
#include <string_view>
#include <vector>

#include "cli/app.hpp"

namespace obelus::cli {

// "; did you mean “format”?" for the nearest of `known`, or nothing when none is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& known);

// Passes one of these words only.
Check one_of(const std::vector<std::string>& words);

// Passes a language tag as in BCP 47: letters, digits and hyphens.
Check language_tag();

// Passes what can begin an id: a letter, then letters, digits, `_`, `-`, `.`.
Check id_prefix();

// Passes a whole number from `least` to `most`.
Check number_between(std::size_t least, std::size_t most);

// Passes a number from 0 to 100.
Check percentage();

}  // namespace obelus::cli
