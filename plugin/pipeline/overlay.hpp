#pragma once
// Files as they would be: some contents in the place of others, on top of real ones. Read only.

#include <map>
#include <string>

#include "pipeline/files.hpp"

namespace obelus {

class Overlay final : public Files {
 public:
  // `below` must outlive it.
  explicit Overlay(const Files& below) : below_(below) {}

  void put(const std::string& path, std::string content) {
    contents_.insert_or_assign(below_.absolute(path), std::move(content));
  }

  FileKind kind(const std::string& path) const override {
    return contents_.contains(below_.absolute(path)) ? FileKind::regular : below_.kind(path);
  }
  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    const auto found = contents_.find(below_.absolute(path));
    if (found == contents_.end()) return below_.read(path, limit);
    if (found->second.size() > limit) return Error{path + " is too large", {}, "OB906", ""};
    return found->second;
  }
  Result<std::vector<FolderEntry>> list(const std::string& folder) const override {
    return below_.list(folder);
  }
  std::optional<Error> write(const std::string& path, std::string_view) override { return refusal(path); }
  std::optional<Error> create(const std::string& path, std::string_view) override { return refusal(path); }
  std::optional<Error> make_folder(const std::string& path) override { return refusal(path); }
  std::string absolute(const std::string& path) const override { return below_.absolute(path); }

 private:
  static Error refusal(const std::string& path) { return {"will not write " + path, {}, "OB905", ""}; }

  const Files& below_;
  std::map<std::string, std::string> contents_;
};

}  // namespace obelus
