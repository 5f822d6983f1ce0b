#include "pipeline/workers.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <new>
#include <system_error>

#include "pipeline/write_all.hpp"

namespace obelus {
namespace {

constexpr std::size_t most_jobs = 256;
constexpr std::uint64_t no_item = ~std::uint64_t{0};
constexpr int progress_interval = 100;  // milliseconds

// What all processes see: which item is next, which one each worker is on, and whose each item is.
class Board {
 public:
  Board(std::size_t items, std::size_t workers)
      : size_(sizeof(Counters) + (workers + items) * sizeof(std::atomic<std::uint64_t>)), workers_(workers) {
    memory_ = ::mmap(nullptr, size_, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory_ != MAP_FAILED) new (memory_) Counters;
  }
  Board(const Board&) = delete;
  Board& operator=(const Board&) = delete;
  ~Board() {
    if (*this) ::munmap(memory_, size_);
  }

  explicit operator bool() const { return memory_ != MAP_FAILED; }
  std::atomic<std::uint64_t>& next() const { return static_cast<Counters*>(memory_)->next; }
  // The item that a worker is on.
  std::atomic<std::uint64_t>& current(std::size_t worker) const { return cells()[worker]; }
  // The worker that took an item, counted from 1.
  std::atomic<std::uint64_t>& owner(std::size_t item) const { return cells()[workers_ + item]; }

 private:
  struct Counters {
    std::atomic<std::uint64_t> next{0};
  };
  std::atomic<std::uint64_t>* cells() const {
    return reinterpret_cast<std::atomic<std::uint64_t>*>(static_cast<char*>(memory_) + sizeof(Counters));
  }

  std::size_t size_;
  std::size_t workers_;
  void* memory_;
};

struct FrameHead {
  std::uint64_t item;
  std::uint64_t size;
};

// The life of a worker: `again` first, then items from the board.
class Worker {
 public:
  Worker(const Workers& workers, const Board& board, std::size_t number, std::size_t count, int out)
      : workers_(workers), board_(board), number_(number), count_(count), out_(out) {}

  bool run(const std::vector<std::size_t>& again) {
    for (const std::size_t item : again)
      if (!take(item)) return false;
    for (;;) {
      const std::uint64_t item = board_.next().fetch_add(1);
      if (item >= count_) return tell();
      if (!take(item)) return false;
    }
  }

 private:
  bool take(std::size_t item) {
    board_.owner(item) = number_ + 1;
    board_.current(number_) = item;
    results_.push_back({item, workers_.work(item)});
    board_.current(number_) = no_item;
    return results_.size() < workers_.batch || tell();
  }

  bool tell() {
    if (workers_.settle) workers_.settle(results_);
    std::string frames;
    for (const ItemResult& result : results_) {
      const FrameHead head{result.item, result.bytes.size()};
      frames.append(reinterpret_cast<const char*>(&head), sizeof head);
      frames += result.bytes;
    }
    results_.clear();
    return write_all(out_, frames);
  }

  const Workers& workers_;
  const Board& board_;
  const std::size_t number_;
  const std::size_t count_;
  const int out_;
  std::vector<ItemResult> results_;
};

std::string way_of_death(int status) {
  if (WIFSIGNALED(status)) return fmt::format("killed by signal {}", WTERMSIG(status));
  return fmt::format("it ended with status {}", WEXITSTATUS(status));
}

// A worker as its parent sees it.
struct Child {
  pid_t pid = -1;
  int in = -1;
  std::string received;
};

class Crew {
 public:
  Crew(std::size_t count, const Workers& workers, std::size_t jobs)
      : count_(count), workers_(workers), board_(count, jobs), children_(jobs), told_(count) {}
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;
  ~Crew() {
    for (const Child& child : children_) {
      if (child.pid <= 0) continue;
      ::kill(child.pid, SIGKILL);
      ::close(child.in);
      ::waitpid(child.pid, nullptr, 0);
    }
  }

  std::optional<Error> run() {
    if (!board_) return failed("cannot share memory with workers");
    for (std::size_t i = 0; i < children_.size(); ++i)
      if (!start(i, {}) && i == 0) return failed("cannot start a worker process");
    for (;;) {
      while (std::any_of(children_.begin(), children_.end(), [](const Child& each) { return each.pid > 0; }))
        if (auto error = serve()) return error;
      // Taken by a worker that somebody killed before it could say so.
      std::vector<std::size_t> lost;
      for (std::size_t item = 0; item < count_; ++item)
        if (!told_[item]) lost.push_back(item);
      if (lost.empty()) return std::nullopt;
      if (!start(0, lost)) return failed("cannot start a worker process");
    }
  }

