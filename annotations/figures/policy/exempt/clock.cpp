// Times of day: 15:11, 8am, 5 to 6pm, 10 a.m., half past nine, at 7 in the morning.

#include "figures/policy/exempt/clock.hpp"
#include "figures/policy/context/pieces.hpp"
#include "figures/policy/exempt/games.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

bool is_hour(const Piece& piece) { return piece.digits <= 2 && piece.value <= 24; }
bool is_sixtieth(const Piece& piece) { return piece.digits == 2 && piece.value < 60; }

bool is_meridiem(std::string_view tail, const Site& site, bool colon) {
  return ((tail == "a" || tail == "p") && colon) || has(site.senses_of(tail), Sense::meridiem);
}

// 9:30 and 9:30:15; 9:30-4:30; 9-10am; also with "am", "pm", "h" glued on
bool is_clock(const Pieces& pieces, const Site& site) {
  bool colon = false;
  for (std::size_t i = 0; i < pieces.count; ++i) {
    const bool minutes = i > 0 && (pieces[i].separator == ':' || pieces[i].separator == '.');
    if (minutes ? !is_sixtieth(pieces[i]) : !is_hour(pieces[i])) return false;
    if (i > 0 && pieces[i].separator == '/') return false;
    colon = colon || pieces[i].separator == ':';
  }
  if (!pieces.tail.empty()) return is_meridiem(pieces.tail, site, colon);
  return colon && pieces.count > 1;
}

// "in 2:21:07": how long a race took.
bool is_lap_time(const Site& site, const Pieces& pieces) {
  const std::string_view before = site.before(0).text;
  const bool when = site.before(2).text == "an" && site.before(3).text == "at";  // we meet at an average of
  if (pieces.count == 2 && before == "of" && site.before(1).text == "average") return !when;
  return pieces.count == 3 && pieces.tail.empty() && (before == "in" || before == "of" || before == "time");
}

// [32:37] The future: where in a recording something is said
bool is_place_in_recording(const Site& site, Span token) {
  const Pieces& pieces = site.pieces();
  if (pieces.count != 2 || pieces[1].separator != ':' || !pieces.tail.empty() || pieces[0].digits > 3 ||
      !is_sixtieth(pieces[1]))
    return false;
  const char before = site.char_before(token.begin);
  const char behind = site.char_at(token.end);
  const bool bracketed = (before == '[' && behind == ']') || (before == '(' && behind == ')');
  const bool begins = token.begin == site.block().text.begin || before == '\n';
  if (site.before(0).text == "at" && site.before(0).spaced())  // the talk in the video at 25:08
    for (std::size_t i = 1; i < reach; ++i)
      if (is_one_of(site.before(i).text, {"video", "webinar", "presentation", "recording", "podcast"}))
        return true;
  return bracketed || (begins && !site.counts_something());
}

// they work 9 to 5, from 8 to 5; 10-4 Sunday
bool is_working_day(const Site& site) {
  const Quantity& q = site.quantity();
  if (!site.bare() || !site.is_digits() || q.low > 12 || q.high > 12) return false;
  const Word& day = site.after(0);
  if (q.low != q.high && day.spaced() && day.capital() && day.is(Sense::weekday))
    return !is_result_of_day(site);
  if (q.is_range() && site.before(0).is(Sense::weekday) && site.before(0).capital() &&
      !site.counts_something())
    return true;
  const bool weekly = day.spaced() && is_one_of(day.text, {"weekdays", "weekends", "daily"});
  if (site.counts_something() && !weekly) return false;
  const bool from = is_one_of(
      site.before(0).text, {"From", "work", "works", "worked", "working", "open", "opens", "Open", "Hours"});
  if (!from && (site.is_kind(QuantityKind::score) || !q.is_range())) return false;
  return (q.low == 9 && q.high == 5) || (from && q.low >= 6 && q.high <= 6);
}

