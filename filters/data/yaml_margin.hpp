#pragma once
// YAML as front matter has it.

#include <string_view>

#include "obelus/data.hpp"

namespace obelus::data {

// As read_yaml, but quotations may go on in lines that are not indented: libyaml lets them, and so the front
// matter of its many users has them.
Reading read_yaml_with_margin_quotes(std::string_view bytes, const Options& options);

}  // namespace obelus::data
