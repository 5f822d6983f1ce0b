// Ages as other languages tell them.
//
//   il a 45 ans, les 16-24 ans · le Marseillais de 28 ans · su abuela, de 78, fue

#include <algorithm>
#include <cmath>

#include "figures/policy/exempt/names.hpp"
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

// "livreur", "repartidor", "ciclista": what one does, as such words end
bool is_trade(std::string_view word) {
  if (is_one_of(word, {"moteur",  "réacteur",   "tracteur",  "ascenseur",     "transformateur", "congélateur",
                       "erreur",  "ordinateur", "ordenador", "transformador", "generador",      "procesador",
                       "revista", "pista",      "lista",     "valeur",        "secteur",        "liqueur",
                       "chaleur", "horreur",    "peur",      "entrevista",    "conquista"}))
    return false;
  for (const std::string_view ending : {"eur", "euse", "ienne", "iste", "dor", "dora", "ista"})
    if (word.size() > ending.size() + 2 && word.ends_with(ending)) return true;
  return false;
}

// What is old, and no person
bool is_thing(std::string_view word) {
  return is_one_of(
      word,
      {"petrolero", "pétrolier", "puente",    "edificio",  "barco",     "buque",    "avión",     "tren",
       "casa",      "iglesia",   "torre",     "presa",     "árbol",     "coche",    "vehículo",  "estadio",
       "planta",    "central",   "reactor",   "pont",      "bâtiment",  "navire",   "avion",     "église",
       "tour",      "barrage",   "arbre",     "voiture",   "stade",     "usine",    "centrale",  "réacteur",
       "immeuble",  "écoles",    "bâtiments", "logements", "immeubles", "voitures", "véhicules", "ponts",
       "réacteurs", "centrales", "navires",   "avions",    "maisons"});
}

// What lasts so many years, and is not so old
bool lasts(std::string_view word) {
  return is_one_of(
      word, {"réclusion", "inhabilitación", "reclusión", "pena",     "condena",   "contrato", "plazo",
             "prisión",   "plan",           "mandato",   "hipoteca", "garantía",  "relación", "matrimonio",
             "carrera",   "trayectoria",    "crédito",   "préstamo", "concesión", "peine",    "contrat",
             "mandat",    "prêt",           "bail",      "garantie", "crédit",    "carrière", "prison",
             "durée",     "duración",       "vigencia",  "guerra",   "guerre",    "crisis",   "crise",
             "dictadura", "bono",           "bonos",     "emprunt",  "deuda",     "dette",    "proyecto",
             "projet"});
}

// la députée, 38 ans, prêtera; la abogada, de 43 años, será; un livreur de 22 ans; âgés de plus de 65 ans
bool is_set_off_age(const Site& site) {
  constexpr double youngest = 10;
  const Word& before = site.before(0);
  const char opens = before.begin > 1 ? site.char_before(before.begin - 1) : '\0';
  const bool of = before.is(Sense::of) && before.spaced();
  if (lasts(site.before(of ? 1 : 0).text) || is_thing(site.before(of ? 1 : 0).text)) return false;
  const bool begins = before.gap == ", " || (of && opens == ',');
  const char next = site.char_at(site.quantity().text.end);
  const bool ended = next == ',' || (of && (next == '.' || next == ';'));
  const bool of_named = before.gap == ", " && before.capital() && !before.is(Sense::function);
  const Word& behind = site.after(0);
  if (of_named && (next == '.' || next == ';' || next == ')' || behind.text == "à")) return true;
  if (before.is(Sense::of) && is_one_of(site.before(1).text, {"moins", "plus"}) &&
      is_one_of(site.before(2).text, {"ont", "avaient", "ayant", "avait", "ait"}))
    return !behind.is(Sense::of) && !behind.text.starts_with("d'") && !behind.text.starts_with("d\u2019") &&
           !is_thing(site.before(3).text);  // ont moins de 45 ans
  if (is_one_of(before.text, {"Passé", "passé", "Dès", "dès"})) return next == ',';
  if (site.quantity().is_range() && before.is(Sense::of) &&
      is_one_of(site.before(1).text,
                {"volontaires", "patients", "patientes", "élèves", "participants", "jeunes", "voluntarios",
                 "pacientes", "alumnos", "participantes", "niños"}))
    return true;
  if (begins && ended) return site.quantity().low >= youngest;
  if (of && is_trade(site.before(1).text))
    return site.quantity().low >= youngest && !site.after(0).is(Sense::of);
  for (std::size_t i = 0; i < 4; ++i)
    if (site.before(i).text.starts_with("âgé")) return !is_thing(site.before(i + 1).text);
  return false;
}

