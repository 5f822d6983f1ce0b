#pragma once
// What changed in a file, as `patch` and `git apply -p0` read it
// (https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html).

#include <string>
#include <string_view>

namespace obelus {

// A unified diff with three lines of context; empty when the two are equal. Lines are shown byte for byte.
// The shortest, unless more than 2,000 lines differ.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace obelus
