// Years.
//
//   since 2016 · the law of 1789 · from 1968–72 · pre-2016 · 300 BC

#include <cmath>

#include "figures/policy/context/pieces.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

bool is_round(unsigned value) { return value % 100 == 0; }

// convention, constitutional convention: what is called by its year
bool is_of_a_year(const Site& site) {
  for (std::size_t i = 0; i < 2 && site.after(i).spaced() && site.after(i).lower(); ++i) {
    if (is_one_of(site.after(i).text,
                  {"convention", "constitution", "treaty", "edition", "law", "act", "census", "election",
                   "revolution", "rebellion", "uprising", "earthquake", "eruption", "charter", "statute",
                   "novel", "painting", "opera", "expedition"}))
      return true;
    if (site.after(i).is(Sense::function) || is_past(site.after(i).text)) return false;
  }
  return false;
}

// a paper in 1888 noting that; not "resulted in 1742 leaving"
bool is_noted_in(const Site& site) {
  const Word& end = site.before(1);
  const bool ends = is_past(end.text) || end.text.starts_with("result") || end.text.starts_with("end");
  return !ends &&
         is_one_of(site.after(0).text, {"noting", "declaring", "announcing", "describing", "arguing"});
}

// the 1873 convention, in 1888 noting that
bool is_old_year(const Site& site, unsigned value) {
  if (value < 1600 || value >= 1900 || is_round(value)) return false;
  const Word& before = site.before(0);
  if (is_word(before.text, "the") && before.spaced()) {
    const Figure* told = site.recent("year");  // in 1873 … the 1873 delegates
    if (told != nullptr && told->quantity.low == value) return true;
    return !site.counts_plural() && is_of_a_year(site);
  }
  return is_word(before.text, "in") && is_noted_in(site) && !site.counts_plural();
}

// rose 20% over 2014 levels, stayed below 2014 levels; not "has over 2014 levels"
bool is_level_of_year(const Site& site) {
  const Word& before = site.before(0);
  if (site.after(0).text != "levels" || site.after(1).is(Sense::of)) return false;
  if (is_one_of(before.text, {"above", "below"})) return !is_round(*site.integer());
  if (!before.is(Sense::hedge)) return false;
  const Figure* change = site.previous();  // two points over
  return is_one_of(site.before(1).text, {"percent", "points", "increase", "rise", "up", "%"}) ||
         (change != nullptr && change->text.end + 1 == before.begin);
}

// "They counted 1999 swans", "about 1900 were hurt": how many there were
bool is_crowd(const Site& site) {
  const Word& before = site.before(0);
  if (site.counts_plural())
    return is_one_of(before.text,
                     {"counted", "enrolled", "enrols", "enrolls", "employs", "employed", "killed", "planted",
                      "arrested", "injured", "rescued", "freed", "detained", "evacuated", "wounded"});
  const bool acted =
      is_one_of(site.after(0).text, {"were", "are", "have", "died", "fled", "marched", "attended", "signed"});
  return acted && is_one_of(before.text, {"About", "Nearly", "Almost", "Roughly", "Some", "Around"}) &&
         site.begins_sentence(before);
}

// the 1728 composition: one of a thing, so none is counted; not "the 1763 wounded", "the 1763 missing were"
bool is_of_one_thing(const Site& site) {
  const Word& thing = site.after(0);
  return !thing.is(Sense::plural) && !is_past(thing.text) &&
         !is_one_of(site.after(1).text, {"were", "are", "have"});
}

// the 1836 Grand Jury Act
bool is_of_law(const Site& site) {
  if (!site.before(0).is(Sense::determiner)) return false;  // made 1300 Terrorism Act arrests
  for (std::size_t i = 0; i < 5 && site.after(i).spaced() && site.after(i).capital(); ++i)
    if (is_one_of(site.after(i).text, {"Act", "Acts", "Treaty", "Convention", "Constitution", "Charter"}))
      return true;
  return false;
}

