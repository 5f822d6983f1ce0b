#pragma once
// Where a build reads and where it writes.

#include <string>

#include "obelus/result.hpp"
#include "pipeline/files.hpp"

namespace obelus {

struct BuildFolders {
  std::string source;  // absolute
  // Absolute, without links.
  std::string real_source;
  std::string real_output;
  bool is_in_place = false;
};

// Makes the output where there is none. Fails where that cannot be, or where the source lies in it.
Result<BuildFolders> find_folders(const Files& disk, const std::string& source, const std::string& output);

}  // namespace obelus
