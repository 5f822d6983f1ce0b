#pragma once
// The second half of annotate(), for those who have matched already.

#include <string>
#include <vector>

#include "obelus/annotate.hpp"
#include "pipeline/open_article.hpp"

namespace obelus {

// What is to be written, and what to tell the author.
struct Prepared {
  Notes notes;
  AnnotationSet set;  // what `notes.annotations` counts in
  std::vector<Finding> findings;
};

// `matches` are those of `set.annotations`, in order. Fails when there are too many.
Result<Prepared> prepare(const Article& article, const std::string& path, AnnotationSet set,
                         std::vector<Match> matches, const AnnotateOptions& options);

// The same, written.
Result<Annotated> annotate_matched(const Article& article, const std::string& path, AnnotationSet set,
                                   std::vector<Match> matches, const AnnotateOptions& options);
Result<Annotated> annotate_matched(OpenArticle& open, const std::string& path, AnnotationSet set,
                                   std::vector<Match> matches, const AnnotateOptions& options);

}  // namespace obelus
