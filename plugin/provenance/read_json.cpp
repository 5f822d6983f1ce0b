#include "provenance/read_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "pipeline/json_depth.hpp"
#include "pipeline/json_fault.hpp"
#include "provenance/shape.hpp"
#include "reports/json_report.hpp"

namespace obelus {
namespace {

const Json* member(const Json& object, std::string_view key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(std::string(key));
  return found == object.end() ? nullptr : &*found;
}

Error not_a_report(const std::string& path, std::string_view why) {
  return {fmt::format("{} is no report of `obelus check -f json`: {}", path, why), {}, "OB902", ""};
}

// "not JSON, at 12:3"; `byte` is counted from 1.
std::string not_json_at(std::string_view bytes, std::size_t byte) {
  const std::string_view before = bytes.substr(0, byte == 0 ? 0 : byte - 1);
  const std::size_t line_begin = before.rfind('\n') + 1;
  return fmt::format("not JSON, at {}:{}", 1 + std::count(before.begin(), before.end(), '\n'),
                     before.size() - line_begin + 1);
}

Result<Json> parse(std::string_view bytes) {
  try {
    return Json::parse(bytes);
  } catch (const nlohmann::json::parse_error& error) {
    return Error{not_json_at(bytes, error.byte), {}, "", ""};
  } catch (const nlohmann::json::exception& error) {
    return Error{says_why(error), {}, "", ""};
  }
}

Error too_many_values(const std::string& path) {
  return {fmt::format("{} has more than {} values", path, most_report_values),
          {},
          "OB906",
          "no setting raises this limit"};
}

}  // namespace

std::string json_text(const Json& object, std::string_view key) {
  const Json* found = member(object, key);
  return found != nullptr && found->is_string() ? found->get<std::string>() : std::string();
}

std::size_t json_number(const Json& object, std::string_view key) {
  const Json* found = member(object, key);
  return found != nullptr && found->is_number_unsigned() ? found->get<std::size_t>() : 0;
}

const Json& json_list(const Json& object, std::string_view key) {
  static const Json empty = Json::array();
  const Json* found = member(object, key);
  return found != nullptr && found->is_array() ? *found : empty;
}

Span json_bytes(const Json& object) {
  const Json& bytes = json_list(object, "bytes");
  if (bytes.size() != 2 || !bytes[0].is_number_unsigned() || !bytes[1].is_number_unsigned()) return {};
  const Span span{bytes[0].get<std::size_t>(), bytes[1].get<std::size_t>()};
  return span.begin <= span.end ? span : Span{};
}

Result<Json> read_report(std::string_view bytes, const std::string& path) {
  if (too_deep(bytes)) return not_a_report(path, says_too_deep());
  if (value_count(bytes) > most_report_values) return too_many_values(path);
  auto parsed = parse(bytes);
  if (!parsed) return not_a_report(path, parsed.error().message);
  Json& report = *parsed;
  if (!report.is_object() || json_text(report, "obelus").empty())
    return not_a_report(path, "the key `obelus` is missing");
  if (json_number(report, "report") != json_report_version)
    return not_a_report(path, fmt::format("its shape is not version {}", json_report_version));
  if (const auto fault = shape_fault(report)) return not_a_report(path, *fault);
  return parsed;
}

}  // namespace obelus
