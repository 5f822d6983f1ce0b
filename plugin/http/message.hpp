#pragma once
// Requests and replies as those who answer see them. Only GET and HEAD exist here, and nothing has a body
// but a reply.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace obelus::http {

using Headers = std::vector<std::pair<std::string, std::string>>;

struct Request {
  std::string target;  // as sent: path and query
  bool is_head = false;
  Headers headers;

  // The value of the first header of that name, in lower case; empty when there is none.
  std::string_view header(std::string_view name) const;
  std::size_t count(std::string_view name) const;
};

// An answer that goes on: server-sent events (https://html.spec.whatwg.org/#server-sent-events). Used on the
// server's thread only.
class EventStream {
 public:
  // Sends `bytes` after what waits already. Who takes too little too slowly is cut off: nothing waits beyond
  // `most_waiting` bytes.
  void send(std::shared_ptr<const std::string> bytes);
  bool is_open() const { return is_open_; }

  static constexpr std::size_t most_waiting = std::size_t{8} << 20;

 private:
  friend class Connection;
  std::deque<std::shared_ptr<const std::string>> queue_;
  std::size_t waiting_ = 0;
  bool is_open_ = true;
  std::function<void()> wake_;  // set by the connection: there is something to send, or it is over
};

struct Response {
  unsigned status = 200;
  Headers headers;  // without those the server makes: length, connection, what every reply says
  std::string body;
  std::shared_ptr<EventStream> stream;  // in the place of a body
};

// A reply of one line of plain text.
Response plain(unsigned status, std::string_view text);

// "Not Found"; empty for a status that has no row.
std::string_view reason_of(unsigned status);

}  // namespace obelus::http
