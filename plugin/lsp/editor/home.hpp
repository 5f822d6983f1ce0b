#pragma once
// Where an article keeps its annotations, and so where new ones are put: its sidecar; else its front matter,
// or the project's file that speaks of it alone; else a sidecar that is to be made.

#include <optional>
#include <string>
#include <string_view>

#include "lsp/editor/types.hpp"
#include "lsp/editor/workspace.hpp"

namespace obelus::lsp {

struct Home {
  std::string path;
  bool is_new = false;     // the file is to be made
  std::string yaml;        // all of the file, or its front matter
  std::size_t begin = 0;   // of `yaml` in the file
  std::string_view below;  // the key of `yaml` whose mapping they stand in; empty: `yaml` itself
  std::string source;      // what an annotation there says of its article, or empty: nothing
};

Home home_of(Workspace& workspace, const std::string& article, const Examined& made);

// Puts an entry into its list of that key (insert.hpp).
std::optional<FileEdit> put_entry(const Home& home, std::string_view key, std::string_view entry);

}  // namespace obelus::lsp
