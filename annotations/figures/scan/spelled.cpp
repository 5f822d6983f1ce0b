// Numbers in words, and numbers in digits that words go on: three hundred and five · two and a half million ·
// 4 thousand 3 hundred · two-thirds · twenty-first · tens of thousands.
//
// What is read so far is `total_`, closed by a scale, and `group_`, below the next one: of "two million three
// hundred and five" they are 2,000,000 and 305. A word that cannot go on is not part of the number.

#include <algorithm>
#include <cmath>
#include <limits>

#include "figures/scan/number.hpp"

namespace obelus::figures {
namespace {

constexpr double power_of_ten(int power) {
  double value = 1;
  for (int i = 0; i < power; ++i) value *= 10;
  return value;
}

constexpr Roles only(Role role) { return static_cast<Roles>(role); }

constexpr double no_limit = std::numeric_limits<double>::infinity();

class Spelling {
 public:
  Spelling(const Reading& reading, std::size_t pos, std::size_t floor)
      : reading_(reading), text_(reading.text), floor_(floor) {
    number_.span = {pos, pos};
  }

  std::optional<Number> read() {
    if (const auto numeral = read_numeral(reading_, begin())) return after_digits(*numeral);
    Hit hit = find_phrase(reading_, begin(), only(Role::vague));
    if (!hit) hit = find_phrase(reading_, begin(), beginners);
    if (!hit) return reading_.language.compounds ? after_cardinal() : std::nullopt;
    const auto [term, end] = hit;
    if (is_article(hit)) return std::nullopt;
    switch (term->role) {
      case Role::cardinal: return after_cardinal();
      case Role::scale:
      case Role::dozen: return after_scale();
      case Role::vague: return vague(*term, end);
      case Role::rank: return rank(*term, end);
      case Role::part: return part(*term, end);
      default: return fold(*term, end);
    }
  }

 private:
  std::size_t begin() const { return number_.span.begin; }
  std::size_t end() const { return number_.span.end; }

  // The word behind `pos`, when it has one of `roles`.
  Hit next(std::size_t pos, Roles roles) const {
    const std::size_t word = skip_joint(text_, pos);
    if (word == pos) return {};
    const std::size_t stop = word_end(text_, word);
    return {find_word(reading_, word, stop, roles), stop};
  }

  // un homme; but un tiers, un sur cinq
  bool is_article(const Hit& hit) const {
    if (!hit.term->is(Role::cardinal) || hit.term->value != 1) return false;
    return find_word(reading_, begin(), hit.end, only(Role::article)) != nullptr &&
           !next(hit.end, Role::part | Role::rank | Role::scale | Role::out_of);
  }

  // "a", "half a": an article before the number belongs to it.
  void take_article() {
    const std::size_t stop = skip_spaces_back(text_, begin(), floor_);
    if (stop == begin()) return;
    const std::size_t word = word_begin(text_, stop, floor_);
    if (find_word(reading_, word, stop, only(Role::article)) != nullptr) number_.span.begin = word;
  }

  std::optional<Number> done() {
    number_.low = number_.high = total_ + group_;
    if (has(number_.flags, QuantityFlag::vague)) {
      number_.low *= 2;
      number_.high *= 10;
    }
    if (number_.mantissa == 0) number_.mantissa = number_.low / number_.scale;
    return number_;
  }

  std::optional<Number> after_cardinal() {
    group_ = 0;
    if (!cardinals(begin())) return std::nullopt;
    if (const auto ended = denominator()) return ended;
    point();
    return go_on();
  }

  // A number that begins with its scale: a hundred and two, thousand, several million.
  std::optional<Number> after_scale() {
    const std::size_t word = begin();
    take_article();
    some(word);
    group_ = 1;
    if (find_word(reading_, word, word_end(text_, word), only(Role::scale)) != nullptr && cardinals(word)) {
      if (const auto ended = denominator()) return ended;
    } else if (!scale_at(word)) {
      return std::nullopt;
    }
    return go_on();
  }

  // several hundred, a few dozen
  void some(std::size_t word) {
    const std::size_t stop = skip_spaces_back(text_, word, floor_);
    if (stop == word) return;
    const Hit hit = find_phrase_back(reading_, stop, floor_, only(Role::some));
    if (!hit) return;
    number_.span.begin = hit.end;
    number_.add(QuantityFlag::vague);
  }

