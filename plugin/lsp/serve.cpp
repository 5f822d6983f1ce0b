#include "lsp/serve.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <utility>

#include "lsp/framing/frames.hpp"

namespace obelus::lsp {
namespace {

constexpr int pause_ms = 150;  // of typing, before files that are not open are looked at

class Serving {
 public:
  Serving(int in, int out, const Files& disk, CheckRequest request, bool scans)
      : in_(in),
        out_(out),
        session_(disk, std::move(request), scans, [this](const auto& each) { send(each); }) {}

  Served run() {
    bool has_background = true;
    for (;;) {
      const int timeout = has_urgent_ || is_told_ ? 0
                          : !has_background       ? -1
                          : session_.is_typing()  ? pause_ms
                                                  : 0;
      const bool has_input = !session_.is_full() && (wait(timeout) || std::exchange(is_told_, false));
      if (has_input) read();
      if (has_ended_ || has_gone_ || !error_.empty()) break;
      has_urgent_ = session_.work();
      if (session_.exit_status()) return {*session_.exit_status(), {}};
      if (has_urgent_ || has_input) {
        has_background = true;
        continue;
      }
      has_background = session_.work_in_background();
    }
    if (!error_.empty()) {
      send(write_answer(Json(), Refusal{Code::parse_error, error_}));
      return {2, error_};
    }
    deliver();
    while (session_.work() && !session_.exit_status()) {
    }
    return {session_.exit_status().value_or(session_.status_at_end()), {}};
  }

 private:
  bool wait(int timeout_ms) const {
    pollfd poll{in_, POLLIN, 0};
    return ::poll(&poll, 1, timeout_ms) > 0;
  }

  // Takes what is there, if something is.
  void take() {
    std::array<char, 65536> bytes;
    const ssize_t got = ::read(in_, bytes.data(), bytes.size());
    if (got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN)) has_ended_ = true;
    if (got > 0) frames_.feed({bytes.data(), static_cast<std::size_t>(got)});
  }

  // Hands over what has come in whole.
  void deliver() {
    while (error_.empty()) {
      auto content = frames_.next();
      if (!content) {
        error_ = content.error().message;
        return;
      }
      if (!*content) return;
      session_.receive(**content);
      has_urgent_ = true;
    }
  }

  void read() {
    if (wait(0)) take();
    deliver();
  }

  // An editor may write much before it reads. While it does not read, what it writes is taken, or both would
  // wait for each other. No more is written at a time than a pipe that is ready takes at once.
  void send(const std::string& content) {
    constexpr std::size_t most_at_once = 4096;
    constexpr std::size_t most_taken = std::size_t{256} << 20;
    const std::string framed = frame(content);
    std::string_view left = framed;
    while (!left.empty() && !has_gone_) {
      std::array<pollfd, 2> both = {{{out_, POLLOUT, 0}, {in_, POLLIN, 0}}};
      const bool may_take = !has_ended_ && frames_.size() < most_taken;
      if (::poll(both.data(), may_take ? 2 : 1, -1) < 0 && errno != EINTR) has_gone_ = true;
      if (both[0].revents == 0) {
        if (both[1].revents != 0) take();
        is_told_ = true;
        continue;
      }
      const ssize_t written = ::write(out_, left.data(), std::min(left.size(), most_at_once));
      if (written < 0 && errno != EINTR && errno != EAGAIN) has_gone_ = true;
      left.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
  }

  int in_;
  int out_;
  Frames frames_;
  Session session_;
  std::string error_;
  bool has_urgent_ = false;
  bool is_told_ = false;    // input was taken that has not been handed over
  bool has_ended_ = false;  // no more input comes
  bool has_gone_ = false;   // nobody reads any more
};

}  // namespace

Served serve(int in, int out, const Files& disk, CheckRequest request, bool scans) {
  return Serving(in, out, disk, std::move(request), scans).run();
}

}  // namespace obelus::lsp
