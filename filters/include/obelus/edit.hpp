#pragma once
// Changes to a text, as data.

#include <string>
#include <string_view>
#include <vector>

#include "obelus/span.hpp"

namespace obelus {

// What stands at `at` gives way to `text`. Empty `at`: `text` is put in there.
struct Edit {
  Span at;
  std::string text;

  friend bool operator==(const Edit&, const Edit&) = default;
};

// `bytes` with these edits, which must lie within it and not overlap; in any order.
std::string apply_edits(std::string_view bytes, std::vector<Edit> edits);

}  // namespace obelus
