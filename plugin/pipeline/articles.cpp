#include "pipeline/articles.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "pipeline/article_names.hpp"
#include "pipeline/find_config.hpp"
#include "pipeline/paths.hpp"
#include "pipeline/walk.hpp"

namespace obelus {
namespace {

bool matches_any(std::span<const Glob> globs, const std::string& path) {
  return std::any_of(globs.begin(), globs.end(), [&](const Glob& glob) { return glob.matches(path); });
}

class Finder {
 public:
  Finder(const Files& files, const ConfigChoice& config, Sources& sources, std::vector<Finding>& faults)
      : files_(files), config_(config), sources_(sources), faults_(faults) {}

  std::optional<Error> add_folder(const std::string& folder) {
    const std::string inside = paths::join(folder, "article");
    const Project* project = load(config_of(inside), inside);
    if (project == nullptr) return std::nullopt;
    const std::string wanted = files_.absolute(folder);
    const std::string& root = project->content_root;
    const auto part = paths::below(root, wanted);
    const bool is_from_root = part || paths::below(wanted, root);  // else the folder lies beside it
    for (const Glob& glob : project->content) {
      auto found = walk(files_, is_from_root ? root : wanted, glob, project->excluded, part.value_or(""),
                        config_.with_ignored ? nullptr : &ignore_);
      if (!found) return found.error();
      for (const std::string& path : *found)
        if (paths::below(wanted, path) && is_content(path, *project)) articles.push_back(shown(files_, path));
    }
    return std::nullopt;
  }

  std::vector<std::string> articles;

 private:
  std::string config_of(const std::string& article) {
    if (!config_.path.empty() || config_.none) return config_.path;
    return configs_.nearest_to(article).value_or("");
  }

  // Null when it is faulty, which is told once.
  const Project* load(const std::string& config, const std::string& article) {
    const auto [known, is_new] = projects_.try_emplace(config);
    if (is_new) {
      LoadedProject loaded = load_project(files_, article, config_, sources_);
      if (loaded.faults.empty()) known->second = std::move(loaded.project);
      std::move(loaded.faults.begin(), loaded.faults.end(), std::back_inserter(faults_));
    }
    return known->second ? &*known->second : nullptr;
  }

  // Whether the configuration nearest to a path that `whole` found calls it an article, too.
  bool is_content(const std::string& path, const Project& whole) {
    const std::string folder = paths::parent(path);
    if (folder != folder_) {
      folder_ = folder;
      const std::string config = config_of(path);
      nearest_ = config == whole.config_path ? &whole : load(config, path);
    }
    if (nearest_ == &whole) return true;
    if (nearest_ == nullptr) return false;
    const auto name = paths::below(nearest_->content_root, path);
    return name && matches_any(nearest_->content, *name) && !matches_any(nearest_->excluded, *name);
  }

  const Files& files_;
  const ConfigChoice& config_;
  Sources& sources_;
  std::vector<Finding>& faults_;
  IgnoreFiles ignore_{files_};
  ConfigFinder configs_{files_};
  std::map<std::string, std::optional<Project>> projects_;  // by configuration
  std::string folder_;                                      // that was looked at last
  const Project* nearest_ = nullptr;                        // of its files
};

// Whether a file holds the annotations of the article beside it; shells name it with the rest of a folder.
bool is_sidecar(const std::string& path) {
  return path.ends_with(".obelus.yaml") || path.ends_with(".obelus.yml");
}

Result<std::string> article_beside(const Files& files, const std::string& sidecar) {
  const std::string_view stem = paths::stem(paths::stem(sidecar));
  for (const ArticleName& each : article_names) {
    const std::string article = std::string(stem).append(each.extension);
    if (files.kind(article) == FileKind::regular) return article;
  }
  return Error{sidecar + " holds annotations, and no article is beside it", {}, "OB905", "name the article"};
}

}  // namespace

Result<std::vector<std::string>> find_articles(const Files& files, std::span<const std::string> paths,
                                               const ConfigChoice& config, Sources& sources,
                                               std::vector<Finding>& faults) {
  Finder finder(files, config, sources, faults);
  const std::string here[] = {"."};
  for (const std::string& path : paths.empty() ? std::span<const std::string>(here) : paths) {
    const FileKind kind = files.kind(path);
    if (kind == FileKind::missing) return Error{"there is no " + path, {}, "OB905", ""};
    if (kind != FileKind::folder) {
      auto article = is_sidecar(path) ? article_beside(files, path) : Result<std::string>(path);
      if (!article) return article.error();
      finder.articles.push_back(paths::normal(*article));
      continue;
    }
    if (auto error = finder.add_folder(path)) return *error;
  }
  std::vector<std::string>& articles = finder.articles;
  std::sort(articles.begin(), articles.end());
  articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
  return std::move(articles);
}

Result<std::vector<std::string>> find_articles(const Files& files, std::span<const std::string> paths,
                                               const ConfigChoice& config) {
  Sources sources;
  std::vector<Finding> faults;
  auto articles = find_articles(files, paths, config, sources, faults);
  if (articles && !faults.empty())
    return Error{faults.front().message, {}, "OB902", "see " + faults.front().place.path.str()};
  return articles;
}

}  // namespace obelus
