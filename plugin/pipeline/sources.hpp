#pragma once
// The files that were read, so that findings can quote them.

#include <map>
#include <string>
#include <vector>

#include "obelus/finding.hpp"
#include "obelus/result.hpp"
#include "pipeline/files.hpp"

namespace obelus {

class Sources {
 public:
  // Keeps a file's content under the path that findings call it by. The reference stays good.
  const std::string& keep(const std::string& path, std::string content) {
    return contents_.insert_or_assign(path, std::move(content)).first->second;
  }
  // Null when it was not read.
  const std::string* find(const std::string& path) const {
    const auto found = contents_.find(path);
    return found == contents_.end() ? nullptr : &found->second;
  }
  // Of all that were read, sorted.
  std::vector<std::string> paths() const {
    std::vector<std::string> paths;
    for (const auto& [path, content] : contents_) paths.push_back(path);
    return paths;
  }

 private:
  std::map<std::string, std::string> contents_;
};

// The content of a file that is in `known`, or is read into it now; nothing when it cannot be read.
const std::string& content_of(const Files& files, Sources& known, const std::string& path);

// An error as a finding: its place is in the file at `path`, or that file as a whole.
Finding fault(const Error& error, const std::string& path);

// The same at a place of another file, the one that asked for what failed.
Finding fault(const Error& error, const Place& place);

}  // namespace obelus
