// Digits. Which of . and , and the spaces groups and which parts off decimals is the language's to say, but
// what is written so that it can mean one thing only is read so in any: 1.234.567,89 · 12,34,567 · 3 000 000.

#include <algorithm>
#include <cmath>

#include "figures/scan/number.hpp"
#include "figures/scan/numeral_parts.hpp"

namespace obelus::scan {
namespace {

class Reader {
 public:
  Reader(const Reading& reading, std::size_t pos) : text_(reading.text), reading_(reading), end_(pos) {}

  std::optional<Number> read() {
    const std::size_t begin = end_;
    if (digit_at(text_, end_).size == 0) return bare_fraction();
    integer_part();
    if (!chained(begin) || text_[begin - 1] == '-') decimals();  // 3-3.5
    Number number = finish(begin);
    if (number.integer && !chained(begin)) fraction(number, begin);
    power(number);
    number.span.end = end_;
    number.joined = number.joined || joined(begin);
    return number;
  }

 private:
  void take(std::size_t to) {
    while (end_ < to) {
      const Digit digit = digit_at(text_, end_);
      if (digit.size == 0) {
        end_ += std::max<std::size_t>(separator_at(text_, end_).size, 1);
        continue;
      }
      push(digit.value);
      end_ += digit.size;
    }
  }

  void push(unsigned digit) {
    if (decimal_.mantissa < 1'000'000'000'000'000'000u) {
      decimal_.mantissa = decimal_.mantissa * 10 + digit;
      if (after_point_) --decimal_.exponent;
    } else {
      if (digit != 0) decimal_.mantissa |= 1;  // so that it rounds the right way
      if (!after_point_) ++decimal_.exponent;
    }
  }

  void integer_part() {
    const Run first = run_at(text_, end_);
    take(first.end);
    if (first.digits > 3) return;
    const Separator mark = separator_at(text_, end_);
    if (mark.mark == Mark::none) return;
    const std::size_t end = groups_end(mark.mark, first.digits);
    if (end == end_) return;
    group_ = mark.mark;
    take(end);
  }

  // Past all groups of three that `mark` parts, or Indian groups of two and a last one of three.
  std::size_t groups_end(Mark mark, std::size_t first_digits) const {
    std::size_t end = end_;
    std::size_t groups = 0;
    bool twos = false;
    for (;;) {
      const Separator separator = separator_at(text_, end);
      if (separator.mark != mark) break;
      Run run = run_at(text_, end + separator.size, 4);
      // tokenised text: 80, 000
      if (mark == Mark::comma && starts(text_, end, ", 000"))
        run = run_at(text_, end + separator.size + 1, 4);
      if (mark == Mark::comma && run.digits == 2 && (groups == 0 || twos) && first_digits <= 2) {
        twos = true;
      } else if (run.digits != 3) {
        break;
      } else if (twos) {
        return run.end;
      }
      end = run.end;
      ++groups;
    }
    if (twos || groups == 0) return end_;
    return may_group(mark, end, groups) ? end : end_;
  }

  bool may_group(Mark mark, std::size_t end, std::size_t groups) const {
    const Separator next = separator_at(text_, end);
    const bool digit_follows = next.size != 0 && digit_at(text_, end + next.size).size != 0;
    switch (mark) {
      case Mark::comma:
        return !reading_.language.decimal_comma || groups > 1 || (next.mark == Mark::point && digit_follows);
      case Mark::point:
        return reading_.language.decimal_comma || groups > 1 || (next.mark == Mark::comma && digit_follows);
      case Mark::space:
        if (digit_follows && next.mark == Mark::space) return false;
        return groups > 1 || reading_.language.tag != "en" || text_.substr(end - 3, 3) == "000";
      default: return true;
    }
  }

  void decimals() {
    const Separator mark = separator_at(text_, end_);
    if ((mark.mark != Mark::comma && mark.mark != Mark::point) || mark.mark == group_) return;
    const Run run = run_at(text_, end_ + mark.size);
    if (run.digits == 0) return;
    const bool usual = (mark.mark == Mark::comma) == reading_.language.decimal_comma;
    const Separator next = separator_at(text_, run.end);
    const bool chain = next.mark == mark.mark && digit_at(text_, run.end + next.size).size != 0;
    if (chain) return;
    // A comma in English, a point in German: only where no group can be meant.
    if (!usual && group_ == Mark::none && (mark.mark == Mark::comma ? run.digits > 2 : run.digits == 3))
      return;
    after_point_ = true;
    end_ += mark.size;
    take(run.end);
  }

  Number finish(std::size_t begin) const {
    Number number;
    number.span = {begin, end_};
    number.integer = !after_point_;
    number.grouped = group_ != Mark::none;
    number.decimal = decimal_;
    number.low = number.high = number.mantissa = decimal_.value();
    number.add(QuantityFlag::digits);
    return number;
  }

  static void set(Number& number, double value) {
    number.low = number.high = number.mantissa = value;
    number.integer = false;
    number.decimal.reset();
  }

