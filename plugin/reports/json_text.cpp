#include "reports/json_text.hpp"

#include <nlohmann/json.hpp>

namespace obelus {
namespace {

std::string rows_of(const Json& array) {
  std::string out = "[";
  std::string_view between = "\n";
  for (const Json& each : array) {
    out += between;
    out += "    " + json_line(each);
    between = ",\n";
  }
  return out + "\n  ]";
}

}  // namespace

std::string json_line(const Json& value) {
  return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string json_lines(const Json& object) {
  std::string out = "{";
  std::string_view between = "\n";
  for (const auto& [key, value] : object.items()) {
    const bool in_rows = value.is_array() && !value.empty() && value.front().is_object();
    out += between;
    out += "  " + json_line(key) + ": " + (in_rows ? rows_of(value) : json_line(value));
    between = ",\n";
  }
  return out + "\n}\n";
}

}  // namespace obelus
