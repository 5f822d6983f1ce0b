#pragma once
// The file system as obelus needs it, so that everything above can be tested in memory: disk.hpp is the
// real one, tests/support/memory_files.hpp its twin. Paths are as the user wrote them or made from such by
// paths.hpp; "/" parts folders. Not for use by several threads at once.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/result.hpp"

namespace obelus {

enum class FileKind : std::uint8_t { missing, regular, folder, link, other };

struct FolderEntry {
  std::string name;
  FileKind kind;  // links are not followed
};

class Files {
 public:
  Files() = default;
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;
  virtual ~Files() = default;

  // What stands at `path`, links followed; missing also when it may not be looked at.
  virtual FileKind kind(const std::string& path) const = 0;

  // The content of a regular file of at most `limit` bytes; anything else is an Error. Never waits: a
  // pipe or a device is refused unread.
  virtual Result<std::string> read(const std::string& path, std::size_t limit) const = 0;

  // What a folder holds, ordered by name.
  virtual Result<std::vector<FolderEntry>> list(const std::string& folder) const = 0;

  // Puts `content` at `path`, whole or not at all: a reader sees the old file or the new one. What is there
  // must be a regular file or nothing, never a link; its permissions are kept. Returns why it failed.
  virtual std::optional<Error> write(const std::string& path, std::string_view content) = 0;

  // As write, but fails when anything is at `path` already.
  virtual std::optional<Error> create(const std::string& path, std::string_view content) = 0;

  // Makes a folder; its parent must be there. One that is there already will do.
  virtual std::optional<Error> make_folder(const std::string& path) = 0;

  // `path` as an absolute one, without `.` and `..`.
  virtual std::string absolute(const std::string& path) const = 0;
};

}  // namespace obelus
