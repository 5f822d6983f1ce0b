#include "pipeline/disk.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstring>
#include <system_error>

#include "pipeline/paths.hpp"
#include "pipeline/read_whole.hpp"
#include "pipeline/write_all.hpp"

namespace obelus {
namespace {

// Owns a file descriptor; -1 when there is none.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }
  // Closes it now, to learn whether all was written.
  bool close() { return ::close(std::exchange(fd_, -1)) == 0; }

 private:
  int fd_;
};

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

Error failed(std::string_view what, const std::string& path) {
  return {fmt::format("{} {}: {}", what, path, std::generic_category().message(errno)), {}, "OB905", ""};
}

Error refused(std::string_view what, const std::string& path, std::string_view why) {
  return {fmt::format("{} {}: {}", what, path, why), {}, "OB905", ""};
}

// Why nothing is to be seen at a path; else the system failed to look.
bool is_absent(int error) {
  return error == ENOENT || error == ENOTDIR || error == EACCES || error == ENAMETOOLONG;
}

FileKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return FileKind::regular;
  if (S_ISDIR(mode)) return FileKind::folder;
  if (S_ISLNK(mode)) return FileKind::link;
  return FileKind::other;
}

std::string_view name_of(FileKind kind) {
  switch (kind) {
    case FileKind::folder: return "it is a folder";
    case FileKind::link: return "it is a symbolic link";
    default: return "it is not a regular file";
  }
}

std::string folder_of(const std::string& path) {
  const std::string folder = paths::parent(path);
  return folder.empty() ? "." : folder;
}

bool sync(int fd) { return ::fsync(fd) == 0 || errno == EINVAL || errno == EROFS; }

// A file beside its target that is removed again unless it takes the target's place. Everything happens
// relative to the folder opened once, so that no folder can be swapped for another half-way.
class Replacement {
 public:
  explicit Replacement(const std::string& path)
      : path_(path),
        name_(paths::name(path)),
        folder_(::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {}
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;
  ~Replacement() {
    if (!temporary_.empty()) ::unlinkat(folder_.get(), temporary_.c_str(), 0);
  }

  std::optional<Error> write(std::string_view content, bool may_replace) {
    if (!folder_) return failed("cannot write", path_);
    mode_t mode = 0666;
    struct stat there {};
    const bool exists = ::fstatat(folder_.get(), name_.c_str(), &there, AT_SYMLINK_NOFOLLOW) == 0;
    if (exists && !may_replace) return refused("will not write", path_, "it exists");
    if (exists && !S_ISREG(there.st_mode))
      return refused("will not write", path_, name_of(kind_of(there.st_mode)));
    if (exists && ::faccessat(folder_.get(), name_.c_str(), W_OK, 0) != 0)
      return failed("cannot write", path_);
    Descriptor file = open_temporary(mode);
    if (!file) return failed("cannot write", path_);
    if (exists && ::fchmod(file.get(), there.st_mode & 07777) != 0) return failed("cannot write", path_);
    if (!write_all(file.get(), content) || !sync(file.get()) || !file.close())
      return failed("cannot write", path_);
    if (!take_place(may_replace)) return failed("cannot write", path_);
    sync(folder_.get());
    return std::nullopt;
  }

 private:
  Descriptor open_temporary(mode_t mode) {
    for (int attempt = 0; attempt < 100; ++attempt) {
      std::string name = fmt::format(".obelus-{}-{}.tmp", ::getpid(), attempt);
      const int fd =
          ::openat(folder_.get(), name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
      if (fd >= 0) temporary_ = std::move(name);
      if (fd >= 0 || errno != EEXIST) return Descriptor(fd);
    }
    return Descriptor(-1);
  }

  // A rename replaces what is there, a link does not.
  bool take_place(bool may_replace) {
    if (!may_replace)
      return ::linkat(folder_.get(), temporary_.c_str(), folder_.get(), name_.c_str(), 0) == 0;
    if (::renameat(folder_.get(), temporary_.c_str(), folder_.get(), name_.c_str()) != 0) return false;
    temporary_.clear();
    return true;
  }

  std::string path_;
  std::string name_;
  Descriptor folder_;
  std::string temporary_;
};

class Disk final : public Files {
 public:
  explicit Disk(std::string here) : here_(std::move(here)) {}

  // File systems of other machines fail for a moment: asked once more, they may know.
  FileKind kind(const std::string& path) const override {
    struct stat found {};
    for (int attempt = 0; attempt < 2; ++attempt) {
      if (::stat(path.c_str(), &found) == 0) return kind_of(found.st_mode);
      if (is_absent(errno)) return FileKind::missing;
    }
    return FileKind::other;
  }

  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    if (path.find('\0') != std::string::npos) return refused("cannot read", path, "a path cannot hold NUL");
    // O_NONBLOCK: the opening of a pipe must not wait for a writer.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    FileState state;
    if (!file) return failed("cannot read", path);
    return read_whole(file.get(), path, limit, state);
  }

  Result<std::vector<FolderEntry>> list(const std::string& folder) const override {
    const std::unique_ptr<DIR, CloseFolder> opened(::opendir(folder.c_str()));
    if (!opened) return failed("cannot read the folder", folder);
    std::vector<FolderEntry> entries;
    for (errno = 0; const dirent* entry = ::readdir(opened.get()); errno = 0) {
      const std::string_view name = entry->d_name;
      struct stat found {};
      if (name == "." || name == "..") continue;
      if (::fstatat(::dirfd(opened.get()), entry->d_name, &found, AT_SYMLINK_NOFOLLOW) != 0) {
        if (is_absent(errno)) continue;
        return failed("cannot look at", paths::join(folder, std::string(name)));
      }
      entries.push_back({std::string(name), kind_of(found.st_mode)});
    }
    if (errno != 0) return failed("cannot read the folder", folder);
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return entries;
  }

  std::optional<Error> write(const std::string& path, std::string_view content) override {
    return Replacement(path).write(content, true);
  }

  std::optional<Error> create(const std::string& path, std::string_view content) override {
    return Replacement(path).write(content, false);
  }

  std::optional<Error> make_folder(const std::string& path) override {
    if (::mkdir(path.c_str(), 0777) == 0 || (errno == EEXIST && kind(path) == FileKind::folder))
      return std::nullopt;
    return failed("cannot make the folder", path);
  }

  std::string absolute(const std::string& path) const override {
    return paths::normal(paths::join(here_, path));
  }

 private:
  std::string here_;
};

}  // namespace

Result<std::unique_ptr<Files>> make_disk() {
  std::string here(PATH_MAX, '\0');
  if (::getcwd(here.data(), here.size()) == nullptr)
    return Error{
        "cannot tell the working folder: " + std::generic_category().message(errno), {}, "OB905", ""};
  here.resize(std::strlen(here.c_str()));
  return std::unique_ptr<Files>(std::make_unique<Disk>(std::move(here)));
}

}  // namespace obelus
