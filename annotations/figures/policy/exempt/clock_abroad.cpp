// Times of day in French and Spanish: 15 h 30, de 9 a 17 horas, a las 8.

#include "figures/policy/exempt/clock.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// à 20 heures, a las 20 horas; but "à 20 heures de route"
bool is_hour_in_words(const Site& site) {
  const std::string_view text = site.text_of(site.quantity().text);
  const std::string_view at = site.before(0).text;
  const bool spelt = text.ends_with("heures") || text.ends_with("horas");
  const bool part = site.after(0).is(Sense::of) && is_one_of(site.after(1).text, {"matin", "soir", "après"});
  return spelt &&
         is_one_of(at,
                   {"à", "À", "vers", "Vers", "dès", "Dès", "las", "jusqu'à", "jusqu\u2019à", "Jusqu'à"}) &&
         (part ||
          (!site.after(0).is(Sense::of) && !is_word(at.substr(0, 4), "jusq")));  // à 2 heures du matin
}

// entre midi et 16 h
bool is_until_h(const Site& site) {
  return site.before(0).is(Sense::joiner) && is_one_of(site.before(1).text, {"midi", "minuit"});
}

}  // namespace

// a las doce en punto, a las diez; not "a las doce barcas"
bool is_hour_said_in_spanish(const Site& site) {
  constexpr double hours = 12;
  return !site.is_digits() && site.is_kind(QuantityKind::count) && site.quantity().low <= hours &&
         site.before(0).text == "las" &&
         is_one_of(site.before(1).text, {"a", "A", "desde", "Desde", "hasta"}) && !site.counts_plural() &&
         site.after(0).text != "que";
}

// de 9 h à 17 h, de 9 a 17 horas; a las 19.30 horas del lunes; desde las 8; las 3 de la tarde
bool is_hour_of_romance(const Site& site) {
  const Quantity& q = site.quantity();
  if (!site.is_digits() || q.low > 24 || q.high > 24) return false;
  const Word& before = site.before(0);
  if (!is_one_of(before.text, {"las", "de", "De", "entre", "Entre"})) return false;
  if (!site.words().is_romance()) return false;
  const Word& link = site.before(1);
  const bool of_day = site.after(0).text == "de" && site.after(1).text == "la" &&
                      is_one_of(site.after(2).text, {"mañana", "tarde", "noche", "madrugada"});
  const bool las =
      before.text == "las" && (of_day || is_one_of(link.text, {"a", "A", "de", "desde", "Desde", "hasta",
                                                               "entre", "Entre", "pasadas"}));
  const bool opens =
      link.is(Sense::weekday) || is_one_of(link.text, {"abre", "Abre", "abren", "abierto", "abierta",
                                                       "atiende", "atienden", "horario", "Horario"});
  const bool open = opens && q.is_range() && site.bare() && is_one_of(before.text, {"de", "De"}) &&
                    q.low < q.high && q.low >= 5 && !site.after(0).spaced() &&
                    site.number().find(" a ") != std::string_view::npos;
  if (open) return true;                                                     // de 8 a 19.
  if (site.is_kind(QuantityKind::count) && link.text == "de") return false;  // una de las 12
  if (site.is_kind(QuantityKind::count)) return las && site.plain() && !site.counts_plural();
  if (q.unit != "hour") return false;
  if (site.after(0).is(Sense::of)) return las && site.after(1).is(Sense::weekday);
  const bool second = before.text == "las" && link.is(Sense::joiner) && site.before(2).number();
  return las || second || (q.is_range() && before.text != "las");  // entre las 12 y las 17 horas
}

// Il aura fallu 2 h 15 pour, 6 h 10 sans escale: how long, and no time of day
std::size_t end_of_hours(const Site& site) {
  if (!site.words().is_romance()) return 0;
  const Word& minutes = site.after(0);
  const Word& link = site.before(is_one_of(site.before(0).text, {"environ", "presque", "que"}) ? 1 : 0);
  const Word& behind = site.after(1);
  if (site.quantity().unit != "hour" || !site.text_of(site.quantity().text).ends_with('h')) return 0;
  if (!minutes.spaced() || minutes.text.size() != 2 || !site.integer()) return 0;
  if (minutes.text[0] < '0' || minutes.text[0] > '5' || !is_digit(minutes.text[1])) return 0;
  const bool is_long = link.text == "de" && is_one_of(site.before(1).text, {"est", "était", "durée"});
  if (is_long) return minutes.end();  // l'attente est de 5 h 30
  if (link.is(Sense::time_link) && link.text != "en" && link.text != "depuis" && link.text != "plus")
    return 0;
  const bool lasts =
      is_one_of(link.text, {"fallu", "dure", "duré", "durait", "pendant", "durant", "faut", "en", "mis",
                            "passé", "attendu", "Durée", "durée", "demande", "tenu", "prend", "plus"});
  const bool parted = behind.text == "sans" && behind.gap == ", ";  // Durée : 1 h 50, sans entracte
  const bool spans =
      parted || (behind.spaced() && (is_one_of(behind.text, {"sans", "pour", "de"}) ||
                                     behind.text.starts_with("d'") || behind.text.starts_with("d\u2019")));
  return lasts || spans ? minutes.end() : 0;
}

// 15 h 30, à 15 h
std::optional<Span> hour_with_h(const Site& site) {
  const Quantity& q = site.quantity();
  if (!site.is_kind(QuantityKind::duration) || !site.integer() || *site.integer() > 24) return std::nullopt;
  if (!site.words().is_romance()) return std::nullopt;
  if (is_hour_in_words(site)) return q.text;
  if (end_of_hours(site) != 0) return std::nullopt;
  if (!site.text_of(q.text).ends_with('h')) return std::nullopt;
  const Word& minutes = site.after(0);
  if (minutes.number() && minutes.text.size() == 2) return Span{q.text.begin, minutes.end()};
  return site.before(0).is(Sense::time_link) || is_until_h(site) ? std::optional(q.text) : std::nullopt;
}

}  // namespace obelus::policy
