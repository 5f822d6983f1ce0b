#include "pipeline/discover.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "obelus/reader.hpp"
#include "pipeline/glob.hpp"
#include "pipeline/named_articles.hpp"
#include "pipeline/page_paths.hpp"
#include "pipeline/paths.hpp"
#include "pipeline/too_large.hpp"
#include "pipeline/walk.hpp"

namespace obelus {
namespace {

// What could not be looked at counts too: reading it says why.
bool may_be_read(FileKind kind) { return kind == FileKind::regular || kind == FileKind::other; }

class Search {
 public:
  Search(const Files& files, const Project& project, std::set<std::string>& seen, Sources& sources)
      : files_(files), project_(project), seen_(seen), sources_(sources) {}

  void sidecars_of(const std::string& article) {
    for (const char* ending : {".obelus.yaml", ".obelus.yml"}) {
      const std::string path = std::string(paths::stem(article)) + ending;
      if (files_.kind(path) != FileKind::missing) file(path);
    }
  }

  void front_matter_of(const Article& article, const std::string& path) {
    add(load_front_matter(article, path), path);
  }

  void site_files() {
    for (const At<std::string>& pattern : project_.annotation_globs) {
      const auto glob = Glob::parse(pattern.value);
      if (!glob) {
        found_.faults.push_back(fault(glob.error(), pattern.place));
        continue;
      }
      const auto paths = walk(files_, project_.content_root, *glob, project_.excluded);
      if (!paths) found_.faults.push_back(fault(paths.error(), pattern.place));
      if (paths)
        std::for_each(paths->begin(), paths->end(),
                      [this](const auto& path) { site_file(shown(files_, path)); });
    }
  }

  void file(const std::string& path) {
    if (!seen_.insert(files_.absolute(path)).second) return;
    auto bytes = within_file_size(files_.read(path, project_.options.markdown.limits.file_size));
    if (!bytes) {
      found_.faults.push_back(fault(bytes.error(), path));
      return;
    }
    add(load_annotations(sources_.keep(path, std::move(*bytes)), path, data_options()), path);
  }

  // The front matter and sidecars of the article that a page was made from.
  void article_file(const std::string& path) {
    sidecars_of(path);
    if (!may_be_read(files_.kind(path)) || !seen_.insert(files_.absolute(path)).second) return;
    auto bytes = within_file_size(files_.read(path, project_.options.markdown.limits.file_size));
    if (!bytes) {
      found_.faults.push_back(fault(bytes.error(), path));
      return;
    }
    const std::string& kept = sources_.keep(path, std::move(*bytes));
    auto article = read_markdown(kept, project_.options.markdown);
    if (article) front_matter_of(*article, path);
    if (!article) found_.faults.push_back(fault(article.error(), path));
  }

  Gathered take() {
    std::sort(found_.site_files.begin(), found_.site_files.end());
    return std::move(found_);
  }

 private:
  data::Options data_options() const {
    data::Options options;
    options.max_nodes = project_.options.markdown.limits.yaml_nodes;
    return options;
  }

  void site_file(const std::string& path) {
    if (seen_.contains(files_.absolute(path))) return;
    found_.site_files.push_back(path);
    file(path);
  }

  void add(Loaded loaded, const std::string& path) {
    std::move(loaded.faults.begin(), loaded.faults.end(), std::back_inserter(found_.faults));
    for (const At<std::string>& library : loaded.reference_files) references(library, path);
    found_.sets.push_back(std::move(loaded.set));
  }

  // YAML and front matter are trusted with no path: what they name lies in the project.
  bool is_in_project(const std::string& absolute) const {
    return paths::below(project_.folder, absolute) || paths::below(project_.content_root, absolute);
  }

