#pragma once
// Reading mappings by tables. A table has a row for each key: its name, the types its value may have, and
// what to do with it. Unknown keys, wrong types and missing keys are then found in one place, and the
// schema can be held against the same tables.

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/annotation.hpp"
#include "obelus/closest.hpp"

namespace obelus::yaml {

// What a value may be; or-ed together.
enum Type : unsigned { text = 1, number = 2, boolean = 4, list = 8, mapping = 16 };

std::string name_of_types(unsigned types);  // "text or a list"

class Reader {
 public:
  explicit Reader(FilePath path) : path_(std::move(path)) {}

  std::vector<Finding> faults;

  Place place(const data::Node& node) const { return {path_, node.at}; }
  const FilePath& path() const { return path_; }

  void fault(std::string_view rule, Span at, std::string message, std::string fix = {},
             std::string label = {});
  // False, and a fault, when the value of `key` is none of `types`.
  bool check_type(const data::Node& value, std::string_view key, unsigned types);
  // A fault; gives the key that was meant, or nothing when none is near.
  std::string_view unknown_key(const data::Node& key, std::span<const std::string_view> known);

  At<std::string> at(const data::Node& node) const { return {std::string(node.scalar), place(node)}; }
  // A text, or each text of a list.
  std::vector<At<std::string>> texts(const data::Node& node, std::string_view key);

 private:
  FilePath path_;
};

template <class T>
struct Key {
  std::string_view name;
  unsigned types;
  void (*read)(Reader& reader, const data::Node& value, T& into);
  bool is_required = false;
};

template <class T>
std::vector<std::string_view> names_of(std::span<const Key<T>> keys) {
  std::vector<std::string_view> names;
  for (const Key<T>& key : keys) names.push_back(key.name);
  return names;
}

// Reads a mapping by its table. `what` names it ("an annotation"). False when it has unknown keys: what seems
// to be missing then may stand under one of them.
template <class T>
bool read_mapping(Reader& reader, const data::Node& node, std::span<const Key<T>> keys, T& into,
                  std::string_view what) {
  std::vector<std::string_view> meant;
  bool all_known = true;
  for (const data::Member& member : node.members) {
    const Key<T>* found = nullptr;
    for (const Key<T>& key : keys)
      if (key.name == member.key->scalar) found = &key;
    all_known = all_known && found != nullptr;
    if (found == nullptr)
      meant.push_back(reader.unknown_key(*member.key, names_of(keys)));
    else if (reader.check_type(member.value->kind == data::Kind::null ? *member.key : *member.value,
                               found->name, member.value->kind == data::Kind::null ? 0 : found->types))
      found->read(reader, *member.value, into);
  }
  for (const Key<T>& key : keys)
    if (key.is_required && !node.has(key.name) &&
        std::find(meant.begin(), meant.end(), key.name) == meant.end())
      reader.fault("OB902", {node.at.begin, node.at.begin + 1}, fmt::format("{} needs `{}`", what, key.name));
  return all_known;
}

}  // namespace obelus::yaml
