#include "build/work_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

namespace obelus {
namespace {

constexpr const char* lock_name = "lock";
constexpr const char* building = "building";

// The process that a temporary file belongs to, or 0.
pid_t owner_of(std::string_view name) {
  constexpr std::string_view begin = ".obelus-";
  if (!name.starts_with(begin) || !name.ends_with(".tmp")) return 0;
  name.remove_prefix(begin.size());
  pid_t pid = 0;
  std::from_chars(name.data(), name.data() + name.size(), pid);
  return pid;
}

}  // namespace

Result<WorkFolder> WorkFolder::open(const std::string& path, const std::function<void()>& waiting) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error)
    return Error{fmt::format("cannot make the folder {}: {}", path, error.message()), {}, "OB905", ""};
  if (std::filesystem::is_symlink(path))
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
  return WorkFolder(std::move(*folder), lock);
}

WorkFolder::WorkFolder(WorkFolder&& other) noexcept
    : folder_(std::move(other.folder_)), lock_(std::exchange(other.lock_, -1)) {}

WorkFolder::~WorkFolder() {
  if (lock_ >= 0) ::close(lock_);
}

bool WorkFolder::was_interrupted() { return folder_.state(building).has_value(); }

std::optional<Error> WorkFolder::begin() {
  if (was_interrupted()) return std::nullopt;
  return write(building, "");
}

void WorkFolder::end() { folder_.remove(building); }

std::optional<std::string> WorkFolder::read(const std::string& name) { return folder_.read(name); }

std::optional<Error> WorkFolder::write(const std::string& name, std::string_view content) {
  if (auto error = folder_.stage(name, content)) return error;
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
    const bool is_dead = owner > 0 && ::kill(owner, 0) != 0 && errno == ESRCH;
    if (is_dead) leftovers.push_back(each->path().lexically_relative(root).generic_string());
  }
  for (const std::string& each : leftovers) folder->remove(each);
}

}  // namespace obelus
