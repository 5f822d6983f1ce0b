#include "obelus/schema.hpp"

#include <memory>

#include "cli/choice.hpp"
#include "cli/commands.hpp"
#include "config/config.hpp"

namespace obelus::embedded {
extern const std::string_view report_schema_json;
}  // namespace obelus::embedded

namespace obelus::cli {

Run schema_command(App& app) {
  const auto which = std::make_shared<std::string>("annotations");
  app.add_option("WHICH", *which, "annotations (the default), config, or report: what check -f json prints")
      ->check(one_of({"annotations", "config", "report"}));
  return [which](World& world) {
    return print(world, *which == "config"   ? config_schema()
                        : *which == "report" ? embedded::report_schema_json
                                             : annotations_schema());
  };
}

}  // namespace obelus::cli