  std::optional<Number> after_digits(const Number& numeral) {
    number_ = numeral;
    group_ = numeral.low;
    if (numeral.joined) return number_;
    if (numeral.integer && suffix_ordinal()) return number_;
    if (numeral.integer && numeral.low > 0) {
      if (const auto ended = denominator()) return ended;
      point();
    }
    digits_ = true;
    return go_on();
  }

  // 21st
  bool suffix_ordinal() {
    const std::size_t stop = word_end(text_, end());
    if (stop == end()) return false;
    const Term* suffix = find_word(reading_, end(), stop, only(Role::nth));
    if (suffix == nullptr || (suffix->value != 0 && suffix->value != std::fmod(number_.low, 10)))
      return false;
    number_.span.end = stop;
    number_.form = Form::ordinal;
    return true;
  }

  // Cardinals below a thousand from `pos` on, which has the first.
  bool cardinals(std::size_t pos) {
    bool any = false;
    for (std::size_t word = pos;;) {
      const auto [term, stop] = find_phrase(reading_, word, Role::cardinal | Role::scale);
      if (term == nullptr) {
        const double value = reading_.language.compounds ? compound(word) : 0;
        if (value == 0 || any) break;
        group_ = value;
        number_.span.end = word_end(text_, word);
        return true;
      }
      if (!add(*term)) break;
      any = true;
      number_.span.end = stop;
      std::size_t following = skip_joint(text_, stop);
      if (following == stop) break;
      if (group_ >= 100 && hundreds_only()) following = past_and(following);
      if (reading_.language.and_joins_tens && term->value >= 30 && term->value < 100)
        following = past_and(following);
      word = following;
    }
    return any;
  }

  // zweihundertfünfundzwanzig: the value of a word made of number words alone, else 0.
  double compound(std::size_t word) const {
    constexpr std::size_t longest_piece = 10;
    const std::size_t stop = word_end(text_, word);
    double total = 0;
    double group = 0;
    int pieces = 0;
    for (; word < stop; ++pieces) {
      const Term* term = nullptr;
      std::size_t size = std::min(stop - word, longest_piece);
      for (; size > 0 && term == nullptr; --size) term = piece(text_.substr(word, size));
      if (term == nullptr) return 0;
      word += size + 1;
      if (term->is(Role::cardinal | Role::article))
        group += term->value;
      else if (term->is(Role::scale) && term->value == 2)
        group = std::max(group, 1.0) * 100;
      else if (term->is(Role::scale))
        total += std::max(group, 1.0) * 1000, group = 0;
    }
    return pieces > 1 ? total + group : 0;
  }

  const Term* piece(std::string_view letters) const {
    const Term* term =
        find_form(reading_, letters, Role::cardinal | Role::article | Role::scale | Role::conjunction);
    return term != nullptr && (!term->is(Role::scale) || term->value <= 3) ? term : nullptr;
  }

  bool hundreds_only() const {
    return group_ - 100 * static_cast<double>(static_cast<long long>(group_ / 100)) == 0;
  }

  // "and" counts only between hundreds and what they are followed by: 300 and 5.
  std::size_t past_and(std::size_t pos) {
    const Hit conjunction{find_word(reading_, pos, word_end(text_, pos), only(Role::conjunction)),
                          word_end(text_, pos)};
    if (!conjunction) return pos;
    const Hit cardinal = next(conjunction.end, only(Role::cardinal));
    if (!cardinal) return pos;
    // "three hundred and two hundred" and "one hundred and three quarters" are two
    const Hit behind = next(cardinal.end, Role::scale | Role::part);
    if (behind && (behind.term->is(Role::part) ? cardinal.term->value < 20 : behind.term->value == 2))
      return pos;
    bound_ = true;
    return skip_joint(text_, conjunction.end);
  }

