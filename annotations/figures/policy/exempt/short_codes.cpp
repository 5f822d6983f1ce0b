// Short numbers that one calls, or sends a message to.
//
//   a 911 call · Text HELP to 741741, text 741741

#include <algorithm>

#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

bool is_sent(const Word& word) {
  return is_one_of(word.text, {"text", "Text", "texting", "Texting", "texted", "SMS", "message"});
}

bool is_toll_free_code(std::string_view number) {
  return is_one_of(number, {"800", "833", "844", "855", "866", "877", "888"});
}

// 1 (800) FLOWERS: both numbers of it
bool is_dialled_by_name(const Site& site) {
  if (site.number() == "1")
    return site.after(0).gap == " (" && is_toll_free_code(site.after(0).text) &&
           site.char_at(site.after(0).end()) == ')';
  const Word& name = site.after(0);
  return is_toll_free_code(site.number()) && site.previous_char() == '(' && name.gap == ") " &&
         name.text.size() > 4 && std::all_of(name.text.begin(), name.text.end(), is_upper);
}

// the 311 Contact Center, a 211 line: what cities and states have one call; not "311 calls"
bool is_called_for_help(const Site& site) {
  if (!is_one_of(site.number(), {"211", "311", "511", "988"}) || !site.plain()) return false;
  return site.before(0).is(Sense::determiner) && site.after(0).spaced() && !site.counts_plural() &&
         (site.after(0).capital() ||
          is_one_of(site.after(0).text, {"line", "service", "system", "call", "app", "number", "hotline"}));
}

// received 911 calls: what people dial, whoever counts the calls; not "a total of 999 calls"
bool is_emergency(const Site& site) {
  if (!is_one_of(site.number(), {"911", "999"}) || !site.plain() || site.before(0).is(Sense::of) ||
      site.before(0).is(Sense::hedge) ||
      site.quantity().flags != static_cast<QuantityFlags>(QuantityFlag::digits))
    return false;
  return is_one_of(site.after(0).text, {"call", "calls", "caller", "callers", "operator", "operators",
                                        "dispatcher", "dispatchers", "recordings", "tapes", "handlers"});
}

bool is_number_of_help(const Site& site) {
  return site.plain() &&
         is_one_of(site.number(), {"000", "101", "105", "111", "112", "113", "116", "119", "911", "999"});
}

// "contact the police on 101", within few words
bool is_line_for(const Site& site) {
  for (std::size_t i = 1; i < reach && site.before(i).spaced(); ++i)
    if (is_one_of(site.before(i).text, {"call", "Call", "contact", "Contact", "phone", "police", "ring"}))
      return true;
  return false;
}

// call 111, after a call to 999, llame al 112: what one dials in need; not "we call 112 witnesses"
bool is_dialled_in_need(const Site& site) {
  const std::string_view link = site.before(0).text;
  if (!is_number_of_help(site) || !site.before(0).spaced()) return false;
  if (!site.after(0).ends_phrase() || site.after(0).is(Sense::of)) return false;
  if (link == "to") return is_one_of(site.before(1).text, {"call", "calls"});
  if (link == "on") return !site.after(0).spaced() && is_line_for(site);
  if (link == "al")
    return is_one_of(site.before(1).text, {"llame", "Llame", "llamar", "llam\u00F3", "llamen"});
  return is_one_of(link, {"call", "Call", "called", "dial", "Dial", "dialled", "dialed", "ring", "rang",
                          "phone", "phoned"});
}

// Dial 0 for reception, 9 for an outside line and 999 in an emergency: behind the first
bool is_dialled_next(const Site& site) {
  const Figure* first = site.previous();
  const Word& what = site.after(0);
  if (first == nullptr || !site.plain() || site.number().size() > 4 || first->sentence != site.sentence())
    return false;
  if (first->reason != "label" && first->reason != "phone") return false;
  if (!what.spaced() || (what.text != "for" && what.text != "in")) return false;
  const std::string_view said = site.text_of(first->text);
  return site.text_of(first->sentence).starts_with("Dial ") ||
         site.text_of(first->sentence).starts_with("Press ") || said.starts_with("dial ") ||
         said.starts_with("press ");
}

