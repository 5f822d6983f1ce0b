// What goes through the proxy as it comes: files, and from an upgrade on whatever either side says.

#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>

#include "http/exchange.hpp"

namespace obelus::http {
namespace {

namespace asio = boost::asio;
namespace wire = boost::beast::http;

constexpr auto patience = std::chrono::seconds(60);  // with the client

}  // namespace

void Exchange::relay() {
  auto& response = response_->get();
  // What ends with the connection behind ends by itself here.
  response.keep_alive(true);
  if (response.need_eof() && !is_head_) {
    if (request_->get().version() >= 11)
      response.chunked(true);
    else
      keep_alive_ = false;
  }
  response.keep_alive(keep_alive_);
  response.body().data = nullptr;
  response.body().more = true;
  relay_.emplace(response);
  client_.expires_after(patience);
  wire::async_write_header(client_, *relay_, [self = shared_from_this()](Code error, std::size_t) {
    if (error) return self->close();
    if (self->is_head_) return self->finish();
    self->relay_more();
  });
}

void Exchange::relay_more() {
  auto& body = response_->get().body();
  if (response_->is_done()) {
    body = {nullptr, 0, false};
    wire::async_write(client_, *relay_, [self = shared_from_this()](Code error, std::size_t) {
      if (error && error != wire::error::need_buffer) return self->close();
      self->finish();
    });
    return;
  }
  body.data = down_.data();
  body.size = down_.size();
  server_->expires_never();  // a stream may say nothing for long
  wire::async_read_some(*server_, from_server_, *response_,
                        [self = shared_from_this()](Code error, std::size_t) {
                          if (error && error != wire::error::need_buffer) return self->close();
                          auto& some = self->response_->get().body();
                          some = {self->down_.data(), self->down_.size() - some.size, true};
                          if (some.size == 0) return self->relay_more();
                          self->client_.expires_after(patience);
                          wire::async_write(self->client_, *self->relay_, [self](Code failed, std::size_t) {
                            if (failed && failed != wire::error::need_buffer) return self->close();
                            self->relay_more();
                          });
                        });
}

// From here on neither side speaks HTTP.
void Exchange::tunnel() {
  client_.expires_never();
  server_->expires_never();
  const auto ahead = from_client_.data();
  asio::async_write(*server_, ahead, [self = shared_from_this()](Code error, std::size_t size) {
    if (error) return self->close();
    self->from_client_.consume(size);
    self->pump(self->client_, *self->server_, self->up_);
    self->pump(*self->server_, self->client_, self->down_);
  });
}

void Exchange::pump(Stream& from, Stream& to, Buffer& buffer) {
  from.async_read_some(asio::buffer(buffer),
                       [self = shared_from_this(), &from, &to, &buffer](Code error, std::size_t size) {
                         if (error) return self->close();
                         asio::async_write(to, asio::buffer(buffer.data(), size),
                                           [self, &from, &to, &buffer](Code failed, std::size_t) {
                                             if (failed) return self->close();
                                             self->pump(from, to, buffer);
                                           });
                       });
}

}  // namespace obelus::http
