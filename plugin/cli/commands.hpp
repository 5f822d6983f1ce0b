#pragma once
// The table of commands: one row, one file each.

#include <functional>
#include <span>
#include <string_view>

#include "cli/world.hpp"

namespace CLI {
class App;
}

namespace obelus::cli {

// Runs a command whose options have been parsed. Returns the exit status.
using Run = std::function<int(World&)>;

struct Command {
  std::string_view name;
  std::string_view summary;
  Run (*declare)(CLI::App&);  // declares its options
};

std::span<const Command> commands();

Run annotate_command(CLI::App& app);
Run build_command(CLI::App& app);
Run check_command(CLI::App& app);
Run serve_command(CLI::App& app);
Run match_command(CLI::App& app);
Run figures_command(CLI::App& app);
Run lock_command(CLI::App& app);
Run import_command(CLI::App& app);
Run export_command(CLI::App& app);
Run schema_command(CLI::App& app);
Run init_command(CLI::App& app);
Run assets_command(CLI::App& app);
Run rules_command(CLI::App& app);

}  // namespace obelus::cli
