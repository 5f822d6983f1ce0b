#pragma once
// Files below a folder that a glob names.

#include <span>
#include <string>
#include <vector>

#include "pipeline/files.hpp"
#include "pipeline/glob.hpp"
#include "pipeline/ignore.hpp"

namespace obelus {

// Paths of regular files below `root` whose path from there `glob` matches, as far as none of `excluded`
// does; sorted. With `ignore`, as far as ignore files and names do not hide it, but for what the glob or
// `part` names itself. Links are not followed into folders; folders that the glob cannot reach are not looked
// at. A folder that is not there holds nothing. With a `part`, a folder below `root` ("posts/2024"), only
// what lies in it is looked at. Fails past a million entries.
Result<std::vector<std::string>> walk(const Files& files, const std::string& root, const Glob& glob,
                                      std::span<const Glob> excluded, const std::string& part = "",
                                      IgnoreFiles* ignore = nullptr);

}  // namespace obelus