// copied about 1340 by a scribe
bool is_about_when_made(const Site& site) {
  return is_one_of(site.before(0).text, {"about", "around", "circa"}) &&
         is_one_of(site.before(1).text, {"copied", "written", "painted", "built", "carved", "composed",
                                         "born", "founded", "made", "drawn", "woven"}) &&
         is_one_of(site.after(0).text, {"by", "in", "for", "from"});
}

// Whether a bare number from 1000 to 2199 is a year and no count: by what stands before and behind it.
bool reads_as_year(const Site& site, unsigned value) {
  const Word& before = site.before(0);
  const Word& being = site.after(0);  // the raid ended in 1735 being freed
  if (before.text == "in" && being.text == "being" && being.spaced() && is_past(site.after(1).text) &&
      is_one_of(site.before(1).text, {"ended", "resulted", "ending", "resulting", "ends", "results"}))
    return false;
  if (is_one_of(before.text, {"founded", "established", "built", "born", "died", "opened", "est"}) &&
      before.spaced() && !site.after(0).spaced())
    return value >= 1500;                                                              // (founded 1890)
  if ((before.text == "c" || before.text == "ca") && before.gap == ". ") return true;  // c. 1588
  if (value >= 1200 && (is_of_law(site) || is_about_when_made(site))) return true;
  if (is_crowd(site)) return false;
  const bool modern = value >= 1900 && value <= 2050;
  const bool since = before.text == "least" && site.before(2).text == "since";  // since at least 2000
  if (since && modern && site.after(0).ends_phrase() && !is_past(site.after(0).text)) return true;
  const bool level = before.is(Sense::hedge) && site.after(0).text == "levels";
  if (modern && is_level_of_year(site)) return true;
  if (level && site.before(1).text != "to") return false;  // "has about 2010 levels", but "cut to about"
  const bool hedged =
      has(site.quantity().flags, QuantityFlag::at_least) || has(site.quantity().flags, QuantityFlag::at_most);
  if (hedged && (site.counts_plural() || !modern || is_round(value))) return false;  // but "2018 or later"
  const bool linked = before.spaced() && before.is(Sense::time_link);
  const bool determined = before.spaced() && before.is(Sense::determiner);
  if (modern && !is_round(value)) {
    const Word& after = site.after(0);
    const bool named = after.capital() && !site.title_case();  // the 1989 Children Act
    const bool several = after.is(Sense::plural) || (after.is(Sense::generic) && after.text.ends_with('s'));
    const bool persons =
        after.spaced() && !named && several && !is_word(after.text, "data") && !is_word(after.text, "media");
    return !persons || linked;
  }
  if (is_old_year(site, value)) return true;
  if (value >= 1500 && is_old_year_in_german(site)) return true;
  const bool held =
      is_one_of(site.after(0).text,
                {"cases", "instances", "hospitals", "homes", "schools", "households", "trials", "patients",
                 "people", "games", "matches", "countries", "places", "villages", "towns", "cities"});
  const bool opens = before.text == "In" && before.spaced() && site.begins_sentence(before) && !held;
  if (opens && value >= 1500 && !is_round(value)) return true;  // In 1851 elms outnumbered oaks
  if (site.counts_plural()) return false;
  const bool acts = linked && value >= 1500 && is_past(site.after(0).text);  // in 1880 led to
  const bool of_one = value >= 1500 && !is_round(value) && is_of_one_thing(site);
  if (site.counts_something() && !acts) return (modern && linked) || (determined && (modern || of_one));
  if (modern) return true;
  if (before.text == "to") return site.before(1).text == "back" || site.before(1).text == "dates";
  if (before.text == "and" || before.text == "or") {  // in 1066 and 1087; not "750 boats, and 1000 by May"
    const Figure* first = site.previous();
    return first != nullptr && first->reason == "year" && first->text.end + 1 == before.begin;
  }
  return (linked && before.text != "as" && before.text != "for") || site.previous_char() == '(';
}

// 300 BC, AD 79
bool has_era(const Site& site) {
  const Word& after = site.after(0);
  const Word& before = site.before(0);
  return (after.spaced() && after.is(Sense::era) && after.capital()) ||
         (before.spaced() && before.text == "AD") || (before.text == "A.D" && before.gap == ". ");
}

