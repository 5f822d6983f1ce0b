#include "http/guard.hpp"

#include <fmt/format.h>
#include <sys/random.h>

#include <algorithm>
#include <array>

namespace obelus::http {
namespace {

// In time that does not depend on where they differ.
bool are_equal(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) difference |= static_cast<unsigned>(a[i] ^ b[i]) & 0xFFU;
  return difference == 0;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

}  // namespace

Guard::Guard(std::uint16_t port, std::string token)
    : port_(port), token_(std::move(token)), cookie_(fmt::format("obelus-{}", port)) {}

bool Guard::is_for_us(const Request& request) const {
  if (request.count("host") != 1) return false;
  const std::string host = lower(request.header("host"));
  for (const std::string_view name : {"127.0.0.1", "localhost", "[::1]"})
    if (host == fmt::format("{}:{}", name, port_) || (port_ == 80 && host == name)) return true;
  return false;
}

bool Guard::has_cookie(std::string_view cookies) const {
  while (!cookies.empty()) {
    std::string_view one = cookies.substr(0, cookies.find(';'));
    cookies.remove_prefix(std::min(one.size() + 1, cookies.size()));
    one.remove_prefix(std::min(one.find_first_not_of(" \t"), one.size()));
    const std::size_t equals = one.find('=');
    if (equals != one.npos && one.substr(0, equals) == cookie_ && are_equal(one.substr(equals + 1), token_))
      return true;
  }
  return false;
}

std::optional<Response> Guard::stop(const Request& request, const Target& target) const {
  if (!is_for_us(request)) return plain(403, "This address is not one of this preview's.");
  const std::string_view site = request.header("sec-fetch-site");
  if (!site.empty() && site != "same-origin" && site != "none")
    return plain(403, "Other sites may not ask for this.");
  const std::string_view origin = request.header("origin");
  if (!origin.empty() && origin != fmt::format("http://{}", lower(request.header("host"))))
    return plain(403, "Other sites may not ask for this.");
  const auto token = target.query.find("token");
  if (token != target.query.end() && are_equal(token->second, token_)) {
    Response onward{303, {{"Location", encode_path(target.path)}}, "", nullptr};
    onward.headers.emplace_back("Set-Cookie",
                                fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict", cookie_, token_));
    return onward;
  }
  if (!has_cookie(request.header("cookie")))
    return plain(403, "Open the address that obelus has printed, with its token.");
  return std::nullopt;
}

std::string random_token() {
  std::array<unsigned char, 16> bytes{};
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) return "";
  std::string token;
  for (const unsigned char byte : bytes) token += fmt::format("{:02x}", byte);
  return token;
}

}  // namespace obelus::http
