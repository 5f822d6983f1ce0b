// Times that count from another: two years ago, the next three days, 16 days from 01/02/2018.

#include <algorithm>

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

bool is_year_word(const Word& word) {
  return word.text.size() == 4 && std::all_of(word.text.begin(), word.text.end(), is_digit);
}

// "from 2pm", "starting next Monday", "since 2011": the moment that a time is counted from
bool begins_at_moment(const Site& site, std::size_t at) {
  if (at + 3 >= reach) return false;
  const Word& link = site.after(at);
  const bool starts = link.text == "starting" || link.text == "beginning" || link.text == "from";
  if (!link.exists() || !(starts || link.text == "since")) return false;
  const std::size_t skip =
      starts && (site.after(at + 1).text == "from" || site.after(at + 1).text == "on") ? 2 : 1;
  const Word& moment = site.after(at + skip);
  if (link.text == "since") return is_year_word(moment) || moment.is(Sense::month);
  if (moment.is(Sense::weekday) || moment.is(Sense::day_word) ||
      (moment.is(Sense::month) && moment.capital()))
    return true;
  if (moment.is(Sense::coming)) return site.after(at + skip + 1).is(Sense::weekday);
  if (!moment.number()) return false;
  const Word& behind = site.after(at + skip + 1);
  return moment.text.ends_with("am") || moment.text.ends_with("pm") || behind.is(Sense::meridiem) ||
         behind.is(Sense::month) || site.char_at(moment.end()) == ':';
}

// "from 440,000 six months earlier": the months have a number of their own
bool counts_itself(const Word& word) {
  return word.number() || word.is(Sense::hedge) ||
         is_one_of(word.text,
                   {"a",        "an",       "one",     "two",     "three",     "four",     "five",
                    "six",      "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",
                    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
                    "twenty",   "thirty",   "several", "some",    "just"});
}

// 20, 30 or 40 years ago: one of a row of times
bool is_in_row_of_times(const Site& site) {
  if (!site.integer()) return false;
  bool joined = false;
  int numbers = 0;
  std::size_t at = 0;
  while (at + 3 < reach) {
    const bool joins = is_one_of(site.after(at).text, {"or", "and"}) && site.after(at).spaced();
    const Word& next = site.after(at + (joins ? 1 : 0));
    if (!next.number() || !(joins || next.gap == ", ")) break;
    joined = joined || joins;
    ++numbers;
    at += joins ? 2 : 1;
  }
  if (numbers == 0 || !site.after(at).is(Sense::calendar) || !site.after(at + 1).is(Sense::ago)) return false;
  const Figure* before = site.previous();
  const bool goes_on = before != nullptr && before->reason == "relative-date" &&
                       site.quantity().text.begin - before->text.end <= 2;
  return joined || numbers > 1 || goes_on;
}

// "from 2pm for 2 hours"
bool follows_moment(const Site& site) {
  const Figure* before = site.previous();
  if (before == nullptr || (before->reason != "time" && before->reason != "date")) return false;
  const std::size_t end = before->text.end;
  const std::size_t begin = site.quantity().text.begin;
  return begin > end && begin - end == 5 && site.text_of({end, begin}) == " for ";
}

// "can be done in 20 minutes", "will be built in 2 days instead of 9": how long, and not when
bool is_how_long(const Site& site, std::size_t behind, std::size_t will) {
  if (is_word(site.before(will).text, "can"))
    return !is_one_of(site.before(will - 1).text, {"I", "you", "we"});  // what can we do in ten weeks?
  const Word& after = site.after(behind);
  return (after.text == "instead" || after.text == "rather") && after.spaced();
}

// "courses last 12 weeks", "it will last 2 years": how long
bool is_verb_last(const Site& site) {
  const Word& last = site.before(0);
  const Word& subject = site.before(1);
  if (last.text != "last" || !subject.spaced()) return false;
  if (subject.is(Sense::will) ||
      is_one_of(subject.text, {"to", "usually", "typically", "often", "generally", "normally", "may", "might",
                               "could", "would", "should", "must", "only", "that", "which", "they"}))
    return true;
  const bool prose = site.block().kind == BlockKind::paragraph || site.block().list_depth > 0;
  return prose && subject.plural_noun() && !subject.capital();
}

}  // namespace

