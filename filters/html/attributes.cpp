#include "html/attributes.hpp"

#include <algorithm>

#include "html/ascii.hpp"
#include "text/byte_set.hpp"

namespace obelus::html {

std::string_view name_of(const Tree& tree, const Node& tag) {
  const std::string_view inside = tree.text(tag).substr(tag.is_end() ? 2 : 1);
  static constexpr ByteSet ends(" \t\n\f\r/>");
  return inside.substr(0, ends.find(inside));
}

AttributeCursor attributes_of(const Tree& tree, const Node& tag) {
  const std::string_view name = name_of(tree, tag);
  return {tree.page(), static_cast<std::size_t>(name.data() - tree.page().data()) + name.size()};
}

std::optional<Span> find_attribute(const Tree& tree, const Node& tag, std::string_view name) {
  if ((tag.told & told_by(name)) == 0) return std::nullopt;
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
  if ((tag.told & told::class_) == 0) return false;
  return any_word(attribute(tree, tag, "class"), [&](std::string_view word) { return word == name; });
}

bool has_role(const Tree& tree, const Node& tag, std::string_view role) {
  if ((tag.told & told::role) == 0) return false;
  return any_word(attribute(tree, tag, "role"),
                  [&](std::string_view word) { return equal_ignoring_case(word, role); });
}

}  // namespace obelus::html
