#pragma once
// The annotations that serve every article of a site, read and compiled once, and what one article has to do
// with: its own annotations, and those of the site that land in it.
//
//   10,000 names in annotations/*.yaml   one Matcher, shared by all workers
//   posts/a.md                           "Liang Wenfeng" stands in it: 1 annotation, 1 person, 1 reference
//
// The result is that of annotating the article with all of them (annotate.hpp), but that a passage which was
// edited is only looked for where the lock says that the article had it. Immutable once made.

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "build/by_id.hpp"
#include "obelus/annotation.hpp"
#include "obelus/article.hpp"
#include "obelus/check.hpp"
#include "obelus/lock_file.hpp"
#include "obelus/match.hpp"
#include "pipeline/discover.hpp"
#include "pipeline/glob.hpp"
#include "pipeline/named_articles.hpp"

namespace obelus {

// What annotate_matched needs of an article's annotations.
struct Selected {
  AnnotationSet set;
  std::vector<Match> matches;             // of `set.annotations`, in order
  std::vector<std::string> names;         // what globs may call the article
  std::vector<Finding> faults;            // any: nothing may be written
  const LockedArticle* locked = nullptr;  // what they were matched with
};

class Site {
 public:
  // Reads the site files of the project and those `given` on the command line. Both serve every article:
  // what has no place in one is no finding, unless it names that one.
  Site(const Files& files, const Project& project, std::span<const std::string> given, Sources& sources);
  Site(Site&&) noexcept;
  ~Site();

  // Reads the project's obelus.lock too, if there is one: what its articles said when their annotations last
  // matched for certain. Without a configuration there is none for a whole site (locks_beside.hpp).
  void read_lock(const Files& files, const Project& project, Sources& sources);

  bool has_lock() const { return !lock_.empty(); }
  // What the lock says of an article by its absolute path, or null.
  const LockedArticle* locked(std::string_view article) const;

  const std::vector<Finding>& faults() const { return faults_; }              // any: of no use
  const std::vector<std::string>& site_files() const { return site_files_; }  // sorted
  const std::set<std::string>& read() const { return read_; }                 // absolute paths of all files
  const std::string& lang() const { return set_.lang; }
  const std::vector<Reference>& references() const { return set_.references; }
  // The ids of references that the site's annotations and people cite, sorted.
  std::vector<std::string> cited() const { return cited_references(set_); }
  // The articles that its files name.
  std::vector<NamedArticle> named() const { return named_articles(set_); }
  std::size_t size() const { return set_.annotations.size(); }

  // `own` are the article's own sets (gather_own), `names` what globs may call it, `locked` what it said when
  // its annotations last matched for certain, or null.
  Selected select(const Article& article, std::vector<AnnotationSet> own, std::vector<std::string> names,
                  const LockedArticle* locked = nullptr) const;

 private:
  struct Chosen;
  void sort_out();
  Selected select_by(const Article& article, std::vector<AnnotationSet> own,
                     const std::vector<std::string>& names, const LockedArticle* locked) const;
  Chosen choose(const Article& article, const std::vector<std::string>& names,
                const LockedArticle* locked) const;
  void choose_locked(const LockedArticle& locked, const std::vector<std::string>& names,
                     Chosen& chosen) const;
  bool admits(std::uint32_t annotation, const std::vector<std::string>& names) const;
  std::optional<AnnotationSet> join(const std::vector<AnnotationSet>& own, const Chosen& chosen) const;

  AnnotationSet set_;
  std::vector<std::string> site_files_;
  std::vector<Finding> faults_;
  std::set<std::string> read_;
  LockFile lock_;
  std::string lock_folder_;  // absolute: what paths in the lock are relative to

  ById<Annotation> annotation_ids_;
  ById<Reference> references_;
  ById<Person> people_;
  std::vector<std::optional<std::uint32_t>> people_of_;  // whose bio an annotation is, by annotation

  std::unordered_map<std::string_view, std::vector<std::uint32_t>>
      by_article_;                                              // whose sources are plain paths
  std::vector<std::uint32_t> targeted_names_;                   // bios that globs keep to some articles
  std::unordered_map<std::uint32_t, std::vector<Glob>> globs_;  // of `target.source`, by annotation
  std::vector<std::uint32_t> shared_;                           // those in the matcher, by query
  std::optional<Matcher> matcher_;
};

}  // namespace obelus
