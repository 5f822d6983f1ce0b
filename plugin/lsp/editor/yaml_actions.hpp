#pragma once
// Actions on what is found in YAML, wherever the cursor is: in the YAML, or on the passage.

#include <string>
#include <vector>

#include "lsp/editor/types.hpp"
#include "lsp/editor/workspace.hpp"

namespace obelus::lsp {

std::vector<Action> yaml_actions(Workspace& workspace, const std::string& path, Span bytes);

}  // namespace obelus::lsp
