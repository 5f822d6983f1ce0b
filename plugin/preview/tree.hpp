#pragma once
// What stands below the folder of a preview: folders that articles may come to be in, and the files that
// pages show. Only what was seen here is ever served.

#include <set>
#include <string>
#include <string_view>

#include "pipeline/files.hpp"

namespace obelus::preview {

struct Tree {
  enum Depth : bool { near, whole };  // a folder and those in it, or all below it

  std::set<std::string> folders;  // absolute
  std::set<std::string> files;    // paths from the root

  // Whether a file of this name is an image, a stylesheet or a font.
  static bool may_be_shown(const std::string& path) { return !type_of(path).empty(); }
  // Its media type, or empty.
  static std::string_view type_of(const std::string& path);
};

// Folders that are hidden, or npm's, are passed over; past a bound the rest is not seen.
Tree look_at_tree(const Files& files, const std::string& root, Tree::Depth depth);

}  // namespace obelus::preview
