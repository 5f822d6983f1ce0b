#include "serve/lines.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <sstream>
#include <thread>

#include "support/sandbox.hpp"

namespace obelus {
namespace {

using ::testing::UnorderedElementsAre;

LineServer server_with(std::function<std::string(std::string_view)> answer) {
  LineServer server;
  server.jobs = 2;
  server.longest = 1000;
  server.answer = std::move(answer);
  server.excuse = [](std::string_view line, const std::string& why) {
    return "sorry for " + std::string(line.substr(0, line.find('\n'))) + ": " + why;
  };
  return server;
}

// The answers to an input that is all there at once.
std::vector<std::string> answers_to(const std::string& input, const LineServer& server) {
  const testing::Sandbox box;
  box.put("in", input);
  std::FILE* in = std::fopen(box.path("in").c_str(), "r");
  std::FILE* out = std::fopen(box.path("out").c_str(), "w");
  EXPECT_FALSE(serve_lines(::fileno(in), ::fileno(out), server));
  std::fclose(in);
  std::fclose(out);
  std::istringstream text(box.get("out"));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

TEST(ServeLines, AnswersEveryLineOnce) {
  std::string input;
  for (int i = 0; i < 500; ++i) input += std::to_string(i) + "\n";
  const auto answers =
      answers_to(input, server_with([](std::string_view line) { return "got " + std::string(line); }));
  ASSERT_EQ(answers.size(), 500U);
  for (int i = 0; i < 500; ++i)
    EXPECT_NE(std::find(answers.begin(), answers.end(), "got " + std::to_string(i)), answers.end());
}

TEST(ServeLines, AnswersOutOfOrder) {
  const auto answers = answers_to("slow\nquick\nquick\nquick\n", server_with([](std::string_view line) {
                                    if (line == "slow") ::usleep(200'000);
                                    return std::string(line);
                                  }));
  ASSERT_EQ(answers.size(), 4U);
  EXPECT_EQ(answers.front(), "quick");
}

TEST(ServeLines, ReadsALastLineWithoutItsEndAndPassesOverBlankOnes) {
  EXPECT_THAT(
      answers_to("\n  \na\n\r\nb", server_with([](std::string_view line) { return std::string(line); })),
      UnorderedElementsAre("a", "b"));
}

TEST(ServeLines, ExcusesALineThatIsTooLongAndGoesOn) {
  const std::string input = "a\n" + std::string(200'000, 'x') + "\nb\n" + std::string(1001, 'y') + "\n";
  EXPECT_THAT(answers_to(input, server_with([](std::string_view line) { return std::string(line); })),
              UnorderedElementsAre("a", "b", "sorry for : the line is longer than 1000 bytes",
                                   "sorry for : the line is longer than 1000 bytes"));
}

TEST(ServeLines, ReplacesAWorkerThatDies) {
  EXPECT_THAT(
      answers_to("a\ndie\nb\ndie\nc\n", server_with([](std::string_view line) {
                   if (line == "die") ::raise(SIGKILL);
                   return std::string(line);
                 })),
      UnorderedElementsAre("a", "b", "c", "sorry for die: the worker process died: killed by signal 9",
                           "sorry for die: the worker process died: killed by signal 9"));
}

TEST(ServeLines, StartsWorkersAfreshWhenTheyAreOutOfDate) {
  int known = 0;
  LineServer server = server_with([&](std::string_view) { return std::to_string(known); });
  server.jobs = 1;
  server.is_stale = [&] { return ++known < 3; };
  EXPECT_THAT(answers_to("a\na\na\na\n", server), ::testing::ElementsAre("1", "2", "2", "2"));
}

TEST(ServeLines, AnswersBeforeTheInputEnds) {
  int to[2];
  int from[2];
  ASSERT_EQ(::pipe(to), 0);
  ASSERT_EQ(::pipe(from), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(to[1]);
    ::close(from[0]);
    ::_exit(serve_lines(to[0], from[1], server_with([](std::string_view line) { return std::string(line); }))
                ? 1
                : 0);
  }
  ::close(to[0]);
  ::close(from[1]);
  for (const std::string line : {"one\n", "two\n"}) {
    ASSERT_EQ(::write(to[1], line.data(), line.size()), 4);
    char answer[4];
    ASSERT_EQ(::read(from[0], answer, 4), 4);
    EXPECT_EQ(std::string(answer, 4), line);
  }
  ::close(to[1]);
  int status = -1;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
  ::close(from[0]);
}

}  // namespace
}  // namespace obelus
