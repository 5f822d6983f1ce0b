#include "pipeline/find_config.hpp"

#include <vector>

#include "pipeline/paths.hpp"
#include "pipeline/project.hpp"

namespace obelus {
namespace {

std::optional<std::string> config_in(const Files& files, const std::string& folder) {
  for (const char* name : {"obelus.yaml", ".obelus.yaml"}) {
    const std::string path = paths::join(folder, name);
    if (files.kind(path) != FileKind::missing) return shown(files, path);
  }
  return std::nullopt;
}

bool is_top(const Files& files, const std::string& folder) {
  return folder == "/" || folder.empty() || files.kind(paths::join(folder, ".git")) != FileKind::missing;
}

}  // namespace

std::string shown(const Files& files, const std::string& absolute) {
  const auto relative = paths::below(files.absolute(""), absolute);
  return relative && !relative->empty() ? *relative : absolute;
}

const std::optional<std::string>& ConfigFinder::nearest_to(const std::string& article) {
  std::string folder = article.empty() ? files_.absolute("") : paths::parent(files_.absolute(article));
  const std::string nearest = folder;
  std::vector<std::string> passed;
  std::optional<std::string> found;
  for (;; folder = paths::parent(folder)) {
    if (const auto known = by_folder_.find(folder); known != by_folder_.end()) {
      found = known->second;
      break;
    }
    passed.push_back(folder);
    found = config_in(files_, folder);
    if (found || is_top(files_, folder)) break;
  }
  for (std::string& each : passed) by_folder_.emplace(std::move(each), found);
  return by_folder_.at(nearest);
}

std::optional<std::string> find_config(const Files& files, const std::string& article) {
  return ConfigFinder(files).nearest_to(article);
}

}  // namespace obelus
