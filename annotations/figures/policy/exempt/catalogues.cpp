// Numbers of musical works in the catalogues of their composers.
//
//   D. 960, K. 331, Op. 9 · RV 315, BWV 1004 · Hob. XVI:52

#include <algorithm>

#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

bool is_roman(std::string_view text) {
  return !text.empty() && text.find_first_not_of("IVXLC") == std::string_view::npos;
}

bool is_work(std::string_view word) {
  return is_one_of(
      word, {"Sonata",  "sonata",    "Sonatas",  "sonatas", "Concerto", "concerto", "Symphony", "symphony",
             "Quartet", "quartet",   "Quintet",  "quintet", "Trio",     "trio",     "Mass",     "Requiem",
             "Cantata", "cantata",   "Suite",    "suite",   "Fantasia", "Fantasy",  "Partita",  "Prelude",
             "Fugue",   "Impromptu", "Serenade", "Rondo",   "flat",     "sharp",    "major",    "minor"});
}

bool is_composer(std::string_view word) {
  return is_one_of(word, {"Mozart", "Mozart's", "Mozart\u2019s", "Schubert", "Schubert's", "Schubert\u2019s",
                          "Scarlatti", "Scarlatti's", "Scarlatti\u2019s"});
}

}  // namespace

bool is_of_catalogue(const Site& site) {
  const Word& catalogue = site.before(0);
  if (catalogue.gap == ":") return is_roman(catalogue.text) && site.before(1).text == "Hob";  // Hob. XVI:52
  if (!site.plain() || site.counts_plural()) return false;
  if (catalogue.spaced() && is_one_of(catalogue.text, {"BWV", "HWV", "KV", "RV", "TWV", "WoO", "HD", "HIP",
                                                       "GJ", "NGC", "KIC", "TIC"}))
    return true;
  if (catalogue.gap != ". " || !is_one_of(catalogue.text, {"K", "D", "L", "S", "R", "Op", "op"}))
    return false;
  for (std::size_t i = 1; i < reach && site.before(i).exists(); ++i)
    if (is_work(site.before(i).text) || is_composer(site.before(i).text)) return true;
  return false;
}

}  // namespace obelus::policy