// 1999–2001, 1968-72, 2023/24, FY2023/24
bool is_year_range(const Pieces& pieces) {
  if (pieces.count != 2 || !could_be_year(pieces[0]) || pieces[1].separator == '.' ||
      pieces[1].separator == ':')
    return false;
  if (could_be_year(pieces[1])) return pieces[0].value < pieces[1].value;
  return pieces[1].digits == 2 && pieces[0].value % 100 < pieces[1].value && pieces[0].value >= 1700;
}

// (1553-86): the years of a life or a reign
bool is_reign(const Site& site) {
  const Quantity& q = site.quantity();
  return q.is_range() && site.bare() && site.number().size() >= 7 && q.low >= 1000 && q.high < 2100 &&
         q.low == std::trunc(q.low) && site.previous_char() == '(' && site.next_char() == ')' &&
         site.number().find(',') == std::string_view::npos;
}

bool is_year_value(double value) { return value >= 1700 && value <= 2100 && value == std::trunc(value); }

// from 2014 to 2018, read as one range by the scanner
bool is_range_of_years(const Site& site) {
  const Quantity& q = site.quantity();
  if (!q.is_range() || !q.unit.empty() || !is_year_value(q.low) || !is_year_value(q.high)) return false;
  const std::string_view number = site.number();
  if (number.find_first_of(",.") != number.npos || has(q.flags, QuantityFlag::scaled)) return false;
  if (!(q.low < q.high)) return false;
  const bool modern = q.low >= 1950 && q.high <= 2050 && number.find(" through ") != number.npos;
  const bool linked = is_one_of(site.before(0).text, {"for", "For", "from", "From", "in", "In", "covering"});
  const Word& behind = site.after(0);  // the data for 2013 through 2019 weighs 3 MB
  if (modern && linked &&
      is_one_of(behind.text, {"weighs", "shows", "suggests", "includes", "comes", "covers"}))
    return true;
  return !(behind.spaced() && behind.plural_noun());
}

// 2018s and 2022′s that the scanner read as seconds and feet; "2018 day five" as days.
std::optional<Span> year_before_letters(const Site& site) {
  const bool season = site.quantity().unit == "year" && is_year_range(pieces_of(site.number()));
  if (season) return site.quantity().text;  // the 2023-24 year
  if (!site.integer() || !could_be_year({*site.integer(), site.number().size(), 0})) return std::nullopt;
  const Span text = site.quantity().text;
  const std::string_view unit = site.text_of({site.quantity().number.end, text.end});
  const char next = site.char_at(text.end);
  const bool quoted = unit == "\"" || unit == "\u201D";  // "in 2018” which", read as inches
  if (quoted && is_one_of(site.before(0).text, {"in", "In", "since", "of"})) return site.quantity().number;
  if (unit == "s" || (!unit.empty() && next == 's'))
    return Span{text.begin, next == 's' ? text.end + 1 : text.end};
  const bool singular = unit.starts_with(' ') && !unit.ends_with('s') &&
                        (site.is_kind(QuantityKind::duration) || unit == " revolution");
  return singular ? std::optional(site.quantity().number) : std::nullopt;
}

// '98, the class of ’98: bytes of the apostrophe before the last two digits of a year; 0 when it is none
std::size_t elision_before(const Site& site) {
  if (site.number().size() != 2) return 0;
  const std::size_t begin = site.quantity().number.begin;
  const bool curly = begin >= 3 && site.text_of({begin - 3, begin}) == "\u2019";
  if (site.previous_char() != '\'' && !curly) return 0;
  const bool of_class = site.before(0).is(Sense::of) && site.before(1).text == "class";
  return of_class || !site.counts_something() ? curly ? 3 : 1 : 0;
}

// since '11-12: the year of a season; not "a '10-40 share"
std::size_t elision_before_season(const Site& site) {
  const Pieces& pieces = site.pieces();
  const Pieces years = pieces.count > 0 ? pieces : pieces_of(site.number());
  if (years.count != 2 || years[1].separator != '-' || years[0].digits != 2 || years[1].digits != 2 ||
      (years[0].value + 1) % 100 != years[1].value)
    return 0;
  const std::size_t begin = site.quantity().number.begin;
  if (site.previous_char() == '\'') return 1;
  return begin >= 3 && site.text_of({begin - 3, begin}) == "\u2019" ? 3 : 0;
}

