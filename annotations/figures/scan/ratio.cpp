#include "figures/scan/ratio.hpp"

#include <cmath>

#include "figures/scan/amount_steps.hpp"

namespace obelus::scan {
namespace {

constexpr Roles only(Role role) { return static_cast<Roles>(role); }

// one adult in five, un Français sur cinq: what is counted stands before "in"
Hit noun_between(const Reading& reading, std::size_t pos) {
  const std::string_view tag = reading.language.tag;
  if (tag != "en" && tag != "fr") return {};
  return find_phrase(reading, pos, only(Role::out_of));
}

// goes, lives: what one does of whom more say "go", "live"
bool is_done_by_one(const Reading& reading, std::string_view word) {
  const auto is_done = [&](std::string_view form) {
    const Term* term = find_form(reading, form, only(Role::deed));
    return term != nullptr && term->value == 1;
  };
  return is_done(word.substr(0, word.size() - 1)) ||
         (word.ends_with("es") && is_done(word.substr(0, word.size() - 2)));
}

// "one book in two volumes" is no ratio, where "one child in four goes hungry" is.
bool counts_plural(const Reading& reading, std::size_t pos) {
  const std::size_t word = skip_spaces(reading.text, pos);
  const std::size_t stop = word_end(reading.text, word);
  return stop > word + 1 && reading.text[stop - 1] == 's' &&  // un sur cinq s’est tu
         find_word(reading, word, stop, only(Role::stop)) == nullptr &&
         !is_done_by_one(reading, reading.text.substr(word, stop - word));
}

// one-in-a-million: hyphens part an article from its number, which elsewhere begins with it
std::size_t behind_article(const Reading& reading, std::size_t pos) {
  const std::size_t stop = word_end(reading.text, pos);
  const bool is_parted = at(reading.text, stop) == '-' && find_word(reading, pos, stop, only(Role::article));
  return is_parted ? stop + 1 : pos;
}

// "one in five" and not "3 in 2015"
bool often(double over, double under) {
  return over < 10 && (under <= 100 || std::fmod(under, 1000) == 0 || (over == 1 && under < 1900));
}

bool may_be_under(const Amount& amount) {
  return is_bare(amount) && amount.number.integer && amount.number.form == Form::plain &&
         !amount.number.joined && amount.quantity.high == amount.quantity.low;
}

}  // namespace

bool read_fields(const Reading& reading, const Amount& first, Quantity& quantity) {
  const std::string_view text = reading.text;
  std::size_t end = quantity.text.end;
  const bool to_one = at(text, end + 1) == '1' && !is_digit(at(text, end + 2)) &&  // 4.5:1, no 4.5:1.5
                      !(at(text, end + 2) == '.' && is_digit(at(text, end + 3))) && !first.number.grouped;
  if (at(text, end) != ':' || !has(first.number.flags, QuantityFlag::digits) || !is_bare(first) ||
      !(first.number.integer || to_one))
    return false;
  double fields[3] = {first.number.low, 0, 0};
  int count = 1;
  for (; count < 3 && at(text, end) == ':'; ++count) {
    std::size_t stop = end + 1;
    while (is_digit(at(text, stop)) && stop - end <= 9)
      fields[count] = fields[count] * 10 + (text[stop++] - '0');
    if (stop == end + 1) break;
    end = stop;
  }
  if (count == 1 || at(text, end) == ':') return false;
  quantity.text.end = quantity.number.end = end;
  if (count == 3) {
    quantity.low = quantity.high = (fields[0] * 60 + fields[1]) * 60 + fields[2];
    quantity.kind = QuantityKind::duration;
    quantity.unit = "second";
  } else {
    quantity.low = quantity.high = fields[1] == 0 ? fields[0] : fields[0] / fields[1];
    quantity.kind = QuantityKind::ratio;
  }
  return true;
}

bool read_ratio(const Reading& reading, const Amount& first, Quantity& quantity) {
  const std::string_view text = reading.text;
  if (!is_bare(first) || !first.number.integer || has(quantity.flags, QuantityFlag::scaled)) return false;
  const std::size_t next = skip_joint(text, quantity.text.end);
  std::size_t pos = next;
  Hit link = find_phrase(reading, pos, Role::out_of | Role::over);
  const bool few = !link && pos != quantity.text.end && quantity.low < 10;
  const std::size_t noun = few ? word_end(text, pos) : pos;
  if (noun != pos) {
    pos = skip_spaces(text, noun);
    link = noun_between(reading, pos);
  }
  if (!link || pos == quantity.text.end) return false;
  const auto second = read_amount_from(reading, behind_article(reading, skip_joint(text, link.end)));
  if (!second || !may_be_under(*second)) return false;
  const double over = quantity.low;
  const double under = second->quantity.low;
  const std::size_t end = second->quantity.text.end;
  if (link.term->is(Role::over) ? !clause_ends(text, end) : over >= under) return false;
  if (under <= 0 || (link.end - pos == 2 && !often(over, under))) return false;
  const bool is_between = noun != next;
  if (is_between && counts_plural(reading, end)) return false;
  if (is_between) quantity.noun = {next, noun};
  quantity.text.end = quantity.number.end = end;
  quantity.low = quantity.high = over / under;
  quantity.kind = QuantityKind::ratio;
  quantity.flags |= second->quantity.flags;
  return true;
}

}  // namespace obelus::scan
