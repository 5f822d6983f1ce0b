// Ages of people.
//
//   40-year-old · Ann Lee, 40, said · under-18s · il a 45 ans

#include <algorithm>
#include <cmath>

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// forced retirement under 65, to retire before 60, work on till 70
bool retires(const Site& site) {
  const Word& before = site.before(0);
  if (!before.spaced() || site.counts_something() ||
      !(before.is(Sense::time_link) || before.is(Sense::hedge)))
    return false;
  for (std::size_t i = 0; i < reach; ++i)
    for (const Word& word : {site.before(i), site.after(i)})
      if (word.text.starts_with("retire") || word.text.starts_with("Retire") ||
          word.text.starts_with("pension"))
        return true;
  return false;
}

bool is_person(std::string_view word) {
  return is_one_of(word, {"he", "she", "He", "She", "who", "er", "sie", "Er", "Sie"});
}

bool ends_clause(char next) { return next == ',' || next == '.' || next == ';' || next == ')'; }

// She was 54. · He was 76 when …
bool was_that_old(const Site& site) {
  const Word& verb = site.before(0);
  const bool when = is_one_of(site.before(2).text, {"when", "When", "until", "since"}) &&
                    is_one_of(site.before(1).text, {"I", "we", "you", "they"});
  const bool me = site.before(1).text == "I" && verb.text == "was";
  if (!is_one_of(verb.text, {"was", "is", "were", "war", "ist"}) || !verb.spaced() ||
      !(when || me || is_person(site.before(1).text)))
    return false;
  const Word& after = site.after(0);
  if (ends_clause(site.next_char()) || !after.exists()) return true;
  return after.spaced() && is_one_of(after.text, {"when", "and", "but", "at", "years", "und", "als"});
}

bool is_child_or_kin(std::string_view word) {
  return is_one_of(word,
                   {"man", "woman", "boy", "girl", "child", "son", "daughter", "brother", "sister", "infant",
                    "teenager", "student", "wife", "husband", "mother", "father", "youth", "resident"});
}

// a girl, 7, and a boy, 9 · two children, 4 and 6, · sons, ages 3, 5 and 8 · By 25 he had …
bool is_in_row_of_ages(const Site& site) {
  const Word& before = site.before(0);
  const char next = site.next_char();
  if (is_one_of(before.text, {"By", "by"}) && before.spaced() && is_one_of(site.after(0).text, {"he", "she"}))
    return !site.after(1).is(Sense::says);
  if (before.gap == ", " && is_child_or_kin(before.text)) return ends_clause(next);
  const bool owned = is_one_of(site.before(1).text, {"my", "My", "his", "His", "her", "Her", "their", "our"});
  if (before.gap == " (" && owned && is_child_or_kin(before.text)) return next == ')';  // my husband (68)
  const bool more = site.after(0).is(Sense::joiner) && site.after(0).spaced() && site.after(1).number();
  const bool kin =
      is_one_of(before.text, {"sons", "daughters", "brothers", "sisters", "twins", "grandchildren"});
  if (before.gap == ", " && (before.is(Sense::people) || kin) && more) return true;
  const Figure* last = site.previous();
  const bool goes_on = last != nullptr && last->reason == "age" &&
                       site.text_of({last->text.end, site.quantity().text.begin}) == ", ";
  return goes_on && (next == ',' || more || ends_clause(next));
}

// 40 per cent of the crew of the ship are under 25
bool are_people(const Site& site) {
  for (std::size_t i = 2; i < reach && site.before(i).exists(); ++i)
    if (site.before(i).is(Sense::people) ||
        is_one_of(site.before(i).text, {"crew", "staff", "workforce", "population", "squad"}))
      return true;
  return false;
}

// a man of about 50
bool is_of_person(const Site& site) {
  const bool hedged = site.before(0).is(Sense::hedge);
  const Word& of = site.before(hedged ? 1 : 0);
  const Word& person = site.before(hedged ? 2 : 1);
  const bool ended = !site.counts_something() || site.after(0).text.ends_with("ing");
  return of.is(Sense::of) && of.spaced() && ended &&
         is_one_of(person.text, {"man", "woman", "boy", "girl", "child", "youth", "person", "lady"});
}

// a 20-something, thirty-somethings
bool is_about_so_old(const Site& site) {
  const Word& after = site.after(0);
  return site.bare() && after.hyphened() && after.text.starts_with("something") &&
         site.quantity().high <= 90 && std::fmod(site.quantity().high, 10) == 0;
}