  void references(const At<std::string>& library, const std::string& from) {
    const std::string path = paths::normal(paths::join(paths::parent(from), library.value));
    if (!is_in_project(files_.absolute(path))) {
      found_.faults.push_back(fault({fmt::format("{} lies outside of {}", library.value, project_.folder),
                                     {},
                                     "OB902",
                                     "keep it below the folder of `obelus.yaml`, or where obelus is run"},
                                    library.place));
      return;
    }
    if (files_.kind(path.empty() ? "." : path) == FileKind::folder) {
      found_.faults.push_back(
          fault({fmt::format("“{}” is a folder, and no file of references", library.value),
                 {},
                 "OB905",
                 "name a file of CSL-JSON or CSL-YAML"},
                library.place));
      return;
    }
    if (!seen_.insert(files_.absolute(path)).second) return;
    auto bytes = within_file_size(files_.read(path, project_.options.markdown.limits.file_size));
    if (!bytes) {
      found_.faults.push_back(fault(bytes.error(), library.place));
      return;
    }
    Loaded loaded = load_references(sources_.keep(path, std::move(*bytes)), path, data_options());
    std::move(loaded.faults.begin(), loaded.faults.end(), std::back_inserter(found_.faults));
    found_.sets.push_back(std::move(loaded.set));
  }

