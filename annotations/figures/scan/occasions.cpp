// How often: "shared it 70,000 times", where "three times the price" multiplies.

#include <cmath>

#include "figures/scan/amount_steps.hpp"
#include "figures/scan/unit.hpp"

namespace obelus::scan {
namespace {

constexpr Roles only(Role role) { return static_cast<Roles>(role); }

// "four times this season", but "four times this year's price"
bool is_this_period(const Reading& reading, std::size_t word, std::size_t stop) {
  const std::string_view text = reading.text;
  if (text.substr(word, stop - word) != "this") return false;
  const std::size_t next = skip_spaces(text, stop);
  const std::size_t end = word_end(text, next);
  const std::string_view period = text.substr(next, end - next);
  const bool named = period == "season" || period == "summer" || period == "winter" || period == "spring";
  const Hit unit = find_phrase(reading, next, only(Role::unit));
  const bool counted = unit && unit.end == end && unit.term->kind == QuantityKind::duration;
  return (named || counted) && at(text, end) != '\'' && !starts(text, end, "\u2019");
}

// "rose", "by": what follows is a change.
bool changed(const Reading& reading, const Amount& amount, std::size_t floor) {
  const std::size_t before = skip_spaces_back(reading.text, amount.quantity.text.begin, floor);
  return static_cast<bool>(find_phrase_back(reading, before, floor, Role::move | Role::by));
}

}  // namespace

bool counts_occasions(const Reading& reading, const Amount& amount, const Hit& times, std::size_t floor) {
  const std::string_view text = reading.text;
  if (!times.term->is(Role::times) || !is_ascii_letter(text[times.end - 2]) ||
      amount.number.low != std::floor(amount.number.low))
    return false;
  if (text.substr(0, times.end).ends_with("fold") || changed(reading, amount, floor)) return false;
  if (hyphen_size(text, amount.number.span.end) != 0) return true;  // a four-times finalist
  const std::size_t next = skip_spaces(text, times.end);
  if (letter_size(text, next) == 0) return digit_at(text, next).size == 0;
  if (find_counted_by(reading, times.end, false).end != 0) return false;
  const std::size_t stop = word_end(text, next);
  if (find_word(reading, next, stop, only(Role::stop)) == nullptr) return false;
  if (find_word(reading, next, stop, only(Role::compared)) == nullptr) return true;
  return is_this_period(reading, next, stop);
}

}  // namespace obelus::scan