// doors open at 7, curtain is at 8
bool is_hour_of_event(const Site& site) {
  const bool linked = site.before(0).text == "is" || site.before(0).text == "at";
  const bool ends = !site.after(0).spaced() || is_one_of(site.after(0).text, {"and", "but", "when", "on"});
  if (!site.plain() || *site.integer() > 12 || !linked || !ends) return false;
  if (site.before(0).text == "at" && is_one_of(site.before(1).text, {"News", "news"}))
    return true;  // News at 6
  for (std::size_t i = 1; i < 3; ++i)
    if (is_one_of(site.before(i).text, {"Doors", "doors", "Gates", "Curtain", "curtain", "Kickoff", "kickoff",
                                        "Tipoff", "tipoff", "Showtime", "showtime", "Checkout", "checkout",
                                        "Closes", "closes", "Opens", "opens", "begins", "starts"}))
      return true;
  return site.before(1).text == "time" && is_one_of(site.before(2).text, {"Game", "game", "Start", "start"});
}

// open until 11
bool is_until_hour(const Site& site) {
  const Word& until = site.before(0);
  return site.integer() && *site.integer() <= 12 && until.spaced() &&
         (until.text == "until" || until.text == "till") && !site.after(0).spaced() && site.plain();
}

// until 12 EST, 15.00 CEST
bool is_hour_in_zone(const Site& site) {
  const Word& zone = site.after(0);
  if (!zone.is(Sense::zone) || !zone.spaced() || zone.lower()) return false;
  const Pieces& pieces = site.pieces();
  if (pieces.parted_by('.') && pieces.count == 2) return is_hour(pieces[0]) && is_sixtieth(pieces[1]);
  return site.integer() && *site.integer() <= 24 && site.before(0).is(Sense::time_link) &&
         site.before(0).spaced();
}

bool is_proportion(const Site& site) {
  for (std::size_t i = 0; i < 2; ++i)
    if (site.after(i).is(Sense::aspect) || site.after(i).text == "odds" || site.before(i).text == "odds" ||
        site.before(i).text == "ratio")
      return true;
  return false;
}

bool could_be_hour(const Site& site) {
  const Quantity& q = site.quantity();
  if (site.is_kind(QuantityKind::ratio)) return false;
  if (site.is_kind(QuantityKind::score))  // Wednesday from 10-4
    return site.before(0).text == "from" &&
           (site.before(1).is(Sense::weekday) || site.before(1).is(Sense::day_word));
  return q.low >= 0 && q.high <= 24 && site.bare();
}

bool says_day(const Word& word) {
  return word.is(Sense::weekday) || word.is(Sense::day_word) || word.is(Sense::day_part) ||
         word.is(Sense::meridiem);
}

// at 7 tonight, Sat at 5, between 3 and 8 yesterday, from 9 (the day is said near by)
std::optional<Span> hour_of_day(const Site& site) {
  if (!(site.integer() || site.quantity().is_range()) || !could_be_hour(site) || site.glued())
    return std::nullopt;
  const Word& after = site.after(0);
  const bool which = site.before(0).is(Sense::past) || site.before(0).is(Sense::coming);  // the last 16 again
  if (which && site.before(1).is(Sense::determiner)) return std::nullopt;
  const bool several = after.is(Sense::day_part) && after.text.ends_with('s');  // watched for 17 nights
  if (after.spaced() && (after.is(Sense::day_word) || after.is(Sense::day_part)) && !several)
    return site.quantity().text;
  if (site.counts_something()) return std::nullopt;
  // 5 to seven in the morning, 10, tonight
  if (after.spaced() && after.text == "in" && site.after(1).text == "the" &&
      site.after(2).is(Sense::day_part) && site.after(2).text != "night")
    return site.quantity().text;
  if (after.gap == ", " && after.is(Sense::day_part) && site.integer()) return site.quantity().text;
  // 6-8 next Monday, Monday morning 6-8
  const Word& before = site.before(0);
  const bool hours = site.quantity().is_range() && site.quantity().low < site.quantity().high;
  if (hours && after.spaced() && after.is(Sense::coming) && site.after(1).is(Sense::weekday))
    return site.quantity().text;
  if (hours && before.spaced() && before.is(Sense::day_part)) return site.quantity().text;
  const bool linked = before.spaced() && before.is(Sense::time_link);
  const bool day_before = before.spaced() && (before.is(Sense::weekday) || before.is(Sense::day_word));
  if (!(linked || day_before) || (before.text == "to" && site.before(2).text == "now")) return std::nullopt;
  for (std::size_t i = 0; i < 4; ++i)
    if (says_day(site.after(i)) || (i > 0 && says_day(site.before(i)))) return site.quantity().text;
  // meet me next month at 6; between 3 and 5 on 1/1/2015
  const bool at =
      before.text == "at" && site.before(1).is(Sense::calendar) && site.before(2).is(Sense::coming);
  if (at && !after.spaced()) return site.quantity().text;
  const Word& date = site.after(1);
  const bool on_date = after.spaced() && after.text == "on" && date.number() && date.text.size() <= 2 &&
                       site.char_at(date.end()) == '/';
  if (on_date) return site.quantity().text;
  return day_before && site.quantity().is_range() ? std::optional(site.quantity().text) : std::nullopt;
}

