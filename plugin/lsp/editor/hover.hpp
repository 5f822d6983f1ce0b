#pragma once
// What is known of what stands at a place: the footnote as it will be printed, a figure and what stands for
// it, a reference and who cites it, what a key of the YAML means.

#include <optional>
#include <string>

#include "lsp/editor/types.hpp"
#include "lsp/editor/workspace.hpp"

namespace obelus::lsp {

std::optional<Hover> hover(Workspace& workspace, const std::string& path, std::size_t offset);

// "cited 3× in 2 articles · 1 disputed"; "not cited"
std::string in_words(const Citations& citations);

}  // namespace obelus::lsp
