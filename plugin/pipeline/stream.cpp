#include "pipeline/stream.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <string_view>
#include <system_error>

namespace obelus {
namespace {

Error cannot_read(std::string_view name, std::string_view why) {
  return {fmt::format("cannot read {}: {}", name, why), {}, "OB905", ""};
}

Error failed(std::string_view name) { return cannot_read(name, std::generic_category().message(errno)); }

Result<std::string> read_piece(int fd, std::string_view name) {
  std::string piece(65536, '\0');
  ssize_t got = 0;
  do got = ::read(fd, piece.data(), piece.size());
  while (got < 0 && errno == EINTR);
  if (got < 0) return failed(name);
  piece.resize(static_cast<std::size_t>(got));
  return piece;
}

struct CloseFile {
  void operator()(const int* fd) const {
    ::close(*fd);
    delete fd;
  }
};

}  // namespace

Result<Stream> stream_file(const std::string& path) {
  if (path.find('\0') != std::string::npos) return cannot_read(path, "a path cannot hold NUL");
  const int fd = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (fd < 0) return failed(path);
  const std::shared_ptr<const int> file(new int(fd), CloseFile());
  struct stat found {};
  if (::fstat(fd, &found) != 0) return failed(path);
  if (S_ISDIR(found.st_mode)) return cannot_read(path, "it is a folder");
  if (!S_ISREG(found.st_mode)) return cannot_read(path, "it is not a regular file");
  return Stream([file, path] { return read_piece(*file, path); });
}

Stream stream_standard_input() {
  return [] { return read_piece(STDIN_FILENO, "standard input"); };
}

}  // namespace obelus
