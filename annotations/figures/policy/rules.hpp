#pragma once
// The table of what makes a quantity something else than a figure that needs a source: one row a rule.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "figures/policy/context/site.hpp"
#include "obelus/figure.hpp"

namespace obelus::policy {

using Kinds = std::uint32_t;

constexpr Kinds kind_set(QuantityKind kind) { return Kinds{1} << static_cast<unsigned>(kind); }

struct Rule {
  FigureReason reason;
  Kinds kinds;    // of quantities it is tried on
  Shapes shapes;  // of numbers it is tried on
  // What of the text it covers when it fires, the number included; null where judge.cpp decides.
  std::optional<Span> (*covers)(const Site& site);
  bool is_quantity = false;  // exempt, but a quantity all the same to who counts these: two years ago
};

// In the order in which they are tried; the first that fires says what the quantity is.
std::span<const Rule> rules();

// The index of the rule with this reason code, which there must be.
std::size_t index_of(std::string_view code);

// The indices of those that may fire for a quantity of this kind, written like this, in the same order.
std::span<const std::uint8_t> rules_for(QuantityKind kind, Shape shape);

// What the first of the forms that recognises the site covers.
template <auto... forms>
std::optional<Span> first_of(const Site& site) {
  std::optional<Span> text;
  static_cast<void>((... || (text = forms(site))));
  return text;
}

// exempt/
std::optional<Span> in_code(const Site& site);
std::optional<Span> note_marker(const Site& site);
std::optional<Span> furniture(const Site& site);
std::optional<Span> url(const Site& site);
std::optional<Span> identifier(const Site& site);
std::optional<Span> phone_number(const Site& site);
std::optional<Span> version(const Site& site);
std::optional<Span> clock_time(const Site& site);
std::optional<Span> date(const Site& site);
std::optional<Span> decade(const Site& site);
std::optional<Span> year(const Site& site);
std::optional<Span> relative_date(const Site& site);
std::optional<Span> ordinal(const Site& site);
std::optional<Span> idiom(const Site& site);
std::optional<Span> letters_and_digits(const Site& site);
std::optional<Span> list_number(const Site& site);
std::optional<Span> list_title(const Site& site);
std::optional<Span> names_class(const Site& site);
std::optional<Span> term(const Site& site);
std::optional<Span> label(const Site& site);
std::optional<Span> street_address(const Site& site);
std::optional<Span> name(const Site& site);
std::optional<Span> pronoun_one(const Site& site);
std::optional<Span> vague(const Site& site);
std::optional<Span> small_count(const Site& site);
std::optional<Span> age(const Site& site);
std::optional<Span> part_of_period(const Site& site);
std::optional<Span> short_time(const Site& site);
std::optional<Span> question(const Site& site);
std::optional<Span> supposed(const Site& site);
std::optional<Span> instruction(const Site& site);
bool recipe(const Site& site);
// exempt/certainty.cpp: "100 percent sure".
bool is_certainty(const Site& site);
// exempt/dates_abroad.cpp: el 8 de noviembre
std::optional<Span> day_abroad(const Site& site);
// exempt/ages_at.cpp: at 62, Ann Lee is …; the youngest is 61
bool does_at_age(const Site& site);
// exempt/ages_abroad.cpp: il a 45 ans; su abuela, de 78,
bool has_years(const Site& site);
bool is_age_abroad(const Site& site);
// exempt/years_abroad.cpp: begann 1756; Mai 68, la Generación del 27
bool is_old_year_in_german(const Site& site);
bool is_year_abroad(const Site& site);
// exempt/ages_of_named.cpp: "Lee was 17"
bool was_named_one_that_old(const Site& site);
bool is_group_aged(const Site& site);
bool lived_to(const Site& site);
// exempt/scales.cpp: marks, answers, sums in words; part of the rule `class`
bool is_set_by_author(const Site& site);
bool is_end_of_scale(const Site& site);
// exempt/runtimes.cpp: Runtime: 1hr, 47mins; part of the rule `furniture`
bool is_runtime(const Site& site);
// exempt/facets.cpp: a 12-column grid, multiples of 8; part of the rule `class`
bool is_of_make(const Site& site);
// … and of the rule `label`: a mark of a scale
bool is_of_scale(const Site& site);
// exempt/of_two.cpp
bool is_of_two(const Site& site);
// Written out, and so small that it is recorded whatever is said of it.
bool is_small(const Site& site);
// Below a thousand, and no price, share or rate: these, and large figures, are seldom made up.
bool is_modest(const Site& site);
// A thousand years or more, which nobody lives: judged as the length of time it is.
constexpr bool is_age_of_things(const Quantity& quantity) {
  return quantity.kind == QuantityKind::age && quantity.high >= 1000;
}
// exempt/meetings.cpp: the minutes of a speaker, the length of a webinar, as the author runs them
bool is_of_meeting(const Site& site);
bool is_capacity(const Site& site);
// exempt/every_nth.cpp: "every fifth voter", a share
bool is_every_nth(const Site& site);
// exempt/words_abroad.cpp: un troisième homme
bool is_rank_abroad(const Site& site);
// exempt/own_time.cpp: "it took me 20 minutes"
bool is_own_time(const Site& site);
// exempt/bylines.cpp: volumes of journals, pages of books, numbers of pictures; part of the rule `label`
bool stands_by_report(const Site& site);
// exempt/displays.cpp: "a 12-month average", "8 months pregnant"
bool is_window_of_mean(const Site& site);
bool is_of_pregnancy(const Site& site);
bool is_long_weekend(const Site& site);
// exempt/questions.cpp
bool ends_in_question(std::string_view sentence);

}  // namespace obelus::policy
