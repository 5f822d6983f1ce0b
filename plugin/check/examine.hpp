#pragma once
// One article, and all that was made of it: what `check` reports and `preview` shows.

#include <optional>
#include <string>
#include <vector>

#include "build/site.hpp"
#include "check/projects.hpp"
#include "check/run.hpp"
#include "obelus/check.hpp"
#include "obelus/figure.hpp"

namespace obelus {

struct Examined {
  std::string path;
  AnnotateOptions options;  // what the article is, and the language of labels, filled in
  std::size_t file_size = 0;
  std::optional<Article> article;
  Selected selected;
  Sources own;                            // what was read for this article alone
  const LockedArticle* locked = nullptr;  // the project's
  std::vector<Match> waiver_matches;
  std::vector<Figure> figures;
  Checked checked;              // findings at the levels that hold
  std::vector<Finding> faults;  // any: nothing of what stands above but `path`, `own`, `article` is of use
};

// Never throws away what it could read: with faults in annotations the article is there. `project` must
// outlive the result.
Examined examine(const Files& files, const CheckRequest& request, const CheckedProject& project,
                 const std::string& path);

// An article that has been read already, with its own annotations (gather_own) and what globs may call it.
// Reads no file.
struct ReadArticle {
  std::string path;
  AnnotateOptions options;  // the project's, and what the article is
  Article article;
  std::vector<AnnotationSet> own;
  std::vector<std::string> names;
  std::vector<Finding> findings = {};  // of its own annotations (gather_own)
};
Examined examine(ReadArticle read, const Files& files, const CheckRequest& request,
                 const CheckedProject& project);

// One of the figures, as reports have it but for its identity.
CheckedFigure checked_figure(const Examined& examined, std::size_t figure);

}  // namespace obelus
