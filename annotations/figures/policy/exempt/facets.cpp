// Numbers that say how a thing is made, or what it is set to.
//
//   a 12-column grid, a 900-word editorial · multiples of 8 · the default 1,000

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// What bounds or compares: a 500-word limit is set by somebody, a 3-track lead is news
bool is_of_bound(std::string_view word) {
  return is_one_of(word, {"limit", "limits", "maximum", "minimum", "cap", "lead", "deficit", "increase",
                          "rise", "drop", "cut", "gap", "difference", "margin", "shortfall"});
}

// a 12-column grid, a 40 line method; not "12 columns", "the 12 core duties", "a 500-word limit"
bool is_facet(const Site& site) {
  const Word& part = site.after(0);
  if (!part.is(Sense::facet) || !part.lower() || !(part.hyphened() || part.spaced())) return false;
  if (!site.is_kind(QuantityKind::count) || is_small(site)) return false;
  const Word& thing = site.after(1);
  if (part.hyphened() && part.text == "speed" && thing.ends_phrase()) return true;  // a ten-speed
  if (!thing.spaced() || !thing.lower() || thing.is(Sense::function) || thing.is(Sense::verb)) return false;
  if (is_of_bound(thing.text)) return false;
  if (part.hyphened()) return true;
  const bool one = is_one_of(site.before(0).text, {"a", "an", "single", "the", "A", "An", "The"});
  return one && !thing.plural_noun() && !thing.is(Sense::plural);  // the 12 key points
}

// in multiples of 8, a multiple of five
bool is_multiplied(const Site& site) {
  return site.before(0).is(Sense::of) && site.before(0).spaced() &&
         is_one_of(site.before(1).text, {"multiples", "multiple", "powers"}) && !site.after(0).is(Sense::of);
}

// smaller than the default 1,000, defaults to 30; not "the default 40 firms face"
bool is_default(const Site& site) {
  if (!site.is_digits() || site.counts_something()) return false;
  if (site.before(0).text == "to") return is_one_of(site.before(1).text, {"defaults", "default"});
  return is_word(site.before(0).text, "default") && site.before(0).spaced() &&
         site.before(1).is(Sense::determiner);
}

}  // namespace

bool is_of_make(const Site& site) {
  if (site.policy().quantities) return false;
  if (is_facet(site)) return true;
  return (site.bare() || site.is_kind(QuantityKind::money)) && (is_multiplied(site) || is_default(site));
}

}  // namespace obelus::policy
