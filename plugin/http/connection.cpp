#include "http/connection.hpp"

#include <fmt/format.h>

#include <array>
#include <boost/asio/write.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/read.hpp>

namespace obelus::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;

// What every reply says: it is of its type, of this moment and for this site's own pages only.
constexpr std::string_view always =
    "X-Content-Type-Options: nosniff\r\n"
    "Cache-Control: no-store\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n";

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

template <class Message>
Request request_of(const Message& message) {
  Request request;
  request.target = std::string(view(message.target()));
  request.is_head = message.method() == beast::http::verb::head;
  for (const auto& field : message)
    request.headers.emplace_back(view(field.name_string()), view(field.value()));
  return request;
}

std::string head_of(const Response& response, bool keep_alive) {
  std::string head = fmt::format("HTTP/1.1 {} {}\r\n", response.status, reason_of(response.status));
  for (const auto& [name, value] : response.headers) head += fmt::format("{}: {}\r\n", name, value);
  head += always;
  if (response.stream)
    head += "Connection: close\r\n";
  else
    head += fmt::format("Content-Length: {}\r\nConnection: {}\r\n", response.body.size(),
                        keep_alive ? "keep-alive" : "close");
  return head + "\r\n";
}

Response malformed(const boost::system::error_code& code) {
  using beast::http::error;
  if (code == error::body_limit) return plain(413, "Requests have no body here.");
  if (code == error::header_limit || code == error::buffer_overflow)
    return plain(431, "The header is too long.");
  return plain(400, "This is no request.");
}

// Whether the client said something that is no request; else it is gone, or too slow.
bool has_said(const boost::system::error_code& code) {
  using beast::http::error;
  return code.category() == make_error_code(error::bad_target).category() && code != error::end_of_stream &&
         code != error::partial_message;
}

}  // namespace

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
  parser_->header_limit(static_cast<std::uint32_t>(limits_.header));
  parser_->body_limit(std::uint64_t{0});
  stream_.expires_after(limits_.deadline);
  beast::http::async_read_header(
      stream_, buffer_, *parser_,
      [self = shared_from_this()](Code error, std::size_t) { self->read_done(error); });
}

void Connection::read_done(Code error) {
  is_waiting_ = false;
  if (error && !has_said(error)) return;
  if (error) return reply(malformed(error));
  const auto& message = parser_->get();
  is_head_ = message.method() == beast::http::verb::head;
  if (!is_head_ && message.method() != beast::http::verb::get) {
    Response refusal = plain(405, "Only GET and HEAD are answered.");
    refusal.headers.emplace_back("Allow", "GET, HEAD");
    return reply(std::move(refusal));
  }
  if (message.chunked() || parser_->content_length().value_or(0) > 0)
    return reply(plain(413, "Requests have no body here."));
  Response response = answer_(request_of(message));
  const bool keep_alive = message.keep_alive();
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
