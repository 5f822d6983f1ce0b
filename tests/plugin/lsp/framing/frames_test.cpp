#include "lsp/framing/frames.hpp"

#include <gmock/gmock.h>

#include <random>
#include <string>
#include <vector>

namespace obelus::lsp {
namespace {

using ::testing::ElementsAre;

// What comes out of a stream that comes in pieces of `size` bytes; an error as its message in brackets.
std::vector<std::string> cut(std::string_view stream, std::size_t size, std::size_t longest = 1000) {
  std::vector<std::string> messages;
  Frames frames(longest);
  for (std::size_t at = 0; at < stream.size(); at += size) {
    frames.feed(stream.substr(at, size));
    for (;;) {
      auto next = frames.next();
      if (!next) {
        messages.push_back("[" + next.error().message + "]");
        return messages;
      }
      if (!*next) break;
      messages.push_back(**next);
    }
  }
  return messages;
}

TEST(Frames, CutsTheSameHoweverTheStreamComes) {
  const std::string stream =
      frame("{}") +
      "content-length:5\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\nabc\r\n" +
      frame("") + frame("𐐀");
  for (std::size_t size = 1; size <= stream.size(); ++size)
    EXPECT_THAT(cut(stream, size), ElementsAre("{}", "abc\r\n", "", "𐐀")) << "pieces of " << size;
}

struct Refused {
  std::string head;
  std::string why;
};

class FramesRefuse : public ::testing::TestWithParam<Refused> {};

TEST_P(FramesRefuse, WhatIsNoHead) {
  EXPECT_THAT(cut(GetParam().head, 7), ElementsAre("[" + GetParam().why + "]"));
  EXPECT_THAT(cut(frame("ok") + GetParam().head, 4096), ElementsAre("ok", "[" + GetParam().why + "]"));
}

INSTANTIATE_TEST_SUITE_P(
    All, FramesRefuse,
    ::testing::Values(Refused{"\r\n\r\n", "a header without Content-Length"},
                      Refused{"Content-Type: x\r\n\r\n", "a header without Content-Length"},
                      Refused{"GET / HTTP/1.1\r\n\r\n", "a header line without a name"},
                      Refused{": 5\r\n\r\n", "a header line without a name"},
                      Refused{"Content-Length: \r\n\r\n", "a Content-Length that is no number"},
                      Refused{"Content-Length: five\r\n\r\n", "a Content-Length that is no number"},
                      Refused{"Content-Length: -5\r\n\r\n", "a Content-Length that is no number"},
                      Refused{"Content-Length: 5;\r\n\r\n", "a Content-Length that is no number"},
                      Refused{"Content-Length: 0x5\r\n\r\n", "a Content-Length that is no number"},
                      Refused{"Content-Length: 99999999999999999999999\r\n\r\n",
                              "a Content-Length that is no number"},
                      Refused{"Content-Length: 5\r\nContent-Length: 6\r\n\r\n", "two Content-Lengths"},
                      Refused{"Content-Length: 1001\r\n\r\n", "a message of over 1000 bytes"},
                      Refused{"X: " + std::string(9000, 'x') + "\r\n\r\n", "a header of over 8192 bytes"},
                      Refused{std::string(9000, '\n'), "a header of over 8192 bytes"}));

TEST(Frames, KeepNoMoreThanTheyNeed) {
  Frames frames;
  const std::string one = frame(std::string(1000, 'x'));
  for (int i = 0; i < 10'000; ++i) {
    frames.feed(one);
    const auto next = frames.next();
    ASSERT_TRUE(next && *next);
    ASSERT_EQ((*next)->size(), 1000U);
  }
  EXPECT_TRUE(frames.is_between());
}

TEST(Frames, KnowWhetherAMessageIsOnItsWay) {
  Frames frames;
  EXPECT_TRUE(frames.is_between());
  frames.feed("Content-Length: 5\r\n\r\nab");
  ASSERT_TRUE(frames.next());
  EXPECT_FALSE(frames.is_between());
  frames.feed("cde");
  EXPECT_EQ(frames.next().value(), "abcde");
  EXPECT_TRUE(frames.is_between());
}

TEST(Frames, SurviveAnyBytes) {
  std::mt19937 random(1);
  const std::string parts[] = {"Content-Length: ",   "\r\n", "\r\n\r\n", "7", "{}", ":", "\n",
                               std::string(1, '\0'), "é"};
  constexpr int rounds = 2'000;
  RecordProperty("cases", rounds);
  for (int round = 0; round < rounds; ++round) {
    std::string stream;
    for (int i = 0; i < 20; ++i) stream += parts[random() % std::size(parts)];
    cut(stream, 1 + random() % 9);
  }
}

}  // namespace
}  // namespace obelus::lsp
