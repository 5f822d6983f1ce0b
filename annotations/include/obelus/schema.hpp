#pragma once
// The JSON Schema (2020-12) of the YAML that authors write, for editors' completion and hover.

#include <string_view>

namespace obelus {

std::string_view annotations_schema();

}  // namespace obelus