  std::optional<Number> bare_fraction() {
    const std::size_t begin = end_;
    const Vulgar sign = vulgar_at(text_, begin);
    if (sign.size == 0) return bare_decimals();
    end_ += sign.size;
    Number number = finish(begin);
    set(number, sign.value);
    number.form = Form::fraction;
    return number;
  }

  // .5
  std::optional<Number> bare_decimals() {
    const std::size_t begin = end_;
    if (at(text_, begin) != '.') return std::nullopt;
    const Run run = run_at(text_, begin + 1);
    if (run.digits == 0) return std::nullopt;
    after_point_ = true;
    ++end_;
    take(run.end);
    Number number = finish(begin);
    power(number);
    number.span.end = end_;
    return number;
  }

  // Few fractions are more than the whole, and those are of small parts: 3/2, 33/32, and not 140/90,
  // 2016/679. None is of as many parts as a year has a number: 33/2019.
  static bool is_fraction(double over, double under) {
    if (under >= 1900 && under < 2100) return false;
    return over < under || (over < 100 && (under <= 16 || under == 32 || under == 64));
  }

  void fraction(Number& number, std::size_t begin) {
    const double whole = number.low;
    if (const Vulgar below = below_at(text_, end_); below.size != 0 && at(text_, begin - 1) != '/') {
      end_ += below.size;
      set(number, whole / below.value);
      number.form = is_fraction(whole, below.value) ? Form::fraction : Form::pair;
      if (number.form == Form::pair) number.low = whole, number.high = below.value;
      return;
    }
    const std::size_t next = at(text_, end_) == '-' ? end_ + 1 : skip_spaces(text_, end_);  // 2-1/2
    if (const Vulgar sign = vulgar_at(text_, next); sign.size != 0) {
      end_ = next + sign.size;
      set(number, whole + sign.value);
      return;
    }
    if (next == end_) return;
    const Run over = run_at(text_, next, 3);
    const Vulgar below = over.digits == 0 ? Vulgar{} : below_at(text_, over.end);
    if (below.size == 0) return;
    double above = 0;
    for (std::size_t i = next; i < over.end; i += digit_at(text_, i).size)
      above = above * 10 + digit_at(text_, i).value;
    if (above >= below.value || above == 0) return;
    end_ = over.end + below.size;
    set(number, whole + above / below.value);
  }

  void power(Number& number) {
    if (!number.decimal) return;
    const char c = at(text_, end_);
    if ((c == 'e' || c == 'E') &&
        (is_digit(at(text_, end_ + 1)) || at(text_, end_ + 1) == '-' || at(text_, end_ + 1) == '+')) {
      const Power power = signed_power_at(text_, end_ + 1);
      if (power.end != 0 && letter_size(text_, power.end) == 0) scale(number, power);
      return;
    }
    if (number.low == 10 && (starts(text_, end_, "⁻") || raised_size(text_, end_) != 0)) {  // 10⁶
      const Power power = signed_power_at(text_, end_);
      if (power.end == 0) return;
      number.decimal = Decimal{1, 0};
      return scale(number, power);
    }
    if (c == '^') {
      const Power power = signed_power_at(text_, end_ + 1);
      if (power.end == 0) return;
      end_ = power.end;
      set(number, std::pow(number.low, power.value));
      return;
    }
    times_ten(number);
  }

  // ×10⁸
  void times_ten(Number& number) {
    std::size_t pos = skip_spaces(text_, end_);
    const std::size_t cross = starts(text_, pos, "×")                          ? 2
                              : at(text_, pos) == 'x' || at(text_, pos) == '*' ? 1
                              : starts(text_, pos, "·")                        ? 2
                                                                               : 0;
    if (cross == 0) return;
    pos = skip_spaces(text_, pos + cross);
    if (!starts(text_, pos, "10")) return;
    pos += 2;
    if (at(text_, pos) == '^') ++pos;
    if (is_digit(at(text_, pos)) && at(text_, pos - 1) != '^') return;
    const Power power = signed_power_at(text_, pos);
    if (power.end != 0) scale(number, power);
  }

  void scale(Number& number, Power power) {
    end_ = power.end;
    number.decimal->exponent += power.value;
    number.low = number.high = number.mantissa = number.decimal->value();
    number.integer = false;
  }

  // 192.168.1.2, 5/17/2018, 1-222-2222: no number by itself.
  bool chained(std::size_t begin) const {
    if (begin < 2) return false;
    const char c = text_[begin - 1];
    return (c == '.' || c == '/' || c == ',' || c == '-') && is_digit(text_[begin - 2]);
  }

  bool joined(std::size_t begin) const {
    const auto joint = [](char c) { return c == '.' || c == '/' || c == ':' || c == ','; };
    const bool before = begin >= 2 && joint(text_[begin - 1]) && is_digit(text_[begin - 2]);
    return before || (joint(at(text_, end_)) && is_digit(at(text_, end_ + 1)));
  }

  std::string_view text_;
  const Reading& reading_;
  std::size_t end_;
  Decimal decimal_;
  Mark group_ = Mark::none;
  bool after_point_ = false;
};

}  // namespace

std::optional<Number> read_numeral(const Reading& reading, std::size_t pos) {
  return Reader(reading, pos).read();
}

}  // namespace obelus::scan
