// Times of day in words, before the hour: ten to six.

#include "figures/policy/exempt/clock.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {

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

}  // namespace obelus::policy
