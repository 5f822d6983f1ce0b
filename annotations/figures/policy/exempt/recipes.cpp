// Numbers of a recipe: what goes in, how many it serves.
//
//   - 2 cups (240 g) flour · - 3 eggs · Serves 12 · Prep time: 15 minutes

#include <algorithm>

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

constexpr std::size_t longest_ingredient = 110;

bool is_kitchen_unit(std::string_view unit) { return is_one_of(unit, {"cup", "tsp", "tbsp"}); }

bool is_weighed(std::string_view unit) {
  return is_one_of(unit,
                   {"g", "kg", "ml", "cl", "dl", "l", "L", "oz", "lb", "pt", "qt", "fl oz", "inch", "cm"});
}

// A line of its own with no sentence in it.
bool is_short_line(const Site& site) {
  const Span line = site.block().text;
  if (line.size() > longest_ingredient) return false;
  const std::string_view text = site.text_of(line);
  return text.find(". ") == text.npos && text.find("? ") == text.npos;
}

// 2 cups flour, 2 cups (240 g) flour: the line begins with it, or with another that was one.
bool is_ingredient(const Site& site) {
  if (!is_short_line(site)) return false;
  const Figure* before = site.previous();
  if (before != nullptr) return before->reason == "instruction";
  const std::size_t lead = site.quantity().text.begin - site.block().text.begin;
  if (lead > 4) return false;
  const std::string_view unit = site.quantity().unit;
  if (is_kitchen_unit(unit)) return true;
  const Figure* last = site.recent("instruction");
  const bool in_recipe =
      last != nullptr && (is_kitchen_unit(last->quantity.unit) || is_weighed(last->quantity.unit));
  return in_recipe && (is_weighed(unit) || site.counts_something()) && site.block().list_depth > 0;
}

// Serves 12, Makes about 24 rolls, Prep time: 15 minutes
bool is_yield(const Site& site) {
  const std::size_t begin = site.block().text.begin;
  const std::string_view line = site.text().substr(begin, site.quantity().text.begin - begin);
  constexpr std::size_t longest_lead = 24;
  if (line.size() > longest_lead) return false;
  for (const std::string_view lead :
       {"Serves ", "Makes ", "Yield", "Servings", "Prep time", "Prep Time", "Cook time", "Cook Time",
        "Cooking time", "Cooking Time", "Total time", "Total Time", "Active time", "Active Time",
        "Prep:", "Preparation time", "Baking time"})
    if (line.starts_with(lead)) return is_short_line(site);
  return false;
}

}  // namespace

bool recipe(const Site& site) { return is_ingredient(site) || is_yield(site); }

}  // namespace obelus::policy
