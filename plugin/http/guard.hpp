#pragma once
// Who may ask. Other pages in the same browser can send requests to loopback, and names of theirs may
// resolve to it; other users of the machine can connect too. So each request must name a loopback host with
// our port, must not come from another site, and must know the token: the address that was printed has it,
// and the cookie that address sets.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "http/message.hpp"
#include "http/target.hpp"

namespace obelus::http {

class Guard {
 public:
  Guard(std::uint16_t port, std::string token);

  // The reply to a request that may not be answered, or to one that brings the token in its address: that
  // one gets the cookie, and is sent on to the same address without. Nothing: answer it.
  std::optional<Response> stop(const Request& request, const Target& target) const;

  // Whether the request names this machine by a loopback name and the port, once.
  bool is_for_us(const Request& request) const;

  const std::string& token() const { return token_; }

 private:
  bool has_cookie(std::string_view cookies) const;

  std::uint16_t port_;
  std::string token_;
  std::string cookie_;  // its name: other servers on this host have the same cookies
};

// 32 hexadecimal digits from the system's random numbers; empty when it has none.
std::string random_token();

}  // namespace obelus::http
