// Numbers with a letter that is no unit, and money with one that is.
//
//   gate 4B, Phase 1b · Oracle 12c · report 17/B · R168 a month

#include "figures/policy/exempt/lettered.hpp"

#include <algorithm>

#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {

// the exit 23B, gate 4B: no thousand millions
bool is_lettered_way(const Site& site) {
  const std::string_view text = site.text_of(site.quantity().text);
  return text.size() > 1 && text.size() < 4 && text.back() == 'B' && is_digit(text[text.size() - 2]) &&
         site.before(0).spaced() && !site.counts_something() &&
         is_one_of(site.before(0).text,
                   {"exit", "junction", "gate", "room", "flat", "unit", "apartment", "seat", "terminal",
                    "platform", "pier", "bay", "runway", "stand", "vía"});
}

// flood risk zone 3b, class 2b: no thousand millions
bool is_lettered_part(const Site& site) {
  const std::string_view text = site.text_of(site.quantity().text);
  if (text.back() != 'b' || text.size() < 2 || text.size() > 3 || !is_digit(text[0]) ||
      !is_digit(text[text.size() - 2]))
    return false;
  const Word& part = site.before(0);
  const bool trial = is_one_of(part.text, {"Phase", "phase", "fase", "Fase"}) && part.spaced();
  if (trial) return true;
  if (site.counts_something()) return false;
  if (part.gap == ". ") return is_one_of(part.text, {"Fig", "fig", "Figs", "figs", "Sect", "Ch", "App"});
  return part.spaced() &&
         is_one_of(part.text,
                   {"zone",   "Zone",   "class",  "Class",    "flat",    "Flat",     "appendix", "Appendix",
                    "Annex",  "annex",  "Klasse", "phase",    "Phase",   "platform", "Stage",    "Step",
                    "Option", "Figure", "Table",  "Question", "Section", "Tier",     "Item"});
}

// save R168 a month, N800 a litre: rand and naira, where the price is by something; not "R2 a robot"
bool is_price_in_rand(const Site& site) {
  constexpr double least = 20;
  const Word& by = site.after(0);
  const Word& what = site.after(1);
  const bool sign = site.previous_char() == 'R' || site.previous_char() == 'N';  // rand, naira
  return sign && site.quantity().low >= least && by.spaced() && is_one_of(by.text, {"a", "per", "each"}) &&
         (by.text == "each" || what.is(Sense::calendar) ||
          is_one_of(what.text, {"litre", "kilo", "kilogram", "kg", "ton", "tonne", "head", "person", "unit",
                                "share", "bag", "loaf", "ounce", "trip", "ticket"}));
}

// das 9-Euro-Ticket, ein 5-Euro-Schein: what is called so
bool is_german_fare(const Site& site) {
  if (!site.words().nouns_have_capitals() || !site.is_kind(QuantityKind::money)) return false;
  const Word& what = site.after(0);
  return what.hyphened() && is_one_of(what.text, {"Ticket", "Tickets", "Job", "Jobs", "Schein", "Scheine",
                                                  "Münze", "Münzen", "Stück", "Frage"});
}

// report 17/B, form 1099-K
bool ends_in_letter(const Site& site) {
  const std::string_view text = site.text_of(site.token());
  const std::size_t digits = text.find_first_not_of("0123456789");
  if (digits == 0 || digits == text.npos || digits + 2 != text.size() || !is_upper(text.back())) return false;
  return text[digits] == '/' || (text[digits] == '-' && digits > 2);
}

// HD 189733b, GJ 1214b: a planet, behind the catalogue of its star
bool is_planet(const Site& site) {
  const Quantity& q = site.quantity();
  const Word& catalogue = site.before(0);
  if (!site.integer() || q.text.end != q.number.end + 1 || site.text()[q.number.end] != 'b') return false;
  return catalogue.spaced() && catalogue.text.size() < 5 && catalogue.text.size() > 1 &&
         std::all_of(catalogue.text.begin(), catalogue.text.end(), is_upper);
}

// Oracle 12c: a small letter behind a name's number, which the scanner took for a unit
bool is_lettered_release(const Site& site) {
  const Quantity& q = site.quantity();
  if (q.text.end != q.number.end + 1 || q.low > 99) return false;
  const char letter = site.text()[q.text.end - 1];
  const Word& name = site.before(0);
  if (is_one_of(name.text, {"Patch", "patch", "Version", "version"})) return name.spaced();
  return site.integer() && (letter == 'c' || letter == 'g' || letter == 'i') && name.spaced() &&
         name.capital() && !name.is(Sense::function) && !site.begins_sentence(name);
}

}  // namespace obelus::policy
