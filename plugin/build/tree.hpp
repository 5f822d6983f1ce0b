#pragma once
// A folder to be built: its files, and which of them are articles. Links are followed as far as they stay
// inside (openat2(2), RESOLVE_BENEATH); links to folders are not.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/article.hpp"
#include "obelus/result.hpp"
#include "pipeline/file_state.hpp"
#include "pipeline/glob.hpp"

namespace obelus {

// A folder whose files are opened by their paths from there, never outside of it.
class SourceFolder {
 public:
  static Result<SourceFolder> open(const std::string& path);
  SourceFolder(SourceFolder&& other) noexcept;
  SourceFolder& operator=(SourceFolder&&) = delete;
  ~SourceFolder();

  // A file descriptor, or -1 with errno. Never waits.
  int open_file(const std::string& relative) const;
  // What stands at `relative`, links followed that stay inside; nothing when that is no regular file.
  std::optional<FileState> state(const std::string& relative) const;
  // The same with folders: st_mode's kind of file, 0 for nothing.
  unsigned kind(const std::string& relative) const;
  int descriptor() const { return root_; }

 private:
  explicit SourceFolder(int root) : root_(root) {}
  int root_;
};

enum class EntryKind : std::uint8_t { markdown, mdx, html, other };

// A file of the tree. Paths lie one behind the other in Tree::paths.
struct Entry {
  FileState state;
  std::uint32_t path_begin = 0;
  std::uint16_t path_size = 0;
  EntryKind kind = EntryKind::other;
  std::uint8_t sidecars = 0;  // which of .obelus.yaml (1) and .obelus.yml (2) stand beside it
  std::uint32_t lock = 0;     // the one that stands beside it, by number in Tree::locks
  std::uint16_t scope = 0;    // that it is in, by number
  bool is_link = false;
};

// An obelus.lock, in a folder where no configuration holds.
struct FolderLock {
  std::string folder;
  FileState state;  // of what cannot be read: what it never is
};

struct Tree {
  std::vector<Entry> entries;  // ordered by path
  std::vector<std::string> folders;
  std::vector<std::string> left_out;  // links that lead outside, to folders or nowhere
  std::vector<FolderLock> locks{{}};  // number 0 is that of articles without one
  std::size_t unchosen = 0;           // files that look like articles, and are none of `content`
  std::string paths;

  std::string_view path_of(const Entry& entry) const {
    return std::string_view(paths).substr(entry.path_begin, entry.path_size);
  }
};

// What one configuration says of the files it holds for: those below its folder, but for folders that have a
// configuration of their own.
struct TreeScope {
  // What globs are relative to: above the folder that is read ("content" stands before its paths), or below
  // it ("content/" is taken off them). One of them is empty.
  std::string above;
  std::string below;
  std::vector<Glob> content;   // of articles; none: all that look like one
  std::vector<Glob> excluded;  // files and folders that are passed over
  bool locks_beside = false;   // without a configuration each folder has a lock of its own
};

struct TreeOptions {
  TreeScope scope;  // number 0, of the folder itself
  // The scope of a folder that has a configuration of its own, to get the next number. Absent: there is one.
  std::function<TreeScope(const std::string& folder)> enter;
  std::string output;  // a folder inside that is passed over; or empty
};

// All regular files below the folder but annotations (*.obelus.yaml), configurations, and what obelus keeps
// for itself. Fails on a folder that cannot be read, and past four million files or 65,535 scopes.
Result<Tree> read_tree(const SourceFolder& folder, const std::string& shown, const TreeOptions& options);

// Takes files out of the tree: their paths, in order.
void pass_over(Tree& tree, const std::vector<std::string>& paths);

}  // namespace obelus
