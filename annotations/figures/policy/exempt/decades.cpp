// Decades.
//
//   the 1980s, '90s, mid-1990s, in her 40s · the nineteen-sixties · los años setenta, en los noventa

#include <cmath>

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// los años setenta, les années soixante
bool is_named_decade(const Site& site) {
  const Quantity& q = site.quantity();
  const bool los = site.before(0).text == "los" && !site.counts_something() &&  // en los noventa
                   is_one_of(site.before(1).text, {"en", "En"});
  const bool years = los || site.before(0).text == "años" || site.before(0).text == "années";
  return years && site.before(0).spaced() && !site.is_digits() && q.low >= 20 && q.low < 100 &&
         std::fmod(q.low, 10) == 0 && q.low == q.high;
}

// the nineteen-sixties
bool is_decade_in_words(const Site& site) {
  const std::string_view number = site.number();
  const bool century = number == "nineteen" || number == "eighteen" || number == "Nineteen";
  const Word& tens = site.after(0);
  return century && tens.hyphened() && tens.text.ends_with("ties");
}

}  // namespace

// the 1980s, '90s, mid-1990s, in her 40s
std::optional<Span> decade(const Site& site) {
  if (is_decade_in_words(site)) return Span{site.quantity().text.begin, site.after(0).end()};
  if (is_named_decade(site)) return site.quantity().text;
  if (!site.is_digits()) return std::nullopt;
  Span token = site.token();
  std::string_view text = site.text_of(token);
  while (!text.empty() && !is_digit(text[0])) text.remove_prefix(1);
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  std::string_view tail = text.substr(digits);
  if (tail.starts_with("\xE2\x80\x99")) tail.remove_prefix(3);
  if (tail.starts_with('\'')) tail.remove_prefix(1);
  if (site.quantity().unit == "second" && tail.empty() && digits == 4 && text[3] == '0')
    return site.quantity().text;
  const bool named = tail.empty() && (site.before(0).text == "années" || site.before(0).text == "años");
  const bool parted = tail.empty() && site.after(0).text == "s" && site.after(0).spaced();
  if (digits < 2 || digits > 4 || digits == 3 || text[digits - 1] != '0' ||
      (tail != "s" && tail != "er" && !parted && !named))
    return std::nullopt;
  if (parted) token.end = site.after(0).end();
  return token;
}

}  // namespace obelus::policy
