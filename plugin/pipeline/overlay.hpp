#pragma once
// Files as they would be: some contents in the place of others, on top of real ones.

#include <map>
#include <string>

#include "pipeline/read_only.hpp"

namespace obelus {

class Overlay final : public ReadOnlyFiles {
 public:
  using ReadOnlyFiles::ReadOnlyFiles;

  void put(const std::string& path, std::string content) {
    contents_.insert_or_assign(below().absolute(path), std::move(content));
  }

  FileKind kind(const std::string& path) const override {
    return contents_.contains(below().absolute(path)) ? FileKind::regular : below().kind(path);
  }
  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    const auto found = contents_.find(below().absolute(path));
    if (found == contents_.end()) return below().read(path, limit);
    if (found->second.size() > limit) return Error{path + " is too large", {}, "OB906", ""};
    return found->second;
  }
  Result<std::vector<FolderEntry>> list(const std::string& folder) const override {
    return below().list(folder);
  }

 private:
  std::map<std::string, std::string> contents_;
};

}  // namespace obelus
