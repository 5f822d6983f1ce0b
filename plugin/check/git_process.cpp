#include "check/git_process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>

extern char** environ;

namespace obelus {
namespace {

constexpr std::size_t most_diagnostics = 4000;

Error no_git(int code) {
  return {fmt::format("cannot run git: {}", std::strerror(code)),
          {},
          "OB905",
          "install git, or leave --since out"};
}

struct Pipe {
  int read = -1;
  int write = -1;

  bool open() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    read = ends[0];
    write = ends[1];
    return true;
  }
  static void close(int& end) {
    if (end >= 0) ::close(end);
    end = -1;
  }
  ~Pipe() {
    close(read);
    close(write);
  }
};

// The environment, but for what would make git wait for somebody or speak another language.
std::vector<std::string> environment() {
  std::vector<std::string> variables = {"LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0"};
  for (char** each = environ; *each != nullptr; ++each) {
    const std::string_view variable = *each;
    const std::string_view name = variable.substr(0, variable.find('='));
    if (name != "LC_ALL" && name != "GIT_TERMINAL_PROMPT" && name != "GIT_OPTIONAL_LOCKS")
      variables.emplace_back(variable);
  }
  return variables;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (std::string& each : texts) all.push_back(each.data());
  all.push_back(nullptr);
  return all;
}

// Starts git with these ends for its own; -1 stands for /dev/null. Returns an errno.
int spawn(pid_t& child, std::vector<std::string> arguments, int in, int out, int err) {
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  const auto give = [&](int end, int as, int flags) {
    if (end >= 0)
      ::posix_spawn_file_actions_adddup2(&actions, end, as);
    else
      ::posix_spawn_file_actions_addopen(&actions, as, "/dev/null", flags, 0);
  };
  give(in, STDIN_FILENO, O_RDONLY);
  give(out, STDOUT_FILENO, O_WRONLY);
  give(err, STDERR_FILENO, O_WRONLY);
  std::vector<std::string> variables = environment();
  const int code = ::posix_spawnp(&child, "git", &actions, nullptr, pointers(arguments).data(),
                                  pointers(variables).data());
  ::posix_spawn_file_actions_destroy(&actions);
  return code;
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

// Takes what is there; false at the end.
bool take(int from, std::string& into, std::size_t most) {
  std::array<char, 1 << 16> buffer;
  const ssize_t size = ::read(from, buffer.data(), buffer.size());
  if (size < 0) return errno == EINTR || errno == EAGAIN;
  const std::size_t room = most - std::min(most, into.size());
  into.append(buffer.data(), std::min(static_cast<std::size_t>(size), room));
  return size > 0;
}

// Reads no more than `into` lacks to `size`; false at the end.
bool take_up_to(int from, std::string& into, std::size_t size) {
  std::array<char, 1 << 16> buffer;
  const ssize_t got = ::read(from, buffer.data(), std::min(buffer.size(), size - into.size()));
  if (got < 0) return errno == EINTR;
  into.append(buffer.data(), static_cast<std::size_t>(got));
  return got > 0;
}

}  // namespace

Result<GitAnswer> run_git(const std::string& folder, std::vector<std::string> arguments, std::size_t limit) {
  arguments.insert(arguments.begin(), {"git", "-C", folder});
  Pipe out;
  Pipe err;
  if (!out.open() || !err.open()) return no_git(errno);
  pid_t child = 0;
  if (const int code = spawn(child, std::move(arguments), -1, out.write, err.write); code != 0)
    return no_git(code);
  Pipe::close(out.write);
  Pipe::close(err.write);
  GitAnswer answer;
  std::array<pollfd, 2> ends = {pollfd{out.read, POLLIN, 0}, pollfd{err.read, POLLIN, 0}};
  while (ends[0].fd >= 0 || ends[1].fd >= 0) {
    if (::poll(ends.data(), ends.size(), -1) < 0 && errno != EINTR) break;
    if (ends[0].revents != 0 && !take(out.read, answer.out, limit + 1)) ends[0].fd = -1;
    if (ends[1].revents != 0 && !take(err.read, answer.err, most_diagnostics)) ends[1].fd = -1;
  }
  answer.status = wait_for(child);
  if (answer.out.size() > limit)
    return Error{fmt::format("git says more than {} bytes", limit), {}, "OB906", ""};
  return answer;
}

GitObjects::~GitObjects() { stop(); }

void GitObjects::stop() {
  Pipe::close(to_);
  Pipe::close(from_);
  ahead_.clear();
  // One that a parent started is the parent's to wait for.
  if (child_ > 0 && owner_ == ::getpid()) wait_for(child_);
  child_ = 0;
}

std::optional<Error> GitObjects::start() {
  if (child_ > 0 && owner_ == ::getpid()) return std::nullopt;
  stop();
  Pipe in;
  Pipe out;
  if (!in.open() || !out.open()) return no_git(errno);
  const int code = spawn(child_, {"git", "-C", folder_, "cat-file", "--batch"}, in.read, out.write, -1);
  if (code != 0) {
    child_ = 0;
    return no_git(code);
  }
  owner_ = ::getpid();
  std::swap(to_, in.write);
  std::swap(from_, out.read);
  return std::nullopt;
}

std::optional<std::string> GitObjects::read_line() {
  constexpr std::size_t longest = 1000;
  while (ahead_.find('\n') == ahead_.npos) {
    if (ahead_.size() > longest || !take_up_to(from_, ahead_, ahead_.size() + longest)) return std::nullopt;
  }
  const std::size_t end = ahead_.find('\n');
  std::string line = ahead_.substr(0, end);
  ahead_.erase(0, end + 1);
  return line;
}

bool GitObjects::read_exactly(std::string& out, std::size_t size) {
  const std::size_t known = std::min(size, ahead_.size());
  out.assign(ahead_, 0, known);
  ahead_.erase(0, known);
  out.reserve(size);
  while (out.size() < size)
    if (!take_up_to(from_, out, size)) return false;
  return true;
}

Result<std::string> GitObjects::read(const std::string& object, std::size_t limit) {
  const Error failed{fmt::format("git does not say what {} holds", object), {}, "OB905", ""};
  if (auto error = start()) return std::move(*error);
  const std::string line = object + "\n";
  if (::write(to_, line.data(), line.size()) != static_cast<ssize_t>(line.size())) return failed;
  const auto head = read_line();
  if (!head) return failed;
  const std::size_t space = head->rfind(' ');
  std::size_t size = 0;
  const char* end = head->data() + head->size();
  if (space == head->npos || std::from_chars(head->data() + space + 1, end, size).ptr != end) return failed;
  if (size > limit) {
    stop();  // rather than read it
    return Error{fmt::format("{} is larger than {} bytes", object, limit), {}, "OB906", ""};
  }
  std::string content;
  std::string line_end;
  if (!read_exactly(content, size) || !read_exactly(line_end, 1)) return failed;
  return content;
}

}  // namespace obelus
