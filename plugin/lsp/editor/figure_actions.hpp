#pragma once
// Actions on the figures of an article: all of them put an entry into its YAML.

#include <string>
#include <vector>

#include "lsp/editor/types.hpp"
#include "lsp/editor/workspace.hpp"

namespace obelus::lsp {

std::vector<Action> figure_actions(Workspace& workspace, const std::string& article, Span bytes);

}  // namespace obelus::lsp
