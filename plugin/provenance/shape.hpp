#pragma once
// Whether a report has the shape that report.schema.json gives it.

#include <optional>
#include <string>

#include "reports/json_text.hpp"

namespace obelus {

// The first member of another kind than the schema says, as "`files[2].path` must be text"; what is missing
// and what the schema does not know is no fault.
std::optional<std::string> shape_fault(const Json& report);

}  // namespace obelus
