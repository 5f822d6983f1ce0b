#pragma once
// The stylesheet and the script that pages with notes link to.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "build/output.hpp"
#include "build/tree.hpp"

namespace obelus {

struct Asset {
  std::string path;  // from the root of the site
  std::string_view content;
};

std::span<const Asset> assets();

struct AssetsRequest {
  bool wanted = true;
  bool in_place = false;
  std::string_view written;  // those that the last build had written (encode_seen), or none
};

struct AssetsMade {
  std::string written;  // those there now that we wrote
  std::size_t removed = 0;
};

// Writes them, but none that the site has itself. Where they are not wanted, those that we wrote are taken
// away, unless somebody has changed them since.
Result<AssetsMade> make_assets(OutputFolder& output, const Tree& tree, const AssetsRequest& request);

}  // namespace obelus
