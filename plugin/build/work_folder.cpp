#include "build/work_folder.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace obelus {
namespace {

constexpr const char* lock_name = "lock";
constexpr const char* building = "building";
constexpr const char* git_ignore = ".gitignore";

// The process that a temporary file belongs to, or 0.
pid_t owner_of(std::string_view name) {
  constexpr std::string_view begin = ".obelus-";
  if (!name.starts_with(begin) || !name.ends_with(".tmp")) return 0;
  name.remove_prefix(begin.size());
  pid_t pid = 0;
  std::from_chars(name.data(), name.data() + name.size(), pid);
  return pid;
}

// A process that nobody has waited for, a zombie, writes nothing any more either.
bool is_dead(pid_t process) {
  if (::kill(process, 0) != 0) return errno == ESRCH;
  std::ifstream status(fmt::format("/proc/{}/stat", process));
  std::string text;
  std::getline(status, text);
  const std::size_t name_end = text.rfind(") ");
  return name_end != std::string::npos && text.compare(name_end + 2, 1, "Z") == 0;
}

}  // namespace

Result<WorkFolder> WorkFolder::open(const std::string& path, const std::function<void()>& waiting) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error)
    return Error{fmt::format("cannot make the folder {}: {}", path, error.message()), {}, "OB905", ""};
  const bool is_link = std::filesystem::is_symlink(path, error);
  if (error) return Error{fmt::format("cannot look at {}: {}", path, error.message()), {}, "OB905", ""};
  if (is_link)
    return Error{fmt::format("will not write into {}: it is a symbolic link", path), {}, "OB905", ""};
  auto folder = OutputFolder::open(path);
  if (!folder) return folder.error();
  const int lock = ::openat(folder->descriptor(), lock_name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (lock < 0)
    return Error{fmt::format("cannot write {}/lock: {}", path, std::generic_category().message(errno)),
                 {},
                 "OB905",
                 ""};
  // Where locks are not to be had, builds are kept apart by the names of their temporary files alone.
  if (::flock(lock, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    waiting();
    while (::flock(lock, LOCK_EX) != 0 && errno == EINTR) continue;
  }
  WorkFolder work(std::move(*folder), lock);
  if (!work.folder_.state(git_ignore))
    if (auto failed = work.write(git_ignore, "*\n")) return std::move(*failed);
  return work;
}

WorkFolder::WorkFolder(WorkFolder&& other) noexcept
    : folder_(std::move(other.folder_)), lock_(std::exchange(other.lock_, -1)) {}

WorkFolder::~WorkFolder() {
  if (lock_ >= 0) ::close(lock_);
}

bool WorkFolder::was_interrupted() { return folder_.state(building).has_value(); }

std::optional<Error> WorkFolder::begin() {
  if (was_interrupted()) return std::nullopt;
  return write(building, std::string_view());
}

void WorkFolder::end() { folder_.remove(building); }

std::vector<std::string> WorkFolder::names() const {
  std::vector<std::string> names;
  const int fd = ::openat(folder_.descriptor(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR* folder = fd < 0 ? nullptr : ::fdopendir(fd);
  if (folder == nullptr) {
    if (fd >= 0) ::close(fd);
    return names;
  }
  while (const dirent* each = ::readdir(folder)) names.emplace_back(each->d_name);
  ::closedir(folder);
  return names;
}

// Into memory that was not cleared first: a cache may be large.
std::optional<Cache::Bytes> WorkFolder::read_whole(const std::string& name) {
  constexpr off_t largest = off_t{1} << 32;
  const int fd = ::openat(folder_.descriptor(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (fd < 0) return std::nullopt;
  struct stat found {};
  Cache::Bytes bytes;
  if (::fstat(fd, &found) == 0 && S_ISREG(found.st_mode) && found.st_size < largest) {
    const auto size = static_cast<std::size_t>(found.st_size);
    auto data = std::make_unique_for_overwrite<char[]>(size);
    while (bytes.size < size) {
      const ssize_t got = ::read(fd, data.get() + bytes.size, size - bytes.size);
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) break;
      bytes.size += static_cast<std::size_t>(got);
    }
    bytes.data = std::move(data);
  }
  ::close(fd);
  return bytes;
}

std::optional<Error> WorkFolder::write(const std::string& name, std::string_view content) {
  auto error = folder_.stage(name, content);
  return error ? error : commit();
}

std::optional<Error> WorkFolder::write(const std::string& name, const OutputFolder::NextPart& next) {
  auto error = folder_.stage(name, next);
  return error ? error : commit();
}

int WorkFolder::open_nameless() {
  return ::openat(folder_.descriptor(), ".", O_RDWR | O_TMPFILE | O_CLOEXEC, 0600);
}

std::optional<Error> WorkFolder::commit() {
  const auto placed = folder_.commit();
  return placed.front() ? std::nullopt : std::optional(placed.front().error());
}

void remove_leftovers(const std::string& output) {
  namespace fs = std::filesystem;
  auto folder = OutputFolder::open(output);
  if (!folder) return;
  std::vector<std::string> leftovers;
  std::error_code error;
  const fs::path root = output.empty() ? "." : output;
  for (fs::recursive_directory_iterator each(root, fs::directory_options::skip_permission_denied, error), end;
       !error && each != end; each.increment(error)) {
    const pid_t owner = owner_of(each->path().filename().string());
    if (owner > 0 && is_dead(owner))
      leftovers.push_back(each->path().lexically_relative(root).generic_string());
  }
  for (const std::string& each : leftovers) folder->remove(each);
}

}  // namespace obelus
