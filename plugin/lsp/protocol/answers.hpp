#pragma once
// What features answer, as the protocol has it.

#include <string>
#include <vector>

#include "lsp/editor/types.hpp"
#include "lsp/protocol/places.hpp"

namespace obelus::lsp {

Json json_of(const Hover& hover, const std::string& path, Places& places);
Json json_of(const std::vector<Location>& locations, Places& places);
Json json_of(const std::vector<Symbol>& symbols, const std::string& path, Places& places);
// Without children, for editors that cannot show them.
Json flat_json_of(const std::vector<Symbol>& symbols, const std::string& path, Places& places);
Json json_of(const std::vector<Lens>& lenses, const std::string& path, Places& places);
Json json_of(const std::vector<Hint>& hints, const std::string& path, Places& places);
Json json_of(const std::vector<Completion>& completions, const std::string& path, Places& places);

// Where the editor makes no files, an action that needs one is left out. `only`: kinds asked for, or null.
Json json_of(const std::vector<Action>& actions, const std::string& path, bool creates_files,
             const Json& only, Places& places);
Json workspace_edit(const std::vector<FileEdit>& edits, bool creates_files, Places& places);

}  // namespace obelus::lsp
