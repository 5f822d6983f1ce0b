#include "http/server.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <csignal>
#include <list>

#include "http/connection.hpp"
#include "http/loopback.hpp"

namespace obelus::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using Code = boost::system::error_code;

}  // namespace

struct Server::State {
  explicit State(const ServerLimits& given) : limits(given) {}

  void accept(tcp::acceptor& acceptor) {
    acceptor.async_accept([this, &acceptor](Code error, tcp::socket socket) {
      if (error == asio::error::operation_aborted) return;
      if (!error && make_room())
        std::make_shared<Connection>(std::move(socket), answer, limits, connections)->start();
      if (error) return after(std::chrono::milliseconds(100), [this, &acceptor] { accept(acceptor); });
      accept(acceptor);
    });
  }

  bool make_room() {
    if (connections.size() < limits.connections) return true;
    for (const auto& each : connections)
      if (const auto connection = each.lock(); connection && connection->is_waiting()) {
        connection->close();
        return true;
      }
    return false;
  }

  void watch(asio::posix::stream_descriptor& descriptor, const std::function<void()>& ready) {
    descriptor.async_wait(asio::posix::stream_descriptor::wait_read, [this, &descriptor, &ready](Code error) {
      if (error) return;
      ready();
      watch(descriptor, ready);
    });
  }

  void after(std::chrono::milliseconds time, std::function<void()> work) {
    auto timer = std::make_shared<asio::steady_timer>(context, time);
    timer->async_wait([timer, work = std::move(work)](Code error) {
      if (!error) work();
    });
  }

  struct Watched {
    asio::posix::stream_descriptor descriptor;
    std::function<void()> ready;
  };

  // Connections hold references to what stands before the context, and go with it.
  ServerLimits limits;
  Answer answer;
  Connections connections;
  asio::io_context context{1};
  Loopback loopback{context};
  asio::signal_set signals{context};
  std::list<Watched> watched;
};

Server::Server() = default;

Server::~Server() {
  if (!state_) return;
  for (auto& each : state_->watched) each.descriptor.release();
}

Result<std::unique_ptr<Server>> Server::open(std::uint16_t port, const ServerLimits& limits) {
  std::unique_ptr<Server> server(new Server);
  server->state_ = std::make_unique<State>(limits);
  if (const Code error = server->state_->loopback.open(port)) return cannot_listen(port, error);
  return server;
}

std::uint16_t Server::port() const { return state_->loopback.port; }

void Server::run(Answer answer) {
  state_->answer = std::move(answer);
  state_->signals.add(SIGINT);
  state_->signals.add(SIGTERM);
  state_->signals.async_wait([this](Code error, int) {
    if (!error) stop();
  });
  state_->accept(state_->loopback.v4);
  if (state_->loopback.v6.is_open()) state_->accept(state_->loopback.v6);
  state_->context.run();
}

void Server::stop() { state_->context.stop(); }

void Server::watch(int descriptor, std::function<void()> ready) {
  auto& watched = state_->watched;
  watched.push_back({asio::posix::stream_descriptor(state_->context, descriptor), std::move(ready)});
  state_->watch(watched.back().descriptor, watched.back().ready);
}

void Server::later(std::function<void()> work) { asio::post(state_->context, std::move(work)); }

void Server::after(std::chrono::milliseconds time, std::function<void()> work) {
  state_->after(time, std::move(work));
}

}  // namespace obelus::http
