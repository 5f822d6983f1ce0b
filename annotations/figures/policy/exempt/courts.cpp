// Reports of courts: a volume, the reporter, a page.
//
//   347 U.S. 483 · 98 S. Ct. 2733 · 12 F. Supp. 2d 34

#include <algorithm>

#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

bool is_reporter(const Word& word) {
  return is_one_of(word.text, {"U.S",    "US",   "F",      "F.2d",   "F.3d",   "F.4th",  "A.2d",   "A.3d",
                               "P.2d",   "P.3d", "N.E.2d", "N.W.2d", "S.E.2d", "S.W.2d", "S.W.3d", "So.2d",
                               "N.Y.2d", "S.Ct", "L.Ed",   "WLR",    "QB",     "EHRR",   "CLR",    "SCR"});
}

// S. Ct., F. Supp., L. Ed., So. 2d, All ER
bool are_reporter(const Word& first, const Word& second) {
  return (first.text == "S" && second.text == "Ct") || (first.text == "F" && second.text == "Supp") ||
         (first.text == "L" && second.text == "Ed") || (first.text == "All" && second.text == "ER") ||
         (first.text == "So" && second.text == "2d");
}

// A page is a number alone; the series may stand before it: F. Supp. 2d 34.
bool is_page(const Word& word) {
  return word.exists() && std::all_of(word.text.begin(), word.text.end(), is_digit);
}

bool is_series(const Word& word) { return is_one_of(word.text, {"2d", "3d", "4th"}); }

}  // namespace

bool is_volume(const Site& site) {
  const Word& first = site.after(0);
  if (!first.capital() || !first.spaced() || !site.plain()) return false;
  if (is_reporter(first) && is_page(site.after(1))) return true;
  return are_reporter(first, site.after(1)) &&
         (is_page(site.after(2)) || (is_series(site.after(2)) && is_page(site.after(3))));
}

bool is_page_of_report(const Site& site) {
  const Word& reporter = site.before(0);
  if (!(reporter.capital() || reporter.number()) || !site.plain()) return false;
  const std::size_t last = is_series(site.before(0)) ? 1 : 0;
  if (is_reporter(site.before(last))) return is_page(site.before(last + 1));
  return are_reporter(site.before(last + 1), site.before(last)) && is_page(site.before(last + 2));
}

}  // namespace obelus::policy
