#include "build/assets.hpp"

#include <algorithm>
#include <array>

namespace obelus {
namespace embedded {
extern const std::string_view obelus_css;
extern const std::string_view obelus_js;
}  // namespace embedded

std::span<const Asset> assets() {
  static const std::array all{Asset{"obelus/obelus.css", embedded::obelus_css},
                              Asset{"obelus/obelus.js", embedded::obelus_js}};
  return all;
}

std::optional<Error> write_assets(OutputFolder& output, const Tree& tree) {
  bool any = false;
  for (const Asset& asset : assets()) {
    const bool is_there = std::any_of(tree.entries.begin(), tree.entries.end(),
                                      [&](const Entry& each) { return tree.path_of(each) == asset.path; });
    if (is_there || output.read(asset.path) == asset.content) continue;
    if (auto error = output.stage(asset.path, asset.content)) return error;
    any = true;
  }
  if (!any) return std::nullopt;
  for (const auto& placed : output.commit())
    if (!placed) return placed.error();
  return std::nullopt;
}

}  // namespace obelus
