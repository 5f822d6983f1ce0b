#pragma once
// Quantities as text, for tables of pairs: what is marked, and what it is.
//
//   {"cost [[$5 million]]", "money 5000000 USD"}
//   {"[[60]] mice and [[five per cent]]", "count 60 of mice; percent 5 %"}

#include <gtest/gtest.h>

#include <charconv>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/quantity.hpp"

namespace obelus::testing {

inline std::string spell(double value) {
  char digits[40];
  const auto format = std::fabs(value) < 1e15 ? std::chars_format::fixed : std::chars_format::general;
  return {digits, std::to_chars(digits, digits + sizeof digits, value, format).ptr};
}

// kind value unit/per of noun (flags); digits and scaled go unsaid.
inline std::string describe(std::string_view text, const Quantity& quantity) {
  static constexpr struct {
    QuantityFlag flag;
    std::string_view name;
  } flags[] = {{QuantityFlag::approximate, " (about)"}, {QuantityFlag::at_least, " (at least)"},
               {QuantityFlag::at_most, " (at most)"},   {QuantityFlag::vague, " (vague)"},
               {QuantityFlag::change, " (change)"},     {QuantityFlag::glued, " (glued)"}};
  std::string said = std::string(name_of(quantity.kind)) + " " + spell(quantity.low);
  if (has(quantity.flags, QuantityFlag::range) || quantity.is_range()) said += ".." + spell(quantity.high);
  if (!quantity.unit.empty()) said += " " + std::string(quantity.unit);
  if (!quantity.per.empty()) said += "/" + std::string(quantity.per);
  if (!quantity.noun.empty())
    said += " of " + std::string(text.substr(quantity.noun.begin, quantity.noun.size()));
  for (const auto& [flag, name] : flags)
    if (has(quantity.flags, flag)) said += name;
  return said;
}

struct Pair {
  std::string_view marked;
  std::string_view said;
};

inline void expect_quantities(const std::vector<Pair>& pairs, std::string_view lang = "en") {
  for (const auto& [marked, expected] : pairs) {
    std::string text(marked);
    for (const std::string_view mark : {"[[", "]]"})
      for (auto at = text.find(mark); at != text.npos; at = text.find(mark)) text.erase(at, 2);
    std::string found = text;
    std::string said;
    const auto all = quantities(text, lang);
    for (auto quantity = all.rbegin(); quantity != all.rend(); ++quantity) {
      found.insert(quantity->text.end, "]]");
      found.insert(quantity->text.begin, "[[");
    }
    for (const auto& quantity : all) said += (said.empty() ? "" : "; ") + describe(text, quantity);
    EXPECT_EQ(found, marked);
    EXPECT_EQ(said, expected) << marked;
  }
}

}  // namespace obelus::testing
