// What is asked of a workspace.

#include <algorithm>
#include <set>

#include "lsp/editor/workspace.hpp"
#include "pipeline/paths.hpp"

namespace obelus::lsp {

bool Workspace::is_ours(const std::string& path) const {
  const std::string_view name = paths::name(path);
  if (is_sidecar(path) || name == "obelus.yaml" || name == ".obelus.yaml") return true;
  const auto readers = dependents_.find(path);
  if (project_files_.contains(path) || (readers != dependents_.end() && !readers->second.empty()))
    return true;
  const std::string text = buffers_.document(path)->text();
  return text.starts_with("obelus:") || text.find("\nobelus:") != std::string::npos;
}

std::shared_ptr<const Examined> Workspace::readable(const std::string& path) {
  const auto found = articles_.find(path);
  if (found == articles_.end()) return nullptr;
  if (stale_.contains(path) || found->second.readable() == nullptr) look(found->second);
  const auto still = articles_.find(path);
  return still == articles_.end() ? nullptr : still->second.readable();
}

std::shared_ptr<const Examined> Workspace::examined(const std::string& path) {
  if (readable(path) == nullptr) return nullptr;
  return articles_.at(path).examined();
}

const std::map<std::string, WatchedArticle>& Workspace::articles() {
  while (check_next()) {
  }
  return articles_;
}

const std::map<CitedWork, Citations>& Workspace::citations() {
  if (citations_) return *citations_;
  std::map<CitedWork, Citations>& all = citations_.emplace();
  for (const auto& [path, article] : articles_) {
    std::set<CitedWork> here;
    for (const Passage& passage : article.passages())
      for (const CitedWork& work : passage.works) {
        Citations& counts = all[work];
        counts.passages += passage.places.size();
        if (passage.is_disputed) counts.disputed += passage.places.size();
        if (here.insert(work).second) ++counts.articles;
      }
  }
  return all;
}

std::shared_ptr<const data::Reading> Workspace::yaml(const std::string& path) {
  if (const auto known = readings_.find(path); known != readings_.end()) return known->second;
  auto reading = std::make_shared<const data::Reading>(data::read_yaml(buffers_.document(path)->text()));
  if (buffers_.find(path) != nullptr) readings_[path] = reading;
  return reading;
}

std::vector<std::string> Workspace::articles_of(const std::string& path) {
  std::set<std::string> found;
  if (is_article(path)) found.insert(path);
  if (const auto readers = dependents_.find(path); readers != dependents_.end())
    found.insert(readers->second.begin(), readers->second.end());
  if (project_files_.contains(path))
    for (const auto& [article, each] : articles_) {
      const CheckedProject* project = project_of(article);
      if (project->site && project->site->read().contains(path)) found.insert(article);
    }
  return {found.begin(), found.end()};
}

std::vector<std::string> Workspace::sources_of(const std::string& path) {
  std::vector<std::string> sources;
  const auto found = articles_.find(path);
  if (found == articles_.end()) return sources;
  for (const std::string& each : found->second.read())
    if (buffers_.kind(each) == FileKind::regular) sources.push_back(each);
  const CheckedProject* project = project_of(path);
  if (project->site)
    sources.insert(sources.end(), project->site->read().begin(), project->site->read().end());
  sources.push_back(path);
  return sources;
}

}  // namespace obelus::lsp
