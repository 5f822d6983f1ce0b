#pragma once
// The forms of the rule `name`: each says what of the text is a name, if its number is part of one.

#include <optional>

#include "figures/policy/context/site.hpp"

namespace obelus::policy {

inline bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// exempt/names.cpp: what a name's number looks like, 225 or 3.5: no separators, no more than two places.
bool is_name_number(const Site& site);

// exempt/called.cpp: 508, 802.11: three digits or more before the point.
bool is_norm_number(const Site& site);

// exempt/spelled_names.cpp: Air Force One, Six Sigma
std::optional<Span> spelled(const Site& site);
std::optional<Span> airliner(const Site& site);
// exempt/words_abroad.cpp: el colegio Veinte de Julio
bool is_name_abroad(const Site& site);
// le 10, el 19: part of the rule `label`
bool is_behind_singular(const Site& site);
// exempt/races.cpp
std::optional<Span> race(const Site& site);
std::optional<Span> instrument(const Site& site);
// exempt/displays.cpp: the 16-inch MacBook Pro
std::optional<Span> display(const Site& site);
std::optional<Span> norm(const Site& site);
std::optional<Span> work_title(const Site& site);
std::optional<Span> architecture(const Site& site);

// exempt/configured.cpp
std::optional<Span> configured(const Site& site);

// exempt/models.cpp
std::optional<Span> model(const Site& site);

// exempt/programs.cpp
std::optional<Span> program(const Site& site);

// exempt/titles.cpp
std::optional<Span> titled(const Site& site);

// exempt/courts.cpp: the 347, and the 483, of 347 U.S. 483
bool is_volume(const Site& site);
bool is_page_of_report(const Site& site);
// Senate bill S. 2200, U.S. 101, with the word before
bool is_bill_or_road(const Site& site, const Word& word);

// exempt/numbered.cpp: part of the rule `label`
std::optional<Span> numbered_thing(const Site& site);

// exempt/said_numbers.cpp: the PIN is 1234, localhost:8000; part of the rule `label`
bool is_said_number(const Site& site);

// exempt/behind_noun.cpp: part of the rule `label`
bool is_behind_noun(const Site& site);

// exempt/catalogues.cpp: D. 960, BWV 1004; part of the rule `label`
bool is_of_catalogue(const Site& site);

// exempt/registers.cpp: the 145/23 of 3 StR 145/23; part of the rule `label`
bool is_of_register(const Site& site);
// … and its 3
bool opens_register(const Site& site);

// exempt/short_codes.cpp: part of the rule `phone`
bool is_short_code(const Site& site);
// 212-6644-14653: with the code of a country
bool is_dialled_abroad(const Site& site);

// exempt/known.cpp: what the article has called by that number elsewhere.
std::optional<Span> known(const Site& site);

}  // namespace obelus::policy
