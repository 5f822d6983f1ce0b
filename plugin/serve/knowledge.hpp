#pragma once
// What `obelus serve` and the C interface know of the files they annotate articles by: the configuration of
// the working folder and those of other folders, each with the annotations that serve all of its articles.

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "build/article_annotations.hpp"
#include "build/fenced_files.hpp"
#include "build/locks_beside.hpp"
#include "build/site.hpp"
#include "obelus/annotate.hpp"
#include "pipeline/find_config.hpp"
#include "pipeline/project.hpp"
#include "pipeline/sources.hpp"

namespace obelus {

struct KnowledgeRequest {
  ConfigChoice config;
  std::vector<std::string> annotations;  // files for all articles
  std::string lang;                      // of all articles; may be empty
  // What the command line makes of a configuration.
  std::function<AnnotateOptions(const Project& project)> options_of;
  bool is_read_once = false;  // what changes on the disk is not looked for
};

// One thread, and the processes it is copied to by fork.
class Knowledge {
 public:
  Knowledge(const Files& files, KnowledgeRequest request)
      : files_(files), request_(std::move(request)), locks_(files) {}

  // Reads the working folder's configuration and annotations. With faults, what was known before stays.
  std::vector<Finding> read(Sources& sources);

  // Whether a file of those has changed. Asks the disk twice a second at most. read() must have succeeded.
  bool is_stale();

  // The answer to a line (messages.hpp). An article goes by the configuration nearest to it, or by none,
  // wherever it lies; one that is not the working folder's is read when it is first asked for, and again when
  // its files have changed. read() must have succeeded.
  std::string answer(std::string_view line);

  // The same for one page. `shared` holds what findings and faults speak of besides the reply's own sources,
  // until the next call.
  struct Answered {
    PageReply reply;
    const Sources* shared;
  };
  Answered annotate(PageRequest page, Format from, Format to);

  // The working folder's.
  const Project& project() const { return whole_->project; }

  // Bytes that a line may have.
  std::size_t longest_line() const;

 private:
  using Time = std::chrono::steady_clock::time_point;

  // A project as its files had it.
  struct State {
    Project project;
    AnnotateOptions options;
    std::vector<std::string> listing;  // of site files
    std::optional<Site> site;
    Sources sources;
    std::vector<Seen> seen;
    std::vector<Finding> faults;  // any: nothing may be annotated by it
    Time looked;                  // when it was last compared with the disk
  };

  std::unique_ptr<State> load(const std::string& article) const;
  bool has_changed(State& state) const;
  const State& state_for(const std::string& article);
  const std::optional<std::string>& config_of(const std::string& article);
  const LockBeside* lock_for(const std::string& article, const Project& project);

  const Files& files_;
  KnowledgeRequest request_;
  std::unique_ptr<State> whole_;
  std::map<std::string, std::unique_ptr<State>> others_;  // by configuration; "": those of none
  LocksBeside locks_;
  std::optional<ConfigFinder> configs_;
  Time configs_looked_;  // when it was made
};

}  // namespace obelus
