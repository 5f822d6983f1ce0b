#include "http/connection.hpp"

#include <algorithm>
#include <array>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>

namespace obelus::http {
namespace asio = boost::asio;
namespace beast = boost::beast;

Connection::Connection(asio::ip::tcp::socket socket, const Answer& answer, const ServerLimits& limits,
                       Connections& all)
    : stream_(std::move(socket)),
      buffer_(limits.header + 1024),
      answer_(answer),
      limits_(limits),
      all_(all) {}

Connection::~Connection() {
  all_.erase(self_);
  if (events_) {
    events_->is_open_ = false;
    events_->wake_ = nullptr;
  }
}

void Connection::start() {
  self_ = all_.insert(all_.end(), weak_from_this());
  read();
}

void Connection::close() {
  Code ignored;
  stream_.socket().close(ignored);
}

void Connection::read() {
  is_waiting_ = true;
  parser_.emplace();
  limit(*parser_, limits_);
  stream_.expires_after(limits_.deadline);
  beast::http::async_read_header(
      stream_, buffer_, *parser_,
      [self = shared_from_this()](Code error, std::size_t) { self->read_done(error); });
}

void Connection::read_done(Code error) {
  is_waiting_ = false;
  if (error && !has_said(error)) return;
  if (error) return reply(malformed(error));
  is_head_ = parser_->get().method() == beast::http::verb::head;
  auto request = request_in(*parser_);
  if (auto* refusal = std::get_if<Response>(&request)) return reply(std::move(*refusal));
  Response response = answer_(std::get<Request>(request));
  const bool keep_alive = parser_->get().keep_alive();
  head_ = head_of(response, keep_alive);
  if (response.stream && !is_head_) {
    events_ = std::move(response.stream);
    body_.clear();
    return write_events();
  }
  body_ = is_head_ ? std::string() : std::move(response.body);
  write(keep_alive);
}

// The last words on this connection.
void Connection::reply(Response response) {
  head_ = head_of(response, false);
  body_ = is_head_ ? std::string() : std::move(response.body);
  write(false);
}

void Connection::write(bool keep_alive) {
  stream_.expires_after(limits_.deadline);
  const std::array<asio::const_buffer, 2> both = {asio::buffer(head_), asio::buffer(body_)};
  asio::async_write(stream_, both, [self = shared_from_this(), keep_alive](Code error, std::size_t) {
    if (error) return;
    if (keep_alive) return self->read();
    Code ignored;
    self->stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  });
}

void Connection::write_events() {
  stream_.expires_never();
  wait_for_end();
  events_->queue_.push_front(std::make_shared<const std::string>(std::move(head_)));
  events_->waiting_ += events_->queue_.front()->size();
  events_->wake_ = [weak = weak_from_this()] {
    const auto self = weak.lock();
    if (!self || self->event_) return;
    EventStream& events = *self->events_;
    if (!events.is_open_) return self->close();
    if (events.queue_.empty()) return;
    self->event_ = std::move(events.queue_.front());
    events.queue_.pop_front();
    self->stream_.expires_after(self->limits_.deadline);
    asio::async_write(self->stream_, asio::buffer(*self->event_), [self](Code error, std::size_t) {
      EventStream& rest = *self->events_;
      rest.waiting_ -= std::min(rest.waiting_, self->event_->size());
      self->event_ = nullptr;
      if (error) {
        rest.is_open_ = false;
        return self->close();
      }
      if (rest.wake_) rest.wake_();
    });
  };
  events_->wake_();
}

// A client that goes says so by the end of what it sends; what else it sends is not read.
void Connection::wait_for_end() {
  stream_.async_read_some(buffer_.prepare(1), [self = shared_from_this()](Code, std::size_t) {
    self->events_->is_open_ = false;
    self->close();
  });
}

}  // namespace obelus::http
