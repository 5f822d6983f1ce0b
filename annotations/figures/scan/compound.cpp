// An amount in more than one unit: 6'2", 5 ft 2 in, 3m 20s, 3 dollars 50, 2 years 1 month 21 days.

#include "figures/scan/amount_steps.hpp"
#include "figures/scan/unit.hpp"

namespace obelus::scan {
namespace {

constexpr Roles only(Role role) { return static_cast<Roles>(role); }

// A unit and the smaller one that may follow it: six foot two.
struct Smaller {
  std::string_view unit, smaller;
  double ratio;
  bool in_smaller = false;  // stones and pounds are given in pounds
};

constexpr Smaller smaller_units[] = {
    {"foot", "inch", 12},     {"yard", "foot", 3}, {"st", "lb", 14, true}, {"lb", "oz", 16},
    {"year", "month", 12},    {"week", "day", 7},  {"day", "hour", 24},    {"hour", "minute", 60},
    {"minute", "second", 60}, {"km", "m", 1000},   {"m", "cm", 100},       {"kg", "g", 1000},
    {"month", "day", 31},
};

void set_value(Number& number, double value) {
  number.low = number.high = number.mantissa = value;
  number.integer = false;
  number.decimal.reset();
}

std::size_t prime_size(std::string_view text, std::size_t pos) {
  if (at(text, pos) == '\'') return 1;
  return starts(text, pos, "\u2019") || starts(text, pos, "\u2032") ? 3 : 0;
}

class Compound {
 public:
  Compound(const Reading& reading, Amount& amount, std::size_t floor)
      : reading_(reading),
        text_(reading.text),
        floor_(floor),
        amount_(amount),
        quantity_(amount.quantity),
        number_(amount.number) {}

  // 5 ft 2 in, 3 dollars 50 cents, 3 dollars 50. True when a still smaller unit may follow.
  bool second_unit() {
    const bool money = quantity_.kind == QuantityKind::money;
    if (has(number_.flags, QuantityFlag::scaled) || has(number_.flags, QuantityFlag::vague)) return false;
    if (money && !number_.integer) return false;
    std::size_t pos = skip_joint(text_, quantity_.text.end);
    if (quantity_.unit != "foot" && hyphen_size(text_, quantity_.text.end) != 0) return false;
    if (const Hit conjunction = find_phrase(reading_, pos, only(Role::conjunction)))
      pos = skip_spaces(text_, conjunction.end);
    if (pos == quantity_.text.end && !has(number_.flags, QuantityFlag::digits)) return false;
    const auto second = read_number(reading_, pos, pos);
    if (!second || second->form != Form::plain || second->joined || second->span.begin != pos) return false;
    if (has(second->flags, QuantityFlag::scaled)) return false;
    if (minutes(*second)) return quantity_.unit == "hour";
    Amount rest;
    rest.number = *second;
    rest.quantity.text = second->span;
    const Hit hit = find_unit(reading_, rest, floor_, quantity_.unit == "foot");
    if (money) return hundredths(*second, hit), false;
    if (!hit && quantity_.unit == "foot" && hyphen_size(text_, pos - 1) != 0 && second->low < 12) {
      set_value(number_, number_.low + second->low / 12);  // 5-foot-10
      quantity_.text.end = second->span.end;
      return false;
    }
    if (!hit) return false;
    for (const Smaller& pair : smaller_units) {
      const std::string_view unit = smallest_.empty() ? quantity_.unit : smallest_;
      if (pair.unit != unit || pair.smaller != hit.term->unit || second->low >= pair.ratio) continue;
      if (!pair.in_smaller) parts_ *= pair.ratio;
      set_value(number_, pair.in_smaller ? number_.low * pair.ratio + second->low
                                         : number_.low + second->low / parts_);
      if (pair.in_smaller) quantity_.unit = pair.smaller;
      quantity_.text.end = hit.end;
      smallest_ = pair.smaller;
      return true;
    }
    return false;
  }

 private:
  // 3m 20s, 1h 20m: the letter is no metre
  bool minutes(const Number& second) {
    const std::size_t end = second.span.end;
    const bool glued = quantity_.text.end == number_.span.end + 1 && letter_size(text_, end + 1) == 0;
    const bool first = quantity_.unit == "m" && at(text_, end) == 's';
    const bool behind = quantity_.unit == "hour" && at(text_, end) == 'm';
    if (!glued || !(first || behind) || second.low >= 60 || !second.integer || !number_.integer) return false;
    if (first) quantity_.unit = "minute", quantity_.kind = QuantityKind::duration;
    parts_ *= 60;
    set_value(number_, number_.low + second.low / parts_);
    smallest_ = first ? "second" : "minute";
    quantity_.text.end = end + 1;
    return true;
  }

