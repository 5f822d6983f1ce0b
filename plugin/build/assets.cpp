#include "build/assets.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <vector>

#include "build/cache.hpp"
#include "pipeline/paths.hpp"

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

namespace {

bool has(const Tree& tree, const std::string& path) {
  return std::any_of(tree.entries.begin(), tree.entries.end(),
                     [&](const Entry& each) { return tree.path_of(each) == path; });
}

// Of those that the last build had written, which stand there as it left them.
std::vector<Seen> still_ours(OutputFolder& output, std::string_view written) {
  std::vector<Seen> ours = decode_seen(written);
  std::erase_if(ours, [&](const Seen& each) { return !each.state || output.state(each.path) != each.state; });
  return ours;
}

std::vector<Seen>::iterator find(std::vector<Seen>& all, const std::string& path) {
  return std::find_if(all.begin(), all.end(), [&](const Seen& each) { return each.path == path; });
}

std::size_t take_away(OutputFolder& output, std::vector<Seen>& ours) {
  const auto removed =
      std::count_if(ours.begin(), ours.end(), [&](const Seen& each) { return output.remove(each.path); });
  // Fails where something else is in it.
  if (removed != 0) ::unlinkat(output.descriptor(), paths::parent(ours.front().path).c_str(), AT_REMOVEDIR);
  ours.clear();
  return static_cast<std::size_t>(removed);
}

}  // namespace

Result<AssetsMade> make_assets(OutputFolder& output, const Tree& tree, const AssetsRequest& request) {
  AssetsMade made;
  std::vector<Seen> ours = still_ours(output, request.written);
  // What was copied there in the meantime is the site's.
  if (!request.in_place) std::erase_if(ours, [&](const Seen& each) { return has(tree, each.path); });
  if (!request.wanted) {
    made.removed = take_away(output, ours);
    return made;
  }
  std::vector<std::string> staged;
  for (const Asset& asset : assets()) {
    const bool is_ours = find(ours, asset.path) != ours.end();
    if ((has(tree, asset.path) && !is_ours) || output.read(asset.path) == asset.content) continue;
    if (auto error = output.stage(asset.path, asset.content)) return *error;
    staged.push_back(asset.path);
  }
  const auto placed = output.commit();
  for (std::size_t i = 0; i < placed.size(); ++i) {
    if (!placed[i]) return placed[i].error();
    if (const auto known = find(ours, staged[i]); known != ours.end()) ours.erase(known);
    ours.push_back({staged[i], *placed[i]});
  }
  made.written = encode_seen(ours, std::numeric_limits<std::int64_t>::max());
  return made;
}

}  // namespace obelus
