#include "pipeline/lock.hpp"

#include "pipeline/paths.hpp"

namespace obelus {

std::optional<LockPlace> lock_place(const Files& files, const Project& project, const std::string& article) {
  const std::string absolute = files.absolute(article);
  const std::string folder = project.config_path.empty() ? paths::parent(absolute) : project.folder;
  auto name = paths::below(folder, absolute);
  if (!name || name->empty()) return std::nullopt;
  return LockPlace{shown(files, paths::join(folder, "obelus.lock")), std::move(*name)};
}

std::optional<LockedArticle> find_lock(const Files& files, const Project& project, const std::string& article,
                                       Sources& sources, std::vector<Finding>& faults) {
  const auto place = lock_place(files, project, article);
  if (!place || files.kind(place->path) == FileKind::missing) return std::nullopt;
  auto bytes = files.read(place->path, longest_lock);
  if (!bytes) {
    faults.push_back(fault(bytes.error(), place->path));
    return std::nullopt;
  }
  auto locked = read_lock_of(*bytes, place->article);
  if (locked) return std::move(*locked);
  sources.keep(place->path, std::move(*bytes));
  faults.push_back(fault(locked.error(), place->path));
  return std::nullopt;
}

}  // namespace obelus
