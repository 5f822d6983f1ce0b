// House numbers and postcodes.
//
//   10 Downing Street, 1001 W. Main St., the 2100 block · IL 62704, N.Y. 12345, 75011 Paris

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// 1001 W. Main St.: where the scanner read watts
bool is_compass_point(const Site& site) {
  const Quantity& q = site.quantity();
  if (!site.is_kind(QuantityKind::measure) || q.text.end != q.number.end + 2) return false;
  if (std::string_view("NSEW").find(site.text()[q.text.end - 1]) == std::string_view::npos) return false;
  const Word& first = site.after(0);
  if ((first.gap != ". " && first.gap != " ") || !(first.capital() || first.number())) return false;
  for (std::size_t i = 1; i < 4; ++i)
    if (site.after(i).is(Sense::street) && site.after(i).capital()) return true;
  return false;
}

// 45 Mill Street S.W., Atlanta 30314: behind the street, the postcode
bool follows_street(const Site& site) {
  constexpr std::size_t farthest = 40;
  if (!site.integer() || site.number().size() != 5 || !site.before(0).capital() || site.counts_something())
    return false;
  const Figure* street = site.previous();
  return street != nullptr && street->reason == "address" &&
         site.quantity().text.begin - street->text.end < farthest;
}

// 3855 N. Lincoln, 575 S Kane Creek; but a 65 W USB charger
bool has_compass_street(const Site& site) {
  const Word& point = site.after(0);
  const Word& street = site.after(1);
  if (!site.integer() || !point.spaced() ||
      !is_one_of(point.text, {"N", "S", "E", "W", "NE", "NW", "SE", "SW"}))
    return false;
  const bool parted = street.gap == ". " || (street.gap == " " && point.text != "W");
  return parted && street.capital();
}

// 400 West and Mill Creek Drive, from 300 South to 400 East: streets counted from the middle of a town
bool is_grid_street(const Site& site) {
  const Word& point = site.after(0);
  if (!site.integer() || *site.integer() % 50 != 0 || !point.spaced() || site.title_case() ||
      !is_one_of(point.text, {"North", "South", "East", "West"}))
    return false;
  const Word& behind = site.after(1);  // 400 West Germans, 400 West of Kyiv
  if (behind.is(Sense::of)) return false;
  return !(behind.spaced() || behind.hyphened()) || behind.is(Sense::joiner) || behind.is(Sense::function);
}

// calle Mayor, 15; calle de Alcalá, 45: the number behind the name of the street
bool is_behind_street(const Site& site) {
  const Word& name = site.before(0);
  if (!site.plain() || *site.integer() > 999 || name.gap != ", " || !name.capital() ||
      site.counts_something())
    return false;
  for (std::size_t i = 1; i < 4; ++i)
    if (site.before(i).is(Sense::street_first)) return true;
  return false;
}

// Propststraße 8, Mühlgasse 5
bool names_german_street(std::string_view word) {
  for (const std::string_view ending : {"straße", "strasse", "gasse", "allee"})
    if (word.ends_with(ending)) return true;
  return false;
}

// Via Sura 3, rue Lepic 12
bool is_behind_name_of_street(const Site& site) {
  const Figure* first = site.previous();  // in der Seestraße 80 Bäume, in der Ringstraße 45
  const bool counts =
      first != nullptr && first->sentence == site.sentence() && first->verdict == Verdict::error;
  if (site.plain() && !counts && site.before(0).spaced() && names_german_street(site.before(0).text))
    return *site.integer() <= 999 && !site.counts_capital_noun();
  return site.plain() && *site.integer() <= 999 && site.before(0).spaced() && site.before(0).capital() &&
         site.before(1).is(Sense::street_first) && site.before(1).spaced() && !site.counts_something() &&
         site.before(1).text != "via" && !site.counts_capital_noun();
}

// 12 Rue de Rivoli, 8 Via della Pace
bool is_link_of_street(const Word& word) {
  return word.spaced() && is_one_of(word.text, {"de", "du", "des", "la", "le", "del", "della", "di", "da"});
}

// of 14 Orchard Rise: words that are more often no streets, behind a link and one name
bool is_at_seldom_street(const Site& site) {
  const Word& street = site.after(1);
  return site.plain() && site.after(0).spaced() && site.after(0).capital() && street.spaced() &&
         is_one_of(street.text, {"Rise", "Market", "Steps", "Wharf", "Gardens", "Green", "Hill", "Park",
                                 "Link", "Quay", "Row", "Mews", "Walk", "Wynd", "Parade"}) &&
         site.before(0).spaced() && is_one_of(site.before(0).text, {"at", "of", "from", "outside"}) &&
         site.after(2).ends_phrase();
}

// between the 300 and 400 blocks; not "the 300 blocks of flats"
bool is_block_of_street(const Site& site) {
  constexpr unsigned hundred = 100;
  if (!site.plain() || *site.integer() == 0 || *site.integer() % hundred != 0) return false;
  const bool first = site.after(0).is(Sense::joiner) && site.after(1).number();
  const Word& block = site.after(first ? 2 : 0);
  if (!block.spaced() || !is_one_of(block.text, {"block", "blocks"})) return false;
  if (first) return site.before(0).text == "the";
  const Figure* one = site.previous();
  const bool second = site.before(0).is(Sense::joiner) && one != nullptr && one->reason == "address";
  return second || (block.text == "block" && site.before(0).text == "the" && !site.after(1).is(Sense::of));
}

