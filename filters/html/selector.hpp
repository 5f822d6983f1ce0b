#pragma once
// Simple selectors, the few of CSS that configuration needs: element, .class, #id, [attr], [attr=value], and
// one after the other ("div.note[hidden]"), all of which must hold.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "html/tree.hpp"
#include "obelus/result.hpp"

namespace obelus::html {

struct Condition {
  std::string attribute;
  std::string value;
  enum class Test : std::uint8_t { present, equal, word } test = Test::present;
};

struct Selector {
  std::string element;  // in lower case; empty: any
  std::vector<Condition> conditions;

  bool matches(const Tree& tree, const Node& start) const;
};

Result<Selector> parse_selector(std::string_view text);
Result<std::vector<Selector>> parse_selectors(std::span<const std::string> texts);

}  // namespace obelus::html
