#pragma once
// The command line told to other programs: a manual page, completions for shells, and chapters of the manual.
// All are made of the tables of commands, options, rules and formats.

#include <string>
#include <string_view>
#include <vector>

namespace obelus::cli {

struct DescribedOption {
  std::vector<std::string> names;  // "-f", "--format"; of an argument "PATH"
  std::string value;               // "NAME[=FILE]"; empty for flags and arguments
  std::string help;
  bool is_argument = false;
  bool repeats = false;
};

struct DescribedCommand {
  std::string name;
  std::string summary;
  std::vector<DescribedOption> options;
  std::string remark;  // what else its help says
};

struct DescribedProgram {
  std::string summary;
  std::vector<DescribedOption> options;  // of no command
  std::vector<DescribedCommand> commands;
};

struct Generator {
  std::string_view name;  // "man"
  std::string (*print)(const DescribedProgram& program);
};

// "man", "complete-bash", "complete-zsh", "complete-fish", "commands", "annotations", "configuration".
const std::vector<Generator>& generators();

}  // namespace obelus::cli