// two years ago, the next three days, in five minutes (when that is still to come), the last 3 weeks of 2021
std::optional<Span> relative_date(const Site& site) {
  if (is_in_row_of_times(site) || is_window_of_mean(site)) return site.quantity().text;
  // A count of days that something stands before: 5 upcoming years, 4 business days.
  std::size_t behind = 0;
  const std::string_view quarters = site.number();
  const bool of_quarters = site.is_kind(QuantityKind::fraction) && quarters.ends_with(" quarters");
  if (!site.is_kind(QuantityKind::duration) && !of_quarters) {
    if (!site.after(0).spaced() || counts_itself(site.after(0))) return std::nullopt;
    while (behind < 2 && !site.after(behind).is(Sense::calendar)) ++behind;
    const Word& counted = site.after(behind);
    const bool plural =
        counted.text.ends_with('s') || counted.text.ends_with('n') || counted.text.ends_with('e');
    if (!counted.is(Sense::calendar) || !plural) return std::nullopt;
    ++behind;
  }
  const Span text = site.quantity().text;
  const Span whole{text.begin, behind > 0 ? site.after(behind - 1).end() : text.end};
  const Word& after = site.after(behind);
  const bool from = is_one_of(site.after(behind + 1).text, {"de", "del", "que"}) &&
                    is_one_of(after.text, {"antes", "después"});  // 180 días después del parto: how long
  if (after.is(Sense::ago) && after.spaced() && !from) return Span{text.begin, after.end()};
  const std::string_view unit = site.quantity().unit;  // always 25 years away
  if (after.text == "away" && after.spaced() && unit != "minute" && unit != "hour" && unit != "second")
    return Span{text.begin, after.end()};
  if (after.is(Sense::joiner) && after.spaced() && site.quantity().text.begin == site.sentence().begin)
    for (std::size_t i = behind + 1; i < reach && site.after(i).spaced(); ++i) {
      const Word& word = site.after(i);
      if (word.text == "later") return whole;  // Ten years and many boats later
      if (word.is(Sense::verb) || is_past(word.text)) break;
    }
  if (behind == 2 && (site.after(0).is(Sense::coming) || site.after(0).is(Sense::past))) return whole;
  const Word& second = site.after(behind + 1);
  const bool dated = second.number() && !is_year_word(second) && second.text.size() <= 2 &&
                     site.char_at(second.end()) == '/';  // 16 days from 01/02/2018
  const bool new_year = (second.text == "new" || second.text == "New") &&
                        (site.after(behind + 2).text == "year" || site.after(behind + 2).text == "Year");
  const bool day = second.is(Sense::day_word) || second.is(Sense::weekday) || dated || new_year ||
                   (second.is(Sense::month) && second.capital());
  if (after.spaced() && day && (after.text == "before" || after.text == "after" || after.text == "from"))
    return Span{text.begin, second.end()};
  if (site.is_kind(QuantityKind::duration) && (begins_at_moment(site, behind) || follows_moment(site)))
    return whole;
  const Word& before = site.before(0);
  if (!before.spaced()) return std::nullopt;
  const bool of_time =
      after.text == "time" && (after.spaced() || after.gap == "' " || after.gap == "\u2019 ");
  if (of_time && (before.text == "in" || before.text == "In") && site.after(behind + 1).ends_phrase() &&
      !site.after(behind + 1).is(Sense::verb))
    return Span{before.begin, after.end()};  // opened in 50 years' time
  const bool in_recording = unit == "second" || unit == "minute";
  if (before.text == "forward" && is_word(site.before(1).text, "fast") &&
      !in_recording)  // Fast forward 20 years
    return Span{site.before(1).begin, whole.end};
  if (before.is(Sense::coming)) return Span{before.begin, whole.end};
  // vor zwei Jahren, hace dos años, il y a deux ans
  if (before.is(Sense::ago_before)) return Span{before.begin, whole.end};
  if (before.text == "a" && site.before(1).text == "y" && site.before(2).exists())
    return Span{site.before(2).begin, whole.end};
  const bool of_period = after.is(Sense::of) && after.spaced() &&
                         (before.is(Sense::ordinal) || before.is(Sense::past)) && !is_verb_last(site);
  if (of_period) return Span{before.begin, whole.end};
  // "for the last 30 years" says how long; "over the past 30 days" says when.
  if (before.is(Sense::past)) {
    if (is_verb_last(site)) return std::nullopt;
    for (std::size_t i = 1; i < 3; ++i)
      if (site.before(i).text == "for" || site.before(i).is(Sense::of)) return std::nullopt;
    return Span{before.begin, whole.end};
  }
  if (before.text == "In" && after.gap == ", ")  // In 20 years, we will …
    for (std::size_t i = behind; i < behind + 4; ++i)
      if (site.after(i).is(Sense::will)) return Span{before.begin, whole.end};
  const auto when = std::optional(Span{before.begin, whole.end});
  const bool due = unit == "day" || unit == "week";  // registration closes in 10 days
  if (due && before.text == "in" && !after.spaced() &&
      is_one_of(site.before(1).text,
                {"closes", "opens", "ends", "starts", "begins", "expires", "close", "open"}) &&
      (site.before(2).plural_noun() || site.before(1).text.ends_with('s')))
    return when;
  const bool far = unit == "year" || unit == "decade" || unit == "month";  // in 25 years we will
  if (far && (before.text == "in" || before.text == "In") && after.spaced() &&
      is_one_of(after.text, {"we", "it", "they", "you", "I"}) && site.after(behind + 1).is(Sense::will) &&
      site.after(behind + 1).text != "can")
    return when;
  if (far && before.text == "In" && after.gap == ", " && after.text == "imagine") return when;
  const bool may_not = site.before(1).text == "not" && is_one_of(site.before(2).text, {"may", "might"});
  if (before.text == "in" && may_not) return when;  // what holds today may not in six months
  if (before.text == "in" || before.text == "In" || before.text == "within")
    for (std::size_t i = 1; i < reach; ++i)
      if (site.before(i).is(Sense::will)) return is_how_long(site, behind, i) ? std::nullopt : when;
  return std::nullopt;
}

}  // namespace obelus::policy
