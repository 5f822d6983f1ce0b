// Numbers in compounds that say of what kind a thing is, and count nothing.
//
//   a 12-gauge shotgun, 35mm film · a 7-iron, a 3-pointer, the 100-meter dash · carbon 14 · a 5-by-7 print

#include <algorithm>
#include <cmath>

#include "figures/policy/context/pieces.hpp"
#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

// Numbers written before a word of the list say of what make it is.
bool makes(const Word& word) {
  return is_one_of(word.text, {"gauge", "caliber", "calibre", "bore", "iron", "wood", "wheeler", "wheelers",
                               "pointer", "pointers", "handicap", "handicapper"});
}

bool is_gun(const Word& word) {
  return is_one_of(
      word.text,
      {"caliber", "calibre",   "rifle",      "rifles",     "revolver", "revolvers",     "pistol",   "pistols",
       "handgun", "handguns",  "gun",        "magnum",     "Magnum",   "semiautomatic", "semi",     "bullet",
       "bullets", "cartridge", "cartridges", "ammunition", "round",    "rounds",        "shell",    "shells",
       "mortar",  "mortars",   "howitzer",   "howitzers",  "cannon",   "cannons",       "artillery"});
}

bool is_film(const Word& word) {
  return is_one_of(word.text,
                   {"film", "films", "camera", "cameras", "lens", "lenses", "movie", "movies", "projector",
                    "projectors", "print", "prints", "negative", "negatives", "slide", "slides", "footage"});
}

// a 12-gauge shotgun, a 7-iron, a .38-caliber revolver
bool is_make(const Site& site) {
  if (!site.bare() || !site.is_digits()) return false;
  const Word& after = site.after(0);
  if (after.hyphened() && makes(after)) return true;
  if (after.spaced() && makes(after) && !after.text.ends_with('s') && after.text != "wood") return true;
  return site.number().starts_with('.') && (after.spaced() || after.hyphened()) && is_gun(after);
}

// a .45, his .38
bool is_calibre(const Site& site) {
  if (!site.number().starts_with('.')) return false;
  const Word& before = site.before(0);
  return site.bare() && before.spaced() && !site.counts_something() &&
         is_one_of(before.text, {"a", "an", "the", "his", "her", "their", "my"}) &&
         is_one_of(site.number(), {".22", ".32", ".38", ".40", ".44", ".45", ".50", ".308", ".357", ".223"});
}

// a 9mm pistol, 35mm film, a 16-millimeter camera
bool is_bore(const Site& site) {
  const bool opened =
      site.after(0).text == "f" && site.char_at(site.after(0).end()) == '/';  // a 50mm f/1.8 lens
  return site.quantity().unit == "mm" && site.after(0).spaced() &&
         (is_gun(site.after(0)) || is_film(site.after(0)) || opened);
}

// f/1.8: how far a lens is open
bool is_aperture(const Site& site) {
  const std::size_t begin = site.quantity().number.begin;
  return site.bare() && site.previous_char() == '/' && site.char_before(begin - 1) == 'f' &&
         !is_letter(site.char_before(begin - 2));
}

// a 401k, 403b plans
bool is_pension(const Site& site) {
  const bool bits = site.quantity().unit == "bit";  // as the scanner read 403b
  return (site.bare() || bits) &&
         is_one_of(site.text_of(site.token()), {"401k", "401K", "403b", "403B", "401ks", "401Ks"});
}

// a 2-by-4, a 5-by-7 print, 8 1/2-by-11 paper; the second number too
bool is_format(const Site& site) {
  if (!site.bare()) return false;
  const Word& by = site.after(0);
  if (by.text == "by" && by.hyphened() && site.after(1).hyphened() && site.after(1).number())
    return !site.after(2).hyphened();  // a 10-by-12-foot room
  const Word& behind = site.before(0);
  return behind.text == "by" && behind.hyphened() && site.before(1).hyphened() && !site.after(0).hyphened() &&
         site.previous() != nullptr && site.previous()->verdict != Verdict::error;
}

