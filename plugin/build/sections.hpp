#pragma once
// The configurations of a source folder, and the annotations that serve all articles of each: found with the
// tree, and read when something is to be made, or when they are not as the last build knew them.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "build/build.hpp"
#include "build/cache.hpp"
#include "build/fenced_files.hpp"
#include "build/folders.hpp"
#include "build/maker.hpp"
#include "build/tree.hpp"
#include "pipeline/named_articles.hpp"

namespace obelus {

// Faults and remarks go to the report. All that it is given outlives it.
class Sections {
 public:
  Sections(const Files& disk, const BuildRequest& request, const BuildFolders& folders, BuildReport& report);

  // To read the tree with: folders with a configuration of their own become sections.
  TreeOptions tree_options();

  // Finds files of annotations for many articles, and takes them out of the tree: they are no files of the
  // site.
  void find_site_files(const Files& files, Tree& tree);

  // Whether the last build knew them as they are, so that they need not even be read. Goes by what it knew
  // then. `before` may be null.
  bool are_unchanged(const Cache* before);

  // Reads them, once. False when there are faults.
  bool load(FencedFiles& files);

  // Says which articles they name that are not there, whether or not they were read.
  void tell_of_missing_articles(const Tree& tree);

  const std::vector<LoadedSection>& all() const { return all_; }  // the whole source first
  const Cache::Head& head() const { return head_; }
  const Cache::OfSite& of_site() const { return of_site_; }

 private:
  TreeScope scope_of(const Project& project) const;
  TreeScope enter(const std::string& folder);
  std::vector<std::pair<std::size_t, NamedArticle>> named() const;
  void put(const std::vector<NamedArticles::Missing>& missing);

  const Files& disk_;
  const BuildRequest& request_;
  const BuildFolders& folders_;
  BuildReport& report_;
  std::vector<LoadedSection> all_;
  Cache::Head head_;
  Cache::OfSite of_site_;
};

}  // namespace obelus
