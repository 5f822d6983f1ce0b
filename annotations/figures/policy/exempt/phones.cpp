// Telephone numbers.
//
//   0800 222 770, (541) 754-3010, +49 30 1234567 · call 132 500 · an 800 number

#include <algorithm>

#include "figures/policy/context/pieces.hpp"
#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// A telephone number as far as it goes: groups of digits, with blanks, hyphens, dots, slashes and brackets.
struct Dialled {
  Span text;
  std::size_t groups = 0;
  std::size_t digits = 0;
  std::size_t first_group = 0;
  std::size_t last_group = 0;
  bool plus = false;
  bool bracket = false;            // round the first group
  bool dotted_or_hyphened = true;  // no white space between groups
};

bool is_phone_separator(char c) {
  return c == ' ' || c == '-' || c == '.' || c == '/' || c == '(' || c == ')';
}

Dialled dial(const Site& site) {
  Dialled dialled;
  std::size_t at = site.quantity().number.begin;
  if (site.char_before(at) == '(') --at, dialled.bracket = true;
  if (site.char_before(at) == '+') --at, dialled.plus = true;
  if (!dialled.bracket && site.char_before(at) == '(') --at, dialled.bracket = true;
  dialled.text = {at, at};
  const std::size_t limit = std::min(site.block().text.end, at + 40);
  const bool zero = site.number()[0] == '0';
  std::size_t run = 0;
  std::size_t separators = 0;
  for (; at < limit; ++at) {
    const char c = site.text()[at];
    if (is_digit(c)) {
      if (run == 0) {
        ++dialled.groups;
        if (separators > 3) break;
      }
      ++run, ++dialled.digits, separators = 0;
      if (dialled.groups == 1) dialled.first_group = run;
      dialled.last_group = run;
      dialled.text.end = at + 1;
      continue;
    }
    if (!is_phone_separator(c) && c != '+') break;
    if (c == '.' && at + 1 < limit && site.text()[at + 1] == ' ') break;
    if (c == ' ' && dialled.digits >= 10 && !dialled.plus && !zero) break;
    if (c == ' ' && dialled.groups > 0) dialled.dotted_or_hyphened = false;
    if (c == '(' && dialled.groups == 0) dialled.bracket = true;
    run = 0;
    ++separators;
  }
  return dialled;
}

bool phone_word_near(const Site& site) {
  for (std::size_t i = 0; i < 3; ++i)
    if (site.before(i).is(Sense::phone) && !site.before(i).is(Sense::function)) return true;
  return false;
}

// (855) 482-4348 x 123: an extension
std::size_t with_extension(const Site& site, std::size_t end) {
  const std::string_view rest = std::string_view(site.text()).substr(end, 8);
  const std::size_t mark = rest.starts_with(" x") ? 2 : rest.starts_with("x") ? 1 : 0;
  if (mark == 0) return end;
  const std::size_t first = end + mark + space_at(site.text(), end + mark);
  std::size_t at = first;
  while (at < site.block().text.end && at - first < 7 && is_digit(site.text()[at])) ++at;
  return at > first && at - first < 7 ? at : end;
}

bool is_word_of_call(const Word& word) {
  return word.spaced() &&
         is_one_of(word.text, {"call", "Call", "phone", "Phone", "ring", "Ring", "dial", "Dial"});
}

// en el 942 000 118; not "unos 942 000 118"
bool is_number_of_spain(const Site& site, const Dialled& dialled) {
  const Word& article = site.before(0);
  if (site.words().tongue() != Tongue::spanish || site.text_of(dialled.text).ends_with("000")) return false;
  return dialled.groups == 3 && dialled.digits == 9 && dialled.first_group == 3 && dialled.last_group == 3 &&
         ((article.spaced() && is_one_of(article.text, {"el", "al"})) || article.gap == ": ") &&
         site.number()[0] >= '6' && !site.counts_plural();
}

// The first group says a telephone number: 0800 …, (541) …, +49 …; or it has the form 541-754-3010.
bool looks_dialled(const Site& site, const Dialled& dialled) {
  if (dialled.digits < 7 || dialled.digits > 16) return false;
  if (dialled.plus) return dialled.digits >= 8;
  if (dialled.bracket && dialled.groups > 1 && dialled.first_group <= 4) return true;
  const bool zero = site.text()[site.quantity().number.begin] == '0';
  if (zero && (dialled.groups > 1 || dialled.digits >= 9)) return true;
  return dialled.groups >= 3 && dialled.first_group <= 3 && dialled.last_group == 4 && dialled.digits >= 10;
}

// Few numbers have seven digits, or other digits a sign or two behind them.
bool may_be_dialled(const Site& site) {
  constexpr std::size_t fewest = 7;
  const std::size_t end = site.quantity().number.end;
  if (!site.integer() || site.number().size() >= fewest || site.number()[0] == '8') return true;
  for (std::size_t at = end; at < end + 4; ++at) {
    if (is_digit(site.char_at(at))) return true;
    if (!is_phone_separator(site.char_at(at)) && site.char_at(at) != '+') return false;
  }
  return false;
}

// 758-7639, Pennsylvania 6-5000: without an area, and no range of round numbers
bool is_local_number(const Site& site) {
  const Pieces& pieces = site.pieces();
  if (pieces.count != 2 || !pieces.parted_by('-') || !pieces.tail.empty() || pieces[1].digits != 4)
    return false;
  if (site.token() != site.quantity().text || site.counts_something()) return false;
  if (pieces[0].digits == 1) return site.before(0).capital() && site.before(0).spaced();
  const bool round = pieces[0].value % 10 == 0 && pieces[1].value % 10 == 0;
  return pieces[0].digits == 3 && pieces[0].value >= 200 && !round;
}

// 1-800 numbers, an 800 number
bool is_toll_free(const Site& site) {
  const Pieces& pieces = site.pieces();
  constexpr unsigned codes[] = {800, 833, 844, 855, 866, 877, 888, 900};
  const bool prefixed = pieces.count == 2 && pieces[0].value == 1 && pieces[1].separator == '-';
  if (!(prefixed || pieces.count == 1) || !pieces.tail.empty()) return false;
  const unsigned code = pieces[pieces.count - 1].value;
  if (std::find(std::begin(codes), std::end(codes), code) == std::end(codes)) return false;
  return prefixed || (site.after(0).text == "number" && site.after(0).spaced());
}

}  // namespace

std::optional<Span> phone_number(const Site& site) {
  if (!site.is_digits() || !is_digit(site.number()[0])) return std::nullopt;
  if (is_short_code(site)) return site.quantity().text;
  if (!may_be_dialled(site)) return std::nullopt;
  if (is_toll_free(site) || is_local_number(site) || is_dialled_abroad(site)) return site.token();
  const Dialled dialled = dial(site);
  if (dialled.digits == 6 && dialled.groups == 2 && dialled.last_group == 3 &&
      is_word_of_call(site.before(0)))
    return dialled.text;  // call 132 500
  if (dialled.digits < 7) return std::nullopt;
  if (is_number_of_spain(site, dialled)) return dialled.text;
  if (looks_dialled(site, dialled)) return Span{dialled.text.begin, with_extension(site, dialled.text.end)};
  if (dialled.digits <= 16 && phone_word_near(site) && !site.counts_plural() &&
      site.number().find(',') == std::string_view::npos)
    return dialled.text;
  return std::nullopt;
}

}  // namespace obelus::policy
