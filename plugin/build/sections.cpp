#include "build/sections.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "build/plan.hpp"
#include "build/settings.hpp"
#include "pipeline/discover.hpp"
#include "pipeline/paths.hpp"
#include "reports/pretty.hpp"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace obelus {
namespace {

// What reading annotations took, so that workers do not begin with it; and from now on every large block at
// once: glibc keeps larger and larger ones for later after it saw them freed.
void give_back_memory() {
#ifdef __GLIBC__
  ::malloc_trim(0);
  ::mallopt(M_MMAP_THRESHOLD, 128 * 1024);
#endif
}

bool holds(const Tree& tree, std::string_view path) {
  const auto at = std::lower_bound(
      tree.entries.begin(), tree.entries.end(), path,
      [&](const Entry& each, std::string_view wanted) { return tree.path_of(each) < wanted; });
  return at != tree.entries.end() && tree.path_of(*at) == path;
}

}  // namespace

Sections::Sections(const Files& disk, const BuildRequest& request, const BuildFolders& folders,
                   BuildReport& report)
    : disk_(disk), request_(request), folders_(folders), report_(report) {
  all_.push_back({request_.whole});
}

TreeOptions Sections::tree_options() {
  TreeOptions options;
  options.scope = scope_of(request_.whole.project);
  if (request_.load_section) options.enter = [this](const std::string& folder) { return enter(folder); };
  if (!folders_.is_in_place)
    options.output = paths::below(folders_.real_source, folders_.real_output).value_or("");
  return options;
}

TreeScope Sections::scope_of(const Project& project) const {
  TreeScope scope;
  scope.above = paths::below(project.content_root, folders_.source).value_or("");
  scope.below = paths::below(folders_.source, project.content_root).value_or("");
  if (project.chooses_content) scope.content = project.content;
  scope.excluded = project.excluded;
  scope.locks_beside = project.config_path.empty();
  return scope;
}

TreeScope Sections::enter(const std::string& folder) {
  BuildSection section{folder, {}, {}};
  std::vector<Finding> faults = request_.load_section(section, report_.sources);
  std::move(faults.begin(), faults.end(), std::back_inserter(report_.faults));
  TreeScope scope = scope_of(section.project);
  all_.push_back({std::move(section)});
  return scope;
}

void Sections::find_site_files(const Files& files, Tree& tree) {
  std::vector<std::string> inside;
  Digester listing;
  for (LoadedSection& each : all_) {
    std::vector<std::string> unmet;
    each.site_files = obelus::find_site_files(files, each.section.project, &unmet);
    std::vector<std::string> notes = notes_of_unmet(unmet, each.section.project);
    std::move(notes.begin(), notes.end(), std::back_inserter(report_.notes));
    each.site_files.insert(each.site_files.end(), request_.annotations.begin(), request_.annotations.end());
    for (const std::string& path : each.site_files) {
      listing.add(path);
      if (auto relative = paths::below(folders_.source, disk_.absolute(path)))
        inside.push_back(std::move(*relative));
    }
    listing.add(each.site_files.size());
  }
  std::sort(inside.begin(), inside.end());
  if (!inside.empty()) pass_over(tree, inside);
  head_.settings = settings_of(request_, all_);
  head_.listing = listing.digest();
}

bool Sections::are_unchanged(const Cache* before) {
  if (before == nullptr || before->head.settings != head_.settings || before->head.listing != head_.listing ||
      !obelus::are_unchanged(before->of_site.seen))
    return false;
  head_.site = before->head.site;
  head_.lock = before->head.lock;
  of_site_ = before->of_site;
  return true;
}

bool Sections::load(FencedFiles& files) {
  if (all_.front().site) return report_.faults.empty();
  const bool is_known = !of_site_.seen.empty();
  const std::int64_t looked = clock_now();
  files.take_seen();
  for (LoadedSection& each : all_)
    each.site.emplace(files, each.section.project, request_.annotations, report_.sources);
  const Digest content = files.take_content();
  for (LoadedSection& each : all_) {
    each.site->read_lock(files, each.section.project, report_.sources);
    const auto& faults = each.site->faults();
    report_.faults.insert(report_.faults.end(), faults.begin(), faults.end());
  }
  const Digest lock = files.take_content();
  give_back_memory();
  const std::string seen = encode_seen(files.take_seen(), looked);
  if (is_known) return report_.faults.empty();  // what was planned with counts
  head_.site = content;
  head_.lock = lock;
  of_site_ = {seen, encode_named(named())};
  return report_.faults.empty();
}

std::vector<std::pair<std::size_t, NamedArticle>> Sections::named() const {
  std::vector<std::pair<std::size_t, NamedArticle>> named;
  for (std::size_t i = 0; i < all_.size(); ++i)
    for (NamedArticle& each : all_[i].site->named()) named.emplace_back(i, std::move(each));
  return named;
}

void Sections::tell_of_missing_articles(const Tree& tree) {
  if (of_site_.named.empty()) return;
  const auto is_on_disk = is_file_of(disk_);
  NamedArticles articles([&](const std::string& path) {
    const auto relative = paths::below(folders_.source, path);
    return (relative && holds(tree, *relative)) || is_on_disk(path);
  });
  for (const auto& [number, each] : decode_named(of_site_.named))
    if (number < all_.size()) articles.look_for(each, all_[number].section.project);
  put(articles.missing([&] {
    std::vector<std::string> paths;
    for (const Entry& each : tree.entries)
      if (each.kind != EntryKind::other) paths.push_back(paths::join(folders_.source, tree.path_of(each)));
    return paths;
  }));
}

// A page of the report for each file.
void Sections::put(const std::vector<NamedArticles::Missing>& missing) {
  std::map<std::string, std::vector<Finding>> by_file;
  for (const auto& each : missing) by_file[each.finding.place.path].push_back(each.finding);
  Sources read;
  for (const auto& [path, findings] : by_file) {
    PageReport page;
    page.path = path;
    page.messages = page.errors =
        pretty(findings, [&](const std::string& file) { return &content_of(disk_, read, file); }, {true, 80});
    page.has_error = true;
    report_.pages.push_back(std::move(page));
  }
}

}  // namespace obelus
