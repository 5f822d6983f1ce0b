#pragma once

#include <string>

#include "obelus/data.hpp"

namespace obelus::w3c {

// A mapping as YAML in block style, short lists of texts in brackets.
std::string emit_yaml(const data::Node& root);

}  // namespace obelus::w3c
