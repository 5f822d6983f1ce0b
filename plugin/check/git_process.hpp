#pragma once
// Git as a program that is run.

#include <sys/types.h>

#include <cstddef>
#include <string>
#include <vector>

#include "obelus/result.hpp"

namespace obelus {

struct GitAnswer {
  int status = 0;  // of the program
  std::string out;
  std::string err;  // its first lines
};

// Runs `git -C folder arguments…` to its end. Fails when there is no git, or when it says more than `limit`
// bytes. It asks nobody for passwords, and speaks English.
Result<GitAnswer> run_git(const std::string& folder, std::vector<std::string> arguments, std::size_t limit);

// The contents of objects, by their names, from one process of git for each process that asks.
class GitObjects {
 public:
  explicit GitObjects(std::string folder) : folder_(std::move(folder)) {}
  GitObjects(const GitObjects&) = delete;
  GitObjects& operator=(const GitObjects&) = delete;
  ~GitObjects();

  Result<std::string> read(const std::string& object, std::size_t limit);

 private:
  std::optional<Error> start();
  void stop();
  std::optional<std::string> read_line();
  bool read_exactly(std::string& out, std::size_t size);

  std::string folder_;
  pid_t owner_ = 0;  // who started it
  pid_t child_ = 0;
  int to_ = -1;
  int from_ = -1;
  std::string ahead_;  // read and not yet used
};

}  // namespace obelus
