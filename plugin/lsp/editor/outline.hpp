#pragma once
// What is shown beside and between the lines: outlines, lenses, hints.

#include <string>
#include <vector>

#include "lsp/editor/types.hpp"
#include "lsp/editor/workspace.hpp"

namespace obelus::lsp {

// Of an article its headings, with annotated passages and figures without a source below them; of YAML its
// references, people, annotations and waivers.
std::vector<Symbol> symbols(Workspace& workspace, const std::string& path);

// Of an article its coverage; of YAML how often a reference is cited, and where an annotation lands.
std::vector<Lens> lenses(Workspace& workspace, const std::string& path);

// Behind passages of an article the notes they will have; behind quotations in YAML where they land.
std::vector<Hint> hints(Workspace& workspace, const std::string& path, Span bytes);

}  // namespace obelus::lsp
