#include "check/projects.hpp"

#include <algorithm>
#include <iterator>

#include "pipeline/lock.hpp"
#include "pipeline/paths.hpp"

namespace obelus {
namespace {

CheckOptions check_options(const Config& config, const CheckRequest& request) {
  CheckOptions options;
  options.today = request.today;
  const auto accepts = [&](std::string_view word) {
    const auto& words = config.figures.accept;
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  options.cover = {accepts("annotation"), accepts("footnote"), accepts("link")};
  options.hedge_tolerance = config.figures.hedge_tolerance.value;
  options.currency_tolerance = config.figures.currency_tolerance.value;
  options.required_fields = config.required_fields;
  options.reference_age = config.max_age.reference;
  options.bio_age = config.max_age.bio;
  options.dispute_age = config.max_age.dispute;
  if (config.min_coverage) options.min_coverage = config.min_coverage->file;
  return options;
}

}  // namespace

const CheckedProject& Projects::of(const std::string& article) {
  const std::string folder = article == "-" ? "" : paths::parent(article);
  const auto known = by_folder_.find(folder);
  if (known != by_folder_.end()) return *known->second;
  std::string config = request_.config.path;
  if (config.empty() && !request_.config.none)
    config = configs_.nearest_to(article == "-" ? "" : article).value_or("");
  // Without a configuration each folder has a lock of its own.
  const std::string key = config.empty() ? "\n" + folder : config;
  auto& project = by_config_[key];
  if (!project) project = load(article == "-" ? "" : article);
  by_folder_.emplace(folder, project.get());
  return *project;
}

const CheckedProject& Projects::at(const std::string& article) const {
  return *by_folder_.at(article == "-" ? "" : paths::parent(article));
}

std::vector<const CheckedProject*> Projects::all() const {
  std::vector<const CheckedProject*> all;
  for (const auto& [key, project] : by_config_) all.push_back(project.get());
  return all;
}

std::unique_ptr<CheckedProject> Projects::load(const std::string& article) const {
  auto made = std::make_unique<CheckedProject>();
  LoadedProject loaded = load_project(files_, article, request_.config, sources_);
  made->project = std::move(loaded.project);
  made->config = std::move(loaded.config);
  made->faults = std::move(loaded.faults);
  if (!made->faults.empty()) return made;
  made->options = made->project.options;
  if (request_.adjust) request_.adjust(made->options);
  made->check = check_options(made->config, request_);
  made->levels.emplace(made->config, request_.rules);
  made->site.emplace(files_, made->project, request_.annotations, sources_);
  made->check.shared_files = made->site->site_files();
  made->faults = made->site->faults();
  load_lock(*made, article);
  return made;
}

void Projects::load_lock(CheckedProject& project, const std::string& article) const {
  const auto place = lock_place(files_, project.project, article.empty() ? "article" : article);
  if (!place || files_.kind(place->path) == FileKind::missing) return;
  auto bytes = files_.read(place->path, longest_lock);
  auto lock = bytes ? read_lock(*bytes) : Result<LockFile>(bytes.error());
  if (lock) {
    project.lock = std::move(*lock);
    return;
  }
  project.faults.push_back(fault(lock.error(), place->path));
  if (bytes) sources_.keep(place->path, std::move(*bytes));
}

}  // namespace obelus
