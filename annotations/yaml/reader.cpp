#include "yaml/reader.hpp"

namespace obelus::yaml {
namespace {

unsigned type_of(const data::Node& node) {
  switch (node.kind) {
    case data::Kind::string: return text;
    case data::Kind::integer:
    case data::Kind::real: return number;
    case data::Kind::boolean: return boolean;
    case data::Kind::sequence: return list;
    case data::Kind::mapping: return mapping;
    case data::Kind::missing:
    case data::Kind::null: return 0;
  }
  return 0;
}

}  // namespace

std::string name_of_types(unsigned types) {
  constexpr std::pair<unsigned, std::string_view> names[] = {{text, "text"},
                                                             {number, "a number"},
                                                             {boolean, "true or false"},
                                                             {list, "a list"},
                                                             {mapping, "a mapping"}};
  std::string result;
  for (const auto& [type, name] : names)
    if ((types & type) != 0) result.append(result.empty() ? "" : " or ").append(name);
  return result;
}

void Reader::fault(std::string_view rule, Span at, std::string message, std::string fix, std::string label) {
  faults.push_back(
      {rule, Level::error, std::move(message), {path_, at}, std::move(label), {}, std::move(fix)});
}

bool Reader::check_type(const data::Node& value, std::string_view key, unsigned types) {
  if (types == 0) {
    fault("OB902", value.at, fmt::format("`{}` has no value", key), "give it one, or leave the key out");
    return false;
  }
  const unsigned type = type_of(value);
  if ((type & types) != 0) return true;
  const bool is_scalar = type == number || type == boolean;
  fault("OB902", value.at,
        fmt::format("`{}` must be {}, not {}", key, name_of_types(types),
                    type == 0 ? "empty" : name_of_types(type)),
        (types & text) != 0 && is_scalar ? "put it in quotation marks" : "");
  return false;
}

std::string_view Reader::unknown_key(const data::Node& key, std::span<const std::string_view> known) {
  const std::string_view nearest = closest(key.scalar, known);
  std::string all;
  for (const std::string_view name : known) all.append(all.empty() ? "" : ", ").append(name);
  fault("OB903", key.at, fmt::format("unknown key `{}`", key.scalar), "known here: " + all,
        nearest.empty() ? "" : fmt::format("did you mean `{}`?", nearest));
  return nearest;
}

std::vector<At<std::string>> Reader::texts(const data::Node& node, std::string_view key) {
  std::vector<At<std::string>> result;
  if (node.kind != data::Kind::sequence) {
    result.push_back(at(node));
    return result;
  }
  for (const data::Node* item : node.items)
    if (check_type(*item, key, text)) result.push_back(at(*item));
  return result;
}

}  // namespace obelus::yaml
