#pragma once
// Where obelus.lock lies, and what it says of an article (lock_file.hpp).

#include <cstddef>
#include <optional>
#include <string>

#include "obelus/lock_file.hpp"
#include "pipeline/files.hpp"
#include "pipeline/project.hpp"
#include "pipeline/sources.hpp"

namespace obelus {

inline constexpr std::size_t longest_lock = std::size_t{1} << 30;  // bytes

// The lock that speaks of an article, and what it calls that article.
struct LockPlace {
  std::string path;     // as shown; beside obelus.yaml, or beside the article when there is no configuration
  std::string article;  // relative to the lock's folder
};

// Nothing for an article that lies outside the configuration's folder.
std::optional<LockPlace> lock_place(const Files& files, const Project& project, const std::string& article);

// What the lock says of the article; nothing when there is no lock, or nothing about the article in it. A
// lock that cannot be read is a fault, and its content goes into `sources`.
std::optional<LockedArticle> find_lock(const Files& files, const Project& project, const std::string& article,
                                       Sources& sources, std::vector<Finding>& faults);

}  // namespace obelus
