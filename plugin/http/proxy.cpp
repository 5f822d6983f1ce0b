#include "http/proxy.hpp"

#include <algorithm>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <csignal>

#include "http/exchange.hpp"
#include "http/loopback.hpp"

namespace obelus::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using Code = boost::system::error_code;

constexpr long most_exchanges = 512;  // at once
using Addresses = tcp::resolver::results_type;

Error no_upstream(std::string_view url) {
  return {"“" + std::string(url) + "” is no address of a server to stand in front of",
          {},
          "",
          "such as http://localhost:1313"};
}

// This machine, whatever its files and its name server say (RFC 6761, section 6.3).
bool is_localhost(std::string_view host) { return host == "localhost" || host.ends_with(".localhost"); }

Addresses find(asio::io_context& context, const Upstream& upstream, Code& error) {
  std::string host = upstream.host;
  if (is_localhost(host)) {
    const auto port = static_cast<std::uint16_t>(std::stoul(upstream.port));
    const tcp::endpoint both[] = {{asio::ip::address_v6::loopback(), port},
                                  {asio::ip::address_v4::loopback(), port}};
    return Addresses::create(std::begin(both), std::end(both), host, upstream.port);
  }
  if (host.starts_with('[')) host = host.substr(1, host.size() - 2);
  return tcp::resolver(context).resolve(host, upstream.port, error);
}

}  // namespace

Result<Upstream> parse_upstream(std::string_view url) {
  const std::string_view whole = url;
  constexpr std::string_view scheme = "http://";
  if (!url.starts_with(scheme)) return no_upstream(whole);
  url.remove_prefix(scheme.size());
  if (url.ends_with('/')) url.remove_suffix(1);
  Upstream upstream;
  const std::size_t bracket = url.starts_with('[') ? url.find(']') : 0;
  if (bracket == url.npos) return no_upstream(whole);
  const std::size_t colon = url.find(':', bracket);
  upstream.host = url.substr(0, colon);
  if (colon != url.npos) upstream.port = url.substr(colon + 1);
  const auto is_host = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == '[' || c == ']' || c == ':';
  };
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool is_right = !upstream.host.empty() && !upstream.port.empty() && upstream.port.size() <= 5 &&
                        std::all_of(upstream.host.begin(), upstream.host.end(), is_host) &&
                        std::all_of(upstream.port.begin(), upstream.port.end(), is_digit) &&
                        std::stoul(upstream.port) <= 65535;
  if (!is_right) return no_upstream(whole);
  return upstream;
}

struct Proxy::State {
  void accept(tcp::acceptor& acceptor) {
    acceptor.async_accept([this, &acceptor](Code error, tcp::socket socket) {
      if (error == asio::error::operation_aborted) return;
      if (!error && alive.use_count() <= most_exchanges)
        std::make_shared<Exchange>(std::move(socket), work, alive)->start();
      if (!error) return accept(acceptor);
      const auto pause = std::make_shared<asio::steady_timer>(context, std::chrono::milliseconds(100));
      pause->async_wait([this, &acceptor, pause](Code aborted) {
        if (!aborted) accept(acceptor);
      });
    });
  }

  ProxyWork work;
  std::shared_ptr<int> alive = std::make_shared<int>(0);
  asio::io_context context{1};
  Loopback loopback{context};
  asio::signal_set signals{context, SIGINT, SIGTERM};
};

Proxy::Proxy() = default;
Proxy::~Proxy() = default;

Result<std::unique_ptr<Proxy>> Proxy::open(std::uint16_t port, Upstream upstream) {
  std::unique_ptr<Proxy> proxy(new Proxy);
  proxy->state_ = std::make_unique<State>();
  State& state = *proxy->state_;
  if (const Code error = state.loopback.open(port)) return cannot_listen(port, error);
  Code error;
  state.work.addresses = find(state.context, upstream, error);
  if (error)
    return Error{"there is no server called " + upstream.host + ": " + error.message(),
                 {},
                 "",
                 "such as http://localhost:1313"};
  state.work.upstream = std::move(upstream);
  state.work.port = state.loopback.port;
  return proxy;
}

std::uint16_t Proxy::port() const { return state_->loopback.port; }

void Proxy::run(ChangePage change, FindOwn find_own) {
  state_->work.change = std::move(change);
  state_->work.find_own = std::move(find_own);
  state_->signals.async_wait([this](Code error, int) {
    if (!error) state_->context.stop();
  });
  state_->accept(state_->loopback.v4);
  if (state_->loopback.v6.is_open()) state_->accept(state_->loopback.v6);
  state_->context.run();
}

}  // namespace obelus::http
