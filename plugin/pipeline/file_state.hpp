#pragma once
// What a file system says of a file without reading it. If nothing of it has changed, neither has the file;
// but for one that was changed in the very moment it was looked at, see `is_racy`.

#include <sys/stat.h>

#include <chrono>
#include <cstdint>

namespace obelus {

struct FileState {
  std::uint64_t size = 0;
  std::int64_t modified = 0;  // nanoseconds since 1970
  std::int64_t changed = 0;   // the same, of the inode: cannot be set back
  std::uint64_t inode = 0;

  friend bool operator==(const FileState&, const FileState&) = default;
};

// Of what was looked at too early, or cannot be looked at: no file is ever found like this.
inline constexpr FileState unlike_any{~std::uint64_t{0}, 0, 0, 0};

inline FileState file_state(const struct stat& found) {
  const auto nanoseconds = [](const timespec& time) {
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
  };
  return {static_cast<std::uint64_t>(found.st_size), nanoseconds(found.st_mtim), nanoseconds(found.st_ctim),
          found.st_ino};
}

// The clock that states are compared with, in nanoseconds since 1970.
inline std::int64_t clock_now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(since).count();
}

// git's rule (Documentation/technical/racy-git.txt): a file that was changed in the moment we looked, or
// after, may be changed again without its state showing it, as the clocks of file systems tick: every ten
// milliseconds at most where they count parts of seconds, else every two seconds.
inline bool is_racy(const FileState& state, std::int64_t looked) {
  constexpr std::int64_t second = 1'000'000'000;
  const bool whole_seconds = state.modified % second == 0;
  const std::int64_t tick = whole_seconds ? 2 * second : second / 50;
  return state.modified + tick >= looked || state.changed + tick >= looked;
}

}  // namespace obelus
