#include "lsp/serve.hpp"

#include <poll.h>
#include <unistd.h>

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
      const bool waits = session_.is_typing();
      const bool has_input = !session_.is_full() && wait(has_urgent_       ? 0
                                                         : !has_background ? -1
                                                         : waits           ? pause_ms
                                                                           : 0);
      if (has_input && !read()) break;
      if (!error_.empty() || has_gone_) break;
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
    while (session_.work() && !session_.exit_status()) {
    }
    return {session_.exit_status().value_or(session_.status_at_end()), {}};
  }

 private:
  bool wait(int timeout_ms) const {
    pollfd poll{in_, POLLIN, 0};
    return ::poll(&poll, 1, timeout_ms) > 0;
  }

  // Takes what is there; false at the end of the input.
  bool read() {
    std::array<char, 65536> bytes;
    const ssize_t got = ::read(in_, bytes.data(), bytes.size());
    if (got < 0) return errno == EINTR || errno == EAGAIN;
    if (got == 0) return false;
    frames_.feed({bytes.data(), static_cast<std::size_t>(got)});
    for (;;) {
      auto content = frames_.next();
      if (!content) {
        error_ = content.error().message;
        return true;
      }
      if (!*content) return true;
      session_.receive(**content);
      has_urgent_ = true;
    }
  }

  void send(const std::string& content) {
    const std::string framed = frame(content);
    std::string_view left = framed;
    while (!left.empty()) {
      const ssize_t written = ::write(out_, left.data(), left.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) {
        has_gone_ = true;
        return;
      }
      left.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  int in_;
  int out_;
  Frames frames_;
  Session session_;
  std::string error_;
  bool has_urgent_ = false;
  bool has_gone_ = false;  // nobody reads any more
};

}  // namespace

Served serve(int in, int out, const Files& disk, CheckRequest request, bool scans) {
  return Serving(in, out, disk, std::move(request), scans).run();
}

}  // namespace obelus::lsp