  const Files& files_;
  const Project& project_;
  std::set<std::string>& seen_;  // absolute
  Sources& sources_;
  Gathered found_;
};

// What globs may call the article: its path under the content root and the configuration's folder, and as
// a page its address. Without a configuration there is no root, so any folder above may be it.
std::vector<std::string> names_of(const Project& project, const std::string& absolute) {
  std::vector<std::string> names;
  names.reserve(2 * (2 + static_cast<std::size_t>(std::count(absolute.begin(), absolute.end(), '/'))));
  for (const std::string* root : {&project.content_root, &project.folder})
    if (auto name = paths::below(*root, absolute)) names.push_back(std::move(*name));
  if (project.config_path.empty())
    for (std::size_t slash = absolute.find('/'); slash != std::string::npos;
         slash = absolute.find('/', slash + 1))
      names.push_back(absolute.substr(slash + 1));
  const std::size_t count = names.size();
  for (std::size_t i = 0; i < count; ++i) {
    std::string address = "/" + names[i];
    const bool is_index = address.ends_with("/index.html");
    names.push_back(std::move(address));
    if (is_index) names.push_back(names.back().substr(0, names.back().rfind('/') + 1));
  }
  return names;
}

// The articles that a page may have been made from, as paths; those that are there come first in order of
// how they were told.
std::vector<std::string> origins_of(const Files& files, const Project& project, const Article& page,
                                    const std::string& path) {
  std::vector<std::string> origins;
  const auto add = [&](const std::string& origin) {
    for (const std::string& root :
         {project.folder, project.content_root, paths::parent(files.absolute(path))}) {
      const std::string candidate = paths::normal(paths::join(root, origin));
      if (!may_be_read(files.kind(candidate))) continue;
      origins.push_back(shown(files, candidate));
      return;
    }
  };
  const std::string meta = paths::normal(page.obelus_article);
  if (!meta.empty() && !meta.starts_with('/') && !meta.starts_with("..")) add(meta);
  for (const auto& [page_pattern, article_pattern] : project.page_paths)
    for (const std::string& root : {project.folder, project.content_root})
      if (const auto name = paths::below(root, files.absolute(path)))
        if (const auto origin = article_of_page(page_pattern, article_pattern, *name)) add(*origin);
  return origins;
}

std::vector<std::string> files_beside(const Files& files, const std::string& path) {
  const std::string folder = paths::parent(files.absolute(path));
  std::vector<std::string> beside;
  if (const auto entries = files.list(folder))
    for (const FolderEntry& each : *entries) beside.push_back(paths::join(folder, each.name));
  return beside;
}

// Of an article's own annotations: what they name that is neither the article nor another.
std::vector<Finding> missing_articles(const Files& files, const Project& project,
                                      std::span<const AnnotationSet> sets, const std::string& path,
                                      const std::vector<std::string>& names) {
  NamedArticles articles(is_file_of(files));
  for (const AnnotationSet& set : sets)
    for (const NamedArticle& each : named_articles(set))
      if (std::find(names.begin(), names.end(), each.name) == names.end()) articles.look_for(each, project);
  std::vector<Finding> findings;
  for (auto& each : articles.missing([&] { return files_beside(files, path); }))
    findings.push_back(std::move(each.finding));
  return findings;
}

}  // namespace

bool admits(const Target& target, const std::vector<std::string>& names) {
  if (target.source.empty() || names.empty()) return true;
  return std::any_of(target.source.begin(), target.source.end(), [&](const At<std::string>& source) {
    const auto glob = Glob::parse(source.value);
    return glob &&
           std::any_of(names.begin(), names.end(), [&](const auto& name) { return glob->matches(name); });
  });
}

void add_glob_faults(const AnnotationSet& set, std::vector<Finding>& faults) {
  const auto is_known = [&](const Place& place) {
    return std::any_of(faults.begin(), faults.end(), [&](const Finding& each) {
      return each.place.path == place.path && each.place.bytes == place.bytes;
    });
  };
  const auto check = [&](const Target& target) {
    for (const At<std::string>& source : target.source)
      if (const auto glob = Glob::parse(source.value); !glob && !is_known(source.place))
        faults.push_back(fault({glob.error().message, {}, "OB902", ""}, source.place));
  };
  for (const Annotation& each : set.annotations) check(each.target);
  for (const Waiver& each : set.waivers) check(each.target);
}

Gathered gather_own(const Files& files, const Project& project, const Article& article,
                    const std::string& path, std::set<std::string>& seen, Sources& sources,
                    std::vector<std::string>& names) {
  Search search(files, project, seen, sources);
  if (!path.empty()) {
    names = names_of(project, files.absolute(path));
    search.sidecars_of(path);
    if (article.format == Format::html)
      for (const std::string& origin : origins_of(files, project, article, path)) {
        search.article_file(origin);
        for (auto& name : names_of(project, files.absolute(origin))) names.push_back(std::move(name));
      }
  }
  search.front_matter_of(article, path.empty() ? "-" : path);
  Gathered own = search.take();
  if (!path.empty() && !project.config_path.empty())
    own.findings = missing_articles(files, project, own.sets, path, names);
  return own;
}

Gathered gather_site(const Files& files, const Project& project, std::span<const std::string> given,
                     std::set<std::string>& seen, Sources& sources) {
  Search search(files, project, seen, sources);
  search.site_files();
  for (const std::string& each : given) search.file(each);
  return search.take();
}

std::vector<std::string> find_site_files(const Files& files, const Project& project,
                                         std::vector<std::string>* unmet) {
  std::vector<std::string> found;
  for (const At<std::string>& pattern : project.annotation_globs) {
    const auto glob = Glob::parse(pattern.value);
    if (!glob) continue;
    const auto paths = walk(files, project.content_root, *glob, project.excluded);
    if (!paths) continue;
    std::transform(paths->begin(), paths->end(), std::back_inserter(found),
                   [&](const auto& path) { return shown(files, path); });
    if (unmet != nullptr && paths->empty() && std::vector{pattern.value} != Config().annotations)
      unmet->push_back(pattern.value);
  }
  return found;
}

std::vector<std::string> notes_of_unmet(const std::vector<std::string>& unmet, const Project& project) {
  constexpr std::size_t most_told = 10;
  std::vector<std::string> notes;
  for (std::size_t i = 0; i < std::min(unmet.size(), most_told); ++i)
    notes.push_back(fmt::format("`annotations` in {} names no file: {}", project.config_path, unmet[i]));
  if (unmet.size() > most_told) notes.push_back(fmt::format("and {} more", unmet.size() - most_told));
  return notes;
}

Annotations find_annotations(const Files& files, const Project& project, const Article& article,
                             const std::string& path, std::span<const std::string> given, Sources& sources) {
  std::set<std::string> seen;
  std::vector<std::string> names;
  Gathered all = gather_own(files, project, article, path, seen, sources, names);
  Gathered site = gather_site(files, project, given, seen, sources);
  std::move(site.sets.begin(), site.sets.end(), std::back_inserter(all.sets));
  std::move(site.faults.begin(), site.faults.end(), std::back_inserter(all.faults));
  Loaded merged = merge(std::move(all.sets));
  // What a broken file would have defined is not to be reported as missing.
  Annotations found{std::move(merged.set), std::move(site.site_files), std::move(all.faults)};
  if (found.faults.empty()) found.faults = std::move(merged.faults);
  add_glob_faults(found.set, found.faults);
  std::erase_if(found.set.annotations, [&](const auto& each) { return !admits(each.target, names); });
  std::erase_if(found.set.waivers, [&](const auto& each) { return !admits(each.target, names); });
  return found;
}

}  // namespace obelus
