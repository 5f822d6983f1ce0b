#include "pipeline/articles.hpp"

#include <algorithm>

#include "pipeline/paths.hpp"
#include "pipeline/walk.hpp"

namespace obelus {
namespace {

std::optional<Error> add_folder(const Files& files, const std::string& folder, const ConfigChoice& config,
                                std::vector<std::string>& articles) {
  Sources sources;
  const LoadedProject loaded = load_project(files, paths::join(folder, "article"), config, sources);
  if (!loaded.faults.empty())
    return Error{loaded.faults.front().message, {}, "OB902", "see " + loaded.project.config_path};
  const std::string wanted = files.absolute(folder);
  const std::string& root = loaded.project.content_root;
  const auto part = paths::below(root, wanted);
  for (const Glob& glob : loaded.project.content) {
    auto found = walk(files, part ? root : wanted, glob, loaded.project.excluded, part.value_or(""));
    if (!found) return found.error();
    for (const std::string& path : *found)
      if (paths::below(wanted, path)) articles.push_back(shown(files, path));
  }
  return std::nullopt;
}

}  // namespace

Result<std::vector<std::string>> find_articles(const Files& files, std::span<const std::string> paths,
                                               const ConfigChoice& config) {
  std::vector<std::string> articles;
  const std::string here[] = {"."};
  for (const std::string& path : paths.empty() ? std::span<const std::string>(here) : paths) {
    const FileKind kind = files.kind(path);
    if (kind == FileKind::missing) return Error{"there is no " + path, {}, "OB905", ""};
    if (kind != FileKind::folder) {
      articles.push_back(paths::normal(path));
      continue;
    }
    if (auto error = add_folder(files, path, config, articles)) return *error;
  }
  std::sort(articles.begin(), articles.end());
  articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
  return articles;
}

}  // namespace obelus
