#pragma once
// The program as a test sees it: files in memory, a command line, what it printed and its exit status.

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "cli/world.hpp"
#include "support/memory_files.hpp"

namespace obelus::testing {

struct Ran {
  int status;
  std::string out;
  std::string err;
};

class MemoryWorld {
 public:
  static constexpr std::size_t piece_of_stream = 7;  // bytes: lines are cut anywhere

  explicit MemoryWorld(std::map<std::string, std::string> contents = {}) : files(std::move(contents)) {}

  Ran run(std::vector<std::string> arguments, const std::string& input = {}) {
    Ran ran{0, {}, {}};
    cli::World world{files,
                     [&](std::size_t) { return Result<std::string>(input); },
                     [&](std::string_view text) {
                       if (out_fails == cli::Written::all) ran.out += text;
                       return out_fails;
                     },
                     [&](std::string_view text) {
                       ran.err += text;
                       return cli::Written::all;
                     },
                     err_is_terminal,
                     no_color};
    world.out_columns = out_columns;
    world.stream = [&](const std::string& path) -> Result<Stream> {
      auto content = path == "-" ? Result<std::string>(input) : files.read(path, std::string::npos);
      if (!content) return content.error();
      return Stream([all = std::move(*content), at = std::size_t{0}]() mutable -> Result<std::string> {
        const std::string piece = all.substr(at, piece_of_stream);
        at += piece.size();
        return piece;
      });
    };
    ran.status = cli::run(std::move(arguments), world);
    return ran;
  }

  MemoryFiles files;
  cli::Written out_fails = cli::Written::all;
  bool err_is_terminal = false;
  bool no_color = false;
  std::size_t out_columns = 0;
};

}  // namespace obelus::testing
