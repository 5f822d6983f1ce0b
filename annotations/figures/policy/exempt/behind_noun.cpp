// Numbers behind a noun that has no article: English counts with the number in front, so that one behind a
// single thing says which.
//
//   in bottle 3, on sol 1536, of dose 2 · the car, chassis 57591, made …

#include <algorithm>

#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

constexpr std::size_t shortest_noun = 3;

// What a number measures, or how it is reckoned: "on average 30 came", "a town, population 4500,".
bool is_measured(std::string_view noun) {
  return is_one_of(
      noun,
      {"population",  "total",      "average",   "capacity",  "circulation",  "attendance", "enrolment",
       "price",       "cost",       "weight",    "height",    "length",       "width",      "depth",
       "area",        "altitude",   "elevation", "maximum",   "minimum",      "mean",       "median",
       "turnout",     "staff",      "value",     "score",     "power",        "output",     "yield",
       "distance",    "time",       "date",      "fact",      "addition",     "all",        "turn",
       "hand",        "part",       "half",      "sum",       "reality",      "theory",     "practice",
       "general",     "short",      "excess",    "age",       "membership",   "enrollment", "error",
       "profit",      "loss",       "debt",      "income",    "strength",     "speed",      "temperature",
       "probability", "likelihood", "parity",    "inflation", "unemployment", "growth",     "gain",
       "rate"});
}

// Words that are no nouns, or that hedge; and people, who are counted without an article.
bool is_no_noun(std::string_view word) {
  return is_one_of(
      word, {"just",    "only",   "even",    "maybe",    "perhaps", "almost",  "well",   "merely", "some",
             "another", "every",  "least",   "most",     "than",    "exactly", "early",  "late",   "high",
             "low",     "mid",    "new",     "old",      "further", "extra",   "fewer",  "more",   "less",
             "home",    "public", "private", "local",    "foreign", "second",  "third",  "which",  "whom",
             "what",    "people", "prison",  "hospital", "court",   "town",    "school", "work",   "war"});
}

bool is_single_noun(const Word& word) {
  if (!word.spaced() || !word.lower() || word.text.size() < shortest_noun) return false;
  constexpr Senses others = static_cast<Senses>(Sense::function) | static_cast<Senses>(Sense::verb) |
                            static_cast<Senses>(Sense::hedge) | static_cast<Senses>(Sense::time_link) |
                            static_cast<Senses>(Sense::place_link) | static_cast<Senses>(Sense::calendar) |
                            static_cast<Senses>(Sense::day_part) | static_cast<Senses>(Sense::day_word) |
                            static_cast<Senses>(Sense::ordinal) | static_cast<Senses>(Sense::people) |
                            static_cast<Senses>(Sense::plural) | static_cast<Senses>(Sense::determiner);
  if ((word.senses & others) != 0) return false;
  const bool whole =
      std::all_of(word.text.begin(), word.text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  const bool plural = word.text.ends_with('s') && !word.text.ends_with("ss") && !word.text.ends_with("is");
  const bool other = word.text.ends_with("ly") || word.text.ends_with("ing") || word.text.ends_with("ed");
  return whole && !plural && !other && !is_measured(word.text) && !is_no_noun(word.text);
}

// Behind it the phrase ends, or one thing acts: "held", "is"; not "of them", "were", "were left".
bool ends_behind(const Site& site) {
  const Word& then = site.after(0);
  if (then.text == "to" && then.spaced() && site.after(1).text == site.before(0).text) return true;
  if (is_one_of(then.text, {"of", "were", "are", "have", "do", "per", "percent", "or", "and", "to", "who",
                            "more", "fewer", "less", "other", "further"}))
    return !then.spaced();
  return then.ends_phrase() ||
         is_one_of(then.text, {"held", "fell", "failed", "jammed", "opened", "closed", "carried", "burst"});
}

// in bottle 3 held; not "some died, from fever 9", "spent on boats 3 and on tea 4"
bool is_behind_preposition(const Site& site) {
  const Word& link = site.before(1);
  if (!link.spaced() || !ends_behind(site)) return false;
  const Word& first = site.before(2);
  const bool goes_on = first.spaced() && !first.is(Sense::joiner);
  return (goes_on || (link.capital() && site.begins_sentence(link))) &&
         is_one_of(link.text, {"in",     "In",     "of",   "on",     "On",     "from",   "From",
                               "for",    "For",    "at",   "At",     "under",  "Under",  "into",
                               "behind", "Behind", "near", "beside", "inside", "against"});
}

// The car, chassis 57591, made: between commas
bool is_aside(const Site& site) {
  const Word& noun = site.before(0);
  const char opens = noun.begin > 1 ? site.char_before(noun.begin - 1) : '\0';
  return opens == ',' && site.next_char() == ',' && site.number().size() > 2;
}

// for composite 9, and composite 11: the noun of a number before it
bool is_named_again(const Site& site) {
  const Figure* last = site.previous();
  if (last == nullptr || last->reason != "label") return false;
  const std::string_view label = site.text_of(last->text);
  const std::string_view noun = site.before(0).text;
  return label.starts_with(noun) && label.size() > noun.size() && label[noun.size()] == ' ' &&
         !site.counts_plural();
}

}  // namespace

bool is_behind_noun(const Site& site) {
  constexpr std::size_t longest = 5;
  constexpr auto hedged = static_cast<QuantityFlags>(QuantityFlag::at_least) |
                          static_cast<QuantityFlags>(QuantityFlag::at_most) |
                          static_cast<QuantityFlags>(QuantityFlag::approximate);
  if (!site.plain() || site.number().size() > longest || (site.quantity().flags & hedged) != 0) return false;
  return is_single_noun(site.before(0)) && has(site.senses_of("the"), Sense::determiner) &&
         (is_behind_preposition(site) || is_aside(site) || is_named_again(site));
}

}  // namespace obelus::policy
