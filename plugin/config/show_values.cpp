#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "config/values.hpp"

namespace obelus::config {
namespace {

std::string_view word_for(const RuleSetting& setting) {
  constexpr std::string_view words[] = {"info", "warning", "error"};
  return setting.is_off ? "off" : words[static_cast<std::size_t>(setting.severity)];
}

std::string joined(std::string_view open, const std::vector<std::string>& parts, std::string_view close) {
  return fmt::format("{}{}{}", open, fmt::join(parts, ", "), close);
}

}  // namespace

// A JSON string is a YAML one as well.
std::string shown(const std::string& value) {
  return nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string shown(bool value) { return value ? "true" : "false"; }
std::string shown(std::size_t value) { return fmt::format("{}", value); }
std::string shown(double value) { return fmt::format("{}", value); }
std::string shown(Percent value) { return fmt::format("{}%", value.value); }

std::string shown(Size value) {
  for (const auto& [shift, unit] : {std::pair(30U, "GiB"), std::pair(20U, "MiB"), std::pair(10U, "KiB")})
    if (value.bytes > 0 && value.bytes % (std::size_t{1} << shift) == 0)
      return fmt::format("{}{}", value.bytes >> shift, unit);
  return fmt::format("{}B", value.bytes);
}

std::string shown(const std::vector<std::string>& value) {
  std::vector<std::string> parts;
  for (const std::string& item : value) parts.push_back(shown(item));
  return joined("[", parts, "]");
}

std::string shown(const TextPairs& value) {
  std::vector<std::string> parts;
  for (const auto& [key, text] : value) parts.push_back(shown(key) + ": " + shown(text));
  return joined("{", parts, "}");
}

std::string shown(const RuleSettings& value) {
  std::vector<std::string> parts;
  for (const auto& [rule, setting] : value) parts.push_back(fmt::format("{}: {}", rule, word_for(setting)));
  return joined("{", parts, "}");
}

std::string shown(const std::vector<Override>& value) {
  std::vector<std::string> parts;
  for (const Override& one : value)
    parts.push_back(fmt::format("{{files: {}, rules: {}}}", shown(one.files), shown(one.rules)));
  return joined("[", parts, "]");
}

std::string shown(const MinCoverage& value) {
  return fmt::format("{{site: {}, file: {}}}", shown(value.site), shown(value.file));
}

}  // namespace obelus::config
