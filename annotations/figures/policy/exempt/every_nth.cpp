// Shares that are told by an ordinal: every fifth voter, jeder fünfte Bürger.

#include <algorithm>

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// Of whom a share is told; "every second Sunday" says how often, "every third step" what to do.
bool is_counted(std::string_view noun) {
  return is_one_of(
      noun, {"adult",  "boy",       "child",   "citizen",  "company",  "dollar",    "driver", "employee",
             "euro",   "family",    "farm",    "firm",     "girl",     "home",      "house",  "household",
             "job",    "man",       "mother",  "patient",  "person",   "pound",     "pupil",  "resident",
             "school", "shop",      "student", "teacher",  "teenager", "tenant",    "voter",  "woman",
             "worker", "youngster", "birth",   "marriage", "death",    "respondent"});
}

bool says_how_often(const Word& noun) {
  return noun.is(Sense::calendar) || noun.is(Sense::weekday) || noun.is(Sense::month) ||
         noun.is(Sense::day_part) ||
         is_one_of(noun.text,
                   {"Mal", "Schritt", "Spieltag", "Zeile", "Seite", "Stock", "Takt", "Ton", "Zug"});
}

}  // namespace

bool is_every_nth(const Site& site) {
  const Word& every = site.before(0);
  const Word& noun = site.after(0);
  if (!site.is_kind(QuantityKind::ordinal) || !every.spaced() || !noun.spaced() || site.quantity().low < 2)
    return false;
  if (is_word(every.text, "every")) return is_counted(noun.text);
  const bool german = is_one_of(
      every.text, {"jeder", "Jeder", "jede", "Jede", "jedes", "Jedes", "jedem", "Jedem", "jeden", "Jeden"});
  if (!german) return false;
  const Word& second = site.after(1);  // jede dritte offene Stelle
  if (noun.lower() && !noun.is(Sense::function) && second.spaced() && second.capital())
    return !says_how_often(second);
  return (noun.capital() && !says_how_often(noun)) || noun.text == "davon";
}

}  // namespace obelus::policy
