// Ages as other languages tell them.
//
//   il a 45 ans, les 16-24 ans · le Marseillais de 28 ans · su abuela, de 78, fue

#include <algorithm>

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// starb mit 83 Jahren · à 12 ans, il partit; Anne Moreau, 48 ans, · a los 12 años; Ana López, de 48 años
bool lives_until(const Site& site, bool german) {
  const Word& before = site.before(0);
  const Word& link = site.before(1);
  const Word& after = site.after(0);
  const bool of_age = site.after(1).text == "edad";
  if (after.spaced() && (after.is(Sense::of) || after.capital()) && !of_age) return false;
  if (german) return is_one_of(before.text, {"mit", "Mit"});
  for (std::size_t i = 0; i < 4; ++i)
    if (site.before(i).text.starts_with("condamn") || site.before(i).text.starts_with("condena"))
      return false;
  if (is_one_of(before.text, {"à", "À"})) return true;
  if (before.text == "los") return is_one_of(link.text, {"a", "A"});
  const bool aside = site.char_at(site.quantity().text.end) == ',';
  if (before.gap == ", " && before.capital()) return aside;
  if (before.text == "de" && link.gap == ", " && link.capital()) return aside;
  return before.text == "de" && is_one_of(link.text, {"moins", "plus"}) &&
         is_one_of(site.before(2).text, {"les", "Les", "des", "aux", "Aux"});
}

}  // namespace

// il a 45 ans, tiene 45 años, les 16-24 ans; but "a 20 ans d'expérience"
bool has_years(const Site& site) {
  constexpr std::string_view verbs[] = {"a",     "ai",     "as",      "avait", "avais", "aura",
                                        "ayant", "ont",    "tiene",   "Tiene", "Tenía", "tengo",
                                        "tenía", "tienen", "cumplió", "cumple"};
  const std::string_view text = site.text_of(site.quantity().text);
  const bool german = text.ends_with("Jahren");
  if (!german && !text.ends_with("ans") && !text.ends_with("años")) return is_group_aged(site);
  if (!site.is_digits() || site.quantity().high > 110) return false;
  const Word& before = site.before(0);
  if (lives_until(site, german)) return true;
  if (german) return false;
  if (site.quantity().is_range()) return before.is(Sense::determiner) || before.is(Sense::people);
  const char next = site.char_at(site.quantity().text.end);
  const char opens = before.begin > 1 ? site.char_before(before.begin - 1) : '\0';
  const bool set_off = before.is(Sense::of) && before.spaced() && opens == ',';
  const Word& somebody = site.before(set_off ? 1 : 0);
  if ((set_off || before.gap == ", ") && next == ',' && (somebody.is(Sense::people) || somebody.capital()))
    return true;  // el conductor, de 23 años, · son frère, 9 ans,
  const bool of_somebody = before.is(Sense::of) && before.spaced() && site.before(1).capital() &&
                           site.before(2).is(Sense::determiner) && !site.after(0).is(Sense::of);
  if (of_somebody) return true;  // le Marseillais de 28 ans
  const bool had = std::find(std::begin(verbs), std::end(verbs), before.text) != std::end(verbs);
  const Word& after = site.after(0);
  const bool of = after.is(Sense::of) || after.text.starts_with("d'") || after.text.starts_with("d\u2019");
  return had && before.spaced() && !of;
}

bool is_age_abroad(const Site& site) {
  const Word& of = site.before(0);
  const bool set_off = of.begin > 1 && site.char_before(of.begin - 1) == ',' && site.next_char() == ',';
  return of.text == "de" && of.spaced() && set_off &&
         (site.before(1).is(Sense::people) || site.before(1).capital());
}

}  // namespace obelus::policy
