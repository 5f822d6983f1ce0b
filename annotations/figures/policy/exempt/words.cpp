// Number words that count nothing: one of them, no one, the first half, and sayings.

#include "figures/policy/exempt/words.hpp"
#include <algorithm>
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// "applied twice", "twice a year": how often, where "twice as fast" compares
bool is_frequency(const Site& site) {
  if (!is_word(site.number(), "twice") && !is_word(site.number(), "thrice")) return false;
  const Word& after = site.after(0);
  if (after.hyphened()) return true;  // twice-weekly
  if (!after.exists() || !after.spaced()) return true;
  if (after.text == "a" || after.text == "per" || after.text == "each" || after.text == "every") return true;
  const bool compares = after.is(Sense::determiner) || after.text == "as" || after.text == "what" ||
                        after.text == "that" || after.text == "average" || after.text == "normal" ||
                        after.number() || after.capital();
  return !compares;
}

// half of an avocado, half a page: of one thing, and no share of many
bool is_half_of_one(const Site& site) {
  if (is_word(site.number(), "two halves")) return true;
  if (!is_word(site.number(), "half") && !is_word(site.number(), "a half")) return false;
  const Word& after = site.after(0);
  const auto is_article = [](const Word& word) { return word.text == "a" || word.text == "an"; };
  if (after.text == "the" && site.after(1).text == "day") return true;
  return (is_article(after) && after.spaced()) || (after.is(Sense::of) && is_article(site.after(1)));
}

// two knots in a rope, three cups of tea, a degree in law: units that are things more often
bool is_everyday_thing(const Site& site) {
  static constexpr std::string_view things[] = {
      "stone", "knot",   "knots", "turn",  "turns",  "stones", "cup",   "cups",    "moles", "Knoten", "nœud",
      "nœuds", "noeuds", "nudo",  "nudos", "Tassen", "tasses", "tazas", "vueltas", "gig",   "bit",    "gigs"};
  const Quantity& q = site.quantity();
  if (!(q.high < site.policy().min_count) || q.low < 0) return false;
  if (q.unit == "foot" && site.before(0).text == "own") return true;  // on your own two feet
  const std::string_view text = site.text_of(q.text);
  const std::string_view unit = text.substr(text.find_last_of(" -") + 1);
  if (std::find(std::begin(things), std::end(things), unit) != std::end(things)) return true;
  return unit.starts_with("degree") && site.after(0).spaced() &&
         (site.after(0).text == "in" || site.after(0).text == "from");
}

bool is_word_for_mark(std::string_view word) {
  return is_one_of(word, {"Rating", "rating", "RATING", "Score", "score", "Verdict", "verdict", "Overall",
                          "overall", "experience", "Marks", "Mark", "Stars"});
}

// 4****, ***1/2: stars, and how many; not "**2 boats**" of Markdown that was not read
bool is_of_stars(const Site& site) {
  if (!site.is_digits() || site.quantity().high > 10) return false;
  const Span text = site.quantity().text;
  const std::string_view all = site.text();
  if (site.is_kind(QuantityKind::fraction)) return all.substr(0, text.begin).ends_with("**");
  return all.substr(text.end).starts_with("***") && site.char_before(text.begin) != '*';
}

// Verdict: 8/10, “… a joy. 4.5/5”: a sentence of its own at the end, or behind a word for it
bool is_mark_out_of_few(const Site& site) {
  if (!site.is_digits()) return false;
  const std::string_view text = site.text_of(site.token());
  if (!text.ends_with("/10") && !text.ends_with("/5")) return false;
  const std::size_t slash = text.rfind('/');
  if (text.find_first_not_of("0123456789.") != slash || text.size() > 7) return false;
  const Word after = word_after(site.text(), site.token().end, site.block().text, site.words());
  if (after.spaced()) return false;
  const Word head = word_before(site.text(), site.token().begin, site.block().text, site.words());
  const char mark = head.exists() ? head.gap[0] : '.';
  if (mark == '.' || mark == '!' || mark == '?') return site.token().end == site.block().text.end;
  const bool parted = head.gap == ", " || head.gap == ": " || head.gap == " - " || head.gap == " \u2013 ";
  return parted && is_word_for_mark(head.text);
}

