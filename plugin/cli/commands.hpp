#pragma once
// The table of commands: one row, one file each.

#include <functional>
#include <span>
#include <string_view>

#include "cli/app.hpp"
#include "cli/world.hpp"

namespace obelus::cli {

// Runs a command whose options have been parsed. Returns the exit status.
using Run = std::function<int(World&)>;

struct Command {
  std::string_view name;
  std::string_view summary;
  Run (*declare)(App&);  // declares its options
};

std::span<const Command> commands();

Run annotate_command(App& app);
Run build_command(App& app);
Run check_command(App& app);
Run preview_command(App& app);
Run serve_command(App& app);
Run lsp_command(App& app);
Run match_command(App& app);
Run figures_command(App& app);
Run lock_command(App& app);
Run import_command(App& app);
Run export_command(App& app);
Run schema_command(App& app);
Run init_command(App& app);
Run assets_command(App& app);
Run report_command(App& app);
Run merge_command(App& app);
Run rules_command(App& app);
Run explain_command(App& app);

}  // namespace obelus::cli