// Street, Street's; not the many of "14 Mill Street's shops"
bool is_street(const Site& site, std::size_t at) {
  const Word& word = site.after(at);
  if (word.is(Sense::street)) return true;
  if (site.after(at + 1).plural_noun()) return false;
  for (const std::string_view owner : {"'s", "\u2019s"})
    if (word.capital() && word.text.ends_with(owner))
      return has(site.senses_of(word.text.substr(0, word.text.size() - owner.size())), Sense::street);
  return false;
}

// 10 Downing Street, 50 U.N. Plaza, 4308 Mill rd.: where the street ends; 0 when there is none
std::size_t end_of_street(const Site& site) {
  for (std::size_t i = 0; i < 4; ++i) {
    const Word& word = site.after(i);
    const bool abbreviated = i > 0 && word.gap == ". " && site.after(i - 1).text.size() < 5;
    const bool small = i > 0 && word.is(Sense::street) && site.char_at(word.end()) == '.';
    if (!(word.spaced() || abbreviated) || !(word.capital() || word.number() || small)) return 0;
    if (i > 0 && is_street(site, i)) return word.end();
  }
  return 0;
}

// Springfield, IL 62704-1234: the four digits behind a postcode
bool extends_postcode(const Site& site) {
  const Figure* code = site.previous();
  return site.number().size() == 4 && site.previous_char() == '-' && code != nullptr &&
         code->reason == "address" && code->text.end + 1 == site.quantity().text.begin;
}

// Springfield, Illinois, 62704
bool follows_state(const Site& site) {
  const Word& state = site.before(0);
  const Word& town = site.before(1);
  return state.gap == ", " && state.capital() && town.gap == ", " && town.capital() &&
         !site.after(0).spaced();
}

// Springfield, IL 62704 · Oak Hill, N.Y. 12345 · Mühlgasse 5, 10115 Berlin · 75011 Paris
std::optional<Span> postcode(const Site& site) {
  if (!site.integer()) return std::nullopt;
  if (extends_postcode(site)) return site.quantity().text;
  const Figure* street = site.previous();  // Via Sura 3, 7189 Plaun
  if (site.number().size() == 4 && street != nullptr && street->reason == "address" &&
      street->text.end + 2 == site.quantity().text.begin && site.after(0).spaced() && site.after(0).capital())
    return Span{site.quantity().text.begin, site.after(0).end()};
  if (site.number().size() != 5) return std::nullopt;
  if (follows_state(site)) return site.quantity().text;
  const Word& before = site.before(0);
  const Word& after = site.after(0);
  const Span text = site.quantity().text;
  if (after.text == "ZIP" || after.text == "zip") return Span{text.begin, after.end()};
  const bool behind_street = before.number() && before.gap == ", ";
  const bool romance = site.words().is_romance();
  if (after.spaced() && after.capital() && (behind_street || romance)) return Span{text.begin, after.end()};
  if (!before.capital() || site.counts_plural()) return std::nullopt;
  const bool dotted = before.gap == ". " && before.text.find('.') != std::string_view::npos;
  const bool letters =
      before.spaced() && before.text.size() == 2 && before.text[1] >= 'A' && before.text[1] <= 'Z';
  if (dotted || letters) return Span{before.begin, text.end};
  return follows_street(site) ? std::optional(text) : std::nullopt;
}

}  // namespace

// 10 Downing Street, 221B Baker Street NW · 12 rue de Rivoli
std::optional<Span> street_address(const Site& site) {
  if (site.number().size() > 6 || !site.is_digits()) return std::nullopt;
  const std::size_t begin = site.quantity().text.begin;
  const Word& after = site.after(0);
  // 1800 F Street, where the scanner read a unit
  const bool lettered =
      site.is_kind(QuantityKind::measure) && site.quantity().text.end == site.quantity().number.end + 2;
  if ((lettered && after.is(Sense::street) && after.capital()) || is_compass_point(site))
    return Span{begin, after.end()};
  if (!site.bare()) return std::nullopt;
  if (is_block_of_street(site)) return site.quantity().text;
  if (after.text == "block" && site.after(1).is(Sense::of) && site.integer()) return Span{begin, after.end()};
  if (after.text == "de" && site.after(1).text == "la" && site.after(2).is(Sense::street_first) &&
      site.plain() && is_one_of(site.before(0).text, {"au", "Au", "du"}))
    return Span{begin, site.after(2).end()};  // au 27 de la rue des Verreries
  if (after.is(Sense::of) && site.after(1).is(Sense::street_first) && site.plain() &&
      is_one_of(site.before(0).text, {"au", "Au", "du", "le"}))
    return Span{begin, site.after(1).end()};  // au 41 du quai des Bateliers
  if (after.is(Sense::street_first) && after.text != "via" &&
      (after.lower() || site.after(1).capital() || is_link_of_street(site.after(1))))
    return Span{begin, after.end()};
  const bool named =
      site.plain() && site.before(0).is(Sense::determiner) && after.spaced() && after.capital();
  if (named && is_one_of(site.after(1).text, {"building", "Building", "tower", "Tower"}))
    return Span{begin, site.after(1).end()};  // the 600 Penn building
  if (const std::size_t end = end_of_street(site); end > 0) return Span{begin, end};
  if (is_at_seldom_street(site)) return Span{begin, site.after(1).end()};
  if (is_behind_street(site) || is_behind_name_of_street(site)) return site.quantity().text;
  if (is_grid_street(site)) return Span{begin, after.end()};
  if (has_compass_street(site)) return Span{begin, site.after(1).end()};
  return postcode(site);
}

}  // namespace obelus::policy