// 3 stars: what a critic gives
bool is_rating(const Site& site) {
  if (site.is_kind(QuantityKind::ratio)) {  // it was a 7 out of 10, she gave it 3 out of 5
    const std::string_view text = site.text_of(site.quantity().text);
    const Word& before = site.before(0);
    if (text.find(" stars out of ") != text.npos) return true;
    const bool of_few = text.find("out of ") != text.npos && (text.ends_with(" 5") || text.ends_with(" 10"));
    return of_few && !site.counts_something() && !site.after(0).is(Sense::of) &&
           is_one_of(before.text, {"a", "an", "it", "rated", "scored", "rating"});
  }
  return site.is_kind(QuantityKind::count) && site.bare() && site.quantity().high <= 5 &&
         (site.after(0).text == "stars" || site.after(0).text == "star") && site.after(0).spaced();
}

// 3 of us went: who writes and a few more
bool is_of_us(const Site& site) {
  return site.plain() && site.bare() && site.quantity().high < site.policy().min_count &&
         site.after(0).is(Sense::of) && site.after(1).text == "us";
}

// 100s of pages
bool is_power_in_plural(const Site& site) {
  const std::string_view number = site.number();
  return site.integer() && number.size() > 1 && number[0] == '1' &&
         number.find_first_not_of('0', 1) == std::string_view::npos && site.next_char() == 's' &&
         site.after(0).is(Sense::of);
}

// "does not need million dollar checks": how large; not "the million dollar loss"
bool is_of_that_order(const Site& site) {
  const Word& before = site.before(0);
  return is_one_of(site.number(), {"million", "billion", "trillion"}) &&
         !site.text_of(site.quantity().text).ends_with('s') && !before.is(Sense::determiner) &&
         !before.number() && site.after(0).spaced() && site.after(0).lower() &&
         site.after(0).text.ends_with('s');
}

// Er traf dreimal: how often; not "dreimal so viel"
bool is_so_many_times(const Site& site) {
  constexpr double many = 10;
  const Word& after = site.after(0);
  const bool compares = after.lower() && after.text.ends_with("er");  // häufiger, teurer
  return site.is_kind(QuantityKind::multiple) && site.number().ends_with("mal") && !site.is_digits() &&
         site.quantity().low < many && !compares &&
         !is_one_of(site.after(0).text,
                    {"so", "mehr", "als", "soviel", "über", "unter", "größere", "höhere"});
}

// a weekly 30-minute call, a 15-minute stand-up each morning
bool is_routine(const Site& site) {
  const std::string_view unit = site.quantity().unit;
  if (is_of_meeting(site) || is_own_time(site)) return true;
  if ((unit != "minute" && unit != "hour") || site.text_of(site.quantity().text).ends_with('s')) return false;
  const bool listed = site.block().list_depth > 0 && site.quantity().text.begin == site.block().text.begin;
  if (listed && is_one_of(site.after(0).text, {"presentations", "presentation", "talks", "talk", "sessions",
                                               "workshops", "demos", "slots"}))
    return true;  // - 10-minute talks, where speakers …
  constexpr std::string_view often[] = {"daily",   "weekly",    "biweekly", "monthly",
                                        "regular", "quarterly", "recurring"};
  for (std::size_t i = 0; i < 2; ++i)
    if (std::any_of(std::begin(often), std::end(often),
                    [&](std::string_view each) { return is_word(site.before(i).text, each); }))
      return true;
  for (std::size_t i = 0; i < 4 && site.after(i).spaced(); ++i)
    if (is_one_of(site.after(i).text, {"standup", "standups", "stand", "huddle", "timer", "slots"}) ||
        (i > 0 && is_one_of(site.after(i).text, {"each", "every"})))
      return true;
  return false;
}

}  // namespace

std::optional<Span> small_count(const Site& site) {
  if (is_so_many_times(site)) return site.quantity().text;
  const bool one = site.number() == "1" && site.plain() && site.after(0).is(Sense::of);  // 1 of the most ill
  if (one && site.after(1).text == "the" && site.after(2).text == "most") return site.quantity().text;
  if (is_mark_out_of_few(site)) return site.token();
  if (is_rating(site) || is_of_us(site) || is_of_stars(site)) return site.quantity().text;
  if (site.is_digits()) return std::nullopt;
  if (site.is_kind(QuantityKind::measure))
    return is_everyday_thing(site) ? std::optional(site.quantity().text) : std::nullopt;
  return is_frequency(site) || is_half_of_one(site) ? std::optional(site.quantity().text) : std::nullopt;
}

