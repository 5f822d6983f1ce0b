#include "preview/watch.hpp"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cstring>

#include "pipeline/paths.hpp"

namespace obelus::preview {

FolderWatch::FolderWatch() : descriptor_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {}

FolderWatch::~FolderWatch() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

bool FolderWatch::add(const std::string& folder) {
  if (descriptor_ < 0 || numbers_.contains(folder)) return false;
  constexpr auto events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE |
                          IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
  const int number = ::inotify_add_watch(descriptor_, folder.c_str(), events);
  if (number < 0) return false;
  folders_[number] = folder;
  numbers_[folder] = number;
  return true;
}

std::vector<FolderWatch::Change> FolderWatch::take(bool& lost) {
  std::map<std::string, bool> changed;
  alignas(inotify_event) std::array<char, 65536> buffer;
  for (;;) {
    const ssize_t size = descriptor_ < 0 ? -1 : ::read(descriptor_, buffer.data(), buffer.size());
    if (size <= 0) break;
    for (ssize_t at = 0; at < size;) {
      inotify_event event{};
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const char* name = buffer.data() + at + sizeof event;
      at += static_cast<ssize_t>(sizeof event + event.len);
      if ((event.mask & IN_Q_OVERFLOW) != 0) lost = true;
      const auto folder = folders_.find(event.wd);
      if (folder == folders_.end()) continue;
      if ((event.mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED)) != 0) {
        changed[folder->second] = true;
        if ((event.mask & IN_MOVE_SELF) != 0) ::inotify_rm_watch(descriptor_, event.wd);
        numbers_.erase(folder->second);
        folders_.erase(folder);
        continue;
      }
      if (event.len == 0) continue;
      // A file that is created is written next, and closed then.
      const bool is_folder = (event.mask & IN_ISDIR) != 0;
      const bool is_move = (event.mask & (IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE)) != 0;
      if ((event.mask & IN_CREATE) != 0 && !is_folder) {
        changed.try_emplace(paths::join(folder->second, name), true);
        continue;
      }
      bool& is_tree = changed[paths::join(folder->second, name)];
      is_tree = is_tree || is_folder || is_move;
    }
  }
  std::vector<Change> changes;
  for (auto& [path, is_tree] : changed) changes.push_back({path, is_tree});
  return changes;
}

}  // namespace obelus::preview
