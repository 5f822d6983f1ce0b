// Runs commands in processes that are forked from this one: what starting the program costs is paid once,
// which below valgrind is most of what a small input costs. A line on standard input: a folder to run in,
// then the words of one command or more, each behind an empty one, all parted by tabs; the commands of a line
// run in one process. On standard output a line for each: the process, and 128 and more where a signal ended
// it, else 0. Where the line begins with + they run in this process: what valgrind has translated once it
// need not translate in each fork. A last word <FILE is no word: the command reads that file.

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "obelus/obelus.hpp"

namespace {

using Command = std::vector<std::string>;

std::vector<Command> commands_in(const std::string& line) {
  std::vector<Command> commands;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    if (end == begin)
      commands.push_back({"obelus"});
    else
      commands.back().push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return commands;
}

// Standard input is another file, until this ends.
class Reading {
 public:
  explicit Reading(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    ::dup2(file, STDIN_FILENO);
    ::close(file);
  }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading() {
    ::dup2(before_, STDIN_FILENO);
    ::close(before_);
  }

 private:
  int before_ = ::dup(STDIN_FILENO);
};

void run(std::vector<Command> commands) {
  for (Command& words : commands) {
    std::optional<Reading> reading;
    if (words.back().starts_with('<')) {
      reading.emplace(words.back().substr(1));
      words.pop_back();
    }
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    obelus::run(static_cast<int>(words.size()), arguments.data());
  }
}

// How a fork that runs them ended.
int run_apart(const std::vector<Command>& commands, pid_t& child) {
  child = ::fork();
  if (child == 0) {
    run(commands);
    std::exit(0);
  }
  int status = 1;
  if (child > 0) ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

int main() {
  const int answers = ::dup(STDOUT_FILENO);
  const int nothing = ::open("/dev/null", O_RDWR);
  for (const int file : {STDOUT_FILENO, STDERR_FILENO}) ::dup2(nothing, file);
  for (std::string line; std::getline(std::cin, line);) {
    const bool is_forked = !line.starts_with('+');
    const std::size_t end = line.find('\t');
    if (::chdir(line.substr(is_forked ? 0 : 1, end - (is_forked ? 0 : 1)).c_str()) != 0) return 1;
    const auto commands = commands_in(line.substr(end + 1));
    pid_t child = 0;
    int status = 0;
    if (is_forked)
      status = run_apart(commands, child);
    else
      run(commands);
    ::dprintf(answers, "%d %d\n", child, status);
  }
  return 0;
}
