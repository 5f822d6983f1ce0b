#include "http/target.hpp"

#include <gtest/gtest.h>

namespace obelus::http {
namespace {

TEST(Target, IsDecodedOnce) {
  const struct {
    std::string_view target, path;
  } cases[] = {
      {"/", "/"},
      {"/article/posts/a.md", "/article/posts/a.md"},
      {"/article/caf%C3%A9%20bar.md", "/article/café bar.md"},
      {"/a%252e.md", "/a%2e.md"},
      {"/a+b.md", "/a+b.md"},
      {"/.well-known/x", "/.well-known/x"},
      {"/a..b/c...", "/a..b/c..."},
      {"/state/", "/state/"},
  };
  for (const auto& each : cases) {
    const auto target = parse_target(each.target);
    ASSERT_TRUE(target) << each.target;
    EXPECT_EQ(target->path, each.path);
  }
}

TEST(Target, TakesQueriesApart) {
  const auto target = parse_target("/stub/a.md?figure=a%2Fb&token=1+2&token=3&empty&x=");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/stub/a.md");
  const std::map<std::string, std::string> query = {
      {"figure", "a/b"}, {"token", "1 2"}, {"empty", ""}, {"x", ""}};
  EXPECT_EQ(target->query, query);
}

TEST(Target, IsRefusedWhenNoLinkOfOursSaysIt) {
  using namespace std::string_view_literals;
  for (const std::string_view target : {""sv,
                                        "*"sv,
                                        "article/a.md"sv,
                                        "http://127.0.0.1/"sv,
                                        "//x"sv,
                                        "/a//b"sv,
                                        "/.."sv,
                                        "/../x"sv,
                                        "/a/../b"sv,
                                        "/a/.."sv,
                                        "/./a"sv,
                                        "/a/."sv,
                                        "/%2e%2e/x"sv,
                                        "/%2E%2E"sv,
                                        "/.%2e/x"sv,
                                        "/a%2fb"sv,
                                        "/a%2Fb"sv,
                                        "/..%2fetc"sv,
                                        "/a\\b"sv,
                                        "/a%5cb"sv,
                                        "/a%5C..%5Cb"sv,
                                        "/a%00b"sv,
                                        "/a\0b"sv,
                                        "/a%0a"sv,
                                        "/a%7f"sv,
                                        "/a%"sv,
                                        "/a%2"sv,
                                        "/a%zz"sv,
                                        "/a%ff"sv,
                                        "/a%c0%af"sv,
                                        "/a%ed%a0%80"sv,
                                        "/?x=%00"sv,
                                        "/?x=%zz"sv,
                                        "/?%ff"sv})
    EXPECT_FALSE(parse_target(target)) << target;
}

TEST(Target, EncodedPathsComeBack) {
  for (const std::string path : {"posts/a.md", "a b/ü?#%&\"<>.md", "~user/-_.md"}) {
    const auto target = parse_target("/" + encode_path(path));
    ASSERT_TRUE(target) << path;
    EXPECT_EQ(target->path, "/" + path);
  }
  EXPECT_EQ(encode_path("a b/ü?.md"), "a%20b/%C3%BC%3F.md");
}

}  // namespace
}  // namespace obelus::http
