#include "w3c/json_ld.hpp"

#include <algorithm>

namespace obelus::w3c {

using data::Kind;
using data::Node;

const Node& at(const Node& object, std::string_view key) {
  const Node& plain = object[key];
  return plain.kind != Kind::missing ? plain : object[std::string("@") + std::string(key)];
}

bool has_word(const Node& value, std::string_view word) {
  if (value.kind == Kind::sequence)
    return std::any_of(value.items.begin(), value.items.end(),
                       [&](const Node* each) { return each->scalar == word; });
  return value.scalar == word;
}

bool has_type(const Node& object, std::string_view type) { return has_word(at(object, "type"), type); }

std::vector<const Node*> each_of(const Node& value) {
  if (value.kind == Kind::missing || value.kind == Kind::null) return {};
  if (value.kind == Kind::sequence) return {value.items.begin(), value.items.end()};
  const Node& items = value["items"];
  if (value.kind != Kind::mapping || items.kind != Kind::sequence) return {&value};
  const std::size_t count =
      has_type(value, "Choice") ? std::min<std::size_t>(items.items.size(), 1) : items.items.size();
  return {items.items.begin(), items.items.begin() + static_cast<std::ptrdiff_t>(count)};
}

std::string_view address_of(const Node& value) {
  if (value.kind == Kind::string) return value.scalar;
  const Node& source = value["source"];
  if (source.kind == Kind::string) return source.scalar;
  if (source.kind == Kind::mapping) return at(source, "id").scalar;
  return at(value, "id").scalar;
}

}  // namespace obelus::w3c
