#pragma once
// A proxy on loopback in front of another server: it hands requests on, and pages back changed. All else,
// streams and websockets too, goes through as it comes.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "obelus/result.hpp"

namespace obelus::http {

// http://host[:port]/, the server behind the proxy.
struct Upstream {
  std::string host;
  std::string port = "80";

  std::string authority() const { return port == "80" ? host : host + ":" + port; }
};

// Fails on what is no address of that form: other schemes, a path, a user.
Result<Upstream> parse_upstream(std::string_view url);

// `content` is an HTML page that was asked for by `path`, decoded. Nothing: it goes back as it is.
using ChangePage =
    std::function<std::optional<std::string>(const std::string& path, const std::string& content)>;
// A file of the proxy's own, with its media type, by its path; nothing: the request is handed on.
struct OwnFile {
  std::string type;
  std::string content;
};
using FindOwn = std::function<std::optional<OwnFile>(const std::string& path)>;

class Proxy {
 public:
  // Listens on 127.0.0.1 and, where the machine has it, ::1.
  static Result<std::unique_ptr<Proxy>> open(std::uint16_t port, Upstream upstream);
  ~Proxy();

  std::uint16_t port() const;

  // Until a signal to interrupt or terminate. Both are called on this thread, and soon come back.
  void run(ChangePage change, FindOwn find_own);

 private:
  Proxy();
  struct State;
  std::unique_ptr<State> state_;
};

// A content security policy under which a page may have stylesheet and script of its own site too.
std::string policy_with_own_files(std::string_view policy);

}  // namespace obelus::http
