#pragma once
// The locks of folders without a configuration: each speaks of the articles beside it, and is read once for
// all of them.
//
//   posts/obelus.lock   of posts/a.md and posts/b.md
//   posts/2024/c.md     has none

#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/lock_file.hpp"
#include "pipeline/file_state.hpp"
#include "pipeline/files.hpp"
#include "pipeline/sources.hpp"

namespace obelus {

// The lock of one folder.
struct LockBeside {
  LockFile file;
  std::vector<Finding> faults;  // any: its articles cannot be annotated
  Sources sources;              // that faults speak of
  std::int64_t looked = 0;      // when it was read (clock_now)

  // What it says of an article by its name, or null.
  const LockedArticle* find(std::string_view name) const;
};

// One thread.
class LocksBeside {
 public:
  explicit LocksBeside(const Files& files) : files_(files) {}

  // That of a folder, whose path is absolute, when the lock is in this state; it is read again when it was in
  // another one, or was read so early that its state may hide a change. Good until the next call.
  const LockBeside& of(const std::string& folder, const FileState& state);

 private:
  struct Known {
    std::string folder;
    FileState state;
    LockBeside lock;
  };

  const Files& files_;
  std::list<Known> known_;  // the one asked for last comes first
};

// The path of a folder's lock.
std::string lock_beside(const std::string& folder);

}  // namespace obelus
