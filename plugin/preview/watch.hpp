#pragma once
// Changes in folders. Folders are watched, not files: editors put a new file in the place of the old one.

#include <map>
#include <string>
#include <vector>

#include "obelus/result.hpp"

namespace obelus::preview {

class FolderWatch {
 public:
  FolderWatch();
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;
  ~FolderWatch();

  // Readable when something has changed; -1 when the system has no way to tell.
  int descriptor() const { return descriptor_; }

  // An absolute path. False when it is watched already, there is no such folder, or the system has no more
  // watches.
  bool add(const std::string& folder);

  struct Change {
    std::string path;      // absolute
    bool is_tree = false;  // a folder came or went, or a file came or went: look what there is
  };
  // What has changed since the last call, each path once; without waiting. `lost` is set when some changes
  // may have gone unseen.
  std::vector<Change> take(bool& lost);

 private:
  int descriptor_ = -1;
  std::map<int, std::string> folders_;
  std::map<std::string, int> numbers_;
};

}  // namespace obelus::preview
