#pragma once
// What articles of one configuration share, read and compiled once.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "build/site.hpp"
#include "check/levels.hpp"
#include "check/run.hpp"
#include "pipeline/find_config.hpp"

namespace obelus {

struct CheckedProject {
  Project project;
  Config config;
  AnnotateOptions options;  // configuration and command line together
  CheckOptions check;
  std::optional<Levels> levels;
  std::optional<Site> site;  // there unless there are faults
  LockFile lock;
  std::vector<Finding> faults;  // any: its articles cannot be checked
};

class Projects {
 public:
  Projects(const Files& files, const CheckRequest& request, Sources& sources)
      : files_(files), request_(request), sources_(sources) {}

  // That of an article; "-" is in the working folder. Good as long as this object is.
  const CheckedProject& of(const std::string& article);

  // The same of an article that was asked for before.
  const CheckedProject& at(const std::string& article) const;

  // All that articles asked for, in order of their configurations' paths.
  std::vector<const CheckedProject*> all() const;

 private:
  std::unique_ptr<CheckedProject> load(const std::string& article) const;
  void load_lock(CheckedProject& project, const std::string& article) const;

  const Files& files_;
  const CheckRequest& request_;
  Sources& sources_;
  ConfigFinder configs_{files_};
  std::map<std::string, const CheckedProject*> by_folder_;
  std::map<std::string, std::unique_ptr<CheckedProject>> by_config_;
};

}  // namespace obelus
