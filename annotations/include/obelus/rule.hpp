#pragma once
// The table of rules: one row each. `obelus rules` and `obelus explain` print it.

#include <span>
#include <string_view>

#include "obelus/finding.hpp"

namespace obelus {

struct Rule {
  std::string_view id;       // "OB201"
  std::string_view name;     // "orphan-annotation"
  Level level;               // unless configured otherwise
  std::string_view summary;  // one line
};

// All rules, by id.
std::span<const Rule> rules();

// The row of `id`, or null.
const Rule* find_rule(std::string_view id);

}  // namespace obelus
