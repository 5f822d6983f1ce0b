// Ages at which people did something, and those of the oldest of them.
//
//   At 62, Ann Lee is … · left school at 16 · the youngest of them is 61

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

bool is_person(std::string_view word) { return is_one_of(word, {"he", "she", "He", "She", "who"}); }

// Now, at 71, he has … · At 62, Ann Lee is … · left school at 16
bool did_at_age(const Site& site) {
  const Word& at = site.before(0);
  if (!is_one_of(at.text, {"at", "At"}) || !at.spaced() || site.counts_something()) return false;
  const Word& then = site.after(0);
  const char opens = at.begin > 1 ? site.char_before(at.begin - 1) : '\0';
  const bool aside = at.text == "At" || opens == ',';
  if (aside && site.next_char() == ',' && then.gap == ", ") {
    if (is_person(then.text)) return !site.after(1).is(Sense::says);
    if (at.text == "At" && then.lower() && then.text.ends_with("ing"))  // At 15, working in a mill, she sang
      for (std::size_t i = 1; i < reach; ++i)
        if (site.after(i).gap == ", ") return is_one_of(site.after(i).text, {"he", "she", "I"});
    const bool named = then.capital() && !then.is(Sense::function);
    if (named && (at.text == "At" || site.after(1).is(Sense::verb))) return true;
  }
  if (at.text == "at" && then.text == "when" && then.gap == ", ")  // a career began at 60, when she
    return is_one_of(site.after(1).text, {"he", "she", "I"}) &&
           is_one_of(site.before(1).text, {"began", "started", "came", "married", "ended", "stopped"});
  if (at.text == "At" && then.spaced() && is_person(then.text)) return !site.after(1).is(Sense::says);
  for (std::size_t i = 2; i < 6; ++i)  // came to the U.S. at 22
    if (is_one_of(site.before(i).text, {"came", "moved", "emigrated"}) && site.before(i - 1).text == "to")
      return site.before(1).capital() && (!then.spaced() || then.is(Sense::function));
  for (std::size_t i = 1; i < 5; ++i)  // I started skiing at 12
    if (is_one_of(site.before(i).text, {"started", "began"}) &&
        is_one_of(site.before(i + 1).text, {"I", "he", "she", "He", "She"}))
      return !then.spaced() || then.is(Sense::function);
  for (std::size_t i = 1; i < 3; ++i)  // went to sea at 14
    if (is_one_of(site.before(i).text, {"sea", "war", "prison", "university"}) &&
        site.before(i + 1).text == "to" && is_one_of(site.before(i + 2).text, {"went", "go", "sent", "gone"}))
      return !then.spaced() || then.is(Sense::function);
  for (std::size_t i = 1; i < 6; ++i) {
    if (is_one_of(site.before(i).text,
                  {"school", "home", "married", "retired", "widowed", "orphaned", "appointed", "elected",
                   "enlisted", "emigrated", "joined", "died", "dies"}))
      return !then.spaced() || (then.is(Sense::function) && !then.is(Sense::of));
    if (is_past(site.before(i).text)) return false;  // of those elected 40 percent stood at 31
  }
  return false;
}

// the youngest of them is 61
bool is_of_oldest(const Site& site) {
  if (!is_one_of(site.before(0).text, {"is", "was"}) || site.after(0).spaced()) return false;
  for (std::size_t i = 1; i < 5 && site.before(i).spaced(); ++i)
    if (is_one_of(site.before(i).text, {"oldest", "youngest", "eldest"})) return true;
  return false;
}

// At 14 she won it, and at 17 a place: in a sentence that has told an age so
bool is_next_age(const Site& site) {
  const Figure* last = site.previous();
  if (site.before(0).text != "at" || last == nullptr || last->reason != "age" || site.counts_plural())
    return false;
  const std::string_view before = std::string_view(site.text()).substr(0, last->text.begin);
  return last->sentence == site.sentence() && (before.ends_with("At ") || before.ends_with("at ")) &&
         site.after(0).is(Sense::determiner) && last->quantity.low < site.quantity().low;
}

