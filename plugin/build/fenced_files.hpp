#pragma once
// The files that an article's annotations are read from: below the source folder no link is followed out of
// it, and nothing is written. Remembers what was looked at, so that a change of it can be seen later.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "build/digest.hpp"
#include "build/tree.hpp"
#include "pipeline/file_state.hpp"
#include "pipeline/files.hpp"

namespace obelus {

// A file that was looked for, and what it was.
struct Seen {
  std::string path;                // absolute
  std::optional<FileState> state;  // nothing when it was not there, or no regular file

  friend bool operator==(const Seen&, const Seen&) = default;
};

class FencedFiles final : public Files {
 public:
  FencedFiles(const Files& disk, const SourceFolder& source, std::string source_path);

  // From now on `paths`, which are absolute, count as missing, and are not looked at.
  void know_missing(std::vector<std::string> paths) { missing_ = std::move(paths); }

  // What was looked at since the last call, each path once, ordered; and a digest of all that was read.
  std::vector<Seen> take_seen();
  Digest take_content();

  FileKind kind(const std::string& path) const override;
  Result<std::string> read(const std::string& path, std::size_t limit) const override;
  Result<std::vector<FolderEntry>> list(const std::string& folder) const override;
  std::optional<Error> write(const std::string& path, std::string_view content) override;
  std::optional<Error> create(const std::string& path, std::string_view content) override;
  std::optional<Error> make_folder(const std::string& path) override;
  std::string absolute(const std::string& path) const override;

 private:
  const Files& disk_;
  const SourceFolder& source_;
  std::string source_path_;  // absolute
  std::string here_;         // the working folder
  std::vector<std::string> missing_;
  mutable std::vector<Seen> seen_;
  mutable Digester content_;
};

// The state of a regular file, links followed; nothing when there is none.
std::optional<FileState> state_at(const std::string& path);

// The error of a file that could not be opened or read, by errno.
Error cannot_read(const std::string& path);

// Reads an open regular file of at most `limit` bytes, and closes it. `path` is for messages.
Result<std::string> read_descriptor(int fd, const std::string& path, std::size_t limit, FileState& state);

}  // namespace obelus
