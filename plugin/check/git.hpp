#pragma once
// A revision of a git repository, as files. Git is run as a program, without a shell, and only to read.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "pipeline/read_only.hpp"

namespace obelus {

class GitObjects;

// The files of the repository that holds a folder as they were then, at the paths where they are or
// would be now; whatever lies outside of it, and .git, as `below` has it. May be used on both
// sides of a fork.
class GitRevision final : public ReadOnlyFiles {
 public:
  // `revision` is whatever git takes for a commit: a branch, a tag, HEAD~3. Fails when git is not there, the
  // folder, which is absolute, lies in no repository, or the repository has no such commit. `below` must
  // outlive it.
  static Result<std::unique_ptr<GitRevision>> open(const Files& below, const std::string& folder,
                                                   const std::string& revision);
  ~GitRevision() override;

  FileKind kind(const std::string& path) const override;
  Result<std::string> read(const std::string& path, std::size_t limit) const override;
  Result<std::vector<FolderEntry>> list(const std::string& folder) const override;

  // Absolute paths of all its regular files, sorted.
  std::vector<std::string> paths() const;

 private:
  struct Node {
    FileKind kind;
    std::string object;
  };

  explicit GitRevision(const Files& below);
  std::optional<Error> read_tree(const std::string& folder, const std::string& commit);
  std::optional<std::string> inside(const std::string& path) const;
  // The node at a path within the repository, links followed; null for a folder, or where nothing is.
  const Node* node(std::string path) const;
  bool is_folder(const std::string& path) const;

  std::string top_;                   // absolute
  std::map<std::string, Node> tree_;  // by path from there
  std::unique_ptr<GitObjects> objects_;
};

}  // namespace obelus
