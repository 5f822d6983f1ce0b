#include "serve/lines.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <deque>
#include <system_error>
#include <utility>
#include <vector>

#include "pipeline/write_all.hpp"

namespace obelus {
namespace {

constexpr std::size_t chunk = 65536;

// Bytes read; 0 at the end, or when it fails.
std::size_t read_some(int fd, std::string& to) {
  char buffer[chunk];
  ssize_t got = 0;
  do got = ::read(fd, buffer, sizeof buffer);
  while (got < 0 && errno == EINTR);
  if (got > 0) to.append(buffer, static_cast<std::size_t>(got));
  return static_cast<std::size_t>(std::max<ssize_t>(got, 0));
}

// The life of a worker: a line in, a line out.
void work(int in, int out, const LineServer& server) {
  std::string received;
  std::size_t looked = 0;
  while (read_some(in, received) != 0) {
    const std::size_t end = received.find('\n', looked);
    looked = received.size();
    if (end == std::string::npos) continue;
    std::string answer = server.answer(std::string_view(received).substr(0, end));
    for (std::size_t at = 0; (at = answer.find('\n', at)) != std::string::npos;) answer[at] = ' ';
    if (!write_all(out, answer += '\n')) return;
    received.clear();
    looked = 0;
  }
}

struct Worker {
  pid_t pid = -1;
  int to = -1;
  int from = -1;
  std::string line;      // that it is at work on; empty: none
  std::string received;  // of its answer
};

// Cuts what comes in into lines, and skips those that are too long.
class Lines {
 public:
  explicit Lines(std::size_t longest) : longest_(longest) {}

  bool ended() const { return ended_; }
  bool empty() const { return lines_.empty(); }
  std::size_t size() const { return lines_.size(); }
  std::string take() {
    std::string line = std::move(lines_.front());
    lines_.pop_front();
    return line;
  }
  // How many were too long since the last call.
  std::size_t take_skipped() { return std::exchange(skipped_, 0); }

  void read(int fd) {
    ended_ = read_some(fd, rest_) == 0;
    std::size_t begin = 0;
    for (std::size_t end = rest_.find('\n', looked_); end != std::string::npos;
         end = rest_.find('\n', begin)) {
      add(std::string_view(rest_).substr(begin, end - begin));
      begin = end + 1;
    }
    rest_.erase(0, begin);
    if (ended_) add(std::exchange(rest_, {}));
    if (rest_.size() > longest_) {
      skips_ = true;
      rest_.clear();
    }
    looked_ = rest_.size();
  }

 private:
  void add(std::string_view line) {
    const bool too_long = std::exchange(skips_, false) || line.size() > longest_;
    if (too_long)
      ++skipped_;
    else if (line.find_first_not_of(" \t\r") != std::string_view::npos)
      lines_.emplace_back(line);
  }

  const std::size_t longest_;
  std::deque<std::string> lines_;
  std::string rest_;
  std::size_t looked_ = 0;  // no line end in `rest_` before this
  std::size_t skipped_ = 0;
  bool skips_ = false;
  bool ended_ = false;
};

class Server {
 public:
  Server(int in, int out, const LineServer& server)
      : in_(in),
        out_(out),
        server_(server),
        workers_(std::max<std::size_t>(server.jobs, 1)),
        lines_(server.longest) {}
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server() {
    for (Worker& worker : workers_) dismiss(worker);
  }

  std::optional<Error> run() {
    while (!(lines_.ended() && lines_.empty() && all_idle())) {
      if (auto error = hand_out()) return error;
      if (lines_.ended() && lines_.empty() && all_idle()) break;
      if (!wait()) return std::nullopt;
    }
    return std::nullopt;
  }

 private:
  static Error failed(std::string_view what) {
    return {fmt::format("{}: {}", what, std::generic_category().message(errno)), {}, "OB905", ""};
  }

  bool all_idle() const {
    return std::all_of(workers_.begin(), workers_.end(),
                       [](const Worker& each) { return each.line.empty(); });
  }

