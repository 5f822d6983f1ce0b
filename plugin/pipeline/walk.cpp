#include "pipeline/walk.hpp"

#include <algorithm>
#include <climits>

#include "pipeline/paths.hpp"

namespace obelus {
namespace {

constexpr std::size_t most_entries = 1'000'000;

bool matches_any(std::span<const Glob> globs, const std::string& path) {
  return std::any_of(globs.begin(), globs.end(), [&](const Glob& glob) { return glob.matches(path); });
}

// Where to begin: the folders that the glob names, or `part` where it lies below one of them.
std::vector<std::string> starts(const Glob& glob, std::span<const Glob> excluded, const std::string& part) {
  if (part.empty()) return glob.folders();
  for (std::size_t end = part.find('/');; end = part.find('/', end + 1)) {
    if (matches_any(excluded, part.substr(0, end) + "/")) return {};
    if (end == std::string::npos) break;
  }
  std::vector<std::string> found;
  for (std::string& folder : glob.folders()) {
    if (paths::below(folder, part))
      found.push_back(part);
    else if (paths::below(part, folder))
      found.push_back(std::move(folder));
  }
  return found;
}

struct Waiting {
  std::string folder;  // from the root of the walk
  const IgnoreFiles::Scope* ignored;
};

}  // namespace

Result<std::vector<std::string>> walk(const Files& files, const std::string& root, const Glob& glob,
                                      std::span<const Glob> excluded, const std::string& part,
                                      IgnoreFiles* ignore) {
  if (glob.is_literal()) ignore = nullptr;  // as good as named by hand
  std::vector<std::string> found;
  std::vector<Waiting> waiting;
  for (std::string& folder : starts(glob, excluded, part)) {
    const auto* above = ignore ? ignore->above(paths::normal(paths::join(root, folder)), root) : nullptr;
    waiting.push_back({std::move(folder), above});
  }
  std::size_t entries = 0;
  while (!waiting.empty()) {
    const std::string folder = std::move(waiting.back().folder);
    const IgnoreFiles::Scope* ignored = waiting.back().ignored;
    waiting.pop_back();
    const std::string path = paths::normal(paths::join(root, folder));
    const FileKind kind = files.kind(path.empty() ? "." : path);
    if (kind == FileKind::missing && path.size() >= PATH_MAX)
      return Error{"cannot read the folder " + path + ": its path is too long", {}, "OB905", ""};
    if (kind == FileKind::missing || kind == FileKind::regular) continue;
    const auto listed = files.list(path.empty() ? "." : path);
    if (!listed) return listed.error();
    entries += listed->size();
    if (entries > most_entries)
      return Error{"more than a million files below " + root, {}, "OB906", "name a narrower folder"};
    if (ignore != nullptr) ignored = ignore->in(path, *listed, ignored);
    for (const FolderEntry& entry : *listed) {
      std::string name = paths::join(folder, entry.name);
      const std::string full = paths::join(path, entry.name);
      const auto is_left_out = [&](bool is_folder) {
        return ignore != nullptr && IgnoreFiles::leaves_out(ignored, full, is_folder);
      };
      if (entry.kind == FileKind::folder && !matches_any(excluded, name + "/") && !is_left_out(true))
        waiting.push_back({name, ignored});
      const bool regular = entry.kind == FileKind::regular ||
                           (entry.kind == FileKind::link && files.kind(full) == FileKind::regular);
      if (regular && glob.matches(name) && !matches_any(excluded, name) && !is_left_out(false))
        found.push_back(full);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace obelus
