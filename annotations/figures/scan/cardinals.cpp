// Cardinals below a thousand, and what follows a decimal point in words: three hundred and five · two point
// five.

#include "figures/scan/spelling.hpp"

#include <algorithm>
#include <cmath>

namespace obelus::scan {
namespace {

constexpr Roles only(Role role) { return static_cast<Roles>(role); }

}  // namespace

// Cardinals below a thousand from `pos` on, which has the first.
bool Spelling::cardinals(std::size_t pos) {
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
double Spelling::compound(std::size_t word) const {
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

const Term* Spelling::piece(std::string_view letters) const {
  const Term* term =
      find_form(reading_, letters, Role::cardinal | Role::article | Role::scale | Role::conjunction);
  return term != nullptr && (!term->is(Role::scale) || term->value <= 3) ? term : nullptr;
}

bool Spelling::hundreds_only() const {
  return group_ - 100 * static_cast<double>(static_cast<long long>(group_ / 100)) == 0;
}

// "and" counts only between hundreds and what they are followed by: 300 and 5.
std::size_t Spelling::past_and(std::size_t pos) {
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

bool Spelling::add(const Term& term) {
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
void Spelling::point() {
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

}  // namespace obelus::scan
