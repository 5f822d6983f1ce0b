#include <nlohmann/json.hpp>

#include "yaml/tables.hpp"

namespace obelus::yaml {
namespace {

using data::Kind;
using data::Node;

std::string quoted(std::string_view text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string scalar_json(const Node& node) {
  switch (node.kind) {
    case Kind::null: return "null";
    case Kind::boolean:
      return node.scalar.starts_with('t') || node.scalar.starts_with('T') ? "true" : "false";
    case Kind::integer:
    case Kind::real:
      return nlohmann::json::accept(node.scalar) ? std::string(node.scalar) : quoted(node.scalar);
    default: return quoted(node.scalar);
  }
}

// Without recursion: what is open waits on a stack, with the number of children written.
std::string value_json(const Node& root) {
  struct Open {
    const Node* node;
    std::size_t next = 0;
  };
  std::string out;
  std::vector<Open> open;
  const auto begin = [&](const Node& node) {
    const bool is_collection = node.kind == Kind::sequence || node.kind == Kind::mapping;
    if (!is_collection) return void(out += scalar_json(node));
    out += node.kind == Kind::mapping ? '{' : '[';
    open.push_back({&node});
  };
  begin(root);
  while (!open.empty()) {
    const Node& node = *open.back().node;
    const std::size_t i = open.back().next++;
    const bool is_mapping = node.kind == Kind::mapping;
    if (i == (is_mapping ? node.members.size() : node.items.size())) {
      out += is_mapping ? '}' : ']';
      open.pop_back();
      continue;
    }
    if (i > 0) out += ',';
    if (is_mapping) out.append(quoted(node.members[i].key->scalar)).append(":");
    begin(is_mapping ? *node.members[i].value : *node.items[i]);
  }
  return out;
}

std::string date_parts(const Date& date) {
  std::string parts = fmt::format("[{}", date.year);
  if (date.month > 0) parts += fmt::format(",{}", date.month);
  if (date.day > 0) parts += fmt::format(",{}", date.day);
  return parts + "]";
}

std::string date_json(const DateRange& range) {
  return fmt::format("{{\"date-parts\":[{}{}]}}", date_parts(range.from),
                     range.to ? "," + date_parts(*range.to) : "");
}

std::string names_json(const Node& node) {
  const auto name = [](const Node& one) {
    return one.kind == Kind::string ? fmt::format("{{\"literal\":{}}}", quoted(one.scalar)) : value_json(one);
  };
  if (node.kind != Kind::sequence) return "[" + name(node) + "]";
  std::string out = "[";
  for (const Node* item : node.items) out.append(out.size() > 1 ? "," : "").append(name(*item));
  return out + "]";
}

std::string field_json(std::string_view key, const Node& value, const Reference& reference) {
  if (key == "issued" && reference.issued) return date_json(*reference.issued);
  if (key == "accessed" && reference.accessed) return date_json(*reference.accessed);
  if (key == "author" || key == "editor") return names_json(value);
  return value_json(value);
}

}  // namespace

std::string csl_json(const Node& item, const Reference& reference) {
  std::string out = "{";
  for (const data::Member& member : item.members) {
    const std::string_view key = member.key->scalar;
    out.append(out.size() > 1 ? "," : "")
        .append(quoted(key))
        .append(":")
        .append(field_json(key, *member.value, reference));
  }
  return out + "}";
}

}  // namespace obelus::yaml
