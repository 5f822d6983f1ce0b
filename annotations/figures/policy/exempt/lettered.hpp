#pragma once
// Forms of the rule `letters-and-digits`, of which a letter is told from a unit or a currency by its words.

#include "figures/policy/context/site.hpp"

namespace obelus::policy {

// gate 4B, the exit 23B; flood zone 3b, Phase 1b: no thousand millions
bool is_lettered_way(const Site& site);
bool is_lettered_part(const Site& site);
// Oracle 12c, Patch 7.36c
bool is_lettered_release(const Site& site);
// HD 189733b
bool is_planet(const Site& site);
// report 17/B, form 1099-K
bool ends_in_letter(const Site& site);
// R168 a month, N800 a litre: money after all
bool is_price_in_rand(const Site& site);
// the 9-Euro-Ticket of German
bool is_german_fare(const Site& site);

}  // namespace obelus::policy
