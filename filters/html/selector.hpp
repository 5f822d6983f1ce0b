#pragma once
// Simple selectors, the few of CSS that configuration needs: element, .class, #id, [attr], [attr=value], and
// one after the other ("div.note[hidden]"), all of which must hold.

#include <array>
#include <cstdint>
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
  Tag tag = Tag::unknown;
  std::vector<Condition> conditions;
  std::uint8_t told = 0;  // a tag without these attributes does not match (scan.hpp)
};

// Whether start tags match any of some selectors, which must outlive it. Reads the attributes of a tag once.
class SelectorList {
 public:
  SelectorList(const Tree& tree, std::span<const Selector> selectors);

  bool match(const Node& start);

 private:
  bool matches(const Selector& selector, const Node& start);
  bool holds(const Condition& condition) const;

  const Tree& tree_;
  std::span<const Selector> selectors_;
  std::vector<Attribute> attributes_;  // of the tag
  std::array<bool, 256> elements_{};   // what selectors begin with
  std::uint8_t told_ = 0;              // attributes that selectors without an element ask for
};

Result<Selector> parse_selector(std::string_view text);
Result<std::vector<Selector>> parse_selectors(std::span<const std::string> texts);

}  // namespace obelus::html
