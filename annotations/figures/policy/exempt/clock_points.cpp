// Times with a point between the hour and the minutes.
//
//   Monday at 2.30 · it's 12.30 on a Saturday · 17.00 We are going to leave … · the DJ set at 19.02

#include "figures/policy/exempt/clock.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

// 17.00, 2.30
bool is_time_with_point(const Site& site) {
  if (!site.is_digits() || site.integer() || site.glued() || !site.bare()) return false;
  const Pieces pieces = pieces_of(site.number());
  return pieces.count == 2 && pieces[1].separator == '.' && pieces.tail.empty() && pieces[0].digits <= 2 &&
         pieces[0].value <= 24 && pieces[1].digits == 2 && pieces[1].value < 60;
}

// it's 12.30 on a Saturday; not "the share was 12.30 on Friday"
bool is_now_of_day(const Site& site) {
  const std::string_view verb = site.before(0).text;
  const bool apart = (verb == "is" || verb == "was") && is_word(site.before(1).text, "it");
  if (!apart && !is_word(verb, "it's") && !is_word(verb, "it\u2019s")) return false;
  const std::size_t day = site.after(1).is(Sense::determiner) ? 2 : 1;
  return site.after(0).text == "on" && site.after(day).is(Sense::weekday) && site.after(day).spaced();
}

// A sentence behind it, and no row of a table: "12.50 Adult"
bool heads_entry(const Site& site) {
  constexpr std::size_t shortest = 40;
  const Word& first = site.after(0);
  return site.number().size() == 5 && site.quantity().number.begin == site.block().text.begin &&
         site.block().kind == BlockKind::paragraph && site.block().text.size() >= shortest &&
         first.spaced() && first.capital();
}

// How many words before it "called" stands; 0: it does not, or more is said behind.
std::size_t called_before(const Site& site) {
  if (site.after(0).spaced() && !is_one_of(site.after(0).text, {"to", "and", "after"})) return 0;
  for (std::size_t i = 1; i < reach && site.before(i).spaced(); ++i)
    if (site.before(i).text == "called") return i;
  return 0;
}

// police were called to a tram at 6.13
bool is_of_call(const Site& site, std::size_t called) {
  return is_one_of(site.before(called - 1).text, {"at", "to"}) && called + 1 < reach &&
         is_one_of(site.before(called + 1).text, {"were", "was"});
}

// 21.30: which no one takes for a price
bool is_past_noon(const Site& site) { return site.pieces().count == 2 && site.pieces()[0].value > 12; }

bool is_of_event(const Site& site) {
  const Word& at = site.before(0);
  if (at.text != "at" || !at.spaced() || site.counts_something()) return false;
  if (const std::size_t called = called_before(site); called != 0) return is_of_call(site, called);
  const Word& what = site.before(1);
  if (is_past_noon(site) && is_one_of(what.text, {"closes", "opens", "starts", "begins", "departs", "leaves",
                                                  "arrives", "ends", "airs", "lands", "boards", "sails"}))
    return true;
  for (std::size_t i = 2; i < 5 && is_past_noon(site) && site.before(i).exists();
       ++i)  // shows the film at 21.30
    if (is_one_of(site.before(i).text, {"airs", "repeats", "shows", "screens", "broadcasts"})) return true;
  if (what.text == "set")
    return is_one_of(site.before(2).text, {"DJ", "opening", "live", "acoustic", "headline"});
  return is_one_of(what.text, {"train", "bus", "ferry", "gig", "matinee", "Mass", "vespers"});
}

// catch the 8.15 from Millbrook, the 7.30 news
bool is_departure(const Site& site) {
  const Word& link = site.after(0);
  return is_word(site.before(0).text, "the") && site.before(0).spaced() && link.spaced() &&
         (is_one_of(link.text, {"train", "bus", "ferry", "service", "news", "bulletin", "showing",
                                "screening", "performance", "kick"}) ||
          (is_one_of(link.text, {"from", "to"}) && site.after(1).spaced() && site.after(1).capital()));
}

// throw-in 3.45, kick-off 12.30
bool is_start_of_match(const Site& site) {
  const Word& last = site.before(0);
  const Word& first = site.before(1);
  return last.spaced() && first.hyphened() && !site.after(0).spaced() &&
         ((is_one_of(last.text, {"in", "off"}) &&
           is_one_of(first.text, {"throw", "kick", "Throw", "Kick"})) ||
          (last.text == "off" && is_one_of(first.text, {"tip", "face", "bully", "Tip", "Face"})));
}

// at 9.02 the next morning, at 5.30 in the morning
bool stands_before_day(const Site& site) {
  const Word& first = site.after(0);
  if (is_one_of(site.before(1).text, {"closed", "close", "opened", "traded", "settled", "stood", "ended",
                                      "finished", "priced", "shares"}))
    return false;
  const bool in_the = first.text == "in" && site.after(1).text == "the";
  const bool next = first.text == "the" && is_one_of(site.after(1).text, {"next", "following", "same"});
  if (first.spaced() &&
      is_one_of(first.text, {"on", "in"}))  // at 5.45 on a wet morning, at 3.12 on Wednesday night
    for (std::size_t i = 1; i < 5 && site.after(i).spaced(); ++i) {
      if (site.after(i).is(Sense::day_part))
        return !is_one_of(site.after(i + 1).text, {"trading", "trade", "dealings", "session"});
      if (site.after(i).is(Sense::function) && i > 2) break;
    }
  const bool dated = first.text == "on" && site.after(1).number() && site.after(2).is(Sense::month);
  if (dated && is_past_noon(site)) return true;  // at 22.05 on 31 October
  return first.spaced() && (in_the || next) &&
         is_one_of(site.after(2).text, {"morning", "afternoon", "evening", "day", "night"});
}

// at 2.30 on Monday, where a day is named
bool is_of_day(const Site& site) {
  const Word& at = site.before(0);
  if (at.text == "At" && at.spaced() && stands_before_day(site)) return true;
  if (at.text != "at" || !at.spaced() || site.counts_something()) return false;
  if (stands_before_day(site)) return true;
  const Word& day = site.before(1);  // but "shares closed at 6.45 on Monday"
  const Word& after = site.after(0);
  return (day.spaced() && (day.is(Sense::weekday) || day.is(Sense::day_word))) ||
         (after.spaced() && (after.is(Sense::day_part) || after.text == "tonight"));
}

// on Sunday from 19.30; den Zug um 06.21
bool is_when_it_begins(const Site& site) {
  const Word& link = site.before(0);
  if (!link.spaced() || site.counts_plural() || site.quantity().is_range() || site.after(0).text == "auf")
    return false;
  const bool clear = site.number()[0] == '0' || is_past_noon(site);
  if (is_one_of(link.text, {"um", "Um"})) return clear && site.words().nouns_have_capitals();
  return link.text == "from" && clear &&
         (site.before(1).is(Sense::weekday) || site.before(1).is(Sense::day_word));
}

}  // namespace

std::optional<Span> hour_with_point(const Site& site) {
  if (!is_time_with_point(site)) return std::nullopt;
  if (is_when_it_begins(site)) return site.quantity().text;
  const bool alone = !site.policy().quantities && (heads_entry(site) || is_of_event(site) ||
                                                   is_departure(site) || is_start_of_match(site));
  const bool las = site.before(0).text == "las" && site.before(0).spaced() &&  // desde las 22.00
                   site.words().is_romance();
  return alone || las || is_now_of_day(site) || is_of_day(site) ? std::optional(site.quantity().text)
                                                                : std::nullopt;
}

}  // namespace obelus::policy
