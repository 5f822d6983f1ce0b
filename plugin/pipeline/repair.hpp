#pragma once
// Repairs the annotation files of an article: what matched approximately quotes the article as it is now
// (repair.hpp). Nothing is taken on trust: with the changed files in the place of the old ones the article's
// annotations are found and matched again, and a file that does not come out as it should is left alone.

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "obelus/annotation.hpp"
#include "obelus/match.hpp"
#include "pipeline/files.hpp"

namespace obelus {

// A file with its quotations corrected.
struct RepairedFile {
  std::string path;
  std::string before;
  std::string after;
  std::size_t quotations = 0;  // how many were corrected
};

struct Unrepaired {
  std::size_t annotation;  // its number in the set
  std::string why;
};

struct Repairs {
  std::vector<RepairedFile> files;  // by path
  std::vector<Unrepaired> left;     // drifted, and left alone
  std::optional<Error> fault;       // a file that was read before cannot be any more: write_repairs says so
};

// An article, its annotations, and where they landed.
struct Matched {
  Article article;
  AnnotationSet set;
  std::vector<Match> matches;
};

// The same article with its annotations as they are in these files; the error of the first fault.
using MatchAgain = std::function<Result<Matched>(Files&)>;

struct RepairOptions {
  std::string article;                    // its path; empty for standard input
  std::vector<std::string> shared_files;  // annotation files that serve other articles too, sorted: theirs
                                          // are repaired only when their target names one article
};

// `matched` is what `again` gives of `files` as they are. Writes nothing.
Repairs repair(const Files& files, const Matched& matched, const RepairOptions& options,
               const MatchAgain& again);

// Writes the files, each whole or not at all, unless one has changed since it was read. Returns why it
// failed; files before that one are written.
std::optional<Error> write_repairs(Files& files, const Repairs& repairs);

}  // namespace obelus
