#include "http/proxy.hpp"

#include <gtest/gtest.h>

namespace obelus::http {
namespace {

TEST(Upstream, IsAServerByItsAddress) {
  const struct {
    std::string_view url, host, port, authority;
  } cases[] = {
      {"http://localhost:1313", "localhost", "1313", "localhost:1313"},
      {"http://localhost:1313/", "localhost", "1313", "localhost:1313"},
      {"http://127.0.0.1", "127.0.0.1", "80", "127.0.0.1"},
      {"http://[::1]:4000/", "[::1]", "4000", "[::1]:4000"},
  };
  for (const auto& each : cases) {
    const auto upstream = parse_upstream(each.url);
    ASSERT_TRUE(upstream) << each.url;
    EXPECT_EQ(upstream->host, each.host);
    EXPECT_EQ(upstream->port, each.port);
    EXPECT_EQ(upstream->authority(), each.authority);
  }
}

TEST(Upstream, IsNothingElse) {
  for (const std::string_view url :
       {"", "localhost:1313", "https://localhost", "http://", "http://:80", "http://a:", "http://a:x",
        "http://a:70000", "http://a/b", "http://a?b", "http://user@a", "http://user:pass@a", "http://a b",
        "http://[::1", "ftp://a"})
    EXPECT_FALSE(parse_upstream(url)) << url;
}

// No file of hosts and no name server has these names.
TEST(Upstream, MayHaveANameOfThisMachine) {
  for (const std::string host : {"localhost", "a.localhost", "b.a.localhost"})
    EXPECT_TRUE(Proxy::open(0, {host, "80"})) << host;
  const auto other = Proxy::open(0, {"localhost.invalid", "80"});
  ASSERT_FALSE(other);
  EXPECT_TRUE(other.error().message.starts_with("there is no server called localhost.invalid: "))
      << other.error().message;
}

TEST(Policy, LetsOwnFilesIn) {
  const struct {
    std::string_view policy, expected;
  } cases[] = {
      {"", ""},
      {"img-src *", "img-src *"},
      {"script-src 'none'", "script-src 'self'"},
      {"script-src 'self'; style-src 'self'", "script-src 'self'; style-src 'self'"},
      {"script-src 'nonce-x'", "script-src 'nonce-x' 'self'"},
      {"default-src 'none'", "default-src 'none'; script-src 'self'; style-src 'self'"},
      {"default-src https:;style-src  'sha256-x' ",
       "default-src https:; style-src 'sha256-x' 'self'; script-src https: 'self'"},
      {"script-src 'none'; script-src-elem a.example", "script-src 'none'; script-src-elem a.example 'self'"},
  };
  for (const auto& each : cases) EXPECT_EQ(policy_with_own_files(each.policy), each.expected);
}

}  // namespace
}  // namespace obelus::http
