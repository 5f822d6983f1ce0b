#pragma once
// The stylesheet and the script that pages with notes link to.

#include <optional>
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

// Writes them into an output, but for those that the tree has files of its own in the place of.
std::optional<Error> write_assets(OutputFolder& output, const Tree& tree);

}  // namespace obelus
