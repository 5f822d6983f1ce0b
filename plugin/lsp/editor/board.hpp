#pragma once
// What is to be shown in which file. An article's check finds things in the article and in its YAML; several
// articles may find things in one file.

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "obelus/finding.hpp"

namespace obelus::lsp {

class Board {
 public:
  using Findings = std::map<std::string, std::vector<Finding>>;  // by the file's absolute path

  // Puts what `owner` finds in the place of what it found before.
  void put(const std::string& owner, Findings findings);

  // Of one file, by place and rule, each once.
  std::vector<Finding> of(const std::string& file) const;

  // Files that were put on since the last call, or taken off.
  std::set<std::string> take_changed();

 private:
  std::map<std::string, Findings> by_owner_;
  std::map<std::string, std::set<std::string>> owners_;  // by file
  std::set<std::string> changed_;
};

}  // namespace obelus::lsp
