#include <fcntl.h>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <new>
#include <system_error>

#include "cli/world.hpp"
#include "obelus/obelus.hpp"
#include "pipeline/disk.hpp"
#include "pipeline/too_large.hpp"

namespace obelus {
namespace cli {
namespace {

Written write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(fd, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno == EPIPE ? Written::closed : Written::failed;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return Written::all;
}

Result<std::string> read_input(std::size_t limit) {
  std::string content;
  for (;;) {
    const std::size_t had = content.size();
    content.resize(std::max<std::size_t>(content.capacity(), had + 65536));
    const ssize_t got = ::read(STDIN_FILENO, content.data() + had, content.size() - had);
    content.resize(had + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0)
      return Error{"cannot read standard input: " + std::generic_category().message(errno), {}, "OB905", ""};
    if (content.size() > limit) return too_large("standard input", limit);
    if (got == 0) return content;
  }
}

std::size_t columns_of_output() {
  winsize size{};
  return ::isatty(STDOUT_FILENO) == 1 && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

// In UTC: the same day on every machine.
Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  if (::gmtime_r(&now, &parts) == nullptr) return {1970, 1, 1};
  return {parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday};
}

// Nothing is half written by then that another run would not sweep away.
[[noreturn]] void end_without_memory() {
  (void)write_all(STDERR_FILENO, "obelus: error: there is not enough memory\n");
  ::_exit(could_not);
}

// Where one is closed the next file to be opened would take its place, and get what is said to people.
void keep_standard_files() {
  for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(file, F_GETFD) < 0)
      (void)::open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY);  // it cannot be used, as before
}

}  // namespace
}  // namespace cli

int run(int argc, char** argv) {
  cli::keep_standard_files();
  std::set_new_handler(cli::end_without_memory);
  std::signal(SIGPIPE, SIG_IGN);  // write says so
  std::signal(SIGXFSZ, SIG_IGN);
  const auto disk = make_disk();
  if (!disk) {
    (void)cli::write_all(STDERR_FILENO, fmt::format("obelus: error: {}\n", disk.error().message));
    return 2;
  }
  const char* no_color = std::getenv("NO_COLOR");
  const char* github_actions = std::getenv("GITHUB_ACTIONS");
  cli::World world{**disk,
                   cli::read_input,
                   [](std::string_view text) { return cli::write_all(STDOUT_FILENO, text); },
                   [](std::string_view text) { return cli::write_all(STDERR_FILENO, text); },
                   ::isatty(STDERR_FILENO) == 1,
                   no_color != nullptr && *no_color != '\0',
                   ::isatty(STDOUT_FILENO) == 1,
                   github_actions != nullptr && std::string_view(github_actions) == "true",
                   cli::today(),
                   cli::columns_of_output()};
  world.stream = [](const std::string& path) {
    return path == "-" ? Result<Stream>(stream_standard_input()) : stream_file(path);
  };
  return cli::run({argv + std::min(argc, 1), argv + argc}, world);
}

}  // namespace obelus
