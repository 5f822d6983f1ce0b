#include "build/fenced_files.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "pipeline/paths.hpp"
#include "pipeline/read_whole.hpp"

namespace obelus {

std::optional<FileState> state_at(const std::string& path) {
  struct stat found {};
  if (::stat(path.c_str(), &found) != 0 || !S_ISREG(found.st_mode)) return std::nullopt;
  return file_state(found);
}

Error cannot_read(const std::string& path) {
  return {fmt::format(
              "cannot read {}: {}", path,
              errno == EXDEV ? "its link leads out of the folder" : std::generic_category().message(errno)),
          {},
          "OB905",
          ""};
}

Result<std::string> read_descriptor(int fd, const std::string& path, std::size_t limit, FileState& state) {
  if (fd < 0) return cannot_read(path);
  auto content = read_whole(fd, path, limit, state);
  ::close(fd);
  return content;
}

FencedFiles::FencedFiles(const Files& disk, const SourceFolder& source, std::string source_path)
    : disk_(disk), source_(source), source_path_(std::move(source_path)), here_(disk.absolute("")) {}

std::vector<Seen> FencedFiles::take_seen() {
  std::vector<Seen> seen = std::exchange(seen_, {});
  // Of a file looked at twice the first look counts: what was read later cannot be older.
  std::stable_sort(seen.begin(), seen.end(), [](const Seen& a, const Seen& b) { return a.path < b.path; });
  seen.erase(
      std::unique(seen.begin(), seen.end(), [](const Seen& a, const Seen& b) { return a.path == b.path; }),
      seen.end());
  return seen;
}

Digest FencedFiles::take_content() { return std::exchange(content_, {}).digest(); }

FileKind FencedFiles::kind(const std::string& path) const {
  const std::string full = absolute(path);
  if (std::find(missing_.begin(), missing_.end(), full) != missing_.end()) return FileKind::missing;
  const auto relative = paths::below(source_path_, full);
  if (!relative || relative->empty()) {
    const FileKind kind = disk_.kind(path);
    if (kind == FileKind::regular || kind == FileKind::missing) seen_.push_back({full, state_at(full)});
    return kind;
  }
  const unsigned kind = source_.kind(*relative);
  if (kind == S_IFDIR) return FileKind::folder;
  seen_.push_back({full, kind == S_IFREG ? source_.state(*relative) : std::nullopt});
  return kind == S_IFREG ? FileKind::regular : kind == 0 ? FileKind::missing : FileKind::other;
}

Result<std::string> FencedFiles::read(const std::string& path, std::size_t limit) const {
  const std::string full = absolute(path);
  const auto relative = paths::below(source_path_, full);
  const bool is_inside = relative && !relative->empty();
  // Of a file elsewhere, its state before: an older one only makes the next build look again.
  FileState state = is_inside ? FileState{} : state_at(full).value_or(FileState{});
  auto content =
      is_inside ? read_descriptor(source_.open_file(*relative), path, limit, state) : disk_.read(path, limit);
  seen_.push_back({full, content ? std::optional(state) : std::nullopt});
  content_.add(full);
  if (content) content_.add(*content);
  return content;
}

Result<std::vector<FolderEntry>> FencedFiles::list(const std::string& folder) const {
  return disk_.list(folder);
}

std::optional<Error> FencedFiles::write(const std::string&, std::string_view) {
  return Error{"annotations are only read here", {}, "", ""};
}
std::optional<Error> FencedFiles::create(const std::string& path, std::string_view content) {
  return write(path, content);
}
std::optional<Error> FencedFiles::make_folder(const std::string& path) { return write(path, {}); }

std::string FencedFiles::absolute(const std::string& path) const {
  return paths::normal(paths::join(here_, path));
}

}  // namespace obelus