  void hundredths(const Number& second, const Hit& hit) {
    if (second.low >= 100 || !second.integer) return;
    if (hit && hit.term->is(Role::minor)) {
      quantity_.text.end = hit.end;
    } else if (!hit && clause_ends(text_, second.span.end) &&
               (!amount_.money_before || !has(second.flags, QuantityFlag::digits)) &&
               (second.low >= 10 || !has(second.flags, QuantityFlag::digits))) {
      quantity_.text.end = second.span.end;
    } else {
      return;
    }
    set_value(number_, number_.low + second.low / 100);
  }

  const Reading& reading_;
  std::string_view text_;
  std::size_t floor_;
  Amount& amount_;
  Quantity& quantity_;
  Number& number_;
  std::string_view smallest_;  // the unit read last: of "5 ft 2 in" the inch
  double parts_ = 1;           // of which so many make the first
};

// "and a half", where no unit follows and the half is of the unit before; 0 when it is not there.
std::size_t half_end(const Reading& reading, std::size_t pos) {
  const std::string_view text = reading.text;
  const Hit conjunction = find_phrase(reading, skip_spaces(text, pos), only(Role::conjunction));
  if (!conjunction) return 0;
  std::size_t next = skip_spaces(text, conjunction.end);
  const Hit article = find_phrase(reading, next, only(Role::article));
  if (article) next = skip_spaces(text, article.end);
  if (!article && reading.language.parts_in_plural) return 0;  // two hours and half a page
  const Hit half = find_phrase(reading, next, only(Role::part));
  if (!half || half.term->value != 2) return 0;
  const std::size_t behind = skip_joint(text, half.end);
  const bool counted = static_cast<bool>(find_phrase(reading, behind, Role::unit | Role::scale));
  const std::string_view word = text.substr(next, half.end - next);  // trois heures et demie de piste
  const bool adjective = word == "demie" || word == "demi" || word == "media" || word == "medio";
  const bool parts = !adjective && !article && find_phrase(reading, behind, only(Role::of));
  return counted || parts ? 0 : half.end;
}

}  // namespace

bool clause_ends(std::string_view text, std::size_t pos) {
  const std::size_t next = skip_spaces(text, pos);
  return letter_size(text, next) == 0 && digit_at(text, next).size == 0;
}

bool read_feet_and_inches(const Reading& reading, Amount& amount) {
  const std::string_view text = reading.text;
  Number& number = amount.number;
  const std::size_t end = number.span.end;
  const std::size_t mark = prime_size(text, end);
  if (mark == 0 || !has(number.flags, QuantityFlag::digits) || !number.integer) return false;
  const std::size_t space = space_size(text, end + mark);  // 5' 4"
  const auto inches = read_numeral(reading, end + mark + space);
  if (!inches || inches->low >= 12) return false;
  const std::size_t stop = inches->span.end;
  const bool raised = starts(text, stop, "\u201D") || starts(text, stop, "\u2033");
  const std::size_t close = at(text, stop) == '"' ? 1 : raised ? 3 : 0;
  if (close == 0) return false;
  set_value(number, number.low + inches->low / 12);
  amount.quantity.kind = QuantityKind::measure;
  amount.quantity.unit = "foot";
  amount.quantity.text.end = stop + close;
  return true;
}

bool read_half_of_unit(const Reading& reading, Amount& amount, std::size_t floor) {
  const std::string_view text = reading.text;
  Number& number = amount.number;
  if (number.form != Form::fraction || number.low != 0.5 || has(number.flags, QuantityFlag::digits))
    return false;
  const std::size_t end = skip_spaces_back(text, number.span.begin, floor);
  const Hit conjunction = find_phrase_back(reading, end, floor, only(Role::conjunction));
  if (!conjunction) return false;
  const std::size_t stop = skip_spaces_back(text, conjunction.end, floor);
  const Hit unit = find_phrase_back(reading, stop, floor, Role::unit | Role::currency);
  if (!unit) return false;
  const Hit article =
      find_phrase_back(reading, skip_spaces_back(text, unit.end, floor), floor, only(Role::article));
  if (!article || half_end(reading, stop) != number.span.end) return false;
  set_value(number, 1.5);
  number.form = Form::plain;
  number.span.begin = amount.quantity.text.begin = article.end;
  amount.quantity.unit = unit.term->unit;
  amount.quantity.kind = unit.term->kind;
  return true;
}

void read_smaller_units(const Reading& reading, Amount& amount, std::size_t floor) {
  if (const std::size_t end = half_end(reading, amount.quantity.text.end);
      end != 0 && amount.number.integer && !has(amount.number.flags, QuantityFlag::scaled)) {
    set_value(amount.number, amount.number.low + 0.5);
    amount.quantity.text.end = end;
    return;
  }
  Compound compound(reading, amount, floor);
  if (compound.second_unit()) compound.second_unit();  // 2 years 1 month 21 days
}

}  // namespace obelus::scan
