#include "obelus/schema.hpp"

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/choice.hpp"
#include "cli/commands.hpp"
#include "config/config.hpp"

namespace obelus::cli {

Run schema_command(CLI::App& app) {
  const auto which = std::make_shared<std::string>("annotations");
  app.add_option("WHICH", *which, "annotations (the default): what *.obelus.yaml holds; config: obelus.yaml")
      ->check(one_of({"annotations", "config"}));
  return [which](World& world) {
    return print(world, *which == "config" ? config_schema() : annotations_schema());
  };
}

}  // namespace obelus::cli
