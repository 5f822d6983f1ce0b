#include "pipeline/read_whole.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <string_view>
#include <system_error>

#include "pipeline/too_large.hpp"

namespace obelus {
namespace {

Error cannot_read(const std::string& path, std::string_view why) {
  return {fmt::format("cannot read {}: {}", path, why), {}, "OB905", ""};
}

Error failed(const std::string& path) { return cannot_read(path, std::generic_category().message(errno)); }

// All up to the end, or up to the first byte past `most`; false when the system fails.
bool read_to_end(int fd, std::size_t most, std::size_t expected, std::string& content) {
  content.clear();
  content.reserve(expected + 1);
  while (content.size() <= most) {
    const std::size_t had = content.size();
    content.resize(content.capacity() > had ? content.capacity() : had + 4096);
    const ssize_t got = ::pread(fd, content.data() + had, content.size() - had, static_cast<off_t>(had));
    content.resize(had + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return got == 0;
  }
  return true;
}

}  // namespace

bool has_changed(int fd, const FileState& before) {
  struct stat found {};
  if (::fstat(fd, &found) != 0) return true;
  const FileState now = file_state(found);
  return now.size != before.size || now.modified != before.modified;
}

Result<std::string> read_whole(int fd, const std::string& path, std::size_t limit, FileState& state) {
  std::string content;
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    struct stat found {};
    if (::fstat(fd, &found) != 0) return failed(path);
    if (S_ISDIR(found.st_mode)) return cannot_read(path, "it is a folder");
    if (!S_ISREG(found.st_mode)) return cannot_read(path, "it is not a regular file");
    state = file_state(found);
    if (state.size > limit) return too_large(path, limit);
    // A file that grows is not run after. Where a file system tells no sizes there is only the limit.
    const std::size_t most = state.size == 0 ? limit : static_cast<std::size_t>(state.size);
    const std::size_t expected = state.size == 0 ? std::min(limit, std::size_t{1} << 20) : most;
    if (!read_to_end(fd, most, expected, content)) return failed(path);
    if (content.size() > limit) return too_large(path, limit);
    if (content.size() <= most && !has_changed(fd, state)) return content;
  }
  return cannot_read(path, "it changes while it is read");
}

}  // namespace obelus
