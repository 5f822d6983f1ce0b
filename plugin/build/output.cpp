#include "build/output.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <system_error>
#include <utility>

#include "build/fenced_files.hpp"
#include "pipeline/paths.hpp"
#include "pipeline/read_whole.hpp"
#include "pipeline/write_all.hpp"

namespace obelus {
namespace {

constexpr int folder_flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

// A few large writes, not many small ones.
class Writer {
 public:
  explicit Writer(int fd) : fd_(fd) {}

  bool add(std::string_view part) {
    constexpr std::size_t large = 65536;
    if (buffer_.empty() && part.size() >= large) return write_all(fd_, part);
    buffer_ += part;
    return buffer_.size() < large || flush();
  }
  bool flush() {
    const bool good = write_all(fd_, buffer_);
    buffer_.clear();
    return good;
  }

 private:
  int fd_;
  std::string buffer_;
};

// Up to the end, or the first byte past `most`: a file that grows is not run after.
bool copy_all(int to, int from, std::uint64_t most) {
  char buffer[65536];
  std::uint64_t size = 0;
  while (size <= most) {
    const ssize_t copied = ::copy_file_range(from, nullptr, to, nullptr, std::size_t{1} << 30, 0);
    if (copied == 0) return true;
    if (copied < 0 && errno == EINTR) continue;
    if (copied < 0) break;  // not between these file systems
    size += static_cast<std::uint64_t>(copied);
  }
  while (size <= most) {
    const ssize_t got = ::read(from, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return got == 0;
    if (!write_all(to, {buffer, static_cast<std::size_t>(got)})) return false;
    size += static_cast<std::uint64_t>(got);
  }
  return true;
}

enum class Copied { whole, failed, unsteady };

// All of `from`, which stands at its beginning, as it was in one moment.
Copied copy_steadily(int to, int from) {
  const auto again = [&] {
    return ::ftruncate(to, 0) == 0 && ::lseek(to, 0, SEEK_SET) == 0 && ::lseek(from, 0, SEEK_SET) == 0;
  };
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    struct stat found {};
    if (attempt > 0 && !again()) return Copied::failed;
    if (::fstat(from, &found) != 0) return Copied::failed;
    const FileState state = file_state(found);
    if (!copy_all(to, from, state.size == 0 ? UINT64_MAX - 1 : state.size)) return Copied::failed;
    if (!has_changed(from, state)) return Copied::whole;
  }
  return Copied::unsteady;
}

bool same_content(int a, int b) {
  std::array<char, 65536> of_a;
  std::array<char, 65536> of_b;
  for (off_t at = 0;;) {
    const ssize_t got = ::pread(a, of_a.data(), of_a.size(), at);
    if (got < 0 || ::pread(b, of_b.data(), of_b.size(), at) != got) return false;
    if (got == 0) return true;
    if (!std::equal(of_a.begin(), of_a.begin() + got, of_b.begin())) return false;
    at += got;
  }
}

}  // namespace

Result<OutputFolder> OutputFolder::open(const std::string& path) {
  const int root = ::open(path.empty() ? "." : path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  OutputFolder folder(path, root);
  if (root < 0) return folder.failed("cannot open", "");
  return folder;
}

OutputFolder::OutputFolder(OutputFolder&& other) noexcept
    : path_(std::move(other.path_)),
      root_(std::exchange(other.root_, -1)),
      open_path_(std::move(other.open_path_)),
      open_(std::exchange(other.open_, -1)),
      staged_(std::exchange(other.staged_, {})) {}

OutputFolder::~OutputFolder() {
  for (const Staged& staged : staged_)
    if (const int at = folder(staged.folder, false); at >= 0) ::unlinkat(at, staged.temporary.c_str(), 0);
  if (open_ >= 0) ::close(open_);
  if (root_ >= 0) ::close(root_);
}

Error OutputFolder::failed(std::string_view what, const std::string& relative) const {
  return {
      fmt::format("{} {}: {}", what, paths::join(path_, relative), std::generic_category().message(errno)),
      {},
      "OB905",
      ""};
}

Error OutputFolder::refused(const std::string& relative, std::string_view why) const {
  return {fmt::format("will not write {}: {}", paths::join(path_, relative), why), {}, "OB905", ""};
}

// The folder at `relative`, open until the next call; -1 when it cannot be had.
int OutputFolder::folder(const std::string& relative, bool make) {
  if (relative.empty()) return root_;
  if (open_ >= 0 && open_path_ == relative) return open_;
  if (open_ >= 0) ::close(std::exchange(open_, -1));
  int at = root_;
  for (std::size_t begin = 0; begin <= relative.size();) {
    const std::size_t end = std::min(relative.find('/', begin), relative.size());
    const std::string name = relative.substr(begin, end - begin);
    if (name.empty() || name == "." || name == "..") {
      errno = EINVAL;
      break;
    }
    if (make && ::mkdirat(at, name.c_str(), 0777) != 0 && errno != EEXIST) break;
    const int next = ::openat(at, name.c_str(), folder_flags);
    if (at != root_) ::close(at);
    at = next;
    if (at < 0) return -1;
    begin = end + 1;
    if (begin > relative.size()) {
      open_path_ = relative;
      return open_ = at;
    }
  }
  if (at != root_) ::close(at);
  return -1;
}

int OutputFolder::begin(const std::string& relative, Staged& staged, std::optional<Error>& error) {
  staged.relative = relative;
  staged.folder = paths::parent(relative);
  staged.name = paths::name(relative);
  const int at = folder(staged.folder, true);
  struct stat there {};
  const bool exists = at >= 0 && ::fstatat(at, staged.name.c_str(), &there, AT_SYMLINK_NOFOLLOW) == 0;
  if (at >= 0 && exists && !S_ISREG(there.st_mode)) {
    error = refused(relative, "it is not a regular file");
    return -1;
  }
  int fd = -1;
  if (at >= 0)
    for (std::size_t attempt = 0; attempt < 100 && fd < 0; ++attempt) {
      staged.temporary = fmt::format(".obelus-{}-{}.tmp", ::getpid(), staged_.size() + attempt * 1000);
      fd = ::openat(at, staged.temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
      if (fd < 0 && errno != EEXIST) break;
    }
  if (fd >= 0 && (!exists || ::fchmod(fd, there.st_mode & 07777) == 0)) return fd;
  error = failed("cannot write", relative);
  if (fd >= 0) {
    ::close(fd);
    ::unlinkat(at, staged.temporary.c_str(), 0);
  }
  return -1;
}

std::optional<Error> OutputFolder::end(int fd, std::optional<Error> error, Staged staged) {
  if (::close(fd) != 0 && !error) error = failed("cannot write", staged.relative);
  if (error)
    ::unlinkat(folder(staged.folder, false), staged.temporary.c_str(), 0);
  else
    staged_.push_back(std::move(staged));
  return error;
}

std::optional<Error> OutputFolder::stage(const std::string& relative, std::string_view content) {
  Staged staged;
  std::optional<Error> error;
  const int fd = begin(relative, staged, error);
  if (fd < 0) return error;
  if (!write_all(fd, content)) error = failed("cannot write", relative);
  return end(fd, std::move(error), std::move(staged));
}

std::optional<Error> OutputFolder::stage(const std::string& relative, const NextPart& next) {
  Staged staged;
  std::optional<Error> error;
  const int fd = begin(relative, staged, error);
  if (fd < 0) return error;
  Writer writer(fd);
  bool good = true;
  while (good && !error) {
    const auto part = next();
    if (!part) error = part.error();
    if (!part || part->empty()) break;
    good = writer.add(*part);
  }
  if (!error && !(good && writer.flush())) error = failed("cannot write", relative);
  return end(fd, std::move(error), std::move(staged));
}

std::optional<Error> OutputFolder::stage_copy(const std::string& relative, int source) {
  Staged staged;
  std::optional<Error> error;
  const int fd = begin(relative, staged, error);
  if (fd < 0) return error;
  struct stat found {};
  if (::fstat(source, &found) == 0) ::fchmod(fd, found.st_mode & 0777);
  const Copied copied = copy_steadily(fd, source);
  if (copied == Copied::failed) error = failed("cannot write", relative);
  if (copied == Copied::unsteady) error = refused(relative, "what it is a copy of changes while it is read");
  return end(fd, std::move(error), std::move(staged));
}

bool OutputFolder::equals(const std::string& relative, int source) {
  const int at = folder(paths::parent(relative), false);
  if (at < 0) return false;
  const int fd = ::openat(at, std::string(paths::name(relative)).c_str(),
                          O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (fd < 0) return false;
  const bool equal = same_content(fd, source);
  ::close(fd);
  return equal;
}

Result<FileState> OutputFolder::take_place(const Staged& staged) {
  const int at = folder(staged.folder, false);
  struct stat now {};
  const bool done = at >= 0 && ::renameat(at, staged.temporary.c_str(), at, staged.name.c_str()) == 0 &&
                    ::fstatat(at, staged.name.c_str(), &now, AT_SYMLINK_NOFOLLOW) == 0;
  if (done) return file_state(now);
  const Error error = failed("cannot write", staged.relative);
  if (at >= 0) ::unlinkat(at, staged.temporary.c_str(), 0);
  return error;
}

std::vector<Result<FileState>> OutputFolder::commit() {
  std::vector<Result<FileState>> results;
  const std::vector<Staged> staged = std::exchange(staged_, {});
  if (staged.empty()) return results;
  const bool synced = ::syncfs(root_) == 0 || errno == ENOSYS || errno == EINVAL || errno == EROFS;
  for (const Staged& each : staged) {
    if (synced) {
      results.push_back(take_place(each));
      continue;
    }
    results.push_back(failed("cannot write", each.relative));
    if (const int at = folder(each.folder, false); at >= 0) ::unlinkat(at, each.temporary.c_str(), 0);
  }
  return results;
}

bool OutputFolder::remove(const std::string& relative) {
  const int at = folder(paths::parent(relative), false);
  return at >= 0 && ::unlinkat(at, std::string(paths::name(relative)).c_str(), 0) == 0;
}

std::optional<FileState> OutputFolder::state(const std::string& relative) {
  const int at = folder(paths::parent(relative), false);
  struct stat found {};
  if (at < 0 || ::fstatat(at, std::string(paths::name(relative)).c_str(), &found, AT_SYMLINK_NOFOLLOW) != 0 ||
      !S_ISREG(found.st_mode))
    return std::nullopt;
  return file_state(found);
}

std::optional<std::string> OutputFolder::read(const std::string& relative) {
  constexpr std::size_t largest = std::size_t{4} << 30;
  const int at = folder(paths::parent(relative), false);
  if (at < 0) return std::nullopt;
  const std::string name(paths::name(relative));
  const int fd = ::openat(at, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  FileState state;
  auto content = read_descriptor(fd, name, largest, state);
  return content ? std::optional(std::move(*content)) : std::nullopt;
}

}  // namespace obelus