  bool start(Worker& worker) {
    int to[2];
    int from[2];
    if (::pipe2(to, O_CLOEXEC) != 0) return false;
    if (::pipe2(from, O_CLOEXEC) != 0) {
      ::close(to[0]);
      ::close(to[1]);
      return false;
    }
    const pid_t parent = ::getpid();
    worker.pid = ::fork();
    if (worker.pid == 0) {
      ::prctl(PR_SET_PDEATHSIG, SIGKILL);
      if (::getppid() != parent) ::_exit(1);
      // The others' ends would keep them from seeing that this process let go of them.
      for (const Worker& other : workers_) {
        if (&other == &worker || other.pid <= 0) continue;
        ::close(other.to);
        ::close(other.from);
      }
      ::close(to[1]);
      ::close(from[0]);
      work(to[0], from[1], server_);
      ::_exit(0);
    }
    ::close(to[0]);
    ::close(from[1]);
    worker.to = to[1];
    worker.from = from[0];
    if (worker.pid < 0) dismiss(worker);
    return worker.pid > 0;
  }

  static std::string dismiss(Worker& worker) {
    int status = 0;
    if (worker.to >= 0) ::close(worker.to);
    if (worker.from >= 0) ::close(worker.from);
    if (worker.pid > 0)
      while (::waitpid(worker.pid, &status, 0) < 0 && errno == EINTR) continue;
    worker = {};
    return WIFSIGNALED(status) ? fmt::format("killed by signal {}", WTERMSIG(status)) : "it ended";
  }

  // Gives waiting lines to idle workers.
  std::optional<Error> hand_out() {
    if (!lines_.empty() && all_idle() && server_.is_stale && server_.is_stale())
      for (Worker& worker : workers_) dismiss(worker);
    for (Worker& worker : workers_) {
      if (lines_.empty()) break;
      if (!worker.line.empty()) continue;
      if (worker.pid <= 0 && !start(worker)) return failed("cannot start a worker process");
      worker.line = lines_.take() + '\n';
      write_all(worker.to, worker.line);  // that it died is seen when its answer is read
    }
    return std::nullopt;
  }

  // Waits for news and takes it in. False when nobody reads the answers.
  bool wait() {
    std::vector<pollfd> polled;
    std::vector<Worker*> busy;
    for (Worker& worker : workers_)
      if (!worker.line.empty()) {
        polled.push_back({worker.from, POLLIN, 0});
        busy.push_back(&worker);
      }
    const bool reads = !lines_.ended() && lines_.size() < workers_.size();
    if (reads) polled.push_back({in_, POLLIN, 0});
    if (::poll(polled.data(), polled.size(), -1) < 0) return errno == EINTR;
    for (std::size_t i = 0; i < busy.size(); ++i)
      if (polled[i].revents != 0 && !hear(*busy[i])) return false;
    if (!reads || polled.back().revents == 0) return true;
    lines_.read(in_);
    for (std::size_t n = lines_.take_skipped(); n > 0; --n)
      if (!say(server_.excuse({}, fmt::format("the line is longer than {} bytes", server_.longest))))
        return false;
    return true;
  }

  bool hear(Worker& worker) {
    if (read_some(worker.from, worker.received) == 0) {
      const std::string line = std::move(worker.line);
      const std::string how = dismiss(worker);
      return say(server_.excuse(line, "the worker process died: " + how));
    }
    if (worker.received.back() != '\n') return true;
    worker.line.clear();
    return write_all(out_, std::exchange(worker.received, {}));
  }

  bool say(std::string answer) { return write_all(out_, answer += '\n'); }

  const int in_;
  const int out_;
  const LineServer& server_;
  std::vector<Worker> workers_;
  Lines lines_;
};

}  // namespace

std::optional<Error> serve_lines(int in, int out, const LineServer& server) {
  return Server(in, out, server).run();
}

}  // namespace obelus