  bool add(const Term& term) {
    if (term.is(Role::scale)) {
      if (term.value != 2 || group_ <= 0 || group_ >= 100) return false;
      group_ *= 100;
      number_.add(QuantityFlag::scaled);
      return true;
    }
    const auto below = static_cast<long long>(group_);
    if (group_ == 0 && end() != begin()) return false;  // nought-four
    const bool sixty = reading_.language.vigesimal && (below % 100 == 60 || below % 100 == 80);
    const bool fits = group_ == 0 || (sixty && term.value > 0 && term.value < 20) ||
                      (term.value < 100 && below % 100 == 0) ||
                      (term.value > 0 && term.value < 10 && below % 10 == 0 && below % 100 >= 20);
    if (!fits) return false;
    group_ += term.value;
    return true;
  }

  // two point five
  void point() {
    const Hit hit = next(end(), only(Role::decimal));
    if (!hit) return;
    double unit = 0.1;
    double decimals = 0;
    std::size_t pos = hit.end;
    for (int digits = 0; digits < 8; ++digits) {
      const std::size_t word = skip_spaces(text_, pos);
      std::size_t stop = word_end(text_, word);
      double value = 0;
      if (const auto numeral = stop == word ? read_numeral(reading_, word) : std::nullopt;
          numeral && numeral->integer && !numeral->joined) {
        value = numeral->low;
        stop = numeral->span.end;
      } else if (const Term* term = find_word(reading_, word, stop, only(Role::cardinal))) {
        value = term->value;
        // seventy-one
        if (const Hit ones = value >= 20 ? next(stop, only(Role::cardinal)) : Hit{};
            ones && ones.term->value < 10) {
          value += ones.term->value;
          stop = ones.end;
        }
      } else {
        break;
      }
      if (stop == word) break;
      for (double rest = value; rest >= 10; rest /= 10) unit /= 10;
      decimals += value * unit;
      unit /= 10;
      number_.span.end = pos = stop;
    }
    if (pos == hit.end) return;
    group_ += decimals;
    number_.integer = false;
    number_.decimal.reset();
  }

  // What makes of the cardinal a fraction or an ordinal: two-thirds, one eighth, three twenty-firsts,
  // twenty-first, two hundredth.
  std::optional<Number> denominator() {
    const Hit hit = next(end(), Role::rank | Role::part);
    if (!hit) return composite();
    const double value = hit.term->value;
    const bool words = !has(number_.flags, QuantityFlag::digits);
    const double tens =
        words && !bound_ && value < 10 && std::fmod(group_, 10) == 0 ? std::fmod(group_, 100) : 0;
    if (hit.term->is(Role::part)) {
      if (tens >= 20 && group_ > 100) return fraction((group_ - tens) / (tens + value), hit.end);
      // "three half-hours" and "one quarters" are none, and twelve quarters are time
      const bool plural = text_[hit.end - 1] == 's';
      if ((reading_.language.parts_in_plural && plural == (group_ == 1)) || (value == 4 && group_ > 3) ||
          value < 2)
        return std::nullopt;
      return fraction(group_ / value, hit.end);
    }
    if (group_ == 1 && value > 2) return fraction(1 / value, hit.end);
    if (!words) return std::nullopt;
    if ((value < 10 && std::fmod(group_, 10) == 0 && std::fmod(group_, 100) >= 20) ||
        (value < 100 && std::fmod(group_, 100) == 0)) {
      group_ += value;
    } else if (value >= 100) {
      group_ *= value;
    } else {
      return std::nullopt;
    }
    return ordinal(hit.end);
  }

  // one twenty-fifth, three twenty-firsts
  std::optional<Number> composite() {
    Spelling below(reading_, skip_joint(text_, end()), end());
    if (below.begin() == end() || !below.cardinals(below.begin())) return std::nullopt;
    const Hit hit = next(below.end(), Role::rank | Role::part);
    if (!hit || hit.term->value >= 10 || std::fmod(below.group_, 10) != 0) return std::nullopt;
    if (hit.term->is(Role::part) == (group_ == 1)) return std::nullopt;
    return fraction(group_ / (below.group_ + hit.term->value), hit.end);
  }

  // An ordinal of several words, or, in "a twenty-first of", a part.
  std::optional<Number> ordinal(std::size_t stop) {
    number_.span.end = stop;
    const std::size_t first = begin();
    take_article();
    if (begin() != first && is_share(stop)) return fraction(1 / group_, stop);
    number_.span.begin = first;
    number_.form = Form::ordinal;
    return done();
  }

