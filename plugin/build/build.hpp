#pragma once
// A folder of articles, or a finished site, built: every page with its notes, everything else as it is.
//
//   content/posts/a.md   ->  public/posts/a.html      annotated
//   content/posts/b.png  ->  public/posts/b.png       copied
//   public/posts/a.html  ->  the same, in place       annotated; b.png is left alone
//
// Pages are made by worker processes, and come out the same whatever their number. A page that fails is
// reported and leaves the others be. What has not changed since the last build is not built again: see
// plan.hpp.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "obelus/annotate.hpp"
#include "pipeline/files.hpp"
#include "pipeline/project.hpp"
#include "pipeline/sources.hpp"

namespace obelus {

// A folder with a configuration of its own, and all below it but for folders that have one, too.
struct BuildSection {
  std::string folder;  // from the source folder; empty: all of it
  Project project;
  AnnotateOptions options;
};

struct BuildRequest {
  std::string source;  // a folder
  std::string output;  // a folder, made if need be; the same folder: in place
  std::string cache;   // a folder of its own for what is remembered; empty: .obelus in the output
  bool remembers = true;
  std::size_t jobs = 1;    // worker processes
  std::size_t shard = 1;   // which part of the files is built, from 1 …
  std::size_t shards = 1;  // … of so many

  BuildSection whole;
  // Fills in what the configuration in `section.folder` says, and returns its faults. Absent: the whole
  // source has one configuration.
  std::function<std::vector<Finding>(BuildSection& section, Sources& sources)> load_section;
  std::string lang;                      // of labels, when it was given
  std::vector<std::string> annotations;  // files for all articles
  bool markdown = true;                  // Markdown files are articles
  bool html = true;                      // HTML files are
  bool standalone = false;               // Markdown becomes a whole page
  bool assets = true;                    // stylesheet and script are written to `obelus` in the output
  bool explains = false;                 // the report has every page that was built, and why
  bool lists_inputs = false;             // the report has all that was read

  // Called when another build of the same output must end first. May be absent.
  std::function<void()> waiting;
  // How far it is, ten times a second, while pages are made. May be absent.
  std::function<void(std::size_t begun, std::size_t all)> progress;
};

// What there is to say of a file.
struct PageReport {
  std::string path;      // as shown
  std::string messages;  // findings, in colour (pretty.hpp)
  std::string errors;    // those that are errors
  std::string why;       // why it was built again; empty when it was not
  bool failed = false;
  bool has_error = false;  // a finding of level error
};

struct BuildReport {
  std::vector<PageReport> pages;    // in order of paths
  std::vector<std::string> notes;   // remarks on the build as a whole
  std::vector<std::string> inputs;  // every file and folder that was looked at, when they were asked for
  std::vector<Finding> faults;      // any: nothing was built
  Sources sources;                  // that faults speak of
  std::size_t built = 0;
  std::size_t fresh = 0;    // needed nothing
  std::size_t copied = 0;   // files that are no articles
  std::size_t removed = 0;  // outputs whose source is gone
  std::size_t failed = 0;
};

// Fails when nothing could be done.
Result<BuildReport> build(Files& disk, const BuildRequest& request);

}  // namespace obelus