// one of them, no one, one another, the new one, one who; but "one side", "one vote"
std::optional<Span> pronoun_one(const Site& site) {
  const std::string_view number = site.number();
  if (!site.is_kind(QuantityKind::count) || !is_word(number, "one") || site.quantity().low < 0)
    return std::nullopt;
  const Word& before = site.before(0);
  const Word& after = site.after(0);
  const Span text = site.quantity().text;
  if (before.is(Sense::pronoun_before) && before.text.size() <= 3 && is_word(before.text, "no") &&
      before.spaced())
    return Span{before.begin, text.end};
  if (after.is(Sense::of) && after.spaced()) return text;
  if (is_word(after.text, "another")) return Span{text.begin, after.end()};
  if (is_word(before.text, "number") && before.spaced()) return Span{before.begin, text.end};
  const bool grammar = after.is(Sense::function) || after.is(Sense::verb) || after.is(Sense::relative);
  const bool alone = !after.exists() || !after.spaced() || (grammar && after.lower());
  if (!alone) return std::nullopt;
  // "one or two": a count after all
  if (after.is(Sense::joiner) && after.spaced() && site.after(1).exists() && !before.is(Sense::determiner))
    return std::nullopt;
  return text;
}

// billions, dozens, several hundred; doubled, twice: of multiples those that say no number, in one word
std::optional<Span> vague(const Site& site) {
  const Quantity& q = site.quantity();
  if (is_power_in_plural(site)) return Span{site.quantity().number.begin, site.quantity().number.end + 1};
  if (site.is_digits() || is_frequency(site)) return std::nullopt;
  const std::string_view before = site.before(0).text;
  const bool several = before == "several" || before == "many" || before == "few";
  const bool one_word = q.number == q.text && q.low <= 2;
  const bool changed = site.is_kind(QuantityKind::multiple) && one_word && has(q.flags, QuantityFlag::change);
  const bool is_vague = has(q.flags, QuantityFlag::vague) || changed || site.number() == "dozens" ||
                        site.number() == "Dozens" || (several && has(q.flags, QuantityFlag::scaled)) ||
                        (several && site.number() == "dozen") ||
                        (site.is_kind(QuantityKind::money) && is_of_that_order(site));
  return is_vague ? std::optional(q.text) : std::nullopt;
}

// a year and a half
std::optional<Span> short_time(const Site& site) {
  if (site.is_kind(QuantityKind::duration))
    return is_routine(site) || is_long_weekend(site) ? std::optional(site.quantity().text) : std::nullopt;
  if (site.is_digits() || site.quantity().low != 0.5) return std::nullopt;
  const std::size_t article = site.before(0).text == "a" && site.before(0).hyphened() ? 1 : 0;
  const Word& joiner = site.before(article);  // year-and-a-half
  const Word& unit = site.before(article + 1);
  const bool joined = joiner.is(Sense::joiner) && (joiner.spaced() || joiner.hyphened()) &&
                      unit.is(Sense::calendar) && (unit.spaced() || unit.hyphened());
  const std::string_view one = site.before(article + 2).text;  // a year and a half of work
  const bool whole = one == "a" || one == "an" || one == "one" || one == "A" || one == "An";
  return joined && (whole || !site.after(0).is(Sense::of)) ? std::optional(site.quantity().text)
                                                           : std::nullopt;
}

// the first half, in the fourth quarter, the previous quarter
std::optional<Span> part_of_period(const Site& site) {
  const Quantity& q = site.quantity();
  if (site.is_digits()) return std::nullopt;
  if (site.is_kind(QuantityKind::ordinal)) {
    const Word& after = site.after(0);
    const bool part =
        after.text == "half" || after.text == "quarter" || after.text == "halves" || after.text == "quarters";
    return part && (after.spaced() || after.hyphened()) ? std::optional(Span{q.text.begin, after.end()})
                                                        : std::nullopt;
  }
  if (q.low != 0.5 && q.low != 0.25) return std::nullopt;
  const Word& before = site.before(0);
  const Word& to = site.after(0);  // profit for the half to December 28
  if (is_one_of(to.text, {"to", "ended", "ending"}) && before.text == "the" &&
      (site.after(1).is(Sense::month) || site.after(2).is(Sense::month)))
    return q.text;
  if (is_one_of(before.text, {"straight", "consecutive", "successive"}) && site.before(1).is(Sense::ordinal))
    return Span{site.before(1).begin, q.text.end};  // a third straight quarter
  if (!before.is(Sense::ordinal) || !(before.spaced() || before.hyphened())) return std::nullopt;
  return Span{before.begin, q.text.end};
}

}  // namespace obelus::policy
