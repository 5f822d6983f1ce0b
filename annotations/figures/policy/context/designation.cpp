#include "figures/policy/context/designation.hpp"

#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

constexpr std::size_t most_digits = 3;  // a year has four

// <3, 5W's, 7/11, catch 22
bool is_of_saying(unsigned value) { return value == 3 || value == 5 || value == 11 || value == 22; }

// A capital behind the number that means nothing to the lexicon, alone or with what makes it an owner.
bool ends_in_capital(const Site& site) {
  const std::size_t end = site.quantity().number.end;
  const Span token = site.token();
  const std::string_view tail = site.text_of({end, token.end});
  const Word& letter = site.after(0);
  return tail[0] >= 'A' && tail[0] <= 'Z' &&
         (tail.size() == 1 || tail.substr(1) == "'s" || tail.substr(1) == "\u2019s") && letter.begin == end &&
         letter.end() == token.end && letter.senses == 0 && site.char_at(token.end) != ':';
}

bool follows_blank(const Site& site) {
  const char before = site.previous_char();
  return before == ' ' || before == '\0' || before == '\n';
}

// The word before it is small, and leads to no day, no hour, no label, no mark of a scale.
bool is_led_to(const Site& site) {
  const Word& word = site.before(0);
  if (!word.exists()) return true;
  constexpr Senses leading = static_cast<Senses>(Sense::month) | static_cast<Senses>(Sense::weekday) |
                             static_cast<Senses>(Sense::label) | static_cast<Senses>(Sense::pressed);
  if (!word.spaced() || !word.lower() || (word.senses & leading) != 0) return false;
  if (is_one_of(word.text, {"past", "last", "car", "coach", "carriage", "container"})) return false;
  const Word& head = site.before(1);
  return !head.is(Sense::month) && head.text != "scale";
}

// A date or a label right before it may go on.
bool goes_on(const Site& site) {
  constexpr std::size_t farthest = 24;
  const Figure* before = site.previous();
  return before != nullptr && before->reason != "letters-and-digits" &&
         site.quantity().number.begin - before->text.end <= farthest;
}

}  // namespace

bool is_designation(const Site& site) {
  const Quantity& quantity = site.quantity();
  const Span number = quantity.number;
  if (!site.is_kind(QuantityKind::count) || !site.integer() || !site.is_digits() || !quantity.unit.empty())
    return false;
  if (site.token().begin != number.begin || site.token().end == number.end || quantity.text != number)
    return false;
  if (number.size() > most_digits || is_of_saying(*site.integer()) || quantity.noun.size() == 1) return false;
  return ends_in_capital(site) && follows_blank(site) && is_led_to(site) && !goes_on(site);
}

}  // namespace obelus::policy
