// Days of Spanish and French, where the language of a text is not told.
//
//   el 8 de noviembre · rue du 11 Novembre

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {

std::optional<Span> day_abroad(const Site& site) {
  constexpr unsigned longest_month = 31;
  const Word& of = site.after(0);
  const bool french =
      is_one_of(site.before(0).text, {"du", "Du", "le", "au"}) && of.spaced() &&
      is_one_of(of.text, {"Janvier", "F\u00E9vrier", "Mars", "Avril", "Mai", "Juin", "Juillet", "Ao\u00FBt",
                          "Septembre", "Octobre", "Novembre", "D\u00E9cembre"});
  if (french && site.integer() && *site.integer() <= longest_month)
    return Span{site.quantity().text.begin, of.end()};
  const Word& month = site.after(1);
  const bool from_day = site.before(0).text == "le" && is_one_of(of.text, {"et", "au"}) &&
                        site.after(site.after(1).number() ? 2 : 3).is(Sense::month);
  if (from_day && site.plain()) return site.quantity().text;  // entre le 3 et le 28 juin
  if (!site.plain() || *site.integer() > longest_month || of.text != "de" || !month.spaced())
    return std::nullopt;
  const bool is_month = is_one_of(month.text, {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio",
                                               "agosto", "septiembre", "octubre", "noviembre", "diciembre"});
  return is_month ? std::optional(Span{site.quantity().text.begin, month.end()}) : std::nullopt;
}

}  // namespace obelus::policy