// He was ill and, at 34, had been told; won in Leeds, at 26, wearing green
bool is_set_off(const Site& site) {
  const Word& at = site.before(0);
  const Word& then = site.after(0);
  if (at.text != "at" || at.begin < 2 || site.char_before(at.begin - 1) != ',' || then.gap != ", ")
    return false;
  if (then.lower() && then.text.ends_with("ing")) return true;
  if (!then.is(Sense::verb)) return false;
  for (std::size_t i = 1; i < reach && site.before(i).exists(); ++i)
    if (is_person(site.before(i).text)) return true;
  return false;
}

// The winger, 24, joined · her niece, 11, wore it; not "the average, 24, fell"
bool is_of_one_told(const Site& site) {
  constexpr double youngest = 5;
  const Word& noun = site.before(0);
  const Word& owner = site.before(site.before(1).hyphened() ? 2 : 1);  // his great-niece, 11,
  const Word& then = site.after(0);
  const bool owned = owner.spaced() && (owner.is(Sense::determiner) || owner.text.ends_with("'s") ||
                                        owner.text.ends_with("\u2019s"));
  if (noun.gap != ", " || !noun.lower() || noun.text.ends_with('s') || then.gap != ", " || !then.lower())
    return false;
  if (site.quantity().low < youngest || site.quantity().high > 99 || !owned) return false;
  return (is_past(then.text) || then.is(Sense::says) || is_one_of(then.text, {"joined", "wore", "who"})) &&
         !is_one_of(noun.text, {"average", "number", "total", "figure", "score", "result", "count", "median",
                                "mean", "maximum", "minimum", "rate", "rest", "price", "share", "answer"});
}

// its architect, Ann Lee, is 38.; not "the mean, in New York, is 38"
bool is_apposed(const Site& site) {
  const Word& verb = site.before(0);
  const Word& last = site.before(1);
  const Word& first = site.before(2);
  const Word& calling = site.before(3);
  return is_one_of(verb.text, {"is", "was"}) && verb.spaced() && site.after(0).ends_phrase() &&
         !site.after(0).spaced() && site.plain() && site.quantity().low >= 16 && last.gap == ", " &&
         last.capital() && first.capital() && first.spaced() &&
         is_one_of(site.before(4).text,
                   {"its", "his", "her", "their", "Its", "His", "Her", "Their", "whose"}) &&
         calling.gap == ", " && calling.lower() && !calling.is(Sense::function) &&
         (calling.text.ends_with("er") || calling.text.ends_with("or") || calling.text.ends_with("ist") ||
          calling.text.ends_with("ect"));
}

// Nardelli, 19 and ranked 143rd; age of driver: 22
bool is_noted(const Site& site) {
  const Word& before = site.before(0);
  if (before.gap == ": ")
    for (std::size_t i = 0; i < 4; ++i)
      if (is_word(site.before(i).text, "age"))
        return !site.after(0).spaced() &&
               !is_one_of(site.before(i + 1).text,
                          {"Average", "average", "mean", "Mean", "median", "Median", "minimum", "Minimum",
                           "maximum", "Maximum", "legal", "Legal", "pension"});
  return before.gap == ", " && before.capital() && !before.is(Sense::function) &&
         site.after(0).text == "and" &&
         is_one_of(site.after(1).text, {"ranked", "seeded", "playing", "already", "still", "unseeded"});
}

// said Ann Lee, now 31.
bool is_age_now(const Site& site) {
  const Word& now = site.before(0);
  return is_one_of(now.text, {"now", "then"}) && now.spaced() && site.before(1).capital() &&
         site.before(1).gap == ", " && !site.after(0).spaced();
}

}  // namespace

bool does_at_age(const Site& site) {
  return did_at_age(site) || (site.is_digits() && (is_of_oldest(site) || is_next_age(site) ||
                                                   is_set_off(site) || is_of_one_told(site) ||
                                                   is_age_now(site) || is_apposed(site) || is_noted(site)));
}

}  // namespace obelus::policy