  std::optional<Number> fraction(double value, std::size_t stop) {
    number_.span.end = stop;
    number_.form = Form::fraction;
    number_.integer = false;
    number_.decimal.reset();
    total_ = 0;
    group_ = value;
    of_scale();
    return done();
  }

  // half a million, two thirds of a million, three quarters billion
  void of_scale() {
    std::size_t pos = end();
    if (const Hit of = next(pos, only(Role::of))) pos = of.end;
    if (const Hit article = next(pos, only(Role::article))) pos = article.end;
    const Hit hit = next(pos, Role::scale | Role::dozen);
    if (!hit) return;
    const double by =
        hit.term->is(Role::dozen) ? hit.term->value : power_of_ten(static_cast<int>(hit.term->value));
    number_.mantissa = group_;
    number_.scale = by;
    group_ *= by;
    number_.add(QuantityFlag::scaled);
    number_.form = Form::plain;
    number_.span.end = hit.end;
  }

  // Scales and what follows them.
  std::optional<Number> go_on() {
    while (scale_after() || half_after() || tail()) {
    }
    if (const Hit part = last_ == no_limit ? Hit{} : next(end(), only(Role::part));
        part && part.term->value >= 100)
      return fraction((total_ + group_) / part.term->value, part.end);
    return done();
  }

  bool scale_after() {
    const std::size_t pos = skip_joint(text_, end());
    if (pos == end() && !digits_) return false;
    return scale_at(pos);
  }

  bool scale_at(std::size_t pos) {
    const std::size_t stop = word_end(text_, pos);
    const Term* term = find_word(reading_, pos, stop, Role::scale | Role::abbreviated);
    if (term == nullptr) term = find_word(reading_, pos, stop, Role::dozen | Role::vague);
    if (term == nullptr) return false;
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
  bool half_after() {
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
    } else {
      group_ += part;
    }
    return true;
  }

  // "three hundred" of "two million three hundred", "and 21" of "3 hundred and 21"
  bool tail() {
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
  std::optional<Number> vague(const Term& term, std::size_t stop) {
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

  // third: an ordinal, or, in "a third of", a part
  std::optional<Number> rank(const Term& term, std::size_t stop) {
    number_.span.end = stop;
    const std::size_t first = begin();
    if (term.value > 2) take_article();
    if (begin() != first && is_share(stop)) return fraction(1 / term.value, stop);
    number_.span.begin = first;
    number_.form = Form::ordinal;
    group_ = term.value;
    return done();
  }

  // What follows "a third" where it is a part and no rank: of, more, the end of a clause.
  bool is_share(std::size_t pos) const {
    const std::size_t word = skip_spaces(text_, pos);
    if (word == pos) return dash_size(text_, pos) == 0;
    const std::size_t stop = word_end(text_, word);
    return stop == word || find_word(reading_, word, stop, Role::of | Role::stop | Role::share) != nullptr;
  }

  // half, a quarter of, quarter million
  std::optional<Number> part(const Term& term, std::size_t stop) {
    take_article();
    group_ = 1 / term.value;
    number_.integer = false;
    number_.form = Form::fraction;
    number_.span.end = stop;
    of_scale();
    const bool plural = reading_.language.parts_in_plural && text_[stop - 1] == 's';
    const bool sure = term.value == 2 || number_.form == Form::plain || next(stop, Role::unit | Role::of);
    return plural || !sure ? std::nullopt : done();
  }

  std::optional<Number> fold(const Term& term, std::size_t stop) {
    number_.span.end = stop;
    number_.form = Form::multiple;
    group_ = term.value;
    return done();
  }

  const Reading& reading_;
  std::string_view text_;
  std::size_t floor_;
  Number number_;
  double total_ = 0;
  double group_ = 0;
  double last_ = no_limit;
  bool digits_ = false;
  bool halved_ = false;
  bool bound_ = false;  // "and" tied the last words to the number
};

}  // namespace

std::optional<Number> read_number(const Reading& reading, std::size_t pos, std::size_t floor) {
  return Spelling(reading, pos, floor).read();
}

}  // namespace obelus::figures
