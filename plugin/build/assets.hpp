#pragma once
#include <span>
#include <string>
#include <string_view>

namespace obelus {

// A file that pages with notes link to; `path` is from the root of the site.
struct Asset {
  std::string path;
  std::string_view content;
};

std::span<const Asset> assets();

}  // namespace obelus
