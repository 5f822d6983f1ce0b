#pragma once
// The table of settings: a row a key.

#include <span>
#include <string_view>

#include "config/values.hpp"

namespace obelus::config {

struct Key {
  std::string_view section;  // empty for keys of the top level
  std::string_view name;
  void (*read)(Faults& faults, const data::Node& node, std::string_view name, Config& config);
  std::string (*show)(const Config& config);
  std::span<const std::string_view> words;  // the only texts allowed, when there are any
  std::string (*check)(std::string_view);   // what is wrong with a text; empty: nothing. May be null.
};

// In the order in which they are printed; the keys of a section stand together.
std::span<const Key> keys();

}  // namespace obelus::config
