#pragma once
// What CLI11 is to check of an option's value, and the words to say when it is wrong.

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace obelus::cli {

// "; did you mean “format”?" for the nearest of `known`, or nothing when none is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& known);

// Passes one of these words only.
CLI::Validator one_of(const std::vector<std::string>& words);

// Passes a language tag as in BCP 47: letters, digits and hyphens.
CLI::Validator language_tag();

// Passes what can begin an id: a letter, then letters, digits, `_`, `-`, `.`.
CLI::Validator id_prefix();

}  // namespace obelus::cli
