#include "pipeline/walk.hpp"

#include <algorithm>

#include "pipeline/paths.hpp"

namespace obelus {
namespace {

constexpr std::size_t most_entries = 1'000'000;

bool matches_any(std::span<const Glob> globs, const std::string& path) {
  return std::any_of(globs.begin(), globs.end(), [&](const Glob& glob) { return glob.matches(path); });
}

}  // namespace

Result<std::vector<std::string>> walk(const Files& files, const std::string& root, const Glob& glob,
                                      std::span<const Glob> excluded) {
  std::vector<std::string> found;
  std::vector<std::string> waiting = glob.folders();
  std::size_t entries = 0;
  while (!waiting.empty()) {
    const std::string folder = std::move(waiting.back());
    waiting.pop_back();
    const std::string path = paths::normal(paths::join(root, folder));
    if (files.kind(path.empty() ? "." : path) != FileKind::folder) continue;
    const auto listed = files.list(path.empty() ? "." : path);
    if (!listed) return listed.error();
    entries += listed->size();
    if (entries > most_entries)
      return Error{"more than a million files below " + root, {}, "OB906", "name a narrower folder"};
    for (const FolderEntry& entry : *listed) {
      std::string name = paths::join(folder, entry.name);
      if (entry.kind == FileKind::folder && !matches_any(excluded, name + "/")) waiting.push_back(name);
      const std::string full = paths::join(path, entry.name);
      const bool regular = entry.kind == FileKind::regular ||
                           (entry.kind == FileKind::link && files.kind(full) == FileKind::regular);
      if (regular && glob.matches(name) && !matches_any(excluded, name)) found.push_back(full);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace obelus
