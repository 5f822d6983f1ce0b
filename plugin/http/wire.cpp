#include "http/wire.hpp"

#include <fmt/format.h>

#include <boost/beast/http/error.hpp>
#include <utility>

namespace obelus::http {
namespace {

namespace beast = boost::beast;

// What every reply says: it is of its type, of this moment and for this site's own pages only.
constexpr std::string_view always =
    "X-Content-Type-Options: nosniff\r\n"
    "Cache-Control: no-store\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n";

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

}  // namespace

void limit(RequestParser& parser, const ServerLimits& limits) {
  parser.header_limit(static_cast<std::uint32_t>(limits.header));
  parser.body_limit(std::uint64_t{0});
}

std::variant<Request, Response> request_in(const RequestParser& parser) {
  const auto& message = parser.get();
  Request request;
  request.is_head = message.method() == beast::http::verb::head;
  if (!request.is_head && message.method() != beast::http::verb::get) {
    Response refusal = plain(405, "Only GET and HEAD are answered.");
    refusal.headers.emplace_back("Allow", "GET, HEAD");
    return refusal;
  }
  if (message.chunked() || parser.content_length().value_or(0) > 0)
    return plain(413, "Requests have no body here.");
  request.target = std::string(view(message.target()));
  for (const auto& field : message)
    request.headers.emplace_back(view(field.name_string()), view(field.value()));
  return request;
}

bool has_said(const boost::system::error_code& code) {
  using beast::http::error;
  return code.category() == make_error_code(error::bad_target).category() && code != error::end_of_stream &&
         code != error::partial_message;
}

Response malformed(const boost::system::error_code& code) {
  using beast::http::error;
  if (code == error::body_limit) return plain(413, "Requests have no body here.");
  if (code == error::header_limit || code == error::buffer_overflow)
    return plain(431, "The header is too long.");
  return plain(400, "This is no request.");
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

}  // namespace obelus::http