// the 100-meter dash, won the 400 meters, a 10K run
bool is_run(const Site& site) {
  const Quantity& q = site.quantity();
  const Word& after = site.after(0);
  const bool event =
      after.spaced() && is_one_of(after.text, {"dash", "relay", "hurdles", "freestyle", "butterfly", "run",
                                               "walk", "backstroke", "breaststroke", "medley", "sprint",
                                               "steeplechase", "race", "final", "course", "road"});
  if (site.is_kind(QuantityKind::count)) {
    const std::string_view text = site.number();
    const bool ks = site.is_digits() && text.size() < 4 && (text.ends_with('K') || text.ends_with('k'));
    return ks && (event || (site.before(0).is(Sense::determiner) && !after.spaced()));
  }
  if (!site.is_kind(QuantityKind::measure) || q.is_range()) return false;
  if (q.unit != "m" && q.unit != "yard" && q.unit != "mile") return false;
  if (event && dash_at(site.text(), q.number.end) > 0 && after.text != "road" && after.text != "course")
    return true;
  constexpr double usual[] = {60, 100, 200, 400, 800, 1500, 5000, 10000};
  const bool of_games =
      q.unit == "m" && std::find(std::begin(usual), std::end(usual), q.low) != std::end(usual);
  return of_games && site.before(0).text == "the" &&
         is_one_of(site.before(1).text, {"won", "win", "wins", "ran", "run", "runs", "in", "swam"});
}

// near the 5m line, on their own 10-metre line; not "a 40m line of people", "the 400m line"
bool is_line_of_pitch(const Site& site) {
  constexpr double farthest = 60;
  if (site.quantity().high > farthest || site.after(1).is(Sense::of)) return false;
  const Word& whose = site.before(0);
  return whose.spaced() && (is_one_of(whose.text, {"the", "their", "own", "his", "its"}) ||
                            whose.text.ends_with("'s") || whose.text.ends_with("\u2019s"));
}

// the 20-yard line, the 3-point line, at the 35
bool is_place_on_field(const Site& site) {
  const Word& after = site.after(0);
  const Quantity& q = site.quantity();
  const bool line = after.spaced() && is_one_of(after.text, {"line", "arc", "range", "shot", "shots"});
  if (q.unit == "yard" && line && dash_at(site.text(), q.number.end) > 0) return after.text == "line";
  if (q.unit == "m" && line && after.text == "line" && is_line_of_pitch(site)) return true;
  if (q.unit == "point" && line && q.low == 3) return true;
  const Word& at = site.before(1);
  const bool own = site.before(0).text == "own" && site.before(0).spaced() && !after.spaced();
  if (own && site.plain() && q.low <= 50 && is_one_of(at.text, {"his", "her", "their", "our", "its"}) &&
      is_one_of(site.before(2).text, {"at", "from", "in", "inside", "near", "on"}))
    return true;  // free in his own 22
  return site.plain() && q.low <= 50 && site.before(0).text == "the" && site.before(0).spaced() &&
         is_one_of(at.text, {"at", "from", "inside", "past"}) && !after.spaced();
}

// carbon 14, uranium 235, plutonium-239
bool is_isotope(const Site& site) {
  const Word& element = site.before(0);
  if (!site.integer() || !site.bare() || site.number().size() < 2 || site.number().size() > 3) return false;
  constexpr std::size_t shortest = 5;
  constexpr std::string_view ends = "mnet";  // radium, carbon, iodine, cobalt
  if (element.text.size() < shortest || ends.find(element.text.back()) == ends.npos ||
      (!element.spaced() && !element.hyphened()))
    return false;
  constexpr std::string_view elements[] = {"carbon",   "uranium", "plutonium", "strontium", "cesium",
                                           "rubidium", "caesium", "iodine",    "cobalt",    "polonium",
                                           "radium",   "radon",   "thorium",   "americium", "technetium"};
  return std::any_of(std::begin(elements), std::end(elements),
                     [&](std::string_view each) { return is_word(element.text, each); });
}