// 10 a.m., 5 to 6 pm, 11 o'clock, 12 noon; the first number of a range too
std::optional<Span> hour_before_word(const Site& site) {
  if (!could_be_hour(site) && !(site.integer() && *site.integer() < 2400)) return std::nullopt;
  const Word& after = site.after(0);
  const Word& m = site.after(1);  // 11 a. m.
  if (after.spaced() && is_one_of(after.text, {"a", "p", "A", "P"}) && m.gap == ". " &&
      is_one_of(m.text, {"m", "M"}) && site.char_at(m.end()) == '.')
    return Span{site.quantity().text.begin, m.end()};
  const bool close = after.spaced() || after.gap == "." || after.gap.empty();
  if (after.is(Sense::meridiem) && close && after.text != "a" && after.text != "p") {
    std::size_t end = after.end();
    if (site.after(1).is(Sense::zone) && site.after(1).spaced()) end = site.after(1).end();
    return Span{site.quantity().text.begin, end};
  }
  if (after.is(Sense::zone) && after.spaced() && after.text.size() >= 2 && site.integer() &&
      site.number().size() == 4)
    return Span{site.quantity().text.begin, after.end()};  // 1140 GMT
  if ((after.is(Sense::joiner) || after.hyphened()) && site.after(1).number()) {
    const Word& other = site.after(1);
    const bool glued = other.text.ends_with("am") || other.text.ends_with("pm");
    if (glued || (site.after(2).is(Sense::meridiem) && site.after(2).text.size() > 1))
      return site.quantity().text;
  }
  return std::nullopt;
}

// 5 to 6 pm, 9p.m.: letters that the scanner took for picometres or pence.
std::optional<Span> hour_as_unit(const Site& site) {
  const Quantity& q = site.quantity();
  if (q.low < 0 || q.low > 24 || q.high > 24) return std::nullopt;
  const std::string_view text = site.text_of(q.text);
  if (q.unit == "pm" || q.unit == "am") {
    const bool spelt = (text.ends_with("pm") || text.ends_with("am")) &&
                       !(site.after(1).number() && site.after(2).text.starts_with("picomet"));
    return spelt ? std::optional(q.text) : std::nullopt;
  }
  if (!site.is_digits() || q.is_range()) return std::nullopt;
  const std::string_view rest = std::string_view(site.text()).substr(q.text.end, 4);
  const bool pence = text.ends_with('p') && site.is_kind(QuantityKind::money);
  const Word& zone = site.after(0);  // 4p ET
  if (pence && q.high <= 12 && zone.is(Sense::zone) && zone.spaced() && zone.capital())
    return Span{q.text.begin, zone.end()};
  if (pence && rest.starts_with(". m")) return Span{q.text.begin, q.text.end + 3};
  if (pence && rest.starts_with(".m")) return Span{q.text.begin, q.text.end + 2};
  if (pence && rest.starts_with(" . m")) return Span{q.text.begin, q.text.end + 4};
  return std::nullopt;
}

