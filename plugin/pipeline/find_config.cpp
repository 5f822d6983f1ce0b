#include "pipeline/paths.hpp"
#include "pipeline/project.hpp"

namespace obelus {

std::string shown(const Files& files, const std::string& absolute) {
  const auto relative = paths::below(files.absolute(""), absolute);
  return relative && !relative->empty() ? *relative : absolute;
}

std::optional<std::string> find_config(const Files& files, const std::string& article) {
  std::string folder = article.empty() ? files.absolute("") : paths::parent(files.absolute(article));
  for (;;) {
    for (const char* name : {"obelus.yaml", ".obelus.yaml"}) {
      const std::string path = paths::join(folder, name);
      if (files.kind(path) != FileKind::missing) return shown(files, path);
    }
    if (folder == "/" || folder.empty() || files.kind(paths::join(folder, ".git")) != FileKind::missing)
      return std::nullopt;
    folder = paths::parent(folder);
  }
}

}  // namespace obelus
