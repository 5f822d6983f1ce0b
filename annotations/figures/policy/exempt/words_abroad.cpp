// Number words of German, French and Spanish that count nothing.
//
//   halb acht, la media, a media tarde · un troisième homme, un cuarto propio · le onze de départ · el
//   colegio Veinte de Julio

#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/sayings.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// a media tarde, a medio vapor, media pensión; bajó de media dos puntos
bool is_half_of_saying(const Site& site) {
  const Word& after = site.after(0);
  if (site.before(0).is(Sense::of) && site.before(0).spaced())
    return is_word(site.number(), "media") && !after.is(Sense::calendar);
  if (is_one_of(site.before(0).text, {"a", "A"}) && site.before(0).spaced())
    return is_one_of(after.text, {"mañana", "tarde", "noche", "asta", "voz", "vapor", "gas", "camino",
                                  "plazo", "día", "luz", "máquina", "semana"});
  return is_one_of(after.text, {"pensión", "luna", "naranja", "sangre", "ambiente", "fondo"});
}

}  // namespace

// halb acht; demi-finale; la media
bool is_half_abroad(const Site& site) {
  const Word& after = site.after(0);
  if (is_word(site.number(), "halb"))
    return is_one_of(after.text, {"eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun",
                                  "zehn", "elf", "zwölf"});
  if (is_word(site.number(), "demi")) return after.hyphened();
  const bool media = is_word(site.number(), "media");
  if (!media && !is_word(site.number(), "medio")) return false;
  if (is_half_of_saying(site)) return true;
  if (after.spaced() && !is_one_of(after.text, {"de", "del", "no", "es", "era", "fue", "se", "y", "en"}) &&
      !after.text.ends_with("ó"))
    return false;
  // la media; la temperatura media fue, el alquiler medio subió
  const Word& noun = site.before(0);
  const bool adjective = noun.spaced() && noun.lower() && site.before(1).is(Sense::determiner);
  return (media && is_word(noun.text, "la")) ||
         (adjective && !noun.is(Sense::function) && !noun.is(Sense::joiner));
}

// en una media de 97 euros: on average
bool is_average(const Site& site) {
  if (site.words().tongue() != Tongue::spanish) return false;
  return is_one_of(site.number(), {"una media", "Una media", "la media"}) && site.after(0).is(Sense::of);
}

// le 10, la 7, au 311, el 19: behind an article of one thing a number says which; not "el 40 por ciento"
bool is_behind_singular(const Site& site) {
  if (!site.words().is_romance()) return false;
  const Word& article = site.before(0);
  const bool grouped = site.number().find_first_not_of("0123456789.") == std::string_view::npos;  // el 48.213
  if (!site.is_kind(QuantityKind::count) || !site.is_digits() || site.glued() || !grouped) return false;
  if (!article.spaced() || site.quantity().low < 1) return false;
  const Figure* share = site.previous();  // el 62 % apoya la medida y el 31 la rechaza
  if (share != nullptr && share->quantity.kind == QuantityKind::percent && share->sentence == site.sentence())
    return false;
  if (site.counts_plural()) return false;
  if (has(site.quantity().flags, QuantityFlag::scaled) || site.after(0).is(Sense::of)) return false;
  if (is_one_of(site.after(0).text, {"por", "%", "a", "à", "al", "au", "mil", "mille"})) return false;
  const bool french = site.words().tongue() == Tongue::french;
  return french ? is_one_of(article.text, {"le", "Le", "la", "La", "au", "Au"})
                : is_one_of(article.text, {"el", "El", "la", "La"});
}

// un troisième homme, un cuarto propio; not "un cuarto de hora", "un quinto más"
bool is_rank_abroad(const Site& site) {
  const std::string_view number = site.number();
  if (!site.words().is_romance() || !site.is_kind(QuantityKind::fraction)) return false;
  if (site.before(0).is(Sense::joiner)) return false;
  for (const std::string_view rank : {"troisième", "quatrième", "deuxième"})
    if (number.ends_with(rank)) return true;
  const Word& after = site.after(0);
  const bool let = is_one_of(site.before(0).text, {"Alquiló", "alquiló", "alquila", "alquilaba", "alquilar",
                                                   "rentó", "renta", "rentaba", "comparte", "compartían"});
  return number == "un tercer" || (let && number == "un cuarto" && !after.is(Sense::of));
}

// le onze de départ, el once titular: a team; not "les onze joueurs"
bool is_eleven(const Site& site) {
  if (!site.words().is_romance()) return false;
  const Word& article = site.before(0);
  const std::string_view number = site.number();
  if (!is_word(number, "onze") && !is_word(number, "quinze") && !is_word(number, "once")) return false;
  return article.spaced() && is_one_of(article.text, {"le", "Le", "el", "El", "du", "del"}) &&
         !site.counts_plural() && !site.after(0).is(Sense::month) && !site.after(1).is(Sense::month);
}

// el colegio Veinte de Julio, Cinco Soles: a capital within a sentence
bool is_name_abroad(const Site& site) {
  if (!site.words().is_romance()) return false;
  if (site.is_digits() || !is_upper(site.number()[0]) || site.title_case()) return false;
  const Word& after = site.after(0);
  if (site.begins_sentence({site.number(), {}, 0, site.quantity().number.begin})) return false;
  if (site.before(0).gap != " ") return false;                        // – Trente morts
  if (!site.is_kind(QuantityKind::money)) return true;                // el barrio Once
  const std::string_view whole = site.text_of(site.quantity().text);  // Cinco Soles
  const std::size_t space = whole.rfind(' ');
  if (space != whole.npos && space + 1 < whole.size() && is_upper(whole[space + 1])) return true;
  return after.spaced() && (after.capital() || (after.is(Sense::of) && site.after(1).capital()));
}

}  // namespace obelus::policy