// Another hour, behind one: 10:30 to 3, between 10 and 11:30.
std::optional<Span> another_hour(const Site& site) {
  if (!site.integer()) return std::nullopt;
  const bool zoned = site.after(0).is(Sense::zone);
  if (!could_be_hour(site) || (site.counts_something() && !zoned)) return std::nullopt;
  const Figure* before = site.previous();
  const Word& joiner = site.before(0);
  if (before != nullptr && before->reason == "time" && joiner.is(Sense::joiner) &&
      joiner.begin <= before->text.end + 2)
    return site.quantity().text;
  const std::size_t dash = site.quantity().text.begin - 1;  // 8am-3
  if (before != nullptr && before->reason == "time" && before->text.end == dash &&
      dash_at(site.text(), dash) == 1)
    return site.quantity().text;
  const Word& other = site.after(1);
  const bool clock = site.after(0).is(Sense::joiner) && site.after(0).spaced() && other.number() &&
                     other.text.size() <= 2 && site.char_at(other.end()) == ':' &&
                     is_digit(site.char_at(other.end() + 1));
  return clock ? std::optional(site.quantity().text) : std::nullopt;
}

// half past nine, 20 past eight, ten to six
std::optional<Span> minutes_past(const Site& site) {
  const Word& before = site.before(0);
  const auto told = [&] {
    const Word& minutes = site.before(1);
    return minutes.text == "half" || minutes.text == "Half" || minutes.text == "quarter" || minutes.number();
  };
  if (before.text != "past" || !before.spaced() || !could_be_hour(site) || !told() ||
      site.counts_something()) {
    const Word& after = site.after(0);
    const bool minutes = site.bare() || site.quantity().unit == "minute";
    if (after.text != "past" || !after.spaced() || site.quantity().high > 59 || !minutes) return std::nullopt;
    if (site.after(1).is(Sense::joiner) && before.text != "at") return std::nullopt;  // 30 past and present
    return Span{site.quantity().text.begin, site.after(1).exists() ? site.after(1).end() : after.end()};
  }
  return Span{before.begin, site.quantity().text.end};
}

}  // namespace

std::optional<Span> clock_time(const Site& site) {
  if (site.is_digits() && (!site.integer() || site.glued())) {
    const Span token = site.token();
    const std::string_view text = site.text_of(token);
    Pieces dashed;  // May 22 (Tue)-11:30
    if (text.starts_with('-')) dashed = pieces_of(text.substr(1));
    const Pieces& pieces = text.starts_with('-') ? dashed : site.pieces();
    if (pieces.count > 0 && is_clock(pieces, site) && !is_lap_time(site, pieces) && !is_proportion(site)) {
      const Word& after = site.after(0);
      const bool zoned =
          after.spaced() && after.begin >= token.end && (after.is(Sense::zone) || after.is(Sense::meridiem));
      return Span{token.begin, zoned ? after.end() : token.end};
    }
  }
  if (is_moment_of_match(site)) return site.quantity().text;
  if (const auto watch = hour_of_watch(site)) return watch;
  if (is_hour_said_in_spanish(site)) return site.quantity().text;
  if (!site.is_digits())
    return first_of<hour_as_unit, hour_before_word, minutes_past, minutes_to_hour, half_before_hour,
                    hour_in_words, hour_of_day>(site);
  constexpr double most_minutes = 59;
  if (site.plain() && site.bare() && site.quantity().low > most_minutes && !site.quantity().is_range())
    return hour_before_word(site);
  if (site.is_kind(QuantityKind::ratio) && is_place_in_recording(site, site.token())) return site.token();
  if (is_working_day(site) || is_until_hour(site) || is_hour_of_event(site) || is_hour_of_romance(site))
    return site.quantity().text;
  if (is_hour_in_zone(site)) return Span{site.quantity().text.begin, site.after(0).end()};
  return first_of<hour_as_unit, hour_with_h, hour_before_word, minutes_past, hour_of_day, another_hour,
                  hour_with_point>(site);
}

}  // namespace obelus::policy
