#pragma once
// Forms of the rule `idiom`.

#include "figures/policy/context/site.hpp"

namespace obelus::policy {

// exempt/stock_phrases.cpp: the nine yards, 15 minutes of fame, all 50 states.
bool is_stock_phrase(const Site& site);
// a 24-hour hotline: always open
bool is_round_the_clock(const Site& site);
// exempt/sayings_abroad.cpp: fünf vor zwölf, trente-six chandelles
bool is_saying_abroad(const Site& site);
// exempt/words_abroad.cpp: halb acht, la media
bool is_half_abroad(const Site& site);
// le onze de départ
bool is_eleven(const Site& site);
// en una media de …
bool is_average(const Site& site);
// exempt/sayings_parted.cpp: 9 / 11, 24 x 7
bool is_saying_parted(const Site& site);

}  // namespace obelus::policy