// the under-30 crowd
bool is_of_about(const Site& site) {
  const Word& after = site.after(0);
  const Word& before = site.before(0);
  const bool of_audience = is_one_of(after.text, {"audience", "crowd"}) && after.spaced();
  const bool of_group = after.text == "age" && is_one_of(site.after(1).text, {"group", "groups", "bracket"});
  if (of_group && site.next_char() == '+') return true;          // the 65+ age group
  if (of_audience && is_one_of(before.text, {"under", "over"}))  // the under 34 audience
    return site.before(1).is(Sense::determiner);
  const bool bounded = before.hyphened() && is_one_of(before.text, {"under", "over", "Under", "Over"});
  return site.integer() && bounded && after.spaced() &&
         (after.is(Sense::people) || after.is(Sense::position) ||
          is_one_of(
              after.text,
              {"crowd",         "set",          "age",           "market", "group",   "team",   "side",
               "international", "captain",      "squad",         "winger", "striker", "coach",  "champion",
               "champions",     "championship", "championships", "title",  "final",   "bronze", "silver"}));
}

// Ann Lee, then 17, … · Now 16, Ben … · residents 60 or older · teenagers, 16 to 18,
bool is_aside(const Site& site) {
  const Word& before = site.before(0);
  const char next = site.next_char();
  if (before.spaced() && (next == ',' || next == ')') &&
      is_one_of(before.text, {"then", "now", "Then", "Now", "only", "already"}))
    return before.capital() || before.is(Sense::day_word) || before.text == "then";
  const Word& joiner = site.after(0);
  if (before.is(Sense::people) && joiner.text == "and" && site.after(1).text == "certain") return true;
  if (joiner.spaced() && joiner.is(Sense::joiner)) {
    const std::string_view more = site.after(1).text;
    if (more == "older" || more == "younger") return true;
    if (before.is(Sense::people) && is_one_of(more, {"over", "above", "under", "up"})) return true;
  }
  const bool range = site.quantity().is_range() && site.quantity().low >= 3 && before.is(Sense::people) &&
                     site.quantity().low < site.quantity().high;  // not "carried women 57-42"
  if (range && before.spaced()) return !site.counts_plural();     // Teens 13-17 may join
  return range && before.gap == ", " && ends_clause(next);
}

}  // namespace

// children, ranging in age from 7 to 26; not bridges
bool ranges_in_age(const Site& site) {
  if (site.before(1).text != "age" || site.before(2).text != "in") return false;
  for (std::size_t i = 3; i < reach; ++i)
    if (site.before(i).is(Sense::people) || is_child_or_kin(site.before(i).text)) return true;
  return false;
}

