// Scales and what follows them: two and a half million · 4 thousand 3 hundred · tens of thousands.

#include "figures/scan/spelling.hpp"

#include <cmath>

namespace obelus::scan {
namespace {

constexpr double power_of_ten(int power) {
  double value = 1;
  for (int i = 0; i < power; ++i) value *= 10;
  return value;
}

constexpr Roles only(Role role) { return static_cast<Roles>(role); }

}  // namespace

// Scales and what follows them.
std::optional<Number> Spelling::go_on() {
  while (scale_after() || half_after() || tail()) {
  }
  if (const Hit part = last_ == no_limit ? Hit{} : next(end(), only(Role::part));
      part && (part.term->value >= 100 || (part.term->value >= 5 && text_[part.end - 1] == 's')))
    return fraction((total_ + group_) / part.term->value, part.end);
  return done();
}

bool Spelling::scale_after() {
  if (digits_ && at(text_, end()) == '+' && scale_at(skip_spaces(text_, end() + 1))) {  // 1.5+ billion
    number_.add(QuantityFlag::at_least);
    return true;
  }
  const std::size_t pos = skip_joint(text_, end());
  if (pos == end() && !digits_) return false;
  return scale_at(pos);
}

bool Spelling::scale_at(std::size_t pos) {
  const std::size_t stop = word_end(text_, pos);
  const Term* term = find_word(reading_, pos, stop, Role::scale | Role::abbreviated);
  if (term == nullptr) term = find_word(reading_, pos, stop, Role::dozen | Role::vague);
  if (term == nullptr) return false;
  // "since 2015 hundreds of people"
  if (digits_ && term->is(Role::vague) && next(stop, only(Role::of))) return false;
  if (reading_.language.vigesimal && term->is(Role::scale) && term->value == 2 && digits_) return false;
  double by = term->value;
  if (term->is(Role::scale | Role::abbreviated)) by = power_of_ten(static_cast<int>(term->value));
  if (group_ == 0) {
    if (total_ == 0 || by < last_) return false;  // three lakh crore
    total_ *= by;
  } else if (by == 100 && group_ >= 100 && !digits_) {
    return false;
  } else if (by >= last_) {
    return false;
  } else {
    number_.mantissa = total_ == 0 ? group_ : 0;
    const bool exact = total_ == 0 && number_.decimal && term->is(Role::scale | Role::abbreviated);
    if (exact) {
      number_.decimal->exponent += static_cast<int>(term->value);
      group_ = number_.decimal->value();
    } else if (bound_ && by == 12 && text_[stop - 1] == 's') {
      const double rest = std::fmod(group_, 100);  // three hundred and two dozens
      group_ += rest * (by - 1);
    } else {
      group_ *= by;
    }
    // hundreds are still below the thousands: two hundred and two thousand
    if (by >= 1000 || digits_) {
      total_ += group_;
      group_ = 0;
    }
  }
  if (by >= 1000 || digits_) last_ = by;
  number_.scale = by;
  number_.add(QuantityFlag::scaled);
  number_.span.end = stop;
  return true;
}

// ", and a half", "and three quarters", behind a number or its scale
bool Spelling::half_after() {
  if (halved_) return false;
  const Hit conjunction = next(end(), only(Role::conjunction));
  if (!conjunction) return false;
  std::size_t pos = conjunction.end;
  double over = 1;
  bool numerator = false;
  if (const Hit hit = next(pos, Role::article | Role::cardinal)) {
    over = hit.term->value;
    pos = hit.end;
    numerator = true;
    if (const Hit ones = over >= 20 ? next(pos, only(Role::cardinal)) : Hit{};
        ones && ones.term->value < 10) {
      over += ones.term->value;
      pos = ones.end;
    }
  }
  Hit hit = next(pos, only(Role::part));
  if (!hit && numerator && over == 1) hit = next(pos, only(Role::rank));
  if (!hit || over < 1) return false;
  if (over > 1 && reading_.language.parts_in_plural && text_[hit.end - 1] != 's') return false;
  if (hit.term->is(Role::rank) && hit.term->value < 3) return false;
  // "51 percent of Gate 9 and a third of the rest"
  if (hit.term->value > 2 && total_ == 0 && next(hit.end, only(Role::of))) return false;
  const double part = over / hit.term->value;
  halved_ = true;
  number_.span.end = hit.end;
  number_.integer = false;
  number_.decimal.reset();
  if (const Hit scale = next(hit.end, only(Role::scale)); scale && group_ == 0 && total_ != 0) {
    total_ += part * power_of_ten(static_cast<int>(scale.term->value));  // a billion and a half million
    number_.span.end = scale.end;
  } else if (group_ == 0 && total_ != 0 && last_ >= 1000) {
    total_ += part * last_;
    number_.mantissa += part;
  } else if (number_.scale == 12) {
    total_ += part * number_.scale;  // a dozen and a half
  } else {
    group_ += part;
  }
  return true;
}

// "three hundred" of "two million three hundred", "and 21" of "3 hundred and 21"
bool Spelling::tail() {
  if (group_ != 0 || total_ == 0 || halved_ || last_ == no_limit) return false;
  std::size_t pos = skip_joint(text_, end());
  if (pos == end()) return false;
  const Hit conjunction{find_word(reading_, pos, word_end(text_, pos), only(Role::conjunction)),
                        word_end(text_, pos)};
  if (conjunction) pos = skip_spaces(text_, conjunction.end);
  Spelling rest(reading_, pos, pos);
  double value = 0;
  double by = 0;
  if (const Digit digit = digit_at(text_, pos); digit.size != 0) {
    const auto numeral = read_numeral(reading_, pos);
    if (!numeral || !numeral->integer || numeral->joined) return false;
    value = numeral->low;
    rest.number_.span.end = numeral->span.end;
    const Hit scale = next(numeral->span.end, only(Role::scale));
    if (scale) {
      by = power_of_ten(static_cast<int>(scale.term->value));
      value *= by;
      rest.number_.span.end = scale.end;
    } else if (rest.end() - pos == 3 && last_ == 1000 && !conjunction && reading_.language.tag == "es") {
      // dos mil 500
    } else if (!conjunction || last_ != 100) {
      return false;
    }
  } else {
    if (!rest.cardinals(pos)) return false;
    value = rest.group_;
    if (const Hit scale = next(rest.end(), Role::scale | Role::abbreviated);
        scale && scale.term->value >= 3) {
      by = power_of_ten(static_cast<int>(scale.term->value));
      value *= by;
      rest.number_.span.end = scale.end;
    }
    const Hit fraction = next(rest.end(), Role::part | Role::rank);
    if (fraction && conjunction) return false;
  }
  if (value <= 0 || value >= last_) return false;
  if (by != 0) last_ = by;
  total_ += value;
  number_.mantissa = 0;
  number_.decimal.reset();
  number_.span.end = rest.end();
  if (const Hit rank = next(end(), only(Role::rank)); rank && rank.term->value < 10) {
    total_ += rank.term->value;
    number_.span.end = rank.end;
    number_.form = Form::ordinal;
  }
  return number_.form == Form::plain;
}

// dozens, tens of thousands, hundreds of millions
std::optional<Number> Spelling::vague(const Term& term, std::size_t stop) {
  double value = term.value;
  number_.span.end = stop;
  if (const Hit of = next(stop, only(Role::of)))
    if (const Hit more = next(of.end, only(Role::vague)); more && more.term->value > value) {
      value *= more.term->value;
      number_.span.end = more.end;
    }
  number_.mantissa = 1;
  number_.scale = value;
  number_.low = value;
  number_.high = 10 * value;
  number_.add(QuantityFlag::vague);
  number_.add(QuantityFlag::scaled);
  return number_;
}

}  // namespace obelus::scan
