#pragma once
// The articles that paths on a command line stand for.

#include <span>
#include <string>
#include <vector>

#include "pipeline/files.hpp"
#include "pipeline/project.hpp"
#include "pipeline/sources.hpp"

namespace obelus {

// A file stands for itself, or, if it holds the annotations of the article beside it, for that; a folder for
// all that `content` of its configuration names below it, without what `exclude` and ignore files
// (ignore.hpp) leave out; below it, too, a folder with a configuration of its own goes by that. Without
// paths: all of the project of the working folder. As shown, sorted, distinct. Faults of configurations go to
// `faults`, and nothing is found by those. Fails on a path where nothing is, and past a million files.
Result<std::vector<std::string>> find_articles(const Files& files, std::span<const std::string> paths,
                                               const ConfigChoice& config, Sources& sources,
                                               std::vector<Finding>& faults);

// The same; a faulty configuration makes it fail.
Result<std::vector<std::string>> find_articles(const Files& files, std::span<const std::string> paths,
                                               const ConfigChoice& config);

}  // namespace obelus