// una bebé de once meses
bool is_age_in_months(const Site& site) {
  const bool under = site.before(1).text == "moins" || site.before(1).text == "menos";
  return site.quantity().unit == "month" && site.before(0).is(Sense::of) && site.before(0).spaced() &&
         is_one_of(site.before(under ? 3 : 1).text,
                   {"bebé", "bebe", "bébé", "nourrisson", "niño", "niña", "lactante"});
}

// Another number in brackets soon behind: what is listed is counted, not aged.
bool has_bracket_behind(const Site& site) {
  constexpr std::size_t farthest = 80;
  const std::string_view behind = std::string_view(site.text()).substr(site.quantity().number.end, farthest);
  for (std::size_t at = behind.find(" ("); at != behind.npos; at = behind.find(" (", at + 2)) {
    const std::string_view inner = behind.substr(at + 2, 8);
    if (std::any_of(inner.begin(), inner.end(), is_digit)) return true;
  }
  return false;
}

// Theresa Moosbrugger (38), mit ihren Kindern (4 und 9)
bool is_bracketed_in_german(const Site& site) {
  const Word& name = site.before(0);
  const Figure* first = site.previous();
  const bool pair = site.after(0).text == "und" && site.after(1).number();
  if (site.previous_char() == '(' && name.gap == " (" && (site.next_char() == ')' || pair)) {
    if (pair) return name.is(Sense::people);
    if (has_bracket_behind(site)) return false;  // Bayern (33), Nürnberg (9)
    const bool kin = is_one_of(name.text, {"Sohn", "Tochter", "Mann", "Frau", "Bruder", "Schwester", "Mutter",
                                           "Vater", "Oma", "Opa", "Enkel", "Enkelin", "Mädchen", "Junge"});
    const Word& first_name = site.before(1);
    return kin || (name.capital() && first_name.capital() && first_name.spaced() &&
                   !first_name.is(Sense::function) && !site.before(2).is(Sense::determiner));
  }
  return site.next_char() == ')' && name.text == "und" && first != nullptr && first->reason == "age" &&
         first->text.end + 1 == name.begin;
}

// Mitte achtzig
bool is_about_in_german(const Site& site) {
  const double tens = site.quantity().low;
  return !site.is_digits() && site.is_kind(QuantityKind::count) && tens >= 20 && tens <= 90 &&
         std::fmod(tens, 10) == 0 && is_one_of(site.before(0).text, {"Mitte", "Anfang", "Ende"}) &&
         site.before(0).spaced() && !site.counts_capital_noun();
}

// (SP, 47): behind a party
bool is_behind_party(const Site& site) {
  const Word& party = site.before(0);
  return !has_bracket_behind(site) && party.gap == ", " && site.next_char() == ')' && party.text.size() < 6 &&
         party.text.size() > 1 && site.char_before(party.begin) == '(' &&
         std::all_of(party.text.begin(), party.text.end(), is_upper) && site.before(1).capital();
}

// da war sie 56, die älteste war 97, mit 16 fuhr sie
bool is_told_in_german(const Site& site) {
  const Word& before = site.before(0);
  const Word& link = site.before(1);
  const Word& verb = site.after(0);
  const bool two = verb.text == "und" && site.after(1).number() && site.after(2).text == "Jahre" &&
                   site.after(3).text == "alt";  // 67 und 71 Jahre alt
  const bool ended = !verb.spaced() || is_one_of(verb.text, {"und", "als"});
  const Figure* first = site.previous();  // Mit 23 hatte sie …, mit 24 ein Kind
  const bool next = before.text == "mit" && first != nullptr && first->reason == "age" &&
                    first->sentence == site.sentence() &&
                    is_one_of(verb.text, {"ein", "eine", "einen", "den", "die", "das"});
  if (two || next) return true;
  if (ended && is_one_of(before.text, {"er", "sie", "ich"}) && is_one_of(link.text, {"war", "ist", "bin"}))
    return true;
  if (ended && is_one_of(before.text, {"war", "ist"}))
    return is_one_of(link.text, {"älteste", "jüngste", "Älteste", "Jüngste"});
  return is_one_of(before.text, {"mit", "Mit"}) && before.spaced() && verb.spaced() && verb.lower() &&
         is_one_of(site.after(1).text, {"er", "sie", "ich", "wir"});
}

