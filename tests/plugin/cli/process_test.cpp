// The program as the shell runs it: pipes, devices, links, a full disk.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "support/corpus.hpp"

namespace obelus {
namespace {

namespace fs = std::filesystem;
using ::testing::StartsWith;

class Process : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "obelus-process-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
    write("a.md", "In May.\n");
    write("out.html", "as it was");
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& content) {
    std::ofstream(folder_ / name, std::ios::binary) << content;
  }
  std::string content(const std::string& name) { return testing::read_file(folder_ / name); }
  std::size_t file_count() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  // Runs a line of shell in the folder, `obelus` being the program. Returns its exit status.
  int run(const std::string& line) {
    const std::string script =
        "cd '" + folder_.string() + "' && obelus() { '" + testing::places::tool + "' \"$@\"; }\n" + line;
    const int status = std::system(("exec sh -c '" + quoted(script) + "'").c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  fs::path folder_;

 private:
  static std::string quoted(const std::string& text) {
    std::string result;
    for (const char c : text) result += c == '\'' ? "'\\''" : std::string(1, c);
    return result;
  }
};

TEST_F(Process, EndsQuietlyWhenThePipeIsClosed) {
  std::string article;
  for (int i = 0; i < 100'000; ++i) article += "A line of many.\n\n";
  write("long.md", article);
  EXPECT_EQ(run("(obelus annotate long.md 2>err; echo $? >status) | head -1 >first"), 0);
  EXPECT_EQ(content("first"), "<p>A line of many.</p>\n");
  EXPECT_EQ(content("err"), "");
  EXPECT_EQ(content("status"), "0\n");
}

TEST_F(Process, SaysThatStandardOutputIsFull) {
  EXPECT_EQ(run("obelus annotate a.md >/dev/full 2>err"), 2);
  EXPECT_EQ(content("err"), "obelus: error: cannot write standard output: No space left on device\n");
}

TEST_F(Process, SaysThatStandardInputCannotBeRead) {
  EXPECT_EQ(run("obelus annotate - <&- 2>err"), 2);
  EXPECT_THAT(content("err"), ::testing::HasSubstr("cannot read standard input: Bad file descriptor"));
}

// A file or socket that was opened would be standard output otherwise, and be written to.
TEST_F(Process, TakesNothingForWhatIsClosed) {
  EXPECT_EQ(run("obelus serve --upstream http://localhost:1 <&- >&- 2>err"), 2);
  EXPECT_EQ(content("err"), "obelus: error: cannot write standard output: Bad file descriptor\n");
  EXPECT_EQ(run("obelus annotate a.md -o out.html <&- >&- 2>&-"), 0);
  EXPECT_EQ(content("out.html"), "<p>In May.</p>\n");
}

#ifndef OBELUS_SANITIZED  // sanitizers take all addresses there are
TEST_F(Process, SaysThatMemoryIsNotEnough) {
  EXPECT_EQ(run("ulimit -v 200000; head -c 150000000 /dev/zero | obelus serve --jobs 1 2>err"), 2);
  EXPECT_EQ(content("err"), "obelus: error: there is not enough memory\n");
}
#endif

TEST_F(Process, FindsNothingBelowAPathThatIsTooLong) {
  EXPECT_EQ(run("perl -e '$n = \"d\" x 200; for (1..25) { mkdir $n and chdir $n or exit 1 }'"), 0);
  EXPECT_EQ(run("obelus check 2>err"), 2);
  EXPECT_THAT(content("err"), ::testing::HasSubstr("its path is too long"));
}

TEST_F(Process, LeavesTheOldFileWhenTheDiskIsFull) {
  write("long.md", std::string(100'000, 'a'));
  const std::size_t files = file_count();
  EXPECT_EQ(run("ulimit -f 8; obelus annotate long.md -o out.html 2>&1 | cat >err"), 0);
  EXPECT_EQ(content("err"), "obelus: error: cannot write out.html: File too large\n");
  EXPECT_EQ(content("out.html"), "as it was");
  EXPECT_EQ(file_count(), files + 1) << "a temporary file was left";
}

TEST_F(Process, WritesNoDeviceAndNoPlaceThatCannotBeWritten) {
  const std::size_t files = file_count();
  for (const std::string output : {"/dev/full", "/proc/obelus.html", "a.md/out.html", "/dev/null/out.html"}) {
    EXPECT_EQ(run("obelus annotate a.md -o " + output + " 2>err"), 2) << output;
    EXPECT_THAT(content("err"), ::testing::HasSubstr("write " + output)) << output;
  }
  EXPECT_EQ(file_count(), files + 1);
}

TEST_F(Process, WritesThroughNoLink) {
  fs::create_symlink("out.html", folder_ / "link.html");
  EXPECT_EQ(run("obelus annotate a.md -o link.html 2>err"), 2);
  EXPECT_EQ(content("err"), "obelus: error: will not write link.html: it is a symbolic link\n");
  EXPECT_EQ(content("out.html"), "as it was");
  EXPECT_TRUE(fs::is_symlink(folder_ / "link.html"));
}

TEST_F(Process, ReplacesTheOutputWhole) {
  ASSERT_EQ(chmod((folder_ / "out.html").c_str(), 0640), 0);
  const std::size_t files = file_count();
  EXPECT_EQ(run("obelus annotate a.md -o out.html"), 0);
  EXPECT_EQ(content("out.html"), "<p>In May.</p>\n");
  EXPECT_EQ(fs::status(folder_ / "out.html").permissions(), fs::perms(0640));
  EXPECT_EQ(file_count(), files);
}

TEST_F(Process, ReadsNoPipeAsAFile) {
  EXPECT_EQ(run("mkfifo pipe.md; obelus annotate pipe.md 2>err"), 2);
  EXPECT_THAT(content("err"), StartsWith("pipe.md: error: cannot read pipe.md: it is "));
  EXPECT_EQ(run("obelus annotate /dev/zero 2>err"), 2);
}

TEST_F(Process, TakesColorFromTheEnvironment) {
  write("a.obelus.yaml", "obelus: 2\n");
  EXPECT_EQ(run("obelus annotate a.md 2>err"), 2);
  const std::string plain = content("err");
  EXPECT_EQ(plain.find('\x1B'), plain.npos);
  EXPECT_EQ(run("NO_COLOR=1 obelus annotate a.md --color always 2>err"), 2);
  EXPECT_NE(content("err"), plain);
}

}  // namespace
}  // namespace obelus
