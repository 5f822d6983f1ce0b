// Days of Spanish, where the language of a text is not told.
//
//   el 8 de noviembre

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {

std::optional<Span> day_abroad(const Site& site) {
  constexpr unsigned longest_month = 31;
  const Word& of = site.after(0);
  const Word& month = site.after(1);
  if (!site.plain() || *site.integer() > longest_month || of.text != "de" || !month.spaced())
    return std::nullopt;
  const bool is_month = is_one_of(month.text, {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio",
                                               "agosto", "septiembre", "octubre", "noviembre", "diciembre"});
  return is_month ? std::optional(Span{site.quantity().text.begin, month.end()}) : std::nullopt;
}

}  // namespace obelus::policy
