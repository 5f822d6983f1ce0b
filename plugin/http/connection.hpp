#pragma once
// One connection of a client: requests are read, answered and read again. Includes Boost; only server.cpp
// and connection.cpp do.

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <list>
#include <memory>
#include <optional>
#include <string>

#include "http/wire.hpp"

namespace obelus::http {

class Connection;
using Connections = std::list<std::weak_ptr<Connection>>;  // the oldest first

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  // Whoever holds `all` outlives the connection, as `answer` does.
  Connection(boost::asio::ip::tcp::socket socket, const Answer& answer, const ServerLimits& limits,
             Connections& all);
  ~Connection();

  void start();
  void close();
  bool is_waiting() const { return is_waiting_; }  // for a request

 private:
  using Code = boost::system::error_code;

  void read();
  void read_done(Code error);
  void reply(Response response);
  void write(bool keep_alive);
  void write_events();
  void wait_for_end();

  boost::beast::tcp_stream stream_;
  boost::beast::flat_buffer buffer_;
  std::optional<RequestParser> parser_;
  const Answer& answer_;
  const ServerLimits& limits_;
  Connections& all_;
  Connections::iterator self_;
  bool is_waiting_ = true;
  bool is_head_ = false;
  std::string head_;
  std::string body_;
  std::shared_ptr<EventStream> events_;
  std::shared_ptr<const std::string> event_;  // being written
};

}  // namespace obelus::http
