// Races called by their distance.
//
//   the 100m final, ran the 1,500m, the 800 metres favourite

#include <algorithm>

#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

constexpr double race_distances[] = {60, 100, 200, 400, 800, 1000, 1500, 3000, 5000, 10000};

// le 400 mètres: one article for all of them; corrió los 1.500 metros
bool is_race_abroad(const Site& site) {
  const Word& article = site.before(0);
  if (is_one_of(article.text, {"le", "Le", "du", "au"}))
    return site.text_of(site.quantity().text).ends_with("mètres");
  return article.text == "los" &&
         is_one_of(site.before(1).text, {"corrió", "corre", "correr", "ganó", "gana", "en", "En"});
}

// the 1,500m and 3,000m double: the first of two
bool is_first_of_two(const Site& site) {
  std::string_view rest = std::string_view(site.text()).substr(site.quantity().text.end, 40);
  if (!rest.starts_with(" and ")) return false;
  rest.remove_prefix(5);
  const std::size_t unit = rest.find_first_not_of("0123456789,");
  if (unit == 0 || unit == rest.npos || !rest.substr(unit).starts_with("m ")) return false;
  rest.remove_prefix(unit + 2);
  return is_one_of(rest.substr(0, rest.find_first_of(" .,;")),
                   {"double", "titles", "finals", "steeplechase", "hurdles", "races", "records"});
}

// the Brighton 10K; not "the 10K users"
bool is_road_race(const Site& site) {
  const Word& town = site.before(0);
  return is_one_of(site.text_of(site.quantity().text), {"5K", "10K", "5k", "10k"}) && town.spaced() &&
         (town.capital()
              ? !town.is(Sense::function) && !town.is(Sense::weekday) && site.before(1).is(Sense::determiner)
              : is_one_of(town.text, {"a", "charity", "fun"})) &&
         !site.counts_plural() && !site.after(0).is(Sense::of) &&
         (!site.counts_something() || is_one_of(site.after(0).text, {"race", "run", "title"}));
}

}  // namespace

// the 100m final, ran the 1,500m: what a race is called
std::optional<Span> race(const Site& site) {
  const Quantity& q = site.quantity();
  if (is_road_race(site)) return q.text;
  if (!site.is_kind(QuantityKind::measure) || q.unit != "m") return std::nullopt;
  const bool usual =
      std::find(std::begin(race_distances), std::end(race_distances), q.low) != std::end(race_distances);
  const bool compound = site.after(1).spaced() && site.after(1).text.ends_with('s') &&  // runner blocks
                        !site.after(1).is(Sense::function) && !site.after(1).is(Sense::verb);
  const bool favours =
      usual && !compound && is_one_of(site.after(0).text, {"runner", "runners", "favourite", "favourites"});
  if (favours) return q.text;  // the 800 metres favourite
  const bool named =
      is_one_of(site.after(0).text, {"final", "finals", "relay", "hurdles", "sprint", "freestyle",
                                     "butterfly", "backstroke", "breaststroke", "medley", "dash", "race",
                                     "title", "champion", "gold", "steeplechase", "titles", "double"});
  if (q.text.end != q.number.end + 1)  // 100 metres
    return usual && (named || is_race_abroad(site)) ? std::optional(q.text) : std::nullopt;
  const bool event = named || (usual && is_one_of(site.after(0).text, {"record", "event", "heats"}) &&
                               !site.after(1).hyphened() && site.after(1).ends_phrase());
  const bool ran = site.before(0).text == "the" &&
                   is_one_of(site.before(1).text, {"ran", "run", "runs", "won", "win", "swam", "in"});
  const bool alone = usual && site.before(0).text == "the" && !site.after(0).spaced();  // and the 400m.
  const bool held = is_one_of(site.before(0).text, {"men's", "men’s", "women's", "women’s", "indoor",
                                                    "junior", "her", "his", "their"});
  const bool over = is_one_of(site.before(0).text, {"over", "for", "at"}) &&  // fastest over 800m
                    is_one_of(site.before(1).text, {"fastest", "quickest", "record", "mark", "best",
                                                    "champion", "medallist", "time"});
  const Figure* time = site.previous();  // 6.61 seconds over 60m
  const bool timed = time != nullptr && time->quantity.kind == QuantityKind::duration &&
                     site.text_of({time->text.end, q.text.begin}) == " over ";
  if (usual && is_first_of_two(site)) return q.text;
  return event || ran || alone || timed || (usual && (held || over)) ? std::optional(q.text) : std::nullopt;
}

}  // namespace obelus::policy
