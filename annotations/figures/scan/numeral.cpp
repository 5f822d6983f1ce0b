// Digits. Which of . and , and the spaces groups and which parts off decimals is the language's to say, but
// what is written so that it can mean one thing only is read so in any: 1.234.567,89 · 12,34,567 · 3 000 000.

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "figures/scan/number.hpp"

namespace obelus::scan {
namespace {

constexpr double exact_powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                   1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

enum class Mark : std::uint8_t { none, comma, point, apostrophe, space, narrow };

struct Separator {
  Mark mark = Mark::none;
  std::size_t size = 0;
};

Separator separator_at(std::string_view text, std::size_t pos) {
  switch (at(text, pos)) {
    case ',': return {Mark::comma, 1};
    case '.': return {Mark::point, 1};
    case '\'': return {Mark::apostrophe, 1};
    case ' ': return {Mark::space, 1};
    default: break;
  }
  if (starts(text, pos, "\u2019")) return {Mark::apostrophe, 3};
  if (starts(text, pos, "\u066C")) return {Mark::comma, 2};
  if (starts(text, pos, "\u066B")) return {Mark::point, 2};
  if (starts(text, pos, "\uFF0C")) return {Mark::comma, 3};
  if (starts(text, pos, "\uFF0E")) return {Mark::point, 3};
  if (const std::size_t size = space_size(text, pos)) return {Mark::narrow, size};
  return {};
}

struct Run {
  std::size_t end = 0;
  std::size_t digits = 0;
};

// Digits from `pos` on, up to `most` of them.
Run run_at(std::string_view text, std::size_t pos, std::size_t most = static_cast<std::size_t>(-1)) {
  Run run{pos, 0};
  for (Digit digit = digit_at(text, pos); digit.size != 0 && run.digits < most;
       digit = digit_at(text, run.end)) {
    run.end += digit.size;
    ++run.digits;
  }
  return run;
}

class Reader {
 public:
  Reader(const Reading& reading, std::size_t pos) : text_(reading.text), reading_(reading), end_(pos) {}

