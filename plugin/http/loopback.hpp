#pragma once
// Listening on both loopback addresses, and on nothing else. Includes Boost; only server.cpp and proxy.cpp
// do.

#include <fmt/format.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <cstdint>

#include "obelus/result.hpp"

namespace obelus::http {

struct Loopback {
  using tcp = boost::asio::ip::tcp;
  using Code = boost::system::error_code;

  explicit Loopback(boost::asio::io_context& context) : v4(context), v6(context) {}

  // No error when both listen, or only IPv4 does because the machine has no other. Port 0: one that is free
  // on both.
  Code open(std::uint16_t wanted) {
    constexpr int most_tries = 16;
    Code error;
    for (int tries = 0; tries < most_tries; ++tries) {
      close();
      error = listen(v4, {boost::asio::ip::address_v4::loopback(), wanted});
      if (error) return error;
      port = v4.local_endpoint(error).port();
      error = listen(v6, {boost::asio::ip::address_v6::loopback(), port});
      if (!error) return error;
      Code ignored;
      v6.close(ignored);
      if (error != boost::asio::error::address_in_use) return {};
      if (wanted != 0) return error;
    }
    return error;
  }

  tcp::acceptor v4;
  tcp::acceptor v6;
  std::uint16_t port = 0;

 private:
  void close() {
    Code ignored;
    v4.close(ignored);
    v6.close(ignored);
  }

  static Code listen(tcp::acceptor& acceptor, const tcp::endpoint& endpoint) {
    Code error;
    acceptor.open(endpoint.protocol(), error);
    if (!error && endpoint.protocol() == tcp::v6())
      acceptor.set_option(boost::asio::ip::v6_only(true), error);
    if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(boost::asio::socket_base::max_listen_connections, error);
    return error;
  }
};

inline Error cannot_listen(std::uint16_t port, const boost::system::error_code& error) {
  return {fmt::format("cannot listen on port {} of this machine: {}", port, error.message()),
          {},
          "",
          "name another with --port, or leave it out"};
}

}  // namespace obelus::http
