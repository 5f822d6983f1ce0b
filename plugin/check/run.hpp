#pragma once
// `obelus check` without its command line: articles found, read and checked by worker processes, and what
// they found put together. The same result for any number of jobs.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/levels.hpp"
#include "obelus/annotate.hpp"
#include "obelus/check.hpp"
#include "pipeline/files.hpp"
#include "pipeline/project.hpp"
#include "pipeline/sources.hpp"
#include "reports/check_report.hpp"

namespace obelus {

// What to do with the baseline of the configuration, or that at `path`.
struct BaselineRequest {
  enum class Action : std::uint8_t {
    mute,   // what it holds
    write,  // it anew, with all that is found
    prune,  // from it what nothing answers to
    none,   // leave it alone
  };
  std::string path;  // over the configuration's, as shown; may be empty
  Action action = Action::mute;
};

struct CheckRequest {
  std::vector<std::string> paths;    // articles and folders; none: the project of the working folder
  std::optional<std::string> input;  // what standard input holds, which the path "-" stands for
  ConfigChoice config;
  std::vector<std::string> annotations;  // more annotation files, for all articles
  std::string lang;                      // of all articles, over what they say; may be empty
  RuleChoice rules;
  std::optional<double> min_coverage;  // of the site, per cent, over the configuration
  std::optional<Date> today;
  BaselineRequest baseline;
  std::string since;  // a git revision: what it had is muted; or empty
  std::size_t jobs = 1;
  bool provenance = false;  // gather what is cited and disputed, too
  // Puts what the command line says of Markdown over the configuration.
  std::function<void(AnnotateOptions&)> adjust;
  // What an article is, by its path and first bytes.
  std::function<Format(const std::string& path, std::string_view bytes)> format_of;
  // How many articles have been begun, of how many; ten times a second. May be absent.
  std::function<void(std::size_t begun, std::size_t all)> progress;
};

// A baseline as it is to be.
struct BaselineUpdate {
  std::string path;  // as shown
  std::string content;
  std::size_t findings = 0;  // that it holds
  std::size_t gone = 0;      // that it held, and nothing answers to
};

struct CheckOutcome {
  CheckReport report;
  std::vector<std::string> notes;          // remarks on the configuration
  bool has_faults = false;                 // something could not be done; findings say what
  Sources sources;                         // of files that are not on the disk as places count in them
  std::optional<BaselineUpdate> baseline;  // where one was asked for, and there are no faults
};

// Fails when there is nothing to do: no article at these paths, or no process to do it.
Result<CheckOutcome> run_check(const Files& files, const CheckRequest& request);

}  // namespace obelus
