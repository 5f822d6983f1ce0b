#include "http/guard.hpp"

#include <gtest/gtest.h>

namespace obelus::http {
namespace {

const Guard guard(4711, "0123456789abcdef");

Request request(Headers headers) { return {"/", false, std::move(headers)}; }

unsigned status(Headers headers, const std::string& target = "/") {
  headers.emplace_back("Cookie", "obelus-4711=0123456789abcdef");
  const auto refusal = guard.stop(request(std::move(headers)), *parse_target(target));
  return refusal ? refusal->status : 200;
}

TEST(Guard, KnowsLoopbackByItsNamesAndThePort) {
  for (const char* host : {"127.0.0.1:4711", "localhost:4711", "LOCALHOST:4711", "[::1]:4711"})
    EXPECT_EQ(status({{"Host", host}}), 200U) << host;
}

TEST(Guard, RefusesEveryOtherHost) {
  for (const char* host : {"",
                           "127.0.0.1",
                           "localhost",
                           "[::1]",
                           "127.0.0.1:80",
                           "127.0.0.1:47110",
                           "127.0.0.1:471",
                           "localhost:0",
                           "localhost:04711",
                           "localhost.:4711",
                           "localhost:4711.",
                           "a.localhost:4711",
                           "localhost.evil.example:4711",
                           "evil.example",
                           "evil.example:4711",
                           "evil.example@127.0.0.1:4711",
                           "127.0.0.1:4711@evil.example",
                           "127.0.0.1:4711/evil",
                           "127.0.0.1:4711#x",
                           "127.0.0.1:4711,evil.example",
                           "127.0.0.2:4711",
                           "127.1:4711",
                           "0x7f000001:4711",
                           "2130706433:4711",
                           "0.0.0.0:4711",
                           "[::]:4711",
                           "[::ffff:127.0.0.1]:4711",
                           "[0:0:0:0:0:0:0:1]:4711",
                           "::1:4711",
                           "127.0.0.1 :4711",
                           " 127.0.0.1:4711",
                           "127.0.0.1:4711 ",
                           "http://127.0.0.1:4711"})
    EXPECT_EQ(status({{"Host", host}}), 403U) << host;
  EXPECT_EQ(status({}), 403U);
  EXPECT_EQ(status({{"Host", "127.0.0.1:4711"}, {"host", "evil.example"}}), 403U);
  EXPECT_EQ(status({{"Host", "127.0.0.1:4711"}, {"HOST", "127.0.0.1:4711"}}), 403U);
}

TEST(Guard, RefusesWhatOtherSitesAskFor) {
  const auto from = [](const char* name, const char* value) {
    return status({{"Host", "127.0.0.1:4711"}, {name, value}});
  };
  EXPECT_EQ(from("Sec-Fetch-Site", "same-origin"), 200U);
  EXPECT_EQ(from("Sec-Fetch-Site", "none"), 200U);
  EXPECT_EQ(from("Sec-Fetch-Site", "same-site"), 403U);
  EXPECT_EQ(from("Sec-Fetch-Site", "cross-site"), 403U);
  EXPECT_EQ(from("Sec-Fetch-Site", "unheard-of"), 403U);
  EXPECT_EQ(from("Origin", "http://127.0.0.1:4711"), 200U);
  EXPECT_EQ(from("Origin", "http://localhost:4711"), 403U);
  EXPECT_EQ(from("Origin", "https://127.0.0.1:4711"), 403U);
  EXPECT_EQ(from("Origin", "http://127.0.0.1:4712"), 403U);
  EXPECT_EQ(from("Origin", "https://evil.example"), 403U);
  EXPECT_EQ(from("Origin", "null"), 403U);
}

unsigned with_cookie(const char* cookie) {
  const auto refusal =
      guard.stop(request({{"Host", "127.0.0.1:4711"}, {"Cookie", cookie}}), *parse_target("/"));
  return refusal ? refusal->status : 200;
}

TEST(Guard, WantsTheToken) {
  EXPECT_EQ(with_cookie("obelus-4711=0123456789abcdef"), 200U);
  EXPECT_EQ(with_cookie("a=b; obelus-4711=0123456789abcdef; c=d"), 200U);
  for (const char* cookie :
       {"", "obelus-4711=", "obelus-4711=0123456789abcde", "obelus-4711=0123456789abcdeF",
        "obelus-4712=0123456789abcdef", "xobelus-4711=0123456789abcdef", "a=obelus-4711=0123456789abcdef",
        "obelus-4711"})
    EXPECT_EQ(with_cookie(cookie), 403U) << cookie;
}

TEST(Guard, TurnsTheTokenOfAnAddressIntoACookie) {
  const auto onward = guard.stop(request({{"Host", "localhost:4711"}}),
                                 *parse_target("/article/a%20b.md?token=0123456789abcdef"));
  ASSERT_TRUE(onward);
  EXPECT_EQ(onward->status, 303U);
  const Headers headers = {{"Location", "/article/a%20b.md"},
                           {"Set-Cookie", "obelus-4711=0123456789abcdef; Path=/; HttpOnly; SameSite=Strict"}};
  EXPECT_EQ(onward->headers, headers);
  const auto wrong = guard.stop(request({{"Host", "localhost:4711"}}), *parse_target("/?token=0123"));
  ASSERT_TRUE(wrong);
  EXPECT_EQ(wrong->status, 403U);
}

TEST(Guard, TokensAreRandom) {
  const std::string token = random_token();
  EXPECT_EQ(token.size(), 32U);
  EXPECT_EQ(token.find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_NE(token, random_token());
}

}  // namespace
}  // namespace obelus::http
