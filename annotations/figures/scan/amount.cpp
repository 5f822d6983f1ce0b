// A number's neighbours, from the nearest on: the sign and the currency before it, the letter that scales it
// (1.2bn), its unit, a second unit (5 ft 2 in, 3 dollars 50), and what it is counted by (a gallon, per hour).

#include "figures/scan/amount.hpp"

#include <algorithm>

#include "figures/scan/amount_steps.hpp"
#include "figures/scan/unit.hpp"

namespace obelus::scan {
namespace {

constexpr Roles only(Role role) { return static_cast<Roles>(role); }

class Reader {
 public:
  Reader(const Reading& reading, std::size_t floor, bool money = false)
      : reading_(reading), text_(reading.text), floor_(floor), money_(money) {}

  std::optional<Amount> read(std::size_t pos) {
    const auto number = read_number(reading_, pos, floor_);
    if (!number) return std::nullopt;
    amount_.number = *number;
    quantity_.text = number->span;
    if (number->form == Form::plain || number->form == Form::fraction || number->form == Form::pair) {
      if (!number->joined) currency_before();
      if (const auto minus = minus_before(reading_, amount_, floor_)) {
        amount_.negative = true;
        quantity_.text.begin = *minus;
      }
      letter_scale();
      unit();
      read_age(reading_, amount_, floor_);
    }
    finish();
    return amount_;
  }

 private:
  Number& number() { return amount_.number; }
  const Number& number() const { return amount_.number; }
  bool digits() const { return has(amount_.number.flags, QuantityFlag::digits); }

  bool looks_like_money() const {
    const Number& n = amount_.number;
    return !n.integer || n.grouped || n.low >= 1000 || has(n.flags, QuantityFlag::scaled);
  }

  // $5, US$5, $US5, HK $5, USD 5, Rs. 5, $-5
  void currency_before() {
    if (!digits()) return;
    std::size_t stop = number().span.begin;
    if (stop > floor_ && text_[stop - 1] == '-' && stop - 1 > floor_ &&
        sign_before(text_, stop - 1, floor_)) {
      amount_.negative = true;
      --stop;
    }
    const std::size_t end = skip_spaces_back(text_, stop, floor_);
    if (end == floor_) return unsign(stop);
    if (const Leading leading = find_leading(text_, end, floor_); leading.term != nullptr) {
      if (leading.term->is(Role::leading) || (looks_like_money() && !is_axis(leading, end)) ||
          scales_glued(leading))
        return take(leading);
    }
    unsign(stop);
    word_before();
  }

  // N 51.5 is a latitude, N2.5 a size: naira are written against their sum, which is large
  bool is_axis(const Leading& leading, std::size_t end) const {
    const Number& n = amount_.number;
    const bool large = n.grouped || has(n.flags, QuantityFlag::scaled);
    return leading.term->unit == "NGN" && !(large && end == n.span.begin);
  }

  // N500m, R1.2bn: a capital that could be anything, and a letter that scales
  bool scales_glued(const Leading& leading) const {
    const std::size_t end = number().span.end;
    const bool scaled = starts(text_, end, "bn") || starts(text_, end, "m");
    return scaled && leading.term->unit.size() == 3 && leading.begin + 1 == number().span.begin &&
           !is_ascii_letter(at(text_, end + (at(text_, end) == 'b' ? 2 : 1))) &&
           (leading.term->unit == "NGN" || leading.term->unit == "ZAR");
  }

  void unsign(std::size_t stop) {
    if (stop != number().span.begin) amount_.negative = false;
  }

  void word_before() {
    const std::size_t end = skip_spaces_back(text_, number().span.begin, floor_);
    const Hit hit = find_phrase_back(reading_, end, floor_, only(Role::leading));
    if (hit) take({hit.term, hit.end, false});
  }

  void take(const Leading& leading) {
    quantity_.text.begin = leading.begin;
    quantity_.kind = QuantityKind::money;
    quantity_.unit = leading.term->unit;
    amount_.money_before = true;
    if (leading.millions) scale(6);
  }

