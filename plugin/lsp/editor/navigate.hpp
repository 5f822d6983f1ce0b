#pragma once
// Between passages and the YAML that speaks of them, both ways; who cites what; ids renamed everywhere.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/editor/types.hpp"
#include "lsp/editor/workspace.hpp"
#include "obelus/result.hpp"

namespace obelus::lsp {

// Of a passage its annotations; of an annotation its passages; of an id its definition.
std::vector<Location> definition(Workspace& workspace, const std::string& path, std::size_t offset);

// The passages that rest on what stands at a place: of a reference or person all that cite it, of an
// annotation or passage those of the works it cites; and for ids where YAML uses them.
std::vector<Location> references(Workspace& workspace, const std::string& path, std::size_t offset,
                                 bool with_definition);

// The id at a place that can be renamed, or nothing.
std::optional<Span> renameable(Workspace& workspace, const std::string& path, std::size_t offset);

// An id given another name wherever it stands. Fails on a name that is none, or that is taken.
Result<std::vector<FileEdit>> rename(Workspace& workspace, const std::string& path, std::size_t offset,
                                     std::string_view name);

}  // namespace obelus::lsp