// A los 15 se fue, a los 28.; not "a los 15 minutos"
bool is_told_in_spanish(const Site& site) {
  const Word& next = site.after(0);
  const Word& a = site.before(1);
  const bool opens =
      a.text == "A" || (a.begin > 1 && site.char_before(a.begin - 1) == ',');  // Partí, a los 28.
  const bool leaves = is_one_of(next.text, {"se", "me", "le", "ya"});
  return (opens || leaves) && site.before(0).text == "los" && is_one_of(site.before(1).text, {"a", "A"}) &&
         (!next.spaced() || (next.is(Sense::function) && !next.is(Sense::of)));
}

}  // namespace

// il a 45 ans, tiene 45 años, les 16-24 ans; but "a 20 ans d'expérience"
bool has_years(const Site& site) {
  constexpr std::string_view verbs[] = {"a",     "ai",     "as",      "avait", "avais", "aura",
                                        "ayant", "ont",    "tiene",   "Tiene", "Tenía", "tengo",
                                        "tenía", "tienen", "cumplió", "cumple"};
  const std::string_view text = site.text_of(site.quantity().text);
  const bool german = text.ends_with("Jahren");
  if (is_age_in_months(site)) return true;
  if (!german && !text.ends_with("ans") && !text.ends_with("años")) return is_group_aged(site);
  constexpr double least_in_words = 20;
  const bool in_words = !site.is_digits() && !german;  // nonante-deux ans
  if (in_words && (site.quantity().low < least_in_words || !is_set_off_age(site))) return false;
  if (site.quantity().high > 110) return false;
  const Word& before = site.before(0);
  if (lives_until(site, german)) return true;
  if (german) return false;
  if (is_set_off_age(site)) return true;
  if (site.quantity().is_range()) return before.is(Sense::determiner) || before.is(Sense::people);
  const char next = site.char_at(site.quantity().text.end);
  const char opens = before.begin > 1 ? site.char_before(before.begin - 1) : '\0';
  const bool set_off = before.is(Sense::of) && before.spaced() && opens == ',';
  const Word& somebody = site.before(set_off ? 1 : 0);
  if ((set_off || before.gap == ", ") && next == ',' && (somebody.is(Sense::people) || somebody.capital()))
    return true;  // el conductor, de 23 años, · son frère, 9 ans,
  const bool of_somebody = before.is(Sense::of) && before.spaced() && site.before(1).capital() &&
                           site.before(2).is(Sense::determiner) && !site.after(0).is(Sense::of);
  if (of_somebody) return true;                                       // le Marseillais de 28 ans
  const bool spanish = text.ends_with("años") && before.text == "a";  // a 20 años plazo
  const bool had = !spanish && std::find(std::begin(verbs), std::end(verbs), before.text) != std::end(verbs);
  const Word& after = site.after(0);
  const bool of = after.is(Sense::of) || after.text.starts_with("d'") || after.text.starts_with("d\u2019");
  return had && before.spaced() && !of;
}

bool is_age_abroad(const Site& site) {
  if (site.words().tongue() == Tongue::english) return false;
  if (site.is_digits() && is_behind_party(site)) return true;
  if (!site.is_digits()) return site.words().nouns_have_capitals() && is_about_in_german(site);
  if (is_told_in_spanish(site)) return true;
  if (site.words().nouns_have_capitals() && (is_bracketed_in_german(site) || is_told_in_german(site)))
    return true;
  const Word& of = site.before(0);
  const bool set_off = of.begin > 1 && site.char_before(of.begin - 1) == ',' && site.next_char() == ',';
  return of.text == "de" && of.spaced() && set_off &&
         (site.before(1).is(Sense::people) || site.before(1).capital());
}

}  // namespace obelus::policy