// 40-year-old · Ann Lee, 40, said · when he turned 62
std::optional<Span> age(const Site& site) {
  if (is_age_of_things(site.quantity())) return std::nullopt;
  if (site.is_kind(QuantityKind::age) || is_of_pregnancy(site)) return site.quantity().text;
  // the 18-to-34 demographic
  if (site.quantity().is_range() && site.bare() && site.after(0).text.starts_with("demographic"))
    return site.quantity().text;
  // both the 18-34 and over 35 year old
  if (site.quantity().is_range() && site.bare() && site.after(0).is(Sense::joiner) &&
      is_one_of(site.after(1).text, {"over", "under"}) && site.after(2).number() &&
      site.after(3).text == "year" && site.after(4).text.starts_with("old"))
    return site.quantity().text;
  // employees' ages range from 21-82
  if (site.quantity().is_range() && site.bare() && site.before(0).text == "from" &&
      ((is_one_of(site.before(1).text, {"range", "ranged", "ranging"}) &&
        is_one_of(site.before(2).text, {"ages", "Ages", "aged", "age"})) ||
       ranges_in_age(site)))
    return site.quantity().text;
  // the 18-35 age bracket
  if (site.quantity().is_range() && site.bare() && site.after(0).text == "age" && site.after(0).spaced())
    return site.quantity().text;
  const bool seconds = site.quantity().unit == "second" && site.text_of(site.quantity().text).ends_with('s');
  if (seconds && site.number().size() == 2 && site.before(0).spaced() &&  // half of over 65s
      site.quantity().text.size() == 3 && is_one_of(site.before(0).text, {"over", "under", "Over", "Under"}))
    return site.quantity().text;
  if (site.is_kind(QuantityKind::duration)) {  // un homme de 45 ans
    const bool older =
        is_one_of(site.after(0).text, {"or", "and"}) && is_one_of(site.after(1).text, {"older", "younger"});
    if (older && site.quantity().unit == "year" && site.before(0).is(Sense::people))
      return site.quantity().text;  // anyone 18 years or older
    const bool linked = site.before(0).is(Sense::of) || site.before(0).text == "under";
    const bool person = site.quantity().unit == "year" && linked &&  // children under 18 years: 65,256
                        site.before(1).is(Sense::people) && site.before(0).spaced() &&
                        !site.after(0).is(Sense::of) && site.after(0).text != "on";  // 3 years on the job
    return person || has_years(site) ? std::optional(site.quantity().text) : std::nullopt;
  }
  const bool in_years = site.bare() && site.is_digits() && !site.glued() && site.quantity().low >= 1 &&
                        site.quantity().high <= 110;
  if ((in_years || !site.is_digits()) && is_age_abroad(site)) return site.quantity().text;
  if (in_years && is_aside(site)) return site.quantity().text;
  if (site.bare() && !site.is_digits() && site.quantity().low >= 10 && site.quantity().high <= 110 &&
      does_at_age(site))
    return site.quantity().text;  // At sixty, Lee is tired
  if (site.quantity().is_range() && in_years && is_of_person(site)) return site.quantity().text;
  if (is_about_so_old(site)) return site.is_digits() ? site.token() : site.quantity().text;
  if (!site.integer() || *site.integer() > 110 || *site.integer() == 0) return std::nullopt;
  if (in_years && (was_that_old(site) || was_named_one_that_old(site) || does_at_age(site) ||
                   lived_to(site) || is_of_person(site) || is_in_row_of_ages(site)))
    return site.quantity().text;
  const Word& before = site.before(0);
  const bool under =
      before.spaced() && (is_one_of(before.text, {"under", "over", "Under", "Over", "unter", "über"}));
  if (is_of_about(site))
    return Span{before.hyphened() ? before.begin : site.quantity().text.begin, site.token().end};
  if (site.next_char() == 's' && before.hyphened() &&
      is_one_of(before.text, {"under", "over", "Under", "Over"}))
    return Span{before.begin, site.token().end};  // under-18s
  const bool than = before.spaced() && before.text == "than" &&
                    is_one_of(site.before(1).text, {"younger", "older"}) && site.before(2).is(Sense::people);
  if (than && !site.after(0).plural_noun()) return site.quantity().text;  // kids younger than 12
  if (under && site.next_char() == 's') return Span{site.quantity().text.begin, site.token().end};
  if (under &&
      (site.before(1).is(Sense::people) || site.before(1).text == "users" || site.before(1).text == "aged" ||
       is_one_of(site.before(1).text, {"one", "Nobody", "nobody", "anyone", "Anyone", "everyone"})) &&
      !site.after(0).plural_noun())
    return site.quantity().text;
  const bool of_two = site.after(0).is(Sense::joiner) && site.after(1).number() &&  // 16 and 17-year-olds
                      site.after(2).hyphened() && site.after(2).text == "year";
  const bool grown = before.text == "at" && is_one_of(site.before(1).text, {"adult", "adults"});
  if (in_years && (of_two || grown) && !site.after(0).plural_noun()) return site.quantity().text;
  const bool is = under && is_one_of(site.before(1).text, {"are", "is", "were", "was", "be"});
  const bool counts = is_one_of(site.after(0).text, {"up", "down"}) && site.after(1).text == "from";
  if (is && !counts && !site.after(0).plural_noun() &&  // until they are over 18
      is_one_of(site.before(2).text, {"they", "you", "he", "she", "who", "They", "You"}))
    return site.quantity().text;
  if (is && !site.after(0).spaced() && are_people(site)) return site.quantity().text;
  const Figure* last = site.previous();
  if (last != nullptr && last->reason == "age" && before.is(Sense::joiner) &&
      before.begin <= last->text.end + 2)
    return site.quantity().text;
  const bool mine =
      (before.text == "am" && site.before(1).text == "I" && !site.after(0).spaced()) ||
      before.text == "I'm" || before.text == "I\u2019m" ||
      (before.text == "only" && (site.before(1).text == "I'm" || site.before(1).text == "I\u2019m"));
  if (mine && before.spaced() && !site.counts_something() && !site.glued())
    return site.quantity().text;  // I'm 27
  const bool turned = before.text == "turned" || before.text == "turns" || before.text == "turning";
  if (turned && before.spaced() && !site.counts_something() && !site.glued()) return site.quantity().text;
  const char next = site.next_char();
  // another, 23, fled · Sen. Ann Lee, D-N.Y., 72, said
  if (before.gap == ", " || before.gap == "., ") {
    const Word& then = site.after(0);
    const bool said = then.is(Sense::says) || then.text == "who" || then.text == "of" || then.text == "from";
    if (next == ',' && !before.number() && (before.text == "another" || (said && !then.number())))
      return site.quantity().text;
  }
  // Slater, 35, is …; but "In Leeds, 40, it says"
  const Word& behind = site.after(0);
  const Word& link = site.before(1);
  const bool placed = link.is(Sense::place_link) && link.text != "from";
  if (next == ',' && before.gap == ", " && before.capital() && !before.is(Sense::function) &&
      !before.is(Sense::month) && behind.gap == ", " && behind.lower() && !placed &&
      (!site.after(1).number() || behind.text == "hit" || is_past(behind.text)))
    return site.quantity().text;
  if (retires(site)) return site.quantity().text;
  const bool apposed = before.capital() &&
                       (before.gap == ", " || (before.gap == "., " && before.text.size() <= 2)) &&
                       ends_clause(next);
  const bool named =
      site.before(1).capital() && site.before(1).spaced() && !site.before(1).is(Sense::function);
  const bool alone = (next == '.' || next == ';') && *site.integer() > 9 && !link.is(Sense::place_link) &&
                     !before.is(Sense::month);
  const bool person = apposed && !before.is(Sense::function) && (named || alone);
  return person ? std::optional(site.quantity().text) : std::nullopt;
}

}  // namespace obelus::policy