// in 2019 / 20, the 2019 / 20 season: the second of two years; not "the ratio was 2019 / 20"
bool ends_years(const Site& site) {
  const Figure* first = site.previous();
  if (!site.plain() || site.number().size() != 2 || first == nullptr || first->reason != "year") return false;
  if (site.text_of({first->text.end, site.quantity().text.begin}) != " / ") return false;
  const double last = first->quantity.low;
  if (std::fmod(last + 1, 100) != *site.integer()) return false;
  const Word& before = site.before(1);
  const bool linked = before.is(Sense::time_link) && before.text != "as";
  return linked || before.is(Sense::determiner) || before.text.starts_with('Q') ||
         is_one_of(site.after(0).text, {"season", "seasons", "year", "budget", "campaign"});
}

}  // namespace

std::optional<Span> year(const Site& site) {
  if (site.is_kind(QuantityKind::money)) {  // 2015 marks the first time
    const std::string_view text = site.text_of(site.quantity().text);
    const bool won =
        text.ends_with(" won") && is_one_of(site.before(0).text, {"in", "In"});  // in 2013 won the cup
    const bool coin = text.ends_with(" penny") && site.number().size() == 4;     // a 1916 penny
    if (coin && is_year_value(site.quantity().low)) return site.quantity().number;
    const bool marks = (text.ends_with(" marks") || won) && site.number().size() == 4;
    const bool told = is_past(site.before(0).text) || !site.after(0).spaced();  // cost 1950 marks, the price
    return marks && !told && is_year_value(site.quantity().low) &&
                   is_one_of(site.after(0).text, {"the", "a", "our"})
               ? std::optional(site.quantity().number)
               : std::nullopt;
  }
  if (!site.is_digits() || has(site.quantity().flags, QuantityFlag::scaled)) return std::nullopt;
  if (is_range_of_years(site) || is_reign(site) || ends_years(site)) return site.quantity().text;
  if (!site.bare()) return year_before_letters(site);
  if (has_era(site) && site.number().size() < 14)
    return site.after(0).is(Sense::era) ? Span{site.quantity().text.begin, site.after(0).end()}
                                        : site.quantity().text;
  if (const std::size_t mark = elision_before_season(site); mark > 0)
    return Span{site.quantity().number.begin - mark, site.quantity().number.end};
  if (is_year_abroad(site)) return site.quantity().text;
  if (site.integer()) {
    if (const std::size_t mark = elision_before(site); mark > 0)
      return Span{site.quantity().number.begin - mark, site.quantity().number.end};
    if (!could_be_year({*site.integer(), site.number().size(), 0})) return std::nullopt;
    const bool closed = site.text().substr(site.quantity().number.end, 2) == "._";  // in 2015._Ann
    if (!site.glued() || closed)
      return reads_as_year(site, *site.integer()) ? std::optional(site.quantity().text) : std::nullopt;
  }
  const Span token = site.token();
  const std::string_view text = site.text_of(token);
  const std::size_t dash = text.find_first_of("0123456789");
  if (dash == text.npos) return std::nullopt;
  const Pieces pieces = pieces_of(text.substr(dash));
  if (is_year_range(pieces) && pieces.tail.empty()) return token;
  // pre-2016, post-2008, 2016's
  const bool prefixed = pieces.count == 1 && could_be_year(pieces[0]) && pieces[0].value >= 1700 && dash > 0;
  const bool possessive = pieces.count == 1 && could_be_year(pieces[0]) && text.ends_with('s');
  const bool suffixed = pieces.count == 0 && site.integer().has_value() && *site.integer() >= 1800 &&
                        dash == 0 && text.size() > 5 && text[4] == '-' && is_letter(text[5]);  // 2016-era
  return prefixed || possessive || suffixed ? std::optional(token) : std::nullopt;
}

}  // namespace obelus::policy