  void scale(int power) {
    Number& n = number();
    n.scale = 1;
    for (int i = 0; i < power; ++i) n.scale *= 10;
    if (n.decimal) {
      n.decimal->exponent += power;
      n.low = n.high = n.decimal->value();
    } else {
      n.low *= n.scale;
      n.high *= n.scale;
    }
    n.add(QuantityFlag::scaled);
  }

  void letter_scale() {
    const LetterScale found = letter_scale_of(reading_, amount_, floor_, money_);
    if (found.power == 0) return;
    scale(found.power);
    number().span.end = found.end;
  }

  // 30 MUSD
  void millions_of_code(std::size_t pos, std::size_t stop) {
    if (at(text_, pos) != 'M' || stop - pos != 4) return;
    const Term* code = symbols.find(text_.substr(pos + 1, 3), only(Role::currency));
    if (code == nullptr) return;
    scale(6);
    set_money(code->unit, stop);
  }

  void set_money(std::string_view code, std::size_t end) {
    quantity_.kind = QuantityKind::money;
    quantity_.unit = code;
    quantity_.text.end = end;
  }

  void unit() {
    quantity_.text.end = std::max(quantity_.text.end, number().span.end);
    if (read_feet_and_inches(reading_, amount_)) return;
    if (amount_.money_before) {
      more_currency();
    } else if (const Hit hit = find_unit(reading_, amount_, floor_); hit && !goes_on(hit)) {
      const bool occasions = counts_occasions(reading_, amount_, hit, floor_);
      take(hit);
      if (occasions) quantity_.kind = QuantityKind::count;
    } else if (quantity_.unit.empty() && !read_half_of_unit(reading_, amount_, floor_)) {
      millions_of_words(number().span.end);
    }
    if (!quantity_.unit.empty() && !minor_) read_smaller_units(reading_, amount_, floor_);
    counted_by();
  }

  // two GS-14s: no unit
  bool goes_on(const Hit& hit) const {
    return !digits() && at(text_, hit.end) == '-' && is_digit(at(text_, hit.end + 1));
  }

  void millions_of_words(std::size_t pos) {
    const std::size_t next = skip_spaces(text_, pos);
    millions_of_code(next, word_end(text_, next));
  }

  void take(const Hit& hit) {
    quantity_.text.end = hit.end;
    quantity_.unit = hit.term->unit;
    quantity_.kind = hit.term->kind;
    minor_ = hit.term->is(Role::minor);
    if (hit.term->is(Role::times)) {
      quantity_.kind = QuantityKind::multiple;
      quantity_.unit = "x";
    } else if (hit.term->is(Role::below_zero)) {
      amount_.negative = true;
    } else if (quantity_.unit == "lb" && number().scale >= 1e6 && text_[hit.end - 1] == 's' &&
               text_[hit.end - 2] == 'd') {
      quantity_.kind = QuantityKind::money;  // 5 million pounds
      quantity_.unit = "GBP";
    }
    if (quantity_.unit == "degree" || quantity_.unit == "degC" || quantity_.unit == "degF") degrees();
    if (quantity_.kind == QuantityKind::money) scale_behind_code();
  }

  // 75 USD million
  void scale_behind_code() {
    if (has(number().flags, QuantityFlag::scaled)) return;
    const std::size_t pos = skip_spaces(text_, quantity_.text.end);
    const std::size_t stop = word_end(text_, pos);
    const Term* term = find_word(reading_, pos, stop, only(Role::scale));
    if (pos == quantity_.text.end || term == nullptr || term->value < 6) return;
    scale(static_cast<int>(term->value));
    quantity_.text.end = stop;
  }

  // "- 20 degrees" can only be a temperature, and so "40 degrees below zero"
  void degrees() {
    const std::size_t pos = skip_spaces(text_, quantity_.text.end);
    if (const Hit hit = find_phrase(reading_, pos, only(Role::below_zero))) {
      amount_.negative = true;
      quantity_.text.end = hit.end;
    }
    const std::size_t begin = quantity_.text.begin;
    const std::size_t before = skip_spaces_back(text_, begin, floor_);
    if (amount_.negative || before == begin || before == floor_ || text_[before - 1] != '-') return;
    if (before >= 2 && space_size_before(text_, before - 1) == 0) return;
    amount_.negative = true;
    quantity_.text.begin = before - 1;
  }

