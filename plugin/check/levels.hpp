#pragma once
// At which level a finding counts: what `rules` and `overrides` of the configuration and --select, --ignore
// of the command line say, over the rule's own level. Faults keep theirs.

#include <string>
#include <string_view>
#include <vector>

#include "config/config.hpp"
#include "pipeline/glob.hpp"

namespace obelus {

// Rules by their ids, or beginnings of ids ("OB2"); none: all.
struct RuleChoice {
  std::vector<std::string> select;
  std::vector<std::string> ignore;

  bool admits(std::string_view rule) const;
};

class Levels {
 public:
  Levels(const Config& config, RuleChoice choice);

  // Of an article that globs may call by these names: takes out what is off, and sets the levels.
  void apply(const std::vector<std::string>& names, std::vector<Finding>& findings) const;

 private:
  struct Overridden {
    std::vector<Glob> files;
    const RuleSettings* rules;
  };
  Config config_;  // what `overrides_` points into
  std::vector<Overridden> overrides_;
  RuleChoice choice_;
};

}  // namespace obelus
