// Sayings of German, French and Spanish, and their numbers with them.
//
//   fünf vor zwölf · voir trente-six chandelles, 24 heures sur 24 · en sus trece, mil gracias

#include <algorithm>

#include "figures/policy/exempt/sayings.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

// A number, and the words that stand before and behind it; an empty word may be any.
struct Saying {
  std::string_view before;
  std::string_view number;
  std::string_view behind;
};

constexpr Saying sayings[] = {
    {"", "tausend", "dank"},
    {"vor", "zwölf", ""},
    {"wolke", "sieben", ""},
    {"", "trente-six", "métiers"},
    {"", "trente-six", "misères"},
    {"à", "quatorze heures", ""},
    {"", "mille fois", ""},
    {"", "cent fois", ""},
    {"", "sept fois", "sa"},
    {"les", "22 mètres", ""},
    {"", "demi", "d'ouverture"},
    {"", "demi", "d\u2019ouverture"},
    {"vieux", "45 tours", ""},
    {"mon", "trente et un", ""},
    {"", "mille", "facettes"},
    {"en", "mille", ""},
    {"choses à", "moitié", ""},
    {"ligne des", "trois-quarts", ""},
    {"entraîneur des", "trois-quarts", ""},
    {"", "trente-six", "chandelles"},
    {"", "trente-six", "solutions"},
    {"", "trente-six", "façons"},
    {"", "trente-six", "manières"},
    {"", "trente-six", "explications"},
    {"", "trente-six", "raisons"},
    {"", "trente-six", "fois"},
    {"son", "trente et un", ""},
    {"les", "quatre cents", "coups"},
    {"de", "mille et une", "nuits"},
    {"les", "mille et une", "nuits"},
    {"de", "mille et une", "façons"},
    {"", "mille", "mercis"},
    {"", "mille", "excuses"},
    {"", "mille", "vies"},
    {"", "24 heures", "sur"},
    {"heures sur", "24", ""},
    {"", "7 jours", "sur"},
    {"jours sur", "7", ""},
    {"sus", "trece", ""},
    {"", "mil", "gracias"},
    {"", "mil", "excusas"},
    {"", "mil veces", ""},
    {"que", "mil", "palabras"},
    {"las", "mil", "maravillas"},
    {"auf", "hundertachtzig", "gewesen"},
    {"war auf", "hundertachtzig", ""},
    {"de", "medio", "mundo"},
    {"", "tres pies", "al"},
    {"canta las", "cuarenta", ""},
    {"cantar las", "cuarenta", ""},
    {"", "ciento", "volando"},
    {"en", "cuartos", "de"},
    {"los", "cuartos", "de"},
    {"a", "cuartos", "de"},
    {"de", "cuartos", ""},
    {"las", "mil y una", "noches"},
    {"a", "mil por hora", ""},
};

// The word before and, if there are two, the one before that.
bool stands_before(const Site& site, std::string_view words) {
  if (words.empty()) return true;
  const std::size_t space = words.find(' ');
  const std::string_view last = space == words.npos ? words : words.substr(space + 1);
  if (!site.before(0).spaced() || !is_word(site.before(0).text, last)) return false;
  return space == words.npos || is_word(site.before(1).text, words.substr(0, space));
}

}  // namespace

bool is_saying_abroad(const Site& site) {
  if (site.words().tongue() == Tongue::english) return false;
  const std::string_view number = site.text_of(site.quantity().text);
  return std::any_of(std::begin(sayings), std::end(sayings), [&](const Saying& each) {
    if (!is_word(number, each.number) || !stands_before(site, each.before)) return false;
    const bool goes_on = is_one_of(site.after(0).text, {"plus", "moins", "mieux", "más", "menos", "de"});
    const bool often = number.ends_with("fois") || number.ends_with("veces");  // je l'ai dit cent fois
    if (often && each.behind.empty())
      return !site.after(0).spaced() || is_one_of(site.after(0).text, {"que", "déjà", "ya"});
    const bool counted =
        site.words().nouns_have_capitals() && site.after(0).lower() && site.after(1).capital();
    if (each.behind.empty())
      return !counted && !goes_on && !site.counts_plural() && !site.counts_capital_noun();
    if (each.behind == "sur" && site.after(1).text != site.number()) return false;  // 24 heures sur une épave
    return site.after(0).spaced() && is_word(site.after(0).text, each.behind);
  });
}

}  // namespace obelus::policy
