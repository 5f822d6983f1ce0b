#pragma once
// The line by which footnotes of ours are known again.

#include <optional>
#include <string_view>
#include <vector>

namespace obelus::markdown {

// The labels that `line` tells, if it is such a line (footnotes_mark in writer.hpp). They point into it.
std::optional<std::vector<std::string_view>> labels_in_mark(std::string_view line);

}  // namespace obelus::markdown
