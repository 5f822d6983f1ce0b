#include "lsp/editor/workspace.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "check/gather.hpp"
#include "pipeline/article_names.hpp"
#include "pipeline/articles.hpp"
#include "pipeline/paths.hpp"

namespace obelus::lsp {
namespace {

constexpr std::array<std::string_view, 2> sidecar_ends = {".obelus.yaml", ".obelus.yml"};

bool lies_in(const std::string& path, const std::string& folder) {
  return paths::below(folder, path).has_value();
}

}  // namespace

bool is_sidecar(const std::string& path) {
  return std::any_of(sidecar_ends.begin(), sidecar_ends.end(),
                     [&](std::string_view end) { return path.ends_with(end); });
}

Workspace::Workspace(const Files& disk, CheckRequest request) : buffers_(disk), request_(std::move(request)) {
  reload_projects();
}

void Workspace::add_folder(const std::string& folder) {
  folders_.insert(folder);
  for (const std::string& each : scan(folder)) make_stale(article(each).path());
}

void Workspace::remove_folder(const std::string& folder) {
  folders_.erase(folder);
  std::vector<std::string> gone;
  for (const auto& [path, each] : articles_)
    if (lies_in(path, folder) && buffers_.find(path) == nullptr) gone.push_back(path);
  for (const std::string& each : gone)
    if (std::none_of(folders_.begin(), folders_.end(),
                     [&](const auto& other) { return lies_in(each, other); }))
      drop(each);
}

// What cannot be listed is reported once its files are opened.
std::vector<std::string> Workspace::scan(const std::string& folder) const {
  const std::string path = shown(buffers_, folder);
  const auto found = find_articles(buffers_, {&path, 1}, request_.config);
  std::vector<std::string> articles;
  if (found)
    std::transform(found->begin(), found->end(), std::back_inserter(articles),
                   [&](const std::string& each) { return buffers_.absolute(each); });
  return articles;
}

WatchedArticle& Workspace::article(const std::string& path) {
  return articles_.try_emplace(path, path).first->second;
}

void Workspace::make_stale(const std::string& path) {
  is_gathered_ = false;
  const auto found = articles_.find(path);
  if (found == articles_.end()) return;
  stale_.insert(path);
  if (is_in_view(found->second)) urgent_.insert(path);
}

// Whether it is open, or something it is made of.
bool Workspace::is_in_view(const WatchedArticle& article) const {
  const auto is_open = [&](const std::string& each) { return buffers_.find(each) != nullptr; };
  return is_open(article.path()) || std::any_of(article.read().begin(), article.read().end(), is_open);
}

void Workspace::drop(const std::string& path) {
  const auto found = articles_.find(path);
  if (found == articles_.end()) return;
  for (const std::string& each : found->second.read()) dependents_[each].erase(path);
  articles_.erase(found);
  citations_.reset();
  stale_.erase(path);
  urgent_.erase(path);
  board_.put(path, {});
  is_gathered_ = false;
}

void Workspace::open(const std::string& path, std::string text, bool is_article) {
  buffers_.open(path, std::move(text));
  if (is_article)
    article(path);
  else if (is_sidecar(path))
    find_article_of(path);
  touch(path);
}

// A sidecar's faults are found with its article, which need not be open.
void Workspace::find_article_of(const std::string& sidecar) {
  for (const std::string_view end : sidecar_ends)
    if (sidecar.ends_with(end))
      for (const ArticleName& each : article_names) {
        const std::string path = sidecar.substr(0, sidecar.size() - end.size()).append(each.extension);
        if (buffers_.kind(path) != FileKind::regular) continue;
        make_stale(article(path).path());
        urgent_.insert(path);
      }
}

void Workspace::changed(const std::string& path) { touch(path); }

void Workspace::close(const std::string& path) {
  buffers_.close(path);
  touch(path);
  const bool is_kept =
      std::any_of(folders_.begin(), folders_.end(), [&](const auto& f) { return lies_in(path, f); });
  if (is_article(path) && !is_kept) drop(path);
}

void Workspace::changed_on_disk(const std::vector<std::string>& paths) {
  bool has_come = false;
  for (const std::string& path : paths) {
    if (buffers_.find(path) != nullptr) continue;  // what the editor has counts
    const bool is_there = buffers_.kind(path) == FileKind::regular;
    if (is_article(path) && !is_there) drop(path);
    has_come = has_come || (is_there && format_by_name(path));
    // One that is new, or gone, may be one of the project's.
    if (may_be_of_project(path)) project_files_.insert(path);
    touch(path);
  }
  if (!has_come) return;
  for (const std::string& folder : folders_)
    for (const std::string& each : scan(folder))
      if (!is_article(each)) make_stale(article(each).path());
}

bool Workspace::may_be_of_project(const std::string& path) const {
  const std::string_view name = paths::name(path);
  if (name == "obelus.yaml" || name == ".obelus.yaml" || name == "obelus.lock") return true;
  const auto all = projects_->all();
  return std::any_of(all.begin(), all.end(), [&](const CheckedProject* each) {
    const auto below = paths::below(each->project.content_root, path);
    const auto& globs = each->project.annotation_globs;
    return below && std::any_of(globs.begin(), globs.end(), [&](const At<std::string>& pattern) {
             const auto glob = Glob::parse(pattern.value);
             return glob && glob->matches(*below);
           });
  });
}

void Workspace::touch(const std::string& path) {
  readings_.erase(path);
  if (is_article(path)) make_stale(path);
  if (const auto found = dependents_.find(path); found != dependents_.end())
    for (const std::string& each : found->second) {
      article(each).reread();
      make_stale(each);
    }
  if (project_files_.contains(path)) reload_projects();
}

void Workspace::reload_projects() {
  if (projects_ != nullptr) {
    const auto all = projects_->all();
    const bool is_good =
        std::all_of(all.begin(), all.end(), [](const auto* each) { return each->faults.empty(); });
    if (is_good) good_projects_ = std::move(projects_);
  }
  projects_ = std::make_unique<Projects>(buffers_, request_, sources_);
  known_.clear();
  project_files_.clear();
  for (auto& [path, each] : articles_) {
    each.reread();
    make_stale(path);
  }
}

const CheckedProject* Workspace::project_of(const std::string& path) {
  buffers_.note_into(&project_files_);
  const CheckedProject& project = projects_->of(shown(buffers_, path));
  buffers_.note_into(nullptr);
  if (project.faults.empty() || good_projects_ == nullptr) return &project;
  const CheckedProject& good = good_projects_->of(shown(buffers_, path));
  return good.faults.empty() ? &good : &project;
}

void Workspace::look(WatchedArticle& article) {
  const std::string path = article.path();
  const std::set<std::string> before = article.read();
  const CheckedProject* project = project_of(path);
  const std::vector<Finding>& faults = projects_->at(shown(buffers_, path)).faults;
  if (project->faults.empty())
    article.look(buffers_, request_, *project);
  else
    article.forget();
  link(article, before);
  citations_.reset();
  stale_.erase(path);
  urgent_.erase(path);
  if (!article.is_known() && faults.empty()) return drop(path);
  Board::Findings findings = article.findings();
  if (const Known& known = known_to(*project); !known.is_empty())
    known.mute(article.examined().get(), buffers_, findings);
  // Of a file with faults nothing else is told: places in it are those of the file as it last was good.
  for (const Finding& each : faults) findings[buffers_.absolute(each.place.path)].clear();
  for (const Finding& each : faults) findings[buffers_.absolute(each.place.path)].push_back(each);
  board_.put(path, std::move(findings));
}

const Known& Workspace::known_to(const CheckedProject& project) {
  const auto found = known_.find(&project);
  if (found != known_.end()) return found->second;
  std::optional<Finding> fault;
  buffers_.note_into(&project_files_);
  const Known& known = known_.emplace(&project, Known(buffers_, project, fault)).first->second;
  buffers_.note_into(nullptr);
  Board::Findings faults;
  if (fault) faults[buffers_.absolute(fault->place.path)].push_back(*fault);
  board_.put("baseline of " + project.project.folder, std::move(faults));
  return known;
}

void Workspace::link(const WatchedArticle& article, const std::set<std::string>& before) {
  if (article.read() == before) return;
  for (const std::string& each : before) dependents_[each].erase(article.path());
  for (const std::string& each : article.read()) dependents_[each].insert(article.path());
}

bool Workspace::check_open() {
  if (urgent_.empty()) return false;
  look(article(*urgent_.begin()));
  return true;
}

bool Workspace::check_next() {
  if (check_open()) return true;
  if (stale_.empty()) return false;
  const std::string path = *stale_.begin();
  look(article(path));
  if (const auto found = articles_.find(path); found != articles_.end()) found->second.slim();
  return true;
}

// Where the folders are all of a project, what nothing in them uses is unused.
bool Workspace::check_together() {
  if (is_gathered_ || !stale_.empty()) return false;
  is_gathered_ = true;
  std::vector<const FileResult*> results;
  for (const auto& [path, each] : articles_)
    if (!each.result().file.path.empty()) results.push_back(&each.result());
  CheckRequest request = request_;
  for (const CheckedProject* each : projects_->all())
    if (std::none_of(folders_.begin(), folders_.end(), [&](const std::string& folder) {
          return folder == each->project.content_root || lies_in(each->project.content_root, folder);
        }))
      request.paths = {"."};
  Board::Findings findings;
  for (const Finding& each : findings_together(buffers_, results, *projects_, request))
    findings[buffers_.absolute(each.place.path)].push_back(each);
  board_.put("", std::move(findings));
  return true;
}

}  // namespace obelus::lsp
