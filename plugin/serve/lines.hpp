#pragma once
// A server of lines: each line of input is answered by one line, by worker processes, as soon as it is ready.
//
//   in    {"id":1,…}  {"id":2,…}  {"id":3,…}
//   out   {"id":2,…}  {"id":1,…}  {"id":3,…}
//
// Bounded: a worker has one line at a time, as many again wait, and no more is read until an answer is
// written. So a client must read answers while it sends lines. A worker that dies is replaced, and its line
// answered by an excuse.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "obelus/result.hpp"

namespace obelus {

struct LineServer {
  std::size_t jobs = 1;
  std::size_t longest = std::size_t{128} << 20;  // bytes of a line

  // In a worker: the answer to a line, without its line end.
  std::function<std::string(std::string_view line)> answer;
  // In the calling process: the answer to a line that could not be answered. The line is empty when it was
  // too long to be kept.
  std::function<std::string(std::string_view line, const std::string& why)> excuse;
  // In the calling process, when a line comes and no worker is busy: true when workers are to be started
  // afresh, because what they know is out of date. May be absent.
  std::function<bool()> is_stale;
};

// Serves from one file descriptor to the other until the input ends and all is answered, or nobody reads the
// answers any more. Blank lines have no answer. To be called while the process has one thread; SIGPIPE must
// be ignored.
std::optional<Error> serve_lines(int in, int out, const LineServer& server);

}  // namespace obelus
