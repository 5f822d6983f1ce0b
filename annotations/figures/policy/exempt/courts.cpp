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

bool is_article_of_law(const Word& word) {
  return word.text.ends_with("article") || word.text.ends_with("articles") || is_word(word.text, "art");
}

}  // namespace

// Senate bill S. 2200, U.S. 101: a bill, a road
bool is_bill_or_road(const Site& site, const Word& word) {
  const bool letter = word.gap == ". " && word.text.size() == 1 && word.capital();
  if (letter && is_article_of_law(site.before(1)) && !site.after(0).is(Sense::verb))
    return !site.counts_something();  // l'article R. 412-6; not "in sector B. 300 were hurt"
  if (!site.integer() || word.gap != ". " || site.counts_something()) return false;
  if (word.text == "U.S") return site.number().size() <= 3;
  return (word.text == "S" || word.text == "H") && site.number().size() <= 4;
}

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
