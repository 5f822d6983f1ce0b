#pragma once
// One client of the proxy, and the server behind. Includes Boost; only proxy.cpp and exchange.cpp do.

#include <array>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/string_body.hpp>
#include <memory>
#include <optional>
#include <string>

#include "http/proxy.hpp"

namespace obelus::http {

struct ProxyWork {
  Upstream upstream;
  boost::asio::ip::tcp::resolver::results_type addresses;
  ChangePage change;
  FindOwn find_own;
  std::uint16_t port = 0;
};

class Exchange : public std::enable_shared_from_this<Exchange> {
 public:
  // `work` outlives it.
  Exchange(boost::asio::ip::tcp::socket client, const ProxyWork& work, std::shared_ptr<int> alive);
  void start() { read_request(); }

 private:
  using Code = boost::system::error_code;
  template <class Body>
  using ResponseParser = boost::beast::http::response_parser<Body>;

  using Stream = boost::beast::tcp_stream;
  using Buffer = std::array<char, 16384>;

  // Bytes that are neither parsed nor handed on: what is parsed whole, a header and what stands between
  // chunks or behind them, has no more.
  static constexpr std::size_t most_waiting = 65536 + 1024;

  void read_request();
  void read_request_body();
  void refuse(Code error);
  void answer();
  bool is_for_us() const;
  void hand_on();
  void prepare_request();
  void connect();
  void read_response();
  void respond();
  bool may_be_changed() const;
  void read_page();
  void respond_with_page();
  void relay();
  void relay_more();
  void tunnel();
  void pump(Stream& from, Stream& to, Buffer& buffer);
  void send(unsigned status, const std::string& type, std::string body);
  void finish();
  void close();

  boost::beast::tcp_stream client_;
  std::optional<Stream> server_;
  const ProxyWork& work_;
  boost::beast::flat_buffer from_client_{most_waiting};
  boost::beast::flat_buffer from_server_{most_waiting};
  std::optional<boost::beast::http::request_parser<boost::beast::http::string_body>> request_;
  std::optional<ResponseParser<boost::beast::http::buffer_body>> response_;
  std::optional<ResponseParser<boost::beast::http::string_body>> page_;
  std::optional<boost::beast::http::response_serializer<boost::beast::http::buffer_body>> relay_;
  boost::beast::http::response<boost::beast::http::string_body> reply_;
  std::string path_;
  bool keep_alive_ = false;
  bool is_head_ = false;
  bool is_upgrade_ = false;
  Buffer down_{};
  Buffer up_{};
  std::shared_ptr<int> alive_;  // how many exchanges there are
};

}  // namespace obelus::http
