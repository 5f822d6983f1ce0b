#pragma once
// How each type of setting is read from YAML and written as YAML.

#include <string>
#include <string_view>
#include <vector>

#include "config/config.hpp"

namespace obelus::config {

// Where the faults of a file are noted.
class Faults {
 public:
  explicit Faults(std::string path) : path_(std::move(path)) {}
  void add(std::string_view rule, Span at, std::string message, std::string fix = {}, std::string label = {});
  void unknown(const data::Node& key, const std::vector<std::string_view>& known);
  // False, and a fault, when the value is not what `key` takes.
  bool expect(bool fits, const data::Node& value, std::string_view key, std::string_view what);

  std::string path_;
  std::vector<Finding> found;
};

void read(Faults& faults, const data::Node& node, std::string_view key, std::string& into);
void read(Faults& faults, const data::Node& node, std::string_view key, bool& into);
void read(Faults& faults, const data::Node& node, std::string_view key, std::size_t& into);
void read(Faults& faults, const data::Node& node, std::string_view key, double& into);
void read(Faults& faults, const data::Node& node, std::string_view key, Percent& into);
void read(Faults& faults, const data::Node& node, std::string_view key, Size& into);
void read(Faults& faults, const data::Node& node, std::string_view key, std::vector<std::string>& into);
void read(Faults& faults, const data::Node& node, std::string_view key, TextPairs& into);
void read(Faults& faults, const data::Node& node, std::string_view key, RuleSettings& into);
void read(Faults& faults, const data::Node& node, std::string_view key, std::vector<Override>& into);
void read(Faults& faults, const data::Node& node, std::string_view key, MinCoverage& into);

template <class T>
void read(Faults& faults, const data::Node& node, std::string_view key, std::optional<T>& into) {
  if (node.kind == data::Kind::null) return into.reset();
  T value{};
  read(faults, node, key, value);
  into = std::move(value);
}

std::string shown(const std::string& value);
std::string shown(bool value);
std::string shown(std::size_t value);
std::string shown(double value);
std::string shown(Percent value);
std::string shown(Size value);
std::string shown(const std::vector<std::string>& value);
std::string shown(const TextPairs& value);
std::string shown(const RuleSettings& value);
std::string shown(const std::vector<Override>& value);
std::string shown(const MinCoverage& value);

template <class T>
std::string shown(const std::optional<T>& value) {
  return value ? shown(*value) : "null";
}

}  // namespace obelus::config
