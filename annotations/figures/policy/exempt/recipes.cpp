// Numbers of a recipe: what goes in, how many it serves.
//
//   - 2 cups (240 g) flour · - 3 eggs · Serves 12 · Prep time: 15 minutes

#include <algorithm>

#include "figures/policy/context/clause.hpp"
#include "figures/policy/context/named.hpp"
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

// 2 cups flour, 2 cups (240 g) flour: the line begins with it, or with another that was one. In a recipe any
// line of a list: Flour, 300 g.
bool is_ingredient(const Site& site) {
  if (!is_short_line(site)) return false;
  const Figure* before = site.previous();
  if (before != nullptr && before->reason == "instruction") return true;
  const std::string_view unit = site.quantity().unit;
  const bool leads = before == nullptr && site.quantity().text.begin - site.block().text.begin <= 4;
  if (leads && is_kitchen_unit(unit)) return true;
  if (leads && is_weighed(unit) && site.after(0).lower() && site.named().in_recipe()) return true;
  const bool counted = site.is_kind(QuantityKind::count) || site.is_kind(QuantityKind::range);
  return site.block().list_depth > 0 && (is_kitchen_unit(unit) || is_weighed(unit) || counted) &&
         site.named().in_recipe();
}

// In a recipe: knead 5 minutes, 5 cm apart, at 180 degrees.
bool is_of_step(const Site& site) {
  const std::string_view unit = site.quantity().unit;
  return (is_one_of(unit, {"minute", "hour", "degree", "celsius", "fahrenheit", "cm", "inch", "g"}) ||
          is_kitchen_unit(unit)) &&
         site.named().in_recipe();
}

// Serves: 4 in a recipe, wherever it stands
bool is_portion(const Site& site) {
  const Word& before = site.before(0);
  return is_one_of(before.text, {"Serves", "Makes", "Yield", "Yields", "Servings"}) &&
         site.named().in_recipe();
}

// Serves 12, Makes 24 rolls, Makes 24 large rolls: no more words, and no factory
bool is_dish(const Site& site) {
  constexpr double most = 200;
  if (site.quantity().high > most || site.block().list_depth > 0) return false;
  const bool described = site.after(0).spaced() && site.after(1).spaced();
  if (!described) return true;
  return !site.after(0).text.ends_with('s') && site.after(1).text.ends_with('s') && !site.after(2).spaced();
}

// Serves 12, Makes about 24 rolls, Prep time: 15 minutes; no sentence: Serves 12 districts with 40,000
// pupils.
bool is_yield(const Site& site) {
  const bool in_recipe = site.named().in_recipe();
  if (site.char_before(site.block().text.end) == '.' && !in_recipe) return false;
  const std::size_t begin = site.block().text.begin;
  const std::string_view line = site.text().substr(begin, site.quantity().text.begin - begin);
  constexpr std::size_t longest_lead = 24;
  if (line.size() > longest_lead) return false;
  const bool made = line.starts_with("Serves ") || line.starts_with("Makes ");
  if (made) return (in_recipe || is_dish(site)) && is_short_line(site);
  for (const std::string_view lead :
       {"Yield", "Servings", "Prep time", "Prep Time", "Cook time", "Cook Time", "Cooking time",
        "Cooking Time", "Total time", "Total Time", "Active time", "Active Time", "Prep:", "Preparation time",
        "Baking time"})
    if (line.starts_with(lead)) return is_short_line(site);
  return false;
}

// Materials: 8 pegs, 2 cups: what one is to have at hand; not "Materials: 40 tonnes sank"
bool is_of_kit(const Site& site) {
  constexpr double many = 25;
  if (!site.is_kind(QuantityKind::count) && !site.is_kind(QuantityKind::measure)) return false;
  if (site.quantity().high >= many) return false;
  const Span sentence = site.sentence();
  const std::size_t begin = site.quantity().text.begin;
  const std::string_view lead = site.text_of({sentence.begin, begin});
  const std::size_t colon = lead.find(':');
  if (colon == lead.npos || site.attributed()) return false;
  if (!is_one_of(lead.substr(0, colon),
                 {"Materials", "Ingredients", "Kit list", "What you need", "What you’ll need",
                  "What you'll need", "You will need", "You’ll need", "You'll need"}))
    return false;
  Clause words(site.text(), {begin, sentence.end}, site.words());
  while (words.next())
    if (words.is(Sense::verb) || (is_past(words.word()) && !words.word().ends_with("ed"))) return false;
  return true;
}

}  // namespace

bool recipe(const Site& site) {
  return is_ingredient(site) || is_yield(site) || is_portion(site) || is_of_step(site) || is_of_kit(site);
}

}  // namespace obelus::policy
