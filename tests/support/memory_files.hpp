#pragma once
// A file system in memory for tests: the twin of plugin/pipeline/disk.cpp. The working folder is "/desk".

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/files.hpp"
#include "pipeline/paths.hpp"
#include "pipeline/too_large.hpp"

namespace obelus::testing {

class MemoryFiles : public Files {
 public:
  explicit MemoryFiles(std::map<std::string, std::string> files = {}) {
    for (auto& [path, content] : files) files_[absolute(path)] = std::move(content);
  }

  const std::map<std::string, std::string>& files() const { return files_; }
  std::string content(const std::string& path) const {
    const auto found = files_.find(absolute(path));
    return found == files_.end() ? "" : found->second;
  }

  FileKind kind(const std::string& path) const override {
    const std::string full = absolute(path);
    if (files_.contains(full)) return FileKind::regular;
    if (folders_.contains(full) || full == absolute("")) return FileKind::folder;
    for (const auto& [each, content] : files_)
      if (paths::below(full, each)) return FileKind::folder;
    return FileKind::missing;
  }

  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    const auto found = files_.find(absolute(path));
    if (kind(path) == FileKind::folder)
      return Error{"cannot read " + path + ": it is a folder", {}, "OB905", ""};
    if (found == files_.end())
      return Error{"cannot read " + path + ": No such file or directory", {}, "OB905", ""};
    if (found->second.size() > limit) return too_large(path, limit);
    return found->second;
  }

  Result<std::vector<FolderEntry>> list(const std::string& folder) const override {
    std::map<std::string, FileKind> entries;
    for (const auto& [path, content] : files_) {
      const auto rest = paths::below(absolute(folder), path);
      if (!rest) continue;
      const std::size_t slash = rest->find('/');
      entries[rest->substr(0, slash)] = slash == std::string::npos ? FileKind::regular : FileKind::folder;
    }
    std::vector<FolderEntry> result;
    for (const auto& [name, entry_kind] : entries) result.push_back({name, entry_kind});
    return result;
  }

  std::optional<Error> write(const std::string& path, std::string_view content) override {
    if (kind(path) == FileKind::folder)
      return Error{"will not write " + path + ": it is a folder", {}, "OB905", ""};
    if (kind(paths::parent(absolute(path))) != FileKind::folder)
      return Error{"cannot write " + path + ": No such file or directory", {}, "OB905", ""};
    files_[absolute(path)] = content;
    return std::nullopt;
  }

  std::optional<Error> create(const std::string& path, std::string_view content) override {
    if (files_.contains(absolute(path)))
      return Error{"will not write " + path + ": it exists", {}, "OB905", ""};
    return write(path, content);
  }

  std::optional<Error> make_folder(const std::string& path) override {
    folders_.insert(absolute(path));
    return std::nullopt;
  }

  std::string absolute(const std::string& path) const override {
    return paths::normal(paths::join("/desk", path));
  }

 private:
  std::map<std::string, std::string> files_;
  std::set<std::string> folders_;  // made, and perhaps empty
};

}  // namespace obelus::testing
