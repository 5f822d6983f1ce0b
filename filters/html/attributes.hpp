#pragma once
// What a start tag says of itself. Names are matched in any case; of an attribute that is repeated the
// first counts. Values are as written: references in them are not decoded.

#include <algorithm>
#include <optional>
#include <string_view>

#include "html/tree.hpp"
#include "text/byte_set.hpp"

namespace obelus::html {

std::string_view name_of(const Tree& tree, const Node& tag);

// Where the attributes of a tag begin; feeds an AttributeCursor.
AttributeCursor attributes_of(const Tree& tree, const Node& tag);

std::optional<Span> find_attribute(const Tree& tree, const Node& tag, std::string_view name);
std::string_view attribute(const Tree& tree, const Node& tag, std::string_view name);  // or empty

// Calls `each` with every word of a value that white space parts, until it returns true; says whether it did.
template <class Each>
bool any_word(std::string_view value, Each each) {
  static constexpr ByteSet space(" \t\n\f\r");
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t end = std::min(space.find(value, at), value.size());
    if (end > at && each(value.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

bool has_class(const Tree& tree, const Node& tag, std::string_view name);
bool has_role(const Tree& tree, const Node& tag, std::string_view role);

}  // namespace obelus::html
