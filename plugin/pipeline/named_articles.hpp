#pragma once
// Articles that annotations name by their paths, and which of those are not there: a slip of the pen, or an
// article that was moved. Its annotations would be lost in silence.
//
//   target: {source: posts/ferry.md, …}    a name
//   target: {source: "posts/*.md", …}      none: it may match nothing yet
//   target: {source: /posts/ferry/, …}     none: the address of a page, which a generator may have yet to
//   make

#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "obelus/annotation.hpp"
#include "pipeline/files.hpp"
#include "pipeline/project.hpp"

namespace obelus {

struct NamedArticle {
  std::string name;       // as written
  Place place;            // where it is written first
  std::size_t count = 1;  // how often, in that file
};

// Whether a glob stands for one path, as it is written.
bool is_plain_path(std::string_view glob);

// Those of a set, each once a file.
std::vector<NamedArticle> named_articles(const AnnotationSet& set);

// Looks for articles by their names. A file that several projects read is right where one of them has what it
// names.
class NamedArticles {
 public:
  using IsFile = std::function<bool(const std::string& absolute)>;
  using List = std::function<std::vector<std::string>()>;

  explicit NamedArticles(IsFile is_file) : is_file_(std::move(is_file)) {}

  // The project must outlive this.
  void look_for(const NamedArticle& named, const Project& project);

  // OB201 of what was not found, by place. `articles` gives absolute paths of those there are, to suggest
  // one; it is asked once at most. Without a configuration any folder may be the root: what ends one of these
  // paths is there.
  struct Missing {
    Finding finding;
    const Project* project;
  };
  std::vector<Missing> missing(const List& articles) const;

 private:
  struct Sought {
    const NamedArticle named;
    const Project* project;
    bool is_found = false;
  };
  bool has(const Project& project, std::string_view name) const;

  IsFile is_file_;
  std::map<std::pair<std::string, std::size_t>, Sought> sought_;  // by place
};

// What stands at a path is a file, or cannot be looked at.
NamedArticles::IsFile is_file_of(const Files& files);

}  // namespace obelus
