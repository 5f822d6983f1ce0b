// Runs every command below examples/ in its folder and compares, byte for byte, what it prints with the
// files beside it: `expected.html` (or `.md`, `.txt`) is standard output, `expected.err` standard error,
// `expected.status` the exit status; a file that is not there stands for nothing, or 0. The command in
// `page.command` has `page.expected.html`, and so on. OBELUS_UPDATE=1 writes those files instead.

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <string>
#include <vector>

#include "support/corpus.hpp"

namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

struct Example {
  fs::path command;

  std::string line() const { return content_of(command); }
  // "page.expected.html" beside "page.command", "expected.html" beside "command".
  fs::path expected(const std::string& extension) const {
    std::string name = command.filename().string();
    name.replace(name.size() - std::string("command").size(), std::string::npos, "expected." + extension);
    return command.parent_path() / name;
  }
};

void PrintTo(const Example& example, std::ostream* out) { *out << example.command; }

std::vector<Example> examples() {
  std::vector<Example> found;
  for (const auto& entry : fs::recursive_directory_iterator(obelus::testing::source_dir() / "examples"))
    if (entry.path().filename() == "command" || entry.path().extension() == ".command")
      found.push_back({entry.path()});
  std::sort(found.begin(), found.end(),
            [](const Example& a, const Example& b) { return a.command < b.command; });
  return found;
}

std::string test_name(const ::testing::TestParamInfo<Example>& info) {
  const fs::path& command = info.param.command;
  std::string name = command.parent_path().filename();
  if (command.has_extension()) name += "_" + command.stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

void expect_file(const fs::path& path, const std::string& written) {
  if (std::getenv("OBELUS_UPDATE") == nullptr) {
    EXPECT_EQ(content_of(path), written) << path;
  } else if (written.empty()) {
    fs::remove(path);
  } else {
    std::ofstream(path, std::ios::binary) << written;
  }
}

class Examples : public ::testing::TestWithParam<Example> {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "obelus-example-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    work_ = pattern;
  }
  void TearDown() override { fs::remove_all(work_); }

  fs::path work_;
};

TEST_P(Examples, PrintsWhatIsExpected) {
  const Example& example = GetParam();
  const std::string line = example.line();
  std::ofstream(work_ / "script") << "cd '" << example.command.parent_path().string() << "' && PATH='"
                                  << fs::path(obelus::testing::places::tool).parent_path().string()
                                  << "':$PATH\n"
                                  << line;
  const std::string work = work_.string();
  const int status =
      std::system(("sh '" + work + "/script' >'" + work + "/out' 2>'" + work + "/err' </dev/null").c_str());
  ASSERT_TRUE(WIFEXITED(status));

  const bool is_markdown = line.find("--to markdown") != std::string::npos;
  const bool is_report = line.starts_with("obelus check") || line.starts_with("obelus explain");
  expect_file(example.expected(is_report ? "txt" : is_markdown ? "md" : "html"), content_of(work_ / "out"));
  expect_file(example.expected("err"), content_of(work_ / "err"));
  const int code = WEXITSTATUS(status);
  expect_file(example.expected("status"), code == 0 ? "" : std::to_string(code) + "\n");
}

INSTANTIATE_TEST_SUITE_P(All, Examples, ::testing::ValuesIn(examples()), test_name);

}  // namespace
