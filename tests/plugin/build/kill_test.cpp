// A build that is killed, or whose disk fails it, leaves pages that are old or new, never half; and the next
// one makes of them what a build of nothing would have made.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

#include "support/sandbox.hpp"

namespace obelus {
namespace {

using ::testing::HasSubstr;
using testing::Sandbox;

// Makes the system calls named fail, or kill whoever makes them, from the nth on.
std::string injecting(const std::string& calls, const std::string& what, int nth) {
  // The leak checker traces the program itself, which only one can.
  return "ASAN_OPTIONS=detect_leaks=0 strace -f -qqq -o /dev/null -e trace=" + calls + " -e inject=" + calls +
         ":" + what + ":when=" + std::to_string(nth);
}

class Killed : public ::testing::Test {
 protected:
  void SetUp() override {
    box.put("obelus.yaml", "annotations: [\"people.yaml\"]\n");
    put_people("Flew first.");
    for (int i = 0; i < 40; ++i)
      box.put("content/" + std::to_string(i % 4) + "/" + std::to_string(i) + ".md",
              "Orville Wright flew " + std::to_string(i) + " times.\n");
    box.put("content/picture.png", std::string(100'000, 'p'));
    ASSERT_EQ(box.run("build content -o old").status, 0);
    old_ = box.files("old");
    ASSERT_EQ(box.run("build content -o public").status, 0);
    put_people("Flew second.");
    ASSERT_EQ(box.run("build content -o new").status, 0);
    new_ = box.files("new");
  }

  void put_people(const std::string& bio) {
    box.put("people.yaml", "obelus: 1\npeople:\n  orville: {name: Orville Wright, bio: " + bio +
                               "}\nannotations:\n  - {id: orville, match: Orville Wright, bio: orville}\n");
  }

  void expect_each_page_whole() {
    for (const auto& [path, content] : box.files("public")) {
      if (path.ends_with(".tmp")) continue;
      EXPECT_TRUE(content == old_.at(path) || content == new_.at(path)) << path;
    }
  }

  void expect_recovery() {
    expect_each_page_whole();
    const auto ran = box.run("build content -o public");
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_EQ(box.files("public"), new_);
    EXPECT_EQ(box.run("build content -o public").err, "0 built, 41 unchanged\n");
  }

  bool can_inject() const {
    return std::system("strace -f -qqq -o /dev/null -e trace=none true >/dev/null 2>&1") == 0;
  }

  Sandbox box;
  std::map<std::string, std::string> old_;
  std::map<std::string, std::string> new_;
};

TEST_F(Killed, AtAnyMoment) {
  constexpr int moments = 12;
  RecordProperty("cases", moments);
  for (int moment = 0; moment < moments; ++moment) {
    const pid_t child = ::fork();
    if (child == 0) {
      ::setpgid(0, 0);
      if (::chdir(box.path().c_str()) != 0) ::_exit(1);
      std::freopen("/dev/null", "w", stderr);
      ::execl(testing::places::tool.c_str(), testing::places::tool.c_str(), "build", "content", "-o",
              "public", "--jobs", "2", nullptr);
      ::_exit(1);
    }
    ASSERT_GT(child, 0);  // or the signal would go to everybody
    ::usleep(static_cast<useconds_t>(1000 * (2 + 4 * moment)));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::usleep(20'000);  // its workers die of its death
    expect_each_page_whole();
  }
  expect_recovery();
}

TEST_F(Killed, AtSystemCalls) {
  if (!can_inject()) GTEST_SKIP() << "strace cannot trace here";
  int kills = 0;
  for (const std::string calls : {"renameat,renameat2", "syncfs", "write", "openat", "close"})
    for (const int nth : {1, 3, 12, 30}) {
      box.run("build content -o public", injecting(calls, "signal=KILL", nth));
      expect_each_page_whole();
      ++kills;
    }
  RecordProperty("cases", kills);
  expect_recovery();
}

TEST_F(Killed, FailingDiskIsReported) {
  if (!can_inject()) GTEST_SKIP() << "strace cannot trace here";
  for (const std::string calls : {"renameat,renameat2", "syncfs", "fchmod"}) {
    const auto ran = box.run("build content -o public --no-cache --jobs 1", injecting(calls, "error=EIO", 1));
    expect_each_page_whole();
    EXPECT_EQ(ran.status, 2) << calls;
    EXPECT_THAT(ran.err, HasSubstr("Input/output error")) << calls;
  }
  expect_recovery();
}

TEST_F(Killed, LeavesNothingBehindForGood) {
  if (!can_inject()) GTEST_SKIP() << "strace cannot trace here";
  box.run("build content -o public", injecting("syncfs", "signal=KILL", 1));
  box.put("public/.obelus/building", "");
  expect_recovery();
  for (const auto& [path, content] : box.files("public")) EXPECT_FALSE(path.ends_with(".tmp")) << path;
}

}  // namespace
}  // namespace obelus
