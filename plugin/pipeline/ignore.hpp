#pragma once
// What `.gitignore` and `.ignore` leave out, as git has it (https://git-scm.com/docs/gitignore): the last
// pattern that fits decides, those of a folder before those of the folders above it. `.ignore`, known from
// ripgrep, has the last word in its folder. Hidden files and folders are left out unless a pattern takes
// them back. Beside git's own, nothing outside the tree counts: a result is the same on every machine.

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pipeline/files.hpp"
#include "pipeline/glob.hpp"

namespace obelus {

// The patterns of one file, or of several with the last word last.
class IgnorePatterns {
 public:
  enum class Says : std::uint8_t { nothing, out, in };

  // A line that is no pattern, such as one with a `[` that is never closed, fits nothing.
  void add(std::string_view lines);

  // Of a path from the folder that the patterns are of.
  Says says(std::string_view path, bool is_folder) const;

 private:
  struct Pattern {
    Glob glob;
    bool is_path = false;  // else it is compared with the last part
    bool folders_only = false;
    Says says = Says::out;
  };

  void add_line(std::string_view line);

  std::vector<Pattern> all_;
  std::unordered_map<std::string, std::vector<std::size_t>> named_;  // those of one whole name
  std::vector<std::size_t> others_;
};

class IgnoreFiles {
 public:
  // The patterns that hold in a folder; of a walk, those above it.
  struct Scope {
    const Scope* above = nullptr;
    std::string folder;  // absolute
    IgnorePatterns patterns;
  };

  explicit IgnoreFiles(const Files& files) : files_(files) {}

  // What holds in a folder by the folders above it, up to the root of its repository, or outside of any up to
  // `root`. Null: nothing does. Good as long as this object is, as below.
  const Scope* above(const std::string& folder, const std::string& root);

  // The same with what a folder itself has, by what is listed in it.
  const Scope* in(const std::string& folder, std::span<const FolderEntry> listed, const Scope* above);

  // Whether something in a folder, its path absolute, is left out.
  static bool leaves_out(const Scope* scope, const std::string& path, bool is_folder);

 private:
  const Scope* read(const std::string& folder, bool has_git, bool has_own, const Scope* above);

  const Files& files_;
  std::deque<Scope> scopes_;
};

}  // namespace obelus
