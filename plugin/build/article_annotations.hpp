#pragma once
// The way of one article of a site from its bytes to its annotated page, without writing it anywhere.

#include <string>
#include <vector>

#include "build/site.hpp"
#include "obelus/annotate.hpp"
#include "pipeline/files.hpp"
#include "pipeline/project.hpp"
#include "pipeline/sources.hpp"

namespace obelus {

struct ArticleAnnotations : Selected {
  std::vector<Finding> findings;  // of annotations that are for an article that is not there
};

// The article's annotations: its own, read from `files`, and those of the site that land in it. What is read
// goes into `own`. `beside` is what the lock beside the article says of it, where no configuration holds;
// null: what the site's lock does.
ArticleAnnotations annotations_for(const Article& article, const std::string& path, const Files& files,
                                   const Project& project, const Site& site, Sources& own,
                                   const LockedArticle* beside);

// Whether a set is one of no annotations: of a page without front matter, for one.
bool says_nothing(const AnnotationSet& set);

// The first language that the command line, the article, its annotations or the project name; else empty.
std::string stated_language(std::string_view given, const Article& article, const AnnotationSet& set,
                            const Project& project);

// The language of labels: that, else English.
std::string language_of(std::string_view given, const Article& article, const AnnotationSet& set,
                        const Project& project);

// All of it, for an article that came by other ways than a file.
struct PageRequest {
  std::string path;     // of the article, to find its annotations by; empty: it has none of its own
  std::string content;  // bytes
};
struct PageReply {
  std::string output;
  std::vector<Finding> findings;
  std::vector<Finding> faults;  // any: there is no output
  Sources sources;              // that findings and faults speak of, but for those of the site
};
PageReply annotate_page(PageRequest request, AnnotateOptions options, std::string_view lang,
                        const Files& files, const Project& project, const Site& site,
                        const LockedArticle* beside);

}  // namespace obelus
