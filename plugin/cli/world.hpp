#pragma once
// All that a command may touch of the world. Tests make their own.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/annotation.hpp"
#include "pipeline/files.hpp"
#include "pipeline/stream.hpp"

namespace obelus::cli {

// The program's exit status.
inline constexpr int done = 0;
inline constexpr int has_findings = 1;
inline constexpr int could_not = 2;

enum class Written : std::uint8_t {
  all,
  closed,  // nobody reads any more: end quietly
  failed,  // the disk is full, say; errno tells
};

struct World {
  Files& files;
  std::function<Result<std::string>(std::size_t limit)> read_input;  // standard input, to its end
  std::function<Written(std::string_view)> out;
  std::function<Written(std::string_view)> err;
  bool err_is_terminal = false;
  bool no_color = false;  // the environment's NO_COLOR
  bool out_is_terminal = false;
  bool github_actions = false;     // the environment's GITHUB_ACTIONS is true
  std::optional<Date> today = {};  // by the clock, in UTC
  std::size_t out_columns = 0;     // of the terminal that `out` is; 0: none, or it does not say
  std::function<Result<Stream>(const std::string& path)> stream = {};  // of a file; "-" is standard input
};

// The program with its arguments, its own name left out.
int run(std::vector<std::string> arguments, World& world);

// Prints a result; the exit status is `status`, or could_not, with a message, when that fails.
int print(World& world, std::string_view text, int status = done);

// Prints a part of a result. An exit status when there is no use in more.
std::optional<int> print_part(World& world, std::string_view text);

// Prints "obelus: error: …", one line, and a hint below when there is one. Returns could_not.
int fail(World& world, std::string_view message, std::string_view hint = {});

// Writes what was made from the files `read`, none of which it may take the place of; the exit status.
int write_new(World& world, const std::string& path, std::string_view content,
              const std::vector<std::string>& read);

}  // namespace obelus::cli
