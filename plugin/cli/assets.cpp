#include "cli/assets.hpp"

#include <memory>

#include "cli/commands.hpp"
#include "pipeline/paths.hpp"

namespace obelus::embedded {
extern const std::string_view obelus_css;
extern const std::string_view obelus_js;
}  // namespace obelus::embedded

namespace obelus::cli {

std::optional<Error> write_assets(Files& files, const std::string& folder) {
  if (auto error = files.make_folder(folder)) return error;
  if (auto error = files.write(paths::join(folder, "obelus.css"), embedded::obelus_css)) return error;
  return files.write(paths::join(folder, "obelus.js"), embedded::obelus_js);
}

Run assets_command(App& app) {
  const auto folder = std::make_shared<std::string>();
  app.add_option("DIR", *folder, "Where to write obelus.css and obelus.js")->required();
  return [folder](World& world) {
    const auto error = write_assets(world.files, *folder);
    return error ? fail(world, error->message, error->hint) : done;
  };
}

}  // namespace obelus::cli