bool is_verb_of_call(std::string_view word) {
  return is_one_of(word, {"appelez", "Appelez", "appeler", "composez", "Composez", "compose", "composer",
                          "appelant", "composant", "joindre"});
}

// the helpline, 1077, or; Zivilschutz-Hotline unter 130; le numéro vert 151; Appelez le 3900; El 112 gestionó
bool is_line_of_help(const Site& site) {
  constexpr std::size_t longest = 5;
  const Word& before = site.before(0);
  const Word& link = site.before(1);
  const std::size_t digits = site.number().size();
  if (!site.plain() || digits < 2 || digits > longest || site.number()[0] == '0' || site.counts_plural())
    return false;
  const Figure* first = site.previous();  // composez le 15, le 112 ou, en Belgique, le 1733
  const bool article = is_one_of(before.text, {"le", "au"}) && before.spaced();
  if (article && first != nullptr && first->reason == "phone" && first->sentence == site.sentence())
    return true;
  if (digits < 3) return before.text == "le" && is_verb_of_call(link.text);
  const bool german =
      site.words().nouns_have_capitals() && !site.counts_capital_noun() && !site.counts_something();
  if (german && is_one_of(before.text, {"die", "Die", "der", "wählt", "wählen", "Notruf"}) && before.spaced())
    return (!is_one_of(before.text, {"die", "Die", "der"}) ||
            is_one_of(link.text,
                      {"gilt", "unter", "wählen", "rufen", "Nummer", "Notruf", "über", "wählt"})) &&
           is_one_of(site.number(), {"110", "112", "117", "118", "122", "133", "140", "144"});
  if (is_one_of(before.text, {"secours", "Secours", "Urgences", "Notruf"}) && is_number_of_help(site))
    return true;
  if (is_one_of(before.text, {"helpline", "hotline"})) return before.gap == ", " || before.spaced();
  if (!before.spaced()) return false;
  if (before.text == "unter") return link.is(Sense::phone) && !link.is(Sense::function);
  if (before.text == "vert") return link.text == "numéro";
  if (before.text == "le") return is_verb_of_call(link.text);
  return is_one_of(before.text, {"el", "El"}) &&
         is_one_of(site.number(), {"112", "911", "016", "061", "091"});
}

}  // namespace

bool is_dialled_abroad(const Site& site) {
  constexpr std::size_t longest_local = 10;
  const Pieces& pieces = site.pieces();
  return pieces.count == 3 && pieces.parted_by('-') && pieces.tail.empty() && pieces[0].digits <= 3 &&
         pieces[1].digits >= 3 && pieces[2].digits >= 4 &&
         pieces[0].digits + pieces[1].digits + pieces[2].digits > longest_local;
}

bool is_short_code(const Site& site) {
  if (is_dialled_by_name(site) || is_dialled_in_need(site) || is_dialled_next(site) || is_line_of_help(site))
    return true;
  if (site.number() == "911" && site.bare() && !site.glued() && !site.counts_plural()) return true;
  if (is_called_for_help(site) || is_emergency(site)) return true;
  const std::size_t digits = site.number().size();
  if (digits < 4 || digits > 6) return false;
  const Word& before = site.before(0);
  if (!site.plain() || !before.spaced() || site.counts_something()) return false;
  if (is_sent(before)) return true;
  if (digits > 4 && (before.text == "to" || before.text == "at"))  // text HELP to the line at 741741
    for (std::size_t i = 2; i < reach; ++i)
      if (is_one_of(site.before(i).text, {"text", "Text"}) && site.before(i - 1).capital()) return true;
  return before.text == "to" &&
         (is_sent(site.before(2)) ||
          (site.before(1).capital() && (is_sent(site.before(3)) || is_sent(site.before(4)))));
}

}  // namespace obelus::policy
