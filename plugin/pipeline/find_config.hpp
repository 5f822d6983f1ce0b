#pragma once
// The configuration nearest to an article, for who asks for many.

#include <optional>
#include <string>
#include <unordered_map>

#include "pipeline/files.hpp"

namespace obelus {

// Answers as find_config (project.hpp) does, and looks at each folder once: what is put there or taken away
// later it does not see. Keeps a reference to `files`.
class ConfigFinder {
 public:
  explicit ConfigFinder(const Files& files) : files_(files) {}

  const std::optional<std::string>& nearest_to(const std::string& article);

 private:
  const Files& files_;
  std::unordered_map<std::string, std::optional<std::string>> by_folder_;  // absolute
};

}  // namespace obelus
