// Days of Spanish and French, where the language of a text is not told.
//
//   el 8 de noviembre · rue du 11 Novembre

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

constexpr unsigned last_day = 31;

// el 13, 14 y 15 de febrero; les 3, 4 et 5 mai: the first of days, whose month is behind the last
bool is_day_of_row(const Site& site) {
  const Figure* day = site.previous();
  const bool goes_on = day != nullptr && day->reason == "date" &&
                       site.quantity().text.begin - day->text.end < 5 && day->sentence == site.sentence();
  const bool first = is_one_of(site.before(0).text, {"el", "El", "les", "Les", "los", "Los", "le", "Le"});
  if (!site.plain() || *site.integer() > last_day || !(first || goes_on)) return false;
  std::size_t at = 0;
  while (at + 2 < reach && (site.after(at).number() || site.after(at).is(Sense::joiner))) ++at;
  if (at == 0) return false;
  return site.after(at).is(Sense::month) ||
         (site.after(at).is(Sense::of) && site.after(at + 1).is(Sense::month));
}

}  // namespace

std::optional<Span> day_abroad(const Site& site) {
  const Word& of = site.after(0);
  const bool french =
      is_one_of(site.before(0).text, {"du", "Du", "le", "au"}) && of.spaced() &&
      is_one_of(of.text, {"Janvier", "F\u00E9vrier", "Mars", "Avril", "Mai", "Juin", "Juillet", "Ao\u00FBt",
                          "Septembre", "Octobre", "Novembre", "D\u00E9cembre"});
  if (french && site.integer() && *site.integer() <= last_day)
    return Span{site.quantity().text.begin, of.end()};
  const Word& month = site.after(1);
  if (site.quantity().unit == "ha" && site.before(0).text == "d\u00EDa")
    return site.quantity().number;  // el día 1 ha sido
  if (is_day_of_row(site)) return site.quantity().text;
  const bool from_day = site.before(0).text == "le" && is_one_of(of.text, {"et", "au"}) &&
                        site.after(site.after(1).number() ? 2 : 3).is(Sense::month);
  if (from_day && site.plain()) return site.quantity().text;  // entre le 3 et le 28 juin
  if (!site.plain() || *site.integer() > last_day || of.text != "de" || !month.spaced()) return std::nullopt;
  const bool is_month = is_one_of(month.text, {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio",
                                               "agosto", "septiembre", "octubre", "noviembre", "diciembre"});
  return is_month ? std::optional(Span{site.quantity().text.begin, month.end()}) : std::nullopt;
}

}  // namespace obelus::policy
