// What reaches the preview's port, below the socket: whatever bytes come, in whatever pieces, there is one
// answer, a well formed one; pages go to who names this machine and knows the token, and nothing outside of
// the folder goes to anybody. The first byte: all of a request, or the address that a good one asks for.

#include <algorithm>
#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/read.hpp>
#include <string>
#include <variant>

#include "fuzz.hpp"
#include "http/wire.hpp"
#include "preview/app.hpp"
#include "support/memory_files.hpp"

namespace {

using namespace obelus;
namespace asio = boost::asio;

constexpr std::uint16_t port = 4000;
constexpr std::string_view token = "0123456789abcdef0123456789abcdef";
constexpr std::string_view secret = "SECRET OF ANOTHER FOLDER";

// A folder of articles, and beside it what is nobody's business.
class Fenced : public testing::MemoryFiles {
 public:
  Fenced()
      : MemoryFiles(
            {{"site/a.md", "It cost $5 million.\n"},
             {"site/b/c d.html", "<p>It cost <b>$6 million</b>."},
             {"site/a.obelus.yaml",
              "obelus: 1\nreferences: [{id: w, title: T}]\nannotations: [{match: $5 million, sources: [w]}]"},
             {"site/p.png", "picture"},
             {"site/secret.txt", std::string(secret)},
             {"secret.txt", std::string(secret)},
             {"secret.png", std::string(secret)},
             {"secret.md", std::string(secret)}}) {}

  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    const bool tells_what_to_ignore = path.ends_with("/.gitignore") || path.ends_with("/.ignore");
    fuzz::require(tells_what_to_ignore || absolute(path).starts_with("/desk/site/"),
                  "only what is in the folder is read");
    return MemoryFiles::read(path, limit);
  }
};

// Bytes that come in pieces.
class Pieces {
 public:
  Pieces(std::string_view bytes, std::size_t longest) : bytes_(bytes), longest_(longest) {}

  template <class Buffers>
  std::size_t read_some(const Buffers& buffers, boost::system::error_code& error) {
    error = {};
    const std::string_view piece = bytes_.substr(0, longest_);
    const std::size_t taken = asio::buffer_copy(buffers, asio::buffer(piece.data(), piece.size()));
    bytes_.remove_prefix(taken);
    if (taken == 0) error = asio::error::eof;
    return taken;
  }
  template <class Buffers>
  std::size_t read_some(const Buffers& buffers) {
    boost::system::error_code ignored;
    return read_some(buffers, ignored);
  }

 private:
  std::string_view bytes_;
  std::size_t longest_;
};

// The request, or the reply to what is none; with the status 0 where the client is gone.
std::variant<http::Request, http::Response> heard(std::string_view bytes, std::size_t longest) {
  const http::ServerLimits limits;
  http::RequestParser parser;
  http::limit(parser, limits);
  boost::beast::flat_buffer buffer(limits.header + 1024);
  Pieces pieces(bytes, longest);
  boost::system::error_code error;
  boost::beast::http::read_header(pieces, buffer, parser, error);
  if (error && !http::has_said(error)) return http::Response{0, {}, {}, nullptr};
  if (error) return http::malformed(error);
  return http::request_in(parser);
}

http::Response answer(const http::Request& request) {
  static const Fenced files;
  static const CheckRequest check = [] {
    CheckRequest made;
    made.config.none = true;
    made.format_of = [](const std::string& path, std::string_view) {
      return path.ends_with(".html") ? Format::html : Format::markdown;
    };
    return made;
  }();
  static preview::Collection collection(files, check, "site");
  static const bool is_scanned = !collection.scan();
  static const auto server = http::Server::open(0);
  static const http::Guard guard(port, std::string(token));
  fuzz::require(is_scanned && server, "the preview starts");
  return preview::App(**server, guard, collection).answer(request);
}

void require_well_formed(const http::Response& response) {
  const std::string head = http::head_of(response, true);
  fuzz::require(!http::reason_of(response.status).empty(), "every status has its words");
  std::size_t lines = 0;
  std::string_view rest = head;
  for (; !rest.starts_with("\r\n"); ++lines) {
    const std::size_t end = rest.find("\r\n");
    fuzz::require(end != std::string_view::npos, "a head ends");
    const std::string_view line = rest.substr(0, end);
    fuzz::require(std::none_of(line.begin(), line.end(),
                               [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }),
                  "no control character is in a head");
    rest.remove_prefix(end + 2);
  }
  fuzz::require(rest.size() == 2, "a head has one end");
  const std::size_t made_by_us = response.stream ? 7 : 8;
  fuzz::require(lines == response.headers.size() + made_by_us, "no header brings another");
}

std::string_view header(const http::Response& response, std::string_view name) {
  for (const auto& [each, value] : response.headers)
    if (each == name) return value;
  return {};
}

void require_permitted(const http::Request& request, const http::Response& response) {
  constexpr std::array<unsigned, 5> known = {200, 303, 400, 403, 404};
  fuzz::require(std::find(known.begin(), known.end(), response.status) != known.end(), "statuses are known");
  fuzz::require(response.body.find(secret) == std::string::npos, "nothing from outside goes out");
  if (response.status == 303) {
    const std::string_view onward = header(response, "Location");
    fuzz::require(onward.starts_with('/') && !onward.starts_with("//"), "nobody is sent elsewhere");
  }
  const bool is_let_in = response.status == 200 || response.status == 404 || response.status == 303;
  if (is_let_in) fuzz::require(request.count("host") == 1, "one host is named");
  if (response.status == 200 || response.status == 404)
    fuzz::require(request.header("cookie").find(token) != std::string_view::npos, "who asks knows the token");
  if (response.status == 200)
    fuzz::require(!header(response, "Content-Type").empty() &&
                      (response.stream || !header(response, "Content-Security-Policy").empty() ||
                       header(response, "Content-Type") != "text/html; charset=utf-8"),
                  "a page has a type and a policy");
}

std::string request_for(std::string_view address) {
  std::string request = "GET ";
  request += address;
  request += " HTTP/1.1\r\nHost: 127.0.0.1:4000\r\nCookie: obelus-4000=";
  request += token;
  return request + "\r\n\r\n";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const auto given = fuzz::bytes_of(data + 2, size - 2);
  const std::string bytes = (data[0] & 1) != 0 ? request_for(given) : given;
  const auto whole = heard(bytes, bytes.size() + 1);
  const auto pieces = heard(bytes, 1 + data[1]);
  fuzz::require(whole.index() == pieces.index(), "it is a request in whatever pieces it comes");
  if (const auto* refusal = std::get_if<http::Response>(&whole)) {
    if (refusal->status != 0) require_well_formed(*refusal);
    return 0;
  }
  const auto& request = std::get<http::Request>(whole);
  const auto& again = std::get<http::Request>(pieces);
  fuzz::require(
      request.target == again.target && request.headers == again.headers && request.is_head == again.is_head,
      "it is the same request");
  const http::Response response = answer(request);
  require_well_formed(response);
  require_permitted(request, response);
  return 0;
}
