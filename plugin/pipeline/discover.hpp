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

}  // namespace obelus
