// Times of day as they are said.
//
//   ten to six · at half nine · at 1800 hours

#include <algorithm>

#include "figures/policy/exempt/clock.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

bool is_when(const Word& link) {
  return link.spaced() && is_one_of(link.text, {"at", "At", "by", "By", "until", "till", "Until", "before",
                                                "Before", "after", "After", "from", "From", "around"});
}

}  // namespace

std::optional<Span> minutes_to_hour(const Site& site) {
  const Quantity& q = site.quantity();
  const std::string_view number = site.number();
  const std::size_t link = number.find(" to ");
  if (!site.bare() || !q.is_range() || site.is_digits() || link == number.npos || site.counts_something())
    return std::nullopt;
  constexpr double last_hour = 12;
  const std::string_view minutes = number.substr(0, link);
  if (q.low > last_hour && q.high > last_hour) return std::nullopt;
  const auto is_any = [&](auto... words) { return (is_word(minutes, words) || ...); };
  if (!is_any("five", "ten", "twenty", "twenty-five")) return std::nullopt;
  const bool falls = !is_any("five") && q.low != 10;  // "five to ten" and "ten to twelve" may be ranges
  const Word& before = site.before(0);
  const bool at = is_one_of(before.text, {"at", "At", "until", "till", "about", "nearly"}) ||
                  (is_one_of(before.text, {"was", "is"}) && is_word(site.before(1).text, "it"));
  return falls || at ? std::optional(site.quantity().text) : std::nullopt;
}

std::optional<Span> half_before_hour(const Site& site) {
  const Word& hour = site.after(0);
  constexpr std::string_view hours[] = {"one",   "two",   "three", "four", "five",   "six",
                                        "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
  if (!is_word(site.number(), "half") || !is_when(site.before(0)) || !hour.spaced()) return std::nullopt;
  if (std::find(std::begin(hours), std::end(hours), hour.text) == std::end(hours)) return std::nullopt;
  const Word& after = site.after(1);
  const bool counts = after.spaced() && after.lower() && !after.is(Sense::verb) &&
                      (!after.is(Sense::function) || after.text == "times");
  return counts ? std::nullopt : std::optional(Span{site.quantity().text.begin, hour.end()});
}

// queues before ten; not "capped at ten", "rose by ten"
std::optional<Span> hour_in_words(const Site& site) {
  if (!site.bare() || !(is_word(site.number(), "ten") || is_word(site.number(), "eleven") ||
                        is_word(site.number(), "twelve")))
    return std::nullopt;
  const Word& link = site.before(0);
  if (!link.spaced() || !is_one_of(link.text, {"before", "until", "till", "Before", "Until"}))
    return std::nullopt;
  return site.after(0).ends_phrase() && !site.after(0).is(Sense::of) ? std::optional(site.quantity().text)
                                                                     : std::nullopt;
}

std::optional<Span> hour_of_watch(const Site& site) {
  const std::string_view number = site.number();
  const bool local =
      site.bare() && site.after(0).text == "local" && site.after(1).text == "time";  // at 1700 local time
  if (!(local || site.quantity().unit == "hour") || !site.integer() || number.size() != 4)
    return std::nullopt;
  if (*site.integer() > 2359 || *site.integer() % 100 > 59 || !is_when(site.before(0))) return std::nullopt;
  return site.quantity().text;
}

}  // namespace obelus::policy