 private:
  static Error failed(std::string_view what) {
    return {fmt::format("{}: {}", what, std::generic_category().message(errno)), {}, "OB905", ""};
  }

  bool start(std::size_t number, const std::vector<std::size_t>& again) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return false;
    board_.current(number) = no_item;
    const pid_t parent = ::getpid();
    const pid_t pid = ::fork();
    if (pid == 0) {
      ::prctl(PR_SET_PDEATHSIG, SIGKILL);
      if (::getppid() != parent) ::_exit(1);
      ::close(ends[0]);
      ::_exit(Worker(workers_, board_, number, count_, ends[1]).run(again) ? 0 : 1);
    }
    ::close(ends[1]);
    if (pid < 0) {
      ::close(ends[0]);
      return false;
    }
    children_[number] = {pid, ends[0], {}};
    return true;
  }

  // Waits for news and takes it in.
  std::optional<Error> serve() {
    std::vector<pollfd> polled;
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < children_.size(); ++i)
      if (children_[i].pid > 0) {
        polled.push_back({children_[i].in, POLLIN, 0});
        numbers.push_back(i);
      }
    if (::poll(polled.data(), polled.size(), progress_interval) < 0 && errno != EINTR)
      return failed("cannot hear of the workers");
    if (workers_.progress) workers_.progress(std::min<std::size_t>(board_.next(), count_));
    for (std::size_t i = 0; i < polled.size(); ++i)
      if (polled[i].revents != 0)
        if (auto error = hear(numbers[i])) return error;
    return std::nullopt;
  }

  std::optional<Error> hear(std::size_t number) {
    Child& child = children_[number];
    char buffer[65536];
    const ssize_t got = ::read(child.in, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) return std::nullopt;
    if (got > 0) {
      child.received.append(buffer, static_cast<std::size_t>(got));
      take_frames(child.received);
      return std::nullopt;
    }
    ::close(child.in);
    int status = 0;
    while (::waitpid(child.pid, &status, 0) < 0 && errno == EINTR) continue;
    child = {};
    return status == 0 ? std::nullopt : mourn(number, status);
  }

  void take_frames(std::string& received) {
    std::size_t at = 0;
    FrameHead head;
    while (received.size() - at >= sizeof head) {
      std::memcpy(&head, received.data() + at, sizeof head);
      if (received.size() - at - sizeof head < head.size) break;
      told_[head.item] = true;
      workers_.done(head.item, received.substr(at + sizeof head, head.size));
      at += sizeof head + head.size;
    }
    received.erase(0, at);
  }

  // A worker died: of the item it was on, or, without one, of something that will not get better.
  std::optional<Error> mourn(std::size_t number, int status) {
    const std::string how = way_of_death(status);
    if (workers_.lost) workers_.lost();
    const std::uint64_t current = board_.current(number);
    if (current == no_item && ++unexplained_ > children_.size() + 2)
      return Error{"workers keep dying: " + how, {}, "OB905", ""};
    if (current != no_item) {
      told_[current] = true;
      workers_.died(current, how);
    }
    std::vector<std::size_t> again;
    for (std::size_t item = 0; item < count_; ++item)
      if (!told_[item] && board_.owner(item) == number + 1) again.push_back(item);
    if (again.empty() && board_.next() >= count_) return std::nullopt;
    return start(number, again) ? std::nullopt : std::optional(failed("cannot start a worker process"));
  }

  const std::size_t count_;
  const Workers& workers_;
  Board board_;
  std::vector<Child> children_;
  std::vector<bool> told_;
  std::size_t unexplained_ = 0;
};

}  // namespace

std::optional<Error> run_workers(std::size_t count, const Workers& workers) {
  if (count == 0) return std::nullopt;
  const std::size_t jobs = std::clamp<std::size_t>(workers.jobs, 1, std::min(most_jobs, count));
  return Crew(count, workers, jobs).run();
}

std::size_t processors() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (::sched_getaffinity(0, sizeof set, &set) != 0) return 1;
  return static_cast<std::size_t>(std::max(1, CPU_COUNT(&set)));
}

}  // namespace obelus
