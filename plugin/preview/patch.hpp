#pragma once
// What a page shows, in parts, and how one state of it becomes the next. Pages get whole parts once and
// then only the lines that changed.

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace obelus::preview {

// HTML by the name of the part that holds it. Markup is broken into lines where it may change.
using Parts = std::map<std::string, std::string>;

// `removed` lines from line `at` on (from 0, of the old text) give way to the lines of `added`.
struct Splice {
  std::size_t at = 0;
  std::size_t removed = 0;
  std::string added;

  friend bool operator==(const Splice&, const Splice&) = default;
};

using Patch = std::map<std::string, std::vector<Splice>>;  // by part; ascending

// Parts that are the same are left out. Both have the same parts, or one more.
Patch difference(const Parts& before, const Parts& after);

// {"article": [[12, 1, "<p>…</p>\n"], …], …}
std::string patch_json(const Patch& patch);
std::string parts_json(const Parts& parts);

}  // namespace obelus::preview