  // $84 AUD, $31.20 US, $10 dollars
  void more_currency() {
    const std::size_t end = quantity_.text.end;
    const std::size_t pos = skip_spaces(text_, end);
    if (const Hit nation = nation_money(reading_, pos)) {
      set_money(nation.term->unit, nation.end);
    } else if (const Hit symbol = find_symbol(text_, pos, only(Role::currency));
               symbol && is_ascii_letter(at(text_, pos)) && symbol.end - pos == 3 &&
               digit_at(text_, skip_spaces(text_, symbol.end)).size == 0) {
      set_money(symbol.term->unit, symbol.end);
    } else if (const Hit word = find_phrase(reading_, pos, only(Role::currency))) {
      quantity_.text.end = word.end;
    } else if (starts(text_, pos, "US") && letter_size(text_, pos + 2) == 0) {
      quantity_.text.end = pos + 2;
    } else if (starts(text_, pos, "U.S.")) {
      quantity_.text.end = pos + 4;
    }
  }

  // a gallon, per share, /hour, -a-share
  void counted_by() {
    const Counted counted = find_counted_by(reading_, quantity_.text.end, quantity_.unit.empty());
    if (counted.end == 0) return;
    quantity_.per = counted.unit;
    quantity_.text.end = counted.end;
    if (quantity_.kind != QuantityKind::percent) quantity_.kind = QuantityKind::rate;
  }

  void finish() {
    Number& n = number();
    if (n.form == Form::ordinal) quantity_.kind = QuantityKind::ordinal;
    if (n.form == Form::multiple) quantity_.kind = QuantityKind::multiple, quantity_.unit = "x";
    if (n.form == Form::fraction && quantity_.kind == QuantityKind::count)
      quantity_.kind = QuantityKind::fraction;
    if (n.form == Form::pair) n.add(QuantityFlag::range);
    if (n.form == Form::pair && quantity_.kind == QuantityKind::count) quantity_.kind = QuantityKind::range;
    quantity_.number = n.span;
    quantity_.low = amount_.negative ? -n.high : n.low;
    quantity_.high = amount_.negative ? -n.low : n.high;
    quantity_.flags = n.flags;
    quantity_.text.end = std::max(quantity_.text.end, n.span.end);
    quantity_.text.begin = std::min(quantity_.text.begin, n.span.begin);
  }

  const Reading& reading_;
  std::string_view text_;
  std::size_t floor_;
  bool money_;  // what stands before makes money likely
  Amount amount_;
  Quantity& quantity_ = amount_.quantity;
  bool minor_ = false;  // cents, of which there is no smaller part
};

}  // namespace

std::optional<Amount> read_amount(const Reading& reading, std::size_t pos, std::size_t floor) {
  return Reader(reading, floor).read(pos);
}

std::optional<Amount> read_amount_from(const Reading& reading, std::size_t pos, bool money) {
  constexpr std::size_t longest_prefix = 12;
  const std::string_view text = reading.text;
  std::size_t number = pos;
  while (number - pos < longest_prefix && number < text.size() && digit_at(text, number).size == 0 &&
         text[number] != '\n' && !starts(text, number, "½"))
    ++number;
  if (digit_at(text, number).size == 0) number = pos;
  if (number > pos && text[number - 1] == '.' && number - 1 == pos) --number;
  auto amount = Reader(reading, pos, money).read(number);
  if (amount && amount->quantity.text.begin == pos) return amount;
  // minus five, half a million: a word first
  if (number != pos) amount = Reader(reading, pos, money).read(pos);
  if (amount && amount->quantity.text.begin == pos) return amount;
  const std::size_t word = word_end(text, pos);
  if (find_word(reading, pos, word, Role::minus | Role::article) == nullptr) return std::nullopt;
  amount = Reader(reading, pos, money).read(skip_joint(text, word));
  return amount && amount->quantity.text.begin == pos ? amount : std::nullopt;
}

}  // namespace obelus::scan
