#pragma once
// An HTTP server for people at this machine: on loopback only, in one thread, which also waits for whatever
// else its owner waits for. Boost stays behind this header.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>

#include "http/message.hpp"
#include "obelus/result.hpp"

namespace obelus::http {

// Answers one request, soon: nothing else is done meanwhile.
using Answer = std::function<Response(const Request&)>;

struct ServerLimits {
  std::size_t connections = 128;  // at once; past it the one that has waited longest to ask is closed
  std::size_t header = 8192;      // bytes of a request
  std::chrono::milliseconds deadline{5000};  // to send a request, to take a reply
};

// Everything here belongs to one thread, the one that calls `run`.
class Server {
 public:
  // Listens on 127.0.0.1 and, where the machine has it, ::1; port 0 is one that is free on both. Fails when
  // the port is taken.
  static Result<std::unique_ptr<Server>> open(std::uint16_t port, const ServerLimits& limits = {});
  ~Server();

  std::uint16_t port() const;

  // Answers until `stop`, or a signal to interrupt or terminate. Malformed requests, methods other than GET
  // and HEAD, bodies and what passes the limits are refused without asking `answer`.
  void run(Answer answer);
  void stop();

  // Calls `ready` whenever the descriptor can be read from; it stays the caller's and must outlive the
  // server.
  void watch(int descriptor, std::function<void()> ready);
  // Calls `work` once, later: after requests that are waiting by then, or after a time.
  void later(std::function<void()> work);
  void after(std::chrono::milliseconds time, std::function<void()> work);

 private:
  Server();
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace obelus::http
