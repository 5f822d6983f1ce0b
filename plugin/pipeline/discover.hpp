#pragma once
// The annotations of an article, from wherever they are written:
//
//   1. post.obelus.yaml (or .yml) beside post.md
//   2. the `obelus:` mapping in its front matter
//   3. the site files that `annotations:` in obelus.yaml names
//   4. files named on the command line
//
// A page of a finished site has those of the article it was made from as well, which `paths` or the page's
// own <meta name="obelus:article"> tells.

#include <set>
#include <span>
#include <string>
#include <vector>

#include "obelus/annotation.hpp"
#include "pipeline/files.hpp"
#include "pipeline/project.hpp"
#include "pipeline/sources.hpp"

namespace obelus {

struct Annotations {
  AnnotationSet set;                    // merged; what `target.source` keeps from this article left out
  std::vector<std::string> site_files;  // those of 3 that were read, sorted
  std::vector<Finding> faults;          // any: nothing may be written
};

// `path` is the article's, empty for standard input. `given` are the files of 4. What is read goes into
// `sources`.
Annotations find_annotations(const Files& files, const Project& project, const Article& article,
                             const std::string& path, std::span<const std::string> given, Sources& sources);

// The same in two parts, for those who have many articles. Files that both would read are read once: those
// in `seen` (absolute paths) are passed over, and what was read is added to it.
struct Gathered {
  std::vector<AnnotationSet> sets;      // not merged yet, in order
  std::vector<std::string> site_files;  // sorted
  std::vector<Finding> faults;
  std::vector<Finding> findings;  // of what names an article that is not there; none for site files
};

// What belongs to one article: 1 and 2. `names` gets what globs may call the article.
Gathered gather_own(const Files& files, const Project& project, const Article& article,
                    const std::string& path, std::set<std::string>& seen, Sources& sources,
                    std::vector<std::string>& names);

// What serves all articles: 3 and 4.
Gathered gather_site(const Files& files, const Project& project, std::span<const std::string> given,
                     std::set<std::string>& seen, Sources& sources);

// The site files, as they are shown, in order; globs that are none are passed over. `unmet` gets those that
// name no file, but for the default one.
std::vector<std::string> find_site_files(const Files& files, const Project& project,
                                         std::vector<std::string>* unmet = nullptr);

// What there is to say of them, of ten at most.
std::vector<std::string> notes_of_unmet(const std::vector<std::string>& unmet, const Project& project);

// Whether `target.source` lets an article of these names in.
bool admits(const Target& target, const std::vector<std::string>& names);

// Adds faults of the globs in `target.source`, but those that are there already.
void add_glob_faults(const AnnotationSet& set, std::vector<Finding>& faults);

}  // namespace obelus
