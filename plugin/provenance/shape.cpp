#include "provenance/shape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>

namespace obelus {
namespace embedded {
extern const std::string_view report_schema_json;
}  // namespace embedded

namespace {

struct Fault {
  std::string place;  // "files[2].path"
  std::string must;   // "be text"
};

Fault inside(const std::string& place, const Fault& fault) { return {place + fault.place, fault.must}; }

// A keyword of the schema, or null.
const Json* keyword(const Json& schema, const char* name) {
  const auto found = schema.find(name);
  return found == schema.end() ? nullptr : &*found;
}

bool is_of_type(const Json& value, std::string_view type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "integer") return value.is_number_integer();
  return value.is_number();
}

std::string_view spoken(std::string_view type) {
  if (type == "object") return "be an object";
  if (type == "array") return "be a list";
  if (type == "string") return "be text";
  if (type == "integer") return "be a whole number";
  return "be a number";
}

std::string one_of(const Json& choices) {
  std::string text;
  for (const Json& each : choices) text += (text.empty() ? "" : ", ") + each.dump();
  return "be one of " + text;
}

bool is_day(std::string_view text) {
  constexpr std::string_view pattern = "0000-00-00";
  return text.size() == pattern.size() &&
         std::equal(text.begin(), text.end(), pattern.begin(),
                    [](char c, char p) { return p == '-' ? c == '-' : c >= '0' && c <= '9'; });
}

// What a value by itself must be and is not, or empty.
std::string fault_of_value(const Json& value, const Json& schema) {
  if (const Json* type = keyword(schema, "type"))
    if (const auto& name = type->get_ref<const std::string&>(); !is_of_type(value, name))
      return std::string(spoken(name));
  if (const Json* fixed = keyword(schema, "const"); fixed != nullptr && value != *fixed)
    return "be " + fixed->dump();
  if (const Json* choices = keyword(schema, "enum");
      choices != nullptr && std::find(choices->begin(), choices->end(), value) == choices->end())
    return one_of(*choices);
  if (const Json* least = keyword(schema, "minimum"); least != nullptr && value < *least)
    return fmt::format("be {} or more", least->dump());
  if (const Json* most = keyword(schema, "maximum"); most != nullptr && *most < value)
    return fmt::format("be {} or less", most->dump());
  if (const Json* format = keyword(schema, "format"); format != nullptr && *format == "date")
    if (const auto& day = value.get_ref<const std::string&>(); !day.empty() && !is_day(day))
      return "be a day such as 2025-02-01";
  const Json* size = keyword(schema, "minItems");
  if (size != nullptr && value.size() != size->get<std::size_t>())
    return fmt::format("have {} items", size->dump());
  return {};
}

// The schema has no cycle, so this is nested no deeper than it is.
std::optional<Fault> fault_of(const Json& value, const Json& given, const Json& definitions) {
  const Json* reference = keyword(given, "$ref");
  const Json& schema = reference == nullptr ? given
                                            : definitions.at(reference->get_ref<const std::string&>().substr(
                                                  std::string_view("#/$defs/").size()));
  if (std::string must = fault_of_value(value, schema); !must.empty()) return Fault{"", std::move(must)};
  if (const Json* members = keyword(schema, "properties"))
    for (const auto& [name, of] : members->items())
      if (const auto found = value.find(name); found != value.end())
        if (auto fault = fault_of(*found, of, definitions)) return inside("." + name, *fault);
  if (const Json* items = keyword(schema, "items"))
    for (std::size_t i = 0; i < value.size(); ++i)
      if (auto fault = fault_of(value[i], *items, definitions)) return inside(fmt::format("[{}]", i), *fault);
  return std::nullopt;
}

}  // namespace

std::optional<std::string> shape_fault(const Json& report) {
  static const Json schema = Json::parse(embedded::report_schema_json);
  const auto fault = fault_of(report, schema, schema.at("$defs"));
  if (!fault) return std::nullopt;
  return fmt::format("`{}` must {}", fault->place.substr(fault->place.starts_with('.') ? 1 : 0), fault->must);
}

}  // namespace obelus
