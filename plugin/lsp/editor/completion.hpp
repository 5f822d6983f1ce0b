#pragma once
// What may be typed next: keys and words of the YAML, ids of references and people, passages of the article,
// rules to waive.

#include <string>
#include <vector>

#include "lsp/editor/types.hpp"
#include "lsp/editor/workspace.hpp"

namespace obelus::lsp {

// The likeliest first; at most a few hundred.
std::vector<Completion> complete(Workspace& workspace, const std::string& path, std::size_t offset);

}  // namespace obelus::lsp