// a 100-year flood, a 40-hour week, a 12-step program, a ten-gallon hat
bool is_standing_compound(const Site& site) {
  const Quantity& q = site.quantity();
  const Word& after = site.after(0);
  const bool hyphen = dash_at(site.text(), q.number.end) > 0;
  const Word& scale = after.text == "scale" ? after : site.after(1);  // a 1-5 star scale, a 10-point scale
  if (is_one_of(scale.text, {"scale", "scales"}) && q.high <= 100 && q.low >= 0 && site.is_digits() &&
      (scale.spaced() || scale.hyphened()) &&
      (&scale == &after || is_one_of(after.text, {"star", "point", "Likert"})))
    return site.is_kind(QuantityKind::points) || site.bare();
  if (site.bare() && site.next_char() == '-' && is_one_of(after.text, {"tuple", "tuples"})) return true;
  if (site.bare() && after.text == "star" && after.hyphened() && q.low == 5)  // a 5-star rating method
    return site.after(1).text.starts_with("rating") &&
           is_one_of(site.after(2).text, {"method", "methods", "scale", "scales", "system", "systems"});
  if (site.bare() && after.text == "factor" && q.low == 12)  // a twelve-factor app
    return site.after(1).text.starts_with("app");
  if (site.bare() && q.low == 1 && after.text == "in" && after.hyphened())  // a 1-in-100-year flood
    return site.after(1).number() && is_one_of(site.after(2).text, {"year", "years"});
  if (site.bare())
    return after.text == "step" && after.hyphened() &&
           is_one_of(site.after(1).text, {"program", "programs", "programme", "recovery", "group", "groups"});
  if (q.unit == "hour" && q.low == 40 && after.spaced() && site.text_of(q.text).ends_with("hour"))
    return is_one_of(after.text, {"week", "workweek", "weeks"});
  if (q.unit == "point" && is_one_of(after.text, {"story", "stories", "type", "font", "fonts"})) return true;
  if (!hyphen || !after.spaced()) return false;
  if (q.unit == "week" && q.low == 52)
    return is_one_of(after.text, {"high", "highs", "low", "lows", "range"});
  if (q.unit == "year" && q.low >= 50)
    return is_one_of(after.text, {"flood", "floods", "storm", "storms", "floodplain", "rainfall"});
  return q.unit == "gal" && is_one_of(after.text, {"hat", "hats"});
}

bool is_of_pictures(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  return is_one_of(word, {"video", "clip", "VR", "photo", "camera", "footage", "view", "tour", "image",
                          "panorama", "content", "picture", "sphere", "space", "scene", "vision"});
}

// 360 video, 360-degree photos: of what is all round; not "has 360 photos"
bool is_panorama(const Site& site) {
  const Quantity& q = site.quantity();
  if (q.low != 360 || q.is_range()) return false;
  if (q.unit == "degree") return is_of_pictures(site.after(0).text);
  const bool either = site.next_char() == '/' && site.after(0).text == "VR";  // 360/VR
  if (either) return site.integer().has_value();
  if (!site.plain() || !site.after(0).spaced() || !is_of_pictures(site.after(0).text)) return false;
  const Word& before = site.before(0);
  const Figure* named = site.recent("name");  // 360 clips, where 360-degree ones were spoken of
  const bool known =
      named != nullptr && named->quantity.low == 360 && !is_past(before.text) && !before.is(Sense::hedge);
  return !site.after(1).plural_noun() && (known || !site.counts_plural());
}

// a 6-digit code: how it is written; not "a 12-digit sum"
bool is_length_of_code(const Site& site) {
  constexpr double most = 20;
  const Word& digits = site.after(0);
  if (digits.text != "digit" || !site.bare() || !site.integer() || site.quantity().low > most) return false;
  const Word& code = site.after(1);
  return (digits.hyphened() || (digits.spaced() && !code.text.ends_with('s'))) && code.spaced() &&
         is_one_of(code.text, {"code", "codes", "PIN", "PINs", "pin", "password", "passcode", "identifier",
                               "identifiers", "extension", "ID", "hash", "postcode", "zip", "ZIP"});
}

