#include "preview/collection.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "http/target.hpp"
#include "pipeline/articles.hpp"
#include "pipeline/paths.hpp"
#include "preview/faults.hpp"
#include "preview/frame.hpp"
#include "preview/items.hpp"
#include "preview/rows.hpp"
#include "preview/stub.hpp"

namespace obelus::preview {
namespace {

constexpr std::size_t most_views = 256;

bool is_any_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool may_be_article(const std::string& path) {
  return is_any_of(paths::extension(path), {".md", ".markdown", ".html", ".htm", ".xhtml"});
}

bool may_be_shared(const std::string& path) {
  const std::string_view name = paths::name(path);
  return name == "obelus.lock" || is_any_of(paths::extension(path), {".yaml", ".yml", ".json"});
}

// The article's path without its extension, of "post.obelus.yaml"; or nothing.
std::string_view stem_of_sidecar(const std::string& path) {
  std::string_view stem = paths::stem(path);
  if (!is_any_of(paths::extension(path), {".yaml", ".yml"}) || !stem.ends_with(".obelus")) return {};
  stem.remove_suffix(std::string_view(".obelus").size());
  return stem;
}

// Links followed, as the system sees it; empty when nothing is there.
std::filesystem::path real(const std::string& path) {
  std::error_code error;
  auto real = std::filesystem::canonical(path, error);
  return error ? std::filesystem::path() : real;
}

}  // namespace

Collection::Collection(const Files& files, const CheckRequest& request, std::string path)
    : files_(files), request_(request), path_(std::move(path)) {
  is_folder_ = files.kind(path_.empty() ? "." : path_) == FileKind::folder;
  const std::string absolute = files.absolute(path_.empty() ? "." : path_);
  root_ = is_folder_ ? absolute : paths::parent(absolute);
}

std::optional<Error> Collection::scan() {
  const std::string wanted[] = {path_.empty() ? "." : path_};
  auto found = find_articles(files_, wanted, request_.config);
  if (!found) return found.error();
  std::map<std::string, IndexEntry> articles;
  for (std::string& path : *found) {
    std::string absolute = files_.absolute(path);
    const auto name = paths::below(root_, absolute);
    if (!name || (is_folder_ && !is_inside(absolute))) continue;
    const auto known = articles_.find(*name);
    if (known != articles_.end()) {
      articles.insert(articles_.extract(known));
      continue;
    }
    IndexEntry& entry = articles[*name];
    entry.path = std::move(path);
    entry.absolute = std::move(absolute);
  }
  articles_ = std::move(articles);
  is_tree_stale_ = false;
  tree_ = look_at_tree(files_, root_, is_folder_ ? Tree::whole : Tree::near);
  if (const auto index = views_.find(""); index != views_.end()) index->second.is_stale = true;
  return std::nullopt;
}

// No link leads out of the folder that is shown.
bool Collection::is_inside(const std::string& path) const {
  const auto root = real(root_);
  const auto there = real(path);
  return !root.empty() && !there.empty() && paths::below(root.string(), there.string()).has_value();
}

IndexEntry* Collection::entry(const std::string& name) {
  const auto found = articles_.find(name);
  return found == articles_.end() ? nullptr : &found->second;
}

const CheckedProject& Collection::project_of(const std::string& path) {
  if (!projects_) projects_ = std::make_unique<Projects>(files_, request_, shared_);
  const CheckedProject& project = projects_->of(path);
  for (const std::string& each : shared_.paths()) shared_read_.insert(files_.absolute(each));
  if (project.site) shared_read_.insert(project.site->read().begin(), project.site->read().end());
  if (!project.project.config_path.empty()) shared_read_.insert(files_.absolute(project.project.config_path));
  return project;
}

const View* Collection::view(const std::string& name) {
  if (is_tree_stale_) (void)scan();
  const IndexEntry* article = entry(name);
  if (name.empty() ? !is_folder_ : article == nullptr) return nullptr;
  View& view = views_[name];
  view.used = ++uses_;
  if (article != nullptr) view.path = article->path;
  if (view.is_stale) render(name, view);
  drop_oldest();
  return &view;
}

void Collection::drop_oldest() {
  if (views_.size() <= most_views) return;
  const auto oldest = std::min_element(views_.begin(), views_.end(), [](const auto& a, const auto& b) {
    return a.second.used < b.second.used;
  });
  views_.erase(oldest);
}

void Collection::render(const std::string& name, View& view) {
  view.is_stale = false;
  ++view.number;
  if (name.empty()) {
    view.parts = index_of(articles_);
    return;
  }
  const CheckedProject& project = project_of(view.path);
  if (!project.faults.empty()) {
    show_faults(view, project.faults, {});
    return;
  }
  Examined examined;
  if (is_folder_ && !is_inside(files_.absolute(view.path))) {
    examined.path = view.path;
    examined.faults = {fault({"the article is gone", {}, "OB905", ""}, view.path)};
  } else {
    examined = examine(files_, request_, project, view.path);
  }
  count(name, examined);
  if (!examined.faults.empty()) {
    if (!view.good && examined.article)
      if (auto plain = plain_document(examined)) view.parts["article"] = std::move(*plain);
    show_faults(view, examined.faults, examined.own);
    return;
  }
  const Items items = items_of(examined);
  auto frame = frame_document(examined, items);
  if (!frame) {
    show_faults(view, {fault(frame.error(), view.path)}, examined.own);
    return;
  }
  view.parts = rows_of(examined, items, http::encode_path(name));
  view.parts["article"] = std::move(*frame);
  view.parts["faults"] = "";
  examined.locked = nullptr;
  view.good = std::move(examined);
}

void Collection::show_faults(View& view, const std::vector<Finding>& faults, const Sources& own) const {
  if (!view.good) view.parts.merge(unknown_rows());
  view.parts["faults"] = faults_html(
      faults,
      [&](const std::string& path) -> const std::string* {
        const std::string* known = own.find(path);
        return known != nullptr ? known : shared_.find(path);
      },
      view.good.has_value());
}

void Collection::count(const std::string& name, const Examined& examined) {
  IndexEntry* article = entry(name);
  if (article == nullptr) return;
  count_in(*article, examined, name);
  article->read.clear();
  for (const std::string& each : examined.own.paths()) article->read.insert(files_.absolute(each));
  if (const auto index = views_.find(""); index != views_.end()) index->second.is_stale = true;
}

bool Collection::count_next() {
  if (!is_folder_) return false;
  const auto next = std::find_if(articles_.begin(), articles_.end(),
                                 [](const auto& each) { return !each.second.is_counted; });
  if (next == articles_.end()) return false;
  const CheckedProject& project = project_of(next->second.path);
  Examined examined;
  if (project.faults.empty() && is_inside(next->second.absolute))
    examined = examine(files_, request_, project, next->second.path);
  else
    examined.faults = {fault({"cannot be read", {}, "OB905", ""}, next->second.path)};
  count(next->first, examined);
  return true;
}

std::optional<std::string> Collection::stub(const std::string& name, const std::string& key) {
  const View* shown = view(name);
  return shown == nullptr || !shown->good ? std::nullopt : stub_of(*shown->good, files_, key);
}

std::optional<std::string> Collection::article_at(const std::string& path) const {
  std::string stem(path.ends_with('/') ? path.substr(0, path.size() - 1) : path);
  if (articles_.contains(stem)) return stem;
  if (is_any_of(paths::extension(stem), {".html", ".htm", ".xhtml"})) stem = paths::stem(stem);
  for (const std::string& each : {stem, paths::join(stem, "index")})
    for (const char* end : {".md", ".markdown", ".html", ".htm", ".xhtml"})
      if (articles_.contains(each + end)) return each + end;
  return std::nullopt;
}

std::optional<std::string> Collection::file(const std::string& name) const {
  constexpr std::size_t longest = std::size_t{32} << 20;
  if (!tree_.files.contains(name) || !is_inside(paths::join(root_, name))) return std::nullopt;
  auto bytes = files_.read(paths::join(root_, name), longest);
  return bytes ? std::optional(std::move(*bytes)) : std::nullopt;
}

void Collection::changed(const std::string& path, bool is_tree) {
  const auto name = paths::below(root_, path);
  const std::string_view stem = stem_of_sidecar(path);
  bool is_known = false;
  for (auto& [each, article] : articles_) {
    const bool is_own = article.absolute == path || article.read.contains(path) ||
                        (!stem.empty() && paths::stem(article.absolute) == stem);
    if (!is_own) continue;
    is_known = true;
    article.is_counted = false;
    if (const auto view = views_.find(each); view != views_.end()) view->second.is_stale = true;
  }
  if (const auto view = name ? views_.find(*name) : views_.end(); view != views_.end() && !name->empty())
    view->second.is_stale = true;
  if (shared_read_.contains(path) || (!is_known && may_be_shared(path))) forget_shared();
  if (name && Tree::may_be_shown(*name) && files_.kind(path) != FileKind::folder) {
    is_tree_stale_ = is_tree_stale_ || !tree_.files.contains(*name);
    changed_files_.insert(*name);
  }
  is_tree_stale_ = is_tree_stale_ || (is_tree && changes_tree(path));
}

// Whether other articles are there now that this file or folder came or went.
bool Collection::changes_tree(const std::string& path) const {
  const FileKind kind = files_.kind(path);
  if (kind == FileKind::folder) return is_folder_;
  const bool is_listed = std::any_of(articles_.begin(), articles_.end(), [&](const auto& each) {
    return each.second.absolute == path || paths::below(path, each.second.absolute).has_value();
  });
  return is_listed ? kind == FileKind::missing
                   : is_folder_ && may_be_article(path) && kind == FileKind::regular;
}

void Collection::all_changed() { forget_shared(); }

// A configuration may name other articles, too.
void Collection::forget_shared() {
  is_tree_stale_ = true;
  projects_.reset();
  shared_ = {};
  shared_read_.clear();
  for (auto& [name, article] : articles_) article.is_counted = false;
  for (auto& [name, view] : views_) view.is_stale = true;
}

void Collection::refresh(const std::function<void(const Update&)>& tell) {
  if (is_tree_stale_) (void)scan();
  std::vector<std::pair<std::string, View*>> stale;
  for (auto& [name, view] : views_)
    if (view.is_stale && !name.empty()) stale.emplace_back(name, &view);
  std::sort(stale.begin(), stale.end(),
            [](const auto& a, const auto& b) { return a.second->used > b.second->used; });
  if (const auto index = views_.find(""); index != views_.end()) stale.emplace_back("", &index->second);
  for (auto& [name, view] : stale) {
    if (!view->is_stale) continue;
    const Parts before = view->parts;
    render(name, *view);
    Patch patch = difference(before, view->parts);
    if (patch.empty())
      --view->number;
    else
      tell({name, view->number, std::move(patch)});
  }
}

std::set<std::string> Collection::folders() const {
  std::set<std::string> folders = tree_.folders;
  folders.insert(root_);
  const auto add = [&](const std::string& path) { folders.insert(paths::parent(path)); };
  for (const auto& [name, article] : articles_) {
    add(article.absolute);
    for (const std::string& each : article.read) add(each);
  }
  for (const std::string& each : shared_read_) add(each);
  return folders;
}

}  // namespace obelus::preview
