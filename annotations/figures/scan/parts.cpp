// Fractions and ordinals: two-thirds · three quarters of a million · twenty-first · a third of.

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

// What makes of the cardinal a fraction or an ordinal: two-thirds, one eighth, three twenty-firsts,
// twenty-first, two hundredth.
std::optional<Number> Spelling::denominator() {
  const std::size_t pos = skip_joint(text_, end());
  const Hit hit = pos == end() ? Hit{} : find_phrase(reading_, pos, Role::rank | Role::part);
  if (!hit) return composite();
  const double value = hit.term->value;
  const bool words = !has(number_.flags, QuantityFlag::digits);
  const double tens =
      words && !bound_ && value < 10 && std::fmod(group_, 10) == 0 ? std::fmod(group_, 100) : 0;
  if (hit.term->is(Role::part)) {
    if (bound_ && words && decimals(value, hit.end)) return done();
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

// two hundred and fifty-four hundredths: "and" parts the whole from its decimals
bool Spelling::decimals(double parts, std::size_t stop) {
  const double above = std::fmod(group_, 100);
  if ((parts != 10 && parts != 100 && parts != 1000) || above == 0 || above >= parts) return false;
  group_ += above / parts - above;
  number_.span.end = stop;
  number_.integer = false;
  number_.decimal.reset();
  return true;
}

// one twenty-fifth, three twenty-firsts
std::optional<Number> Spelling::composite() {
  Spelling below(reading_, skip_joint(text_, end()), end());
  if (below.begin() == end() || !below.cardinals(below.begin())) return std::nullopt;
  const Hit hit = next(below.end(), Role::rank | Role::part);
  if (!hit || hit.term->value >= 10 || std::fmod(below.group_, 10) != 0) return std::nullopt;
  if (hit.term->is(Role::part) == (group_ == 1)) return std::nullopt;
  return fraction(group_ / (below.group_ + hit.term->value), hit.end);
}

// An ordinal of several words, or, in "a twenty-first of", a part.
std::optional<Number> Spelling::ordinal(std::size_t stop) {
  number_.span.end = stop;
  const std::size_t first = begin();
  take_article();
  if (begin() != first && is_share(stop)) return fraction(1 / group_, stop);
  number_.span.begin = first;
  number_.form = Form::ordinal;
  return done();
}

std::optional<Number> Spelling::fraction(double value, std::size_t stop) {
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
void Spelling::of_scale() {
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

// third: an ordinal, or, in "a third of", a part
std::optional<Number> Spelling::rank(const Term& term, std::size_t stop) {
  number_.span.end = stop;
  const std::size_t first = begin();
  if (term.value > 2) take_article();
  const bool told = begin() != first && is_told_of(stop);
  const bool shared = begin() != first && is_share(stop);
  const Hit deed = told ? next(stop, only(Role::deed)) : Hit{};
  const bool of_many = deed && deed.term->value == 1;
  const bool another =
      begin() == first && word_before(first, only(Role::another)) && next(stop, only(Role::of));
  if (another) return fraction(1 / term.value, stop);
  if ((told || shared) && (of_many || !told || !is_next(term.value))) return fraction(1 / term.value, stop);
  number_.span.begin = first;
  number_.form = Form::ordinal;
  group_ = term.value;
  return done();
}

// What follows "a third" where it is a part and no rank: of, more, the end of a clause; behind "fell by a
// third", last year as well.
bool Spelling::is_share(std::size_t pos) const {
  const std::size_t word = skip_spaces(text_, pos);
  if (word == pos) return dash_size(text_, pos) == 0;
  const std::size_t stop = word_end(text_, word);
  if (stop == word) return true;
  const Roles roles = Role::of | Role::stop | Role::share;
  const Term* term = find_word(reading_, word, stop, is_change() ? roles | Role::pronoun : roles);
  if (term == nullptr || !term->is(Role::share) || term->value != 1) return term != nullptr;
  const std::size_t behind = skip_spaces(text_, stop);  // a third better, and not a third better offer
  const std::size_t end = word_end(text_, behind);
  return end == behind || find_word(reading_, behind, end, only(Role::stop)) != nullptr;
}

// "A third think so", "nearly a third skipped meals": what those did, and no one of them. A participle may
// stand before a noun: a third wounded man.
bool Spelling::is_told_of(std::size_t pos) const {
  const std::size_t word = skip_spaces(text_, pos);
  const std::size_t stop = word_end(text_, word);
  if (word == pos || stop == word) return false;
  const std::size_t before = skip_spaces_back(text_, begin(), floor_);
  const Hit hedge = find_phrase_back(reading_, before, floor_, Role::hedge | Role::pronoun);
  const bool sure =
      hedge && text_.substr(hedge.end, before - hedge.end).ends_with(" than");  // more than a third
  if (find_word(reading_, word, stop, only(Role::deed)) == nullptr) {
    const bool past = reading_.language.tag == "en" && text_.substr(word, stop - word).ends_with("ed");
    const std::size_t object = skip_spaces(text_, stop);
    const std::size_t end = word_end(text_, object);
    if (!past || stop - word < 5 || dash_size(text_, stop) > 0) return false;
    if (end != object && !sure && find_word(reading_, object, end, only(Role::stop)) == nullptr) return false;
  }
  return hedge || before == floor_ || text_[before - 1] == '.' || text_[before - 1] == '\n';
}

// Two drowned, and a third is hurt: the next of those just counted.
bool Spelling::is_next(double value) const {
  constexpr std::size_t farthest = 160;
  const std::size_t from = begin() - std::min(begin(), farthest);
  for (std::size_t at = skip_spaces_back(text_, begin(), from); at > from;) {
    const std::size_t word = word_begin(text_, at, from);
    if (word < at) {
      const Term* term = find_word(reading_, word, at, Role::cardinal | Role::rank | Role::another);
      const bool precedes =
          term != nullptr && (term->is(Role::another) ? value == 3 : term->value == value - 1);
      const std::size_t link = skip_spaces_back(text_, word, from);  // but: one in two
      const std::size_t in = word_begin(text_, link, from);
      if (precedes && (in == link || find_word(reading_, in, link, Role::out_of | Role::of) == nullptr))
        return true;
    }
    at = word < at ? word : at - 1;
  }
  return false;
}

// fell by, up by, fell a third
bool Spelling::is_change() const {
  const Hit moved = word_before(begin(), only(Role::move));
  if (moved && moved.term->value == 1) return true;
  const Hit by = word_before(begin(), only(Role::by));
  return by && word_before(by.end, only(Role::move));
}

// half, a quarter of, quarter million
std::optional<Number> Spelling::part(const Term& term, std::size_t stop) {
  const std::size_t word = begin();
  take_article();
  const bool named = !reading_.language.parts_in_plural && begin() != word;  // ein Drittel, un tercio
  group_ = 1 / term.value;
  number_.integer = false;
  number_.form = Form::fraction;
  number_.span.end = stop;
  of_scale();
  const bool plural = reading_.language.parts_in_plural && text_[stop - 1] == 's';
  const bool sure = named || term.value == 2 || number_.form == Form::plain ||
                    next(stop, Role::unit | Role::of) || (is_change() && is_share(stop)) ||
                    (begin() != word && next(stop, only(Role::deed)) && is_told_of(stop)) ||
                    (begin() != word && next(stop, only(Role::share)) && is_share(stop));
  return plural || !sure ? std::nullopt : done();
}

std::optional<Number> Spelling::fold(const Term& term, std::size_t stop) {
  number_.span.end = stop;
  number_.form = Form::multiple;
  group_ = term.value;
  return done();
}

}  // namespace obelus::scan
