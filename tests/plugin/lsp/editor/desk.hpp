#pragma once
// A workspace with files in memory. `^` marks the cursor in a text that is opened.

#include <map>
#include <string>

#include "lsp/editor/types.hpp"
#include "lsp/editor/workspace.hpp"
#include "support/check_request.hpp"
#include "support/memory_files.hpp"

namespace obelus::lsp::testing {

using Contents = std::map<std::string, std::string>;

class Desk {
 public:
  explicit Desk(Contents contents)
      : files(std::move(contents)), workspace(files, obelus::testing::check_request()) {
    workspace.add_folder("/desk");
    while (workspace.check_next()) {
    }
  }

  // Opens a file with its text but for the mark, and gives where that stood.
  std::size_t open(const std::string& path, std::string marked) {
    const std::size_t at = marked.find('^');
    if (at != std::string::npos) marked.erase(at, 1);
    workspace.open(full(path), marked, !path.ends_with("yaml"));
    while (workspace.check_open()) {
    }
    return at;
  }

  std::string text(const std::string& path) const { return workspace.files().document(full(path))->text(); }
  // "a.md: nearly $600 billion"
  std::string shown(const Location& location) const {
    const auto document = workspace.files().document(location.path);
    return location.path.substr(6) + ": " +
           document->text().substr(location.bytes.begin, location.bytes.size());
  }
  std::vector<std::string> shown(const std::vector<Location>& locations) const {
    std::vector<std::string> all;
    for (const Location& each : locations) all.push_back(shown(each));
    return all;
  }
  // A file after such edits.
  std::string after(const std::string& path, const std::vector<FileEdit>& edits) const {
    std::string result = text(path);
    for (const FileEdit& each : edits)
      if (each.path == full(path)) result = apply_edits(result, each.edits);
    return result;
  }

  static std::string full(const std::string& path) { return "/desk/" + path; }

  obelus::testing::MemoryFiles files;
  Workspace workspace;
};

}  // namespace obelus::lsp::testing