  std::optional<Number> read() {
    const std::size_t begin = end_;
    if (digit_at(text_, end_).size == 0) return bare_fraction();
    integer_part();
    if (!chained(begin)) decimals();
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

  // ½ ⅓ …: value and bytes; 0 bytes when none stands at `pos`.
  struct Vulgar {
    double value = 0;
    std::size_t size = 0;
  };
  static Vulgar vulgar_at(std::string_view text, std::size_t pos) {
    static constexpr struct {
      std::string_view sign;
      double over, under;
    } signs[] = {{"½", 1, 2}, {"¼", 1, 4}, {"¾", 3, 4}, {"⅓", 1, 3}, {"⅔", 2, 3}, {"⅕", 1, 5},
                 {"⅖", 2, 5}, {"⅗", 3, 5}, {"⅘", 4, 5}, {"⅙", 1, 6}, {"⅚", 5, 6}, {"⅐", 1, 7},
                 {"⅛", 1, 8}, {"⅜", 3, 8}, {"⅝", 5, 8}, {"⅞", 7, 8}, {"⅑", 1, 9}, {"⅒", 1, 10}};
    if (static_cast<unsigned char>(at(text, pos)) < 0xC2) return {};
    for (const auto& sign : signs)
      if (starts(text, pos, sign.sign)) return {sign.over / sign.under, sign.sign.size()};
    return {};
  }

  // 4/5 from its slash on; the value is that below the line. 0 bytes when none stands at `pos`.
  static Vulgar below_at(std::string_view text, std::size_t pos) {
    const std::size_t slash = at(text, pos) == '/' ? 1 : starts(text, pos, "\u2044") ? 3 : 0;
    if (slash == 0) return {};
    const Run run = run_at(text, pos + slash, 6);
    if (run.digits == 0 || run.digits > 5 || at(text, run.end) == '/') return {};
    double value = 0;
    for (std::size_t i = pos + slash; i < run.end; i += digit_at(text, i).size)
      value = value * 10 + digit_at(text, i).value;
    return value == 0 ? Vulgar{} : Vulgar{value, run.end - pos};
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

  void fraction(Number& number, std::size_t begin) {
    const double whole = number.low;
    if (const Vulgar below = below_at(text_, end_); below.size != 0 && at(text_, begin - 1) != '/') {
      end_ += below.size;
      set(number, whole / below.value);
      number.form = Form::fraction;
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

  struct Power {
    int value = 0;
    std::size_t end = 0;
  };

  std::size_t raised_at(std::size_t pos) const {
    for (const std::string_view sign : {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"})
      if (starts(text_, pos, sign)) return sign.size();
    return 0;
  }

  // -12, ⁻¹², +3 at `pos`; end 0 when none stands there.
  Power signed_at(std::size_t pos) const {
    static constexpr std::string_view raised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    bool negative = false;
    for (int i = 0; i < 2; ++i) {
      const std::string_view sign = starts(text_, pos, "⁻")   ? "⁻"
                                    : starts(text_, pos, "⁺") ? "⁺"
                                    : starts(text_, pos, "−") ? "−"
                                    : starts(text_, pos, "–") ? "–"
                                    : at(text_, pos) == '-'   ? "-"
                                    : at(text_, pos) == '+'   ? "+"
                                                              : "";
      negative = negative != (sign == "⁻" || sign == "−" || sign == "–" || sign == "-");
      pos += sign.size();
    }
    Power power;
    for (int digits = 0; digits < 3; ++digits) {
      int value = -1;
      std::size_t size = 1;
      if (is_digit(at(text_, pos))) value = at(text_, pos) - '0';
      for (int i = 0; value < 0 && i < 10; ++i)
        if (starts(text_, pos, raised[i])) value = i, size = raised[i].size();
      if (value < 0) break;
      power.value = power.value * 10 + value;
      power.end = pos += size;
    }
    if (is_digit(at(text_, pos))) return {};
    if (negative) power.value = -power.value;
    return power;
  }

  void power(Number& number) {
    if (!number.decimal) return;
    const char c = at(text_, end_);
    if ((c == 'e' || c == 'E') &&
        (is_digit(at(text_, end_ + 1)) || at(text_, end_ + 1) == '-' || at(text_, end_ + 1) == '+')) {
      const Power power = signed_at(end_ + 1);
      if (power.end != 0 && letter_size(text_, power.end) == 0) scale(number, power);
      return;
    }
    if (number.low == 10 && (starts(text_, end_, "⁻") || raised_at(end_) != 0)) {  // 10⁶
      const Power power = signed_at(end_);
      if (power.end == 0) return;
      number.decimal = Decimal{1, 0};
      return scale(number, power);
    }
    if (c == '^') {
      const Power power = signed_at(end_ + 1);
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
    const Power power = signed_at(pos);
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

double Decimal::value(int power_of_ten) const {
  const int power = exponent + power_of_ten;
  if (mantissa < (std::uint64_t{1} << 53)) {
    // Both are exact, so that the one operation rounds once.
    if (power >= 0 && power <= 22) return static_cast<double>(mantissa) * exact_powers[power];
    if (power < 0 && power >= -22) return static_cast<double>(mantissa) / exact_powers[-power];
  }
  char digits[48];
  char* end = std::to_chars(digits, digits + 24, mantissa).ptr;
  *end++ = 'e';
  end = std::to_chars(end, digits + sizeof digits, power).ptr;
  double value = 0;
  if (std::from_chars(digits, end, value).ec == std::errc::result_out_of_range)
    value = power > 0 ? std::numeric_limits<double>::max() : 0;
  return value;
}

Digit digit_at(std::string_view text, std::size_t pos) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(at(text, i)); };
  const unsigned char a = byte(pos);
  if (a < 0x80) return is_digit(static_cast<char>(a)) ? Digit{a - unsigned{'0'}, 1} : Digit{};
  const unsigned char b = byte(pos + 1);
  if (a == 0xD9 && b >= 0xA0 && b <= 0xA9) return {b - 0xA0u, 2};
  if (a == 0xDB && b >= 0xB0 && b <= 0xB9) return {b - 0xB0u, 2};
  const unsigned char c = byte(pos + 2);
  // The scripts of India, Thai, Lao, Tibetan, Burmese, Khmer; full-width forms.
  static constexpr struct {
    unsigned char a, b, zero;
  } scripts[] = {{0xE0, 0xA5, 0xA6}, {0xE0, 0xA7, 0xA6}, {0xE0, 0xA9, 0xA6}, {0xE0, 0xAB, 0xA6},
                 {0xE0, 0xAD, 0xA6}, {0xE0, 0xAF, 0xA6}, {0xE0, 0xB1, 0xA6}, {0xE0, 0xB3, 0xA6},
                 {0xE0, 0xB5, 0xA6}, {0xE0, 0xB9, 0x90}, {0xE0, 0xBB, 0x90}, {0xE0, 0xBC, 0xA0},
                 {0xE1, 0x81, 0x80}, {0xE1, 0x9F, 0xA0}, {0xEF, 0xBC, 0x90}};
  if (a != 0xE0 && a != 0xE1 && a != 0xEF) return {};
  for (const auto& script : scripts)
    if (a == script.a && b == script.b && c >= script.zero && c <= script.zero + 9)
      return {static_cast<unsigned>(c - script.zero), 3};
  return {};
}

std::optional<Number> read_numeral(const Reading& reading, std::size_t pos) {
  return Reader(reading, pos).read();
}

}  // namespace obelus::scan
