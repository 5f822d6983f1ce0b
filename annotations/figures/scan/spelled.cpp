#include "figures/scan/spelling.hpp"

#include <algorithm>
#include <cmath>

namespace obelus::scan {
namespace {

constexpr Roles only(Role role) { return static_cast<Roles>(role); }

}  // namespace

std::optional<Number> Spelling::read() {
  if (const auto numeral = read_numeral(reading_, begin()))
    return numeral->form == Form::pair ? numeral : after_digits(*numeral);
  Hit hit = find_phrase(reading_, begin(), only(Role::vague));
  if (!hit) hit = find_phrase(reading_, begin(), beginners);
  if (!hit) return reading_.language.compounds ? after_cardinal() : std::nullopt;
  const auto [term, end] = hit;
  if (is_article(hit) || is_digit(at(text_, end))) return std::nullopt;  // Twenty20
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

// The word behind `pos`, when it has one of `roles`.
Hit Spelling::next(std::size_t pos, Roles roles) const {
  const std::size_t word = skip_joint(text_, pos);
  if (word == pos) return {};
  const std::size_t stop = word_end(text_, word);
  return {find_word(reading_, word, stop, roles), stop};
}

// un homme; but un tiers, un sur cinq
bool Spelling::is_article(const Hit& hit) const {
  if (!hit.term->is(Role::cardinal) || hit.term->value != 1) return false;
  return find_word(reading_, begin(), hit.end, only(Role::article)) != nullptr &&
         !next(hit.end, Role::part | Role::rank | Role::scale | Role::out_of) && !counts_out_of(hit.end);
}

// un Français sur cinq
bool Spelling::counts_out_of(std::size_t pos) const {
  if (reading_.language.tag != "fr") return false;
  const std::size_t noun = skip_joint(text_, pos);
  const std::size_t stop = word_end(text_, noun);
  const Hit link = stop == noun ? Hit{} : next(stop, only(Role::out_of));
  return link &&
         (next(link.end, only(Role::cardinal)) || digit_at(text_, skip_spaces(text_, link.end)).size != 0);
}

// The word before `pos`, when it has one of `roles`; its `end` is where it begins.
Hit Spelling::word_before(std::size_t pos, Roles roles) const {
  const std::size_t stop = skip_spaces_back(text_, pos, floor_);
  if (stop == pos) return {};
  const std::size_t word = word_begin(text_, stop, floor_);
  return {find_word(reading_, word, stop, roles), word};
}

// "a", "half a": an article before the number belongs to it.
void Spelling::take_article() {
  if (const Hit article = word_before(begin(), only(Role::article))) number_.span.begin = article.end;
}

std::optional<Number> Spelling::done() {
  number_.low = number_.high = total_ + group_;
  if (has(number_.flags, QuantityFlag::vague)) {
    number_.low *= 2;
    number_.high *= 10;
  }
  if (number_.mantissa == 0) number_.mantissa = number_.low / number_.scale;
  return number_;
}

std::optional<Number> Spelling::after_cardinal() {
  group_ = 0;
  if (!cardinals(begin())) return std::nullopt;
  if (const auto ended = denominator()) return ended;
  point();
  return go_on();
}

// A number that begins with its scale: a hundred and two, thousand, several million.
std::optional<Number> Spelling::after_scale() {
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
void Spelling::some(std::size_t word) {
  const std::size_t stop = skip_spaces_back(text_, word, floor_);
  if (stop == word) return;
  const Hit hit = find_phrase_back(reading_, stop, floor_, only(Role::some));
  if (!hit) return;
  number_.span.begin = hit.end;
  number_.add(QuantityFlag::vague);
}

std::optional<Number> Spelling::after_digits(const Number& numeral) {
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
bool Spelling::suffix_ordinal() {
  const std::size_t stop = word_end(text_, end());
  if (stop == end()) return false;
  const Term* suffix = find_word(reading_, end(), stop, only(Role::nth));
  if (suffix == nullptr || (suffix->value != 0 && suffix->value != std::fmod(number_.low, 10))) return false;
  number_.span.end = stop;
  number_.form = Form::ordinal;
  return true;
}

std::optional<Number> read_number(const Reading& reading, std::size_t pos, std::size_t floor) {
  return Spelling(reading, pos, floor).read();
}

}  // namespace obelus::scan
