#pragma once
// What to tell of a text that nlohmann-json refused.

#include <nlohmann/json.hpp>
#include <string>

namespace obelus {

// One line, without the library's own preamble: "not JSON: syntax error while …", or that a number is too
// large, with as much of it as is worth showing.
std::string says_why(const nlohmann::json::exception& error);

}  // namespace obelus
