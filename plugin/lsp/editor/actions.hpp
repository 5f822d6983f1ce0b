#pragma once
// What can be done about what is found at a place, as edits.

#include <string>
#include <vector>

#include "lsp/editor/types.hpp"
#include "lsp/editor/workspace.hpp"

namespace obelus::lsp {

// For a figure: a stub of an annotation, one with a source that is there, a waiver, a dispute. For YAML: the
// passage quoted anew, the id or key that was meant, what is unused taken out.
std::vector<Action> actions(Workspace& workspace, const std::string& path, Span bytes);

}  // namespace obelus::lsp
