// When in a match something happened.
//
//   on 59 minutes, Lee scored · with 48:03 of the game gone · 18 seconds into the second half · Booked: Lee
//   (12, 56), Marsh (40).

#include "figures/policy/exempt/games.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

constexpr double longest_match = 130;  // minutes, with those that are added

// on 59 minutes, they led; not "on 20 minutes of film", "slept on 40 minutes' rest"
bool is_on_minute(const Site& site) {
  const Word& on = site.before(0);
  if (!is_word(on.text, "on") || !on.spaced() || site.quantity().unit != "minute" ||
      !site.text_of(site.quantity().text).ends_with("minutes"))
    return false;
  const Word& after = site.after(0);
  const bool part = after.is(Sense::of) || is_word(after.text, "a") || after.gap.starts_with('\'') ||
                    after.gap.starts_with("\u2019");
  return !part && (!after.spaced() || after.is(Sense::function)) && !site.before(1).is(Sense::verb);
}

// equalised after 16 minutes; not "scored after 16 minutes of film"
bool is_after_minutes(const Site& site) {
  const Word& after = site.after(0);
  return site.before(0).text == "after" && site.quantity().unit == "minute" &&
         (!after.spaced() || (after.is(Sense::function) && !after.is(Sense::of))) &&
         is_one_of(site.before(1).text,
                   {"scored", "equalised", "equalized", "levelled", "leveled", "netted"});
}

// 18 seconds into the second half, 12 minutes into extra time; not "an hour into the flight"
bool is_into_stretch(const Site& site) {
  if (site.after(0).text != "into") return false;
  for (std::size_t i = 1; i < 4 && site.after(i).spaced(); ++i) {
    const std::string_view word = site.after(i).text;
    if (site.after(i).is(Sense::stretch)) return true;
    const Word& behind = site.after(i + 1);  // 18 seconds into the third
    if (site.after(i).is(Sense::ordinal) && site.after(1).text == "the" &&
        (!behind.spaced() || behind.is(Sense::function)))
      return is_one_of(word, {"first", "second", "third", "fourth"});
    if (word == "time") return is_one_of(site.after(i - 1).text, {"extra", "injury", "stoppage", "added"});
  }
  return false;
}

// the lead at 32:31, with 48:03 of the game elapsed: what the clock shows; not "split at 60:40"
bool is_on_clock(const Site& site) {
  const Pieces& pieces = site.pieces();
  if (pieces.count != 2 || pieces[1].separator != ':' || !pieces.tail.empty() || pieces[0].digits > 2 ||
      pieces[1].digits != 2 || pieces[1].value > 59)
    return false;
  if (site.after(0).is(Sense::of))
    return site.after(1).is(Sense::determiner) && site.after(2).is(Sense::stretch);
  if (site.before(0).text != "at" || !site.before(0).spaced() || site.counts_something()) return false;
  return pieces[0].value + pieces[1].value != 100 &&
         !is_one_of(site.before(1).text,
                    {"ratio", "split", "stands", "stood", "set", "fixed", "odds", "share"});
}

// "Booked:", "Sent off:": behind it stand players, and the minutes
bool heads_cards(std::string_view sentence) {
  for (const std::string_view head :
       {"Booked: ", "Booked ", "Bookings: ", "Sent off: ", "Sent-off: ", "Yellow cards: ", "Red cards: ",
        "Red card: ", "Cautions: ", "Subs: ", "Substitutions: "})
    if (sentence.starts_with(head)) return true;
  return false;
}

// Lee (12, 56), Marsh (40)
bool is_minute_of_card(const Site& site) {
  if (!site.plain() || site.quantity().low > longest_match || site.number()[0] == '0') return false;
  const std::size_t begin = site.quantity().number.begin;
  const Figure* last = site.previous();
  const bool listed = site.before(0).spaced() && (site.next_char() == ',' || site.next_char() == '.');
  const bool first = (site.previous_char() == '(' || listed) && site.before(0).capital();
  const bool further =
      last != nullptr && last->reason == "time" && site.text_of({last->text.end, begin}) == ", ";
  const char next = site.next_char();
  if (!(first || further) || (next != ')' && next != ',' && !listed)) return false;
  return heads_cards(site.text_of(site.sentence()));
}

// 90+4, 90.+4: a half or the whole, and what is added
bool is_added_time(const Site& site) {
  const std::size_t end = site.quantity().number.end;
  const std::size_t plus = end + (site.char_at(end) == '.' ? 1 : 0);
  if (!site.bare()) return false;
  const bool whole = is_one_of(site.number(), {"45", "90", "105", "120"});
  if (whole && site.char_at(plus) == '+' && is_digit(site.char_at(plus + 1))) return true;
  const std::string_view before = std::string_view(site.text()).substr(0, site.quantity().number.begin);
  for (const std::string_view first : {"45+", "45.+", "90+", "90.+", "105+", "105.+", "120+", "120.+"})
    if (before.ends_with(first) &&
        (before.size() == first.size() || !is_digit(before[before.size() - first.size() - 1])))
      return site.number().size() < 3;
  return false;
}

// Lünemann (28.): a point behind the minute, as German ordinals have it
bool is_minute_in_german(const Site& site) {
  return site.words().nouns_have_capitals() && site.plain() && site.quantity().low <= longest_match &&
         site.previous_char() == '(' && site.text().substr(site.quantity().number.end, 2) == ".)" &&
         site.before(0).capital();
}

}  // namespace

bool is_moment_of_match(const Site& site) {
  if (site.policy().quantities) return false;
  if (site.is_kind(QuantityKind::duration)) {
    const std::string_view unit = site.quantity().unit;
    if (unit != "minute" && unit != "second") return false;
    return (site.quantity().high <= longest_match && (is_on_minute(site) || is_after_minutes(site))) ||
           is_into_stretch(site);
  }
  if (site.is_kind(QuantityKind::ratio)) return is_on_clock(site);
  return is_minute_of_card(site) || is_added_time(site) || is_minute_in_german(site);
}

}  // namespace obelus::policy