// Python 2/3, Windows 7/8: both; not "Python 2/3 of the time"
bool is_pair_of_releases(const Site& site) {
  if (!site.is_kind(QuantityKind::fraction)) return false;
  const Word& name = site.before(0);
  const Pieces& pieces = site.pieces();
  return name.spaced() && name.capital() && name.is(Sense::product) && pieces.count == 2 &&
         pieces[1].separator == '/' && pieces.tail.empty() && pieces[1].value == pieces[0].value + 1 &&
         pieces[1].value < 20 &&
         is_one_of(site.after(0).text, {"environment", "environments", "code", "compatible", "support",
                                        "users", "machines", "versions"});
}

// a 4-3 defense
bool is_line_up(const Site& site) {
  return site.is_kind(QuantityKind::score) &&
         is_one_of(site.after(0).text,
                   {"defense", "defence", "offense", "offence", "formation", "alignment", "zone", "front"});
}

// take the 21, 43 or 141 bus: each of them
bool is_in_row_of_buses(const Site& site) {
  const Figure* last = site.previous();
  const bool goes_on =
      last != nullptr && last->reason == "name" && last->text.end + 6 > site.quantity().text.begin;
  if (!site.plain() || (site.before(0).text != "the" && !goes_on)) return false;
  std::size_t i = 0;
  for (; i + 1 < reach && (site.after(i).number() || is_one_of(site.after(i).text, {"or", "and"})); ++i)
    if (site.after(i).number() && site.after(i).gap != ", " && site.after(i).gap != " ") return false;
  return (i > 0 || goes_on) && is_one_of(site.after(i).text, {"bus", "buses", "tram", "trams", "train"}) &&
         site.after(i).spaced();
}

// the 405 freeway, the 6 train, the 415 area code
bool is_line_of_traffic(const Site& site) {
  const Word& after = site.after(0);
  if (!site.plain() || *site.integer() > 999 || !after.spaced()) return false;
  if (after.text == "area" && is_one_of(site.after(1).text, {"code", "codes"})) return true;
  return site.before(0).is(Sense::determiner) && site.before(0).spaced() &&
         is_one_of(after.text,
                   {"freeway", "expressway", "interstate", "turnpike", "train", "bus", "tram", "streetcar"});
}

// a 10-K, the 8-K filing, where the scanner read kelvins, the 10k statement; not "filed 10k statements"
bool is_filing(const Site& site) {
  if (is_one_of(site.number(), {"10k", "10K", "8k", "8K"}))
    return site.before(0).is(Sense::determiner) &&
           is_one_of(site.after(0).text, {"statement", "filing", "report", "form"});
  const std::string_view text = site.text_of(site.quantity().text);
  return is_one_of(text, {"10-K", "8-K", "20-K", "10-Q"});
}

// 50 Cent, 7 Up, a Group of 77, Photo 2 of 5
bool is_singer_or_club(const Site& site) {
  const std::string_view text = site.text_of(site.quantity().text);
  if (text.ends_with(" Cent")) return true;
  if (site.number() == "7" && site.after(0).text == "Up" && site.after(0).spaced()) return true;
  const Word& of = site.before(0);
  if (!site.plain() || !of.is(Sense::of) || !of.spaced()) return false;
  if (site.before(1).text == "Group") return true;
  const Figure* first = site.previous();
  return first != nullptr && first->reason == "label" && of.begin == first->text.end + 1 &&
         !site.counts_something();
}

}  // namespace

std::optional<Span> model(const Site& site) {
  if (site.policy().quantities) return std::nullopt;
  const bool is_one = is_make(site) || is_calibre(site) || is_bore(site) || is_format(site) || is_run(site) ||
                      is_place_on_field(site) || is_isotope(site) || is_standing_compound(site) ||
                      is_line_up(site) || is_line_of_traffic(site) || is_in_row_of_buses(site) ||
                      is_filing(site) || is_singer_or_club(site) || is_panorama(site) ||
                      is_length_of_code(site) || is_pair_of_releases(site) || is_aperture(site) ||
                      is_pension(site);
  return is_one ? std::optional(site.quantity().text) : std::nullopt;
}

}  // namespace obelus::policy
