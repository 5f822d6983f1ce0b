// Years as other languages write them.
//
//   begann 1756, wurde 1759 geboren · Mai 68, la Generación del 27

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {

bool is_old_year_in_german(const Site& site) {
  if (!site.words().nouns_have_capitals() || site.before(0).is(Sense::hedge)) return false;
  return !site.after(0).spaced() || site.after(0).lower();  // else a noun is counted
}

namespace {

// um 4200 v. Chr., en 300 av. J.-C., en el 200 a. C.
bool has_era_abroad(const Site& site) {
  const std::string_view behind = std::string_view(site.text()).substr(site.quantity().text.end, 12);
  for (const std::string_view era :
       {" v. Chr", " n. Chr", " v.Chr", " n.Chr", " v. u. Z", " vor Chr", " nach Chr", " vor unserer",
        " av. J", " apr. J", " ap. J", " a. C.", " d. C.", " a.C.", " d.C."})
    if (behind.starts_with(era)) return true;
  return false;
}

}  // namespace

bool is_year_abroad(const Site& site) {
  constexpr unsigned last_day = 31;
  if ((site.plain() || site.quantity().is_range()) && has_era_abroad(site)) return true;
  if (!site.plain() || site.number().size() != 2 || !site.words().is_romance()) return false;
  const bool del = site.before(0).text == "del" && site.before(0).spaced();
  const Word& named = site.before(del ? 1 : 0);
  if (del && named.lower() && *site.integer() > last_day && site.after(0).ends_phrase())
    return is_one_of(named.text,
                     {"sismo", "terremoto", "golpe", "crisis", "mundial", "guerra", "verano", "copa"});
  return named.spaced() && named.capital() && !site.counts_plural() &&
         ((named.is(Sense::month) && *site.integer() > last_day) || (del && named.text == "Generación"));
}

}  // namespace obelus::policy
