#pragma once
// A folder of its own for a test of whole commands, and the program run in it.

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "support/corpus.hpp"

namespace obelus::testing {

class Sandbox {
 public:
  struct Ran {
    int status;       // of the command; 128 + n when killed by signal n
    std::string out;  // standard output
    std::string err;  // standard error
  };

  Sandbox() {
    std::string pattern = (std::filesystem::temp_directory_path() / "obelus-XXXXXX").string();
    root_ = ::mkdtemp(pattern.data());
  }
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;
  ~Sandbox() {
    std::error_code ignored;
    std::filesystem::remove_all(root_, ignored);
  }

  std::filesystem::path path(const std::string& name = {}) const { return root_ / name; }

  void put(const std::string& name, const std::string& content) const {
    std::filesystem::create_directories(path(name).parent_path());
    std::ofstream(path(name), std::ios::binary) << content;
  }
  std::string get(const std::string& name) const {
    return std::filesystem::exists(path(name)) ? read_file(path(name)) : "(none)";
  }
  bool has(const std::string& name) const { return std::filesystem::exists(path(name)); }

  // All files below `folder` by their paths from there, but for what obelus keeps for itself.
  std::map<std::string, std::string> files(const std::string& folder) const {
    std::map<std::string, std::string> found;
    if (!has(folder)) return found;
    for (const auto& each : std::filesystem::recursive_directory_iterator(path(folder))) {
      const std::string name = each.path().lexically_relative(path(folder)).generic_string();
      if (each.is_regular_file() && !name.starts_with(".obelus/")) found[name] = read_file(each.path());
    }
    return found;
  }

  // `arguments` as a shell reads them.
  Ran run(const std::string& arguments, const std::string& before = {}) const {
    const std::string out = root_.string() + ".out";
    const std::string err = root_.string() + ".err";
    const std::string line = "cd '" + root_.string() + "' && " + before + " '" + places::tool +
                             "' </dev/null " + arguments + " >'" + out + "' 2>'" + err + "'";
    const int status = std::system(line.c_str());
    Ran ran{WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read_file(out), read_file(err)};
    std::filesystem::remove(out);
    std::filesystem::remove(err);
    return ran;
  }

 private:
  std::filesystem::path root_;
};

}  // namespace obelus::testing
