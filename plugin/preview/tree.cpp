#include "preview/tree.hpp"

#include <array>
#include <utility>
#include <vector>

#include "pipeline/paths.hpp"

namespace obelus::preview {

std::string_view Tree::type_of(const std::string& path) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 10> types = {{
      {".css", "text/css"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"},
      {".jpeg", "image/jpeg"},
      {".gif", "image/gif"},
      {".webp", "image/webp"},
      {".avif", "image/avif"},
      {".svg", "image/svg+xml"},
      {".woff", "font/woff"},
      {".woff2", "font/woff2"},
  }};
  const std::string extension = paths::extension(path);
  for (const auto& [each, type] : types)
    if (each == extension) return type;
  return {};
}

Tree look_at_tree(const Files& files, const std::string& root, Tree::Depth depth) {
  constexpr std::size_t most_folders = 8192;
  constexpr std::size_t most_files = 100'000;
  Tree tree;
  tree.folders.insert(root);
  std::vector<std::string> waiting = {""};
  while (!waiting.empty()) {
    const std::string folder = std::move(waiting.back());
    waiting.pop_back();
    const auto listed = files.list(folder.empty() ? root : paths::join(root, folder));
    if (!listed) continue;
    for (const FolderEntry& each : *listed) {
      if (each.name.starts_with('.') || each.name == "node_modules") continue;
      std::string name = paths::join(folder, each.name);
      if (each.kind == FileKind::regular && Tree::may_be_shown(name) && tree.files.size() < most_files)
        tree.files.insert(std::move(name));
      else if (each.kind == FileKind::folder && tree.folders.size() < most_folders &&
               (depth == Tree::whole || folder.empty())) {
        tree.folders.insert(paths::join(root, name));
        waiting.push_back(std::move(name));
      }
    }
  }
  return tree;
}

}  // namespace obelus::preview
