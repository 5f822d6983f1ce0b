#include "html/attributes.hpp"

#include <algorithm>

#include "html/ascii.hpp"
#include "text/byte_set.hpp"

namespace obelus::html {

std::string_view name_of(const Tree& tree, const Node& tag) {
  const std::string_view inside = tree.text(tag).substr(tag.is_end() ? 2 : 1);
  constexpr ByteSet ends(" \t\n\f\r/>");
  return inside.substr(0, ends.find(inside));
}

AttributeCursor attributes_of(const Tree& tree, const Node& tag) {
  const std::string_view name = name_of(tree, tag);
  return {tree.page(), static_cast<std::size_t>(name.data() - tree.page().data()) + name.size()};
}

bool has_attributes(const Tree& tree, const Node& tag) {
  return name_of(tree, tag).size() + (tag.is_end() ? 3 : 2) < tree.text(tag).size();
}

std::optional<Span> find_attribute(const Tree& tree, const Node& tag, std::string_view name) {
  AttributeCursor cursor = attributes_of(tree, tag);
  while (const auto attribute = cursor.next())
    if (equal_ignoring_case(tree.page().substr(attribute->name.begin, attribute->name.size()), name))
      return attribute->value;
  return std::nullopt;
}

std::string_view attribute(const Tree& tree, const Node& tag, std::string_view name) {
  const auto value = find_attribute(tree, tag, name);
  return value ? tree.page().substr(value->begin, value->size()) : std::string_view();
}

bool has_class(const Tree& tree, const Node& tag, std::string_view name) {
  return any_word(attribute(tree, tag, "class"), [&](std::string_view word) { return word == name; });
}

bool has_role(const Tree& tree, const Node& tag, std::string_view role) {
  return any_word(attribute(tree, tag, "role"),
                  [&](std::string_view word) { return equal_ignoring_case(word, role); });
}

}  // namespace obelus::html
