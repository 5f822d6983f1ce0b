// How meetings and the like are run, and how one gets there: no news of the world.
//
//   Each panelist gets 10 minutes. · The webinar is 60 minutes long. · Seats are limited to 40. · a
//   ten-minute walk from the pier

#include <algorithm>

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// "Each panelist gets 10 minutes", a 5-minute Q&A, a 20-minute interval: how a meeting or a show is run
bool is_slot(const Site& site) {
  const Word& what = site.after(0);
  if (is_one_of(what.text, {"Q&A", "Q&As", "interval", "intermission"}) ||
      (is_one_of(what.text, {"Skype", "Zoom", "phone", "video", "screening"}) &&
       site.after(1).text == "interview" && site.after(2).text == "with" && site.after(3).text == "you"))
    return true;
  if (!is_one_of(
          site.text_of({site.sentence().begin, std::min(site.sentence().begin + 5, site.sentence().end)}),
          {"Each ", "Every"}))
    return false;
  for (std::size_t i = 1; i < 6 && site.before(i).spaced(); ++i)
    if (is_one_of(site.before(i).text,
                  {"panelist", "panellist", "speaker", "presenter", "presentation", "talk", "pitch"}))
      return is_word(site.before(i + 1).text, "each") || is_word(site.before(i + 1).text, "every");
  return false;
}

// "The webinar is 60 minutes", "the workshop runs for 90 minutes"; not "was 30 minutes", nor "is 30 minutes
// late"
bool is_length_of_event(const Site& site) {
  constexpr double longest_hours = 8;
  const Quantity& q = site.quantity();
  if (q.unit == "hour" && q.high > longest_hours) return false;
  const Word& after = site.after(0);
  if (after.spaced() && !is_one_of(after.text, {"long", "and", "so", "each"})) return false;
  std::size_t verb = is_one_of(site.before(0).text, {"about", "around", "for", "only", "just"}) ? 1 : 0;
  if (site.before(verb).text == "about" || site.before(verb).text == "around") ++verb;  // runs for about
  if (!is_one_of(site.before(verb).text, {"is", "lasts", "runs", "takes", "last", "run", "take", "be"}))
    return false;
  std::size_t subject = verb + 1;
  if (site.before(subject).text == "will") ++subject;
  return site.before(subject).spaced() && site.before(subject).is(Sense::meeting) &&
         is_one_of(site.before(subject + 1).text,
                   {"The", "the", "This", "this", "Our", "our", "Your", "your", "Each"}) &&
         !site.attributed();
}

// We schedule a 30-minute call, our 60-minute video meeting: the writers' own; not "we know that the
// ministers held a 90-minute call"
bool is_own_meeting(const Site& site) {
  constexpr double longest_hours = 8;
  const Quantity& q = site.quantity();
  if (site.text_of(q.text).ends_with('s') || (q.unit == "hour" && q.high > longest_hours)) return false;
  std::size_t event = 0;
  while (event < 3 && site.after(event).spaced() && !site.after(event).is(Sense::meeting)) ++event;
  if (event == 3 || !site.after(event).spaced()) return false;
  if (site.text_of(site.sentence()).starts_with("Join us")) return true;
  for (std::size_t i = 0; i < reach && site.before(i).spaced(); ++i) {
    const Word& word = site.before(i);
    if (word.is(Sense::writer)) return !site.attributed();
    if (word.is(Sense::relative) || word.is(Sense::says)) return false;
  }
  return false;
}

// a ten-minute walk from the pier, a 20-minute drive away: how far for who goes there
bool is_way(const Site& site) {
  const Word& way = site.after(0);
  const Word& from = site.after(1);
  if (!way.spaced() || site.text_of(site.quantity().text).ends_with('s')) return false;
  if (!is_one_of(way.text, {"walk", "stroll", "drive"})) return false;
  const bool ends =
      !from.spaced() && is_one_of(site.before(1).text, {"It's", "it's", "It\u2019s", "it\u2019s", "is"});
  return site.before(0).is(Sense::determiner) && (ends || is_one_of(from.text, {"from", "away", "to"}));
}

}  // namespace

bool is_of_meeting(const Site& site) {
  const std::string_view unit = site.quantity().unit;
  if (unit != "minute" && unit != "hour") return false;
  return (unit == "minute" && is_slot(site)) || is_length_of_event(site) || is_own_meeting(site) ||
         is_way(site);
}

// "Seats are limited to 40": how many may come; not "were limited", "fines are limited to $40"
bool is_capacity(const Site& site) {
  if (site.before(0).text != "to" || site.before(1).text != "limited" || !site.plain()) return false;
  const Word& after = site.after(0);
  const bool ends =
      !after.spaced() || is_one_of(after.text, {"people", "participants", "attendees", "guests"});
  return ends && is_one_of(site.before(2).text, {"is", "are"}) && !site.attributed() &&
         is_one_of(site.before(3).text,
                   {"Seats", "seats", "Seating", "seating", "Spaces", "spaces", "Places", "Tickets",
                    "Attendance", "attendance", "Registration", "registration", "Space", "space"});
}

}  // namespace obelus::policy
