// Numbers that are names of digits: they are said, dialled or written down, and count nothing.
//
//   her badge number is 40817 · “id”: 557 · localhost:8000 · container MSKU 4418200

#include <algorithm>

#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

// openPier, open_pier: what no one says
bool is_key_of_record(const Site& site, const Word& word) {
  const bool joined = word.text.find('_') != std::string_view::npos || site.char_before(word.begin) == '_';
  return joined || std::any_of(word.text.begin() + 1, word.text.end(), is_upper);
}

// “id”: 557; not “yes”: 557
bool is_of_record(const Site& site) {
  const Word& word = site.before(0);
  const std::string_view gap = word.gap;
  const bool code = gap == ": " && site.number().size() > 3 && is_one_of(word.text, {"Code", "code"}) &&
                    !site.after(0).spaced() &&
                    is_one_of(site.before(1).text, {"Access", "access", "Conference"});
  const bool order =
      gap == " (" && word.text == "Order" && site.next_char() == ')' && site.number().size() > 3;
  if ((code || order) && site.plain()) return true;
  const bool named = gap == "\": " || gap == "\u201D: ";
  const bool of_id = is_one_of(site.before(0).text, {"id", "ID"}) && gap.size() < 6 && gap.ends_with(": ");
  return ((named && word.exists() && is_key_of_record(site, word)) || of_id) && site.plain() &&
         !site.counts_something();
}

// "the PIN is 1234": a code of digits; not "the code is 4711 lines long"
bool is_said_code(const Site& site) {
  const std::size_t shortest = site.before(1).text == "port" ? 2 : 4;
  return site.number().size() >= shortest && site.after(0).ends_phrase() &&
         is_one_of(site.before(1).text,
                   {"PIN", "code", "combination", "passcode", "password", "port", "postcode", "zip"});
}

// "her badge number is 40817": a name of digits; not "the case number is 12 percent up"
bool is_number_that_is(const Site& site) {
  if (!is_one_of(site.before(0).text, {"is", "was"}) || !site.plain()) return false;
  if (site.before(1).text != "number") return is_said_code(site);
  return site.number().size() > 2 && !site.after(0).spaced() &&
         is_one_of(site.before(2).text,
                   {"badge", "docket", "account", "serial", "ticket", "invoice", "permit", "passport",
                    "reference", "tracking", "confirmation", "membership", "registration", "extension"});
}

// His service number, 7734, was sewn in; not "the number, 300, is high"
bool is_number_aside(const Site& site) {
  const Word& number = site.before(0);
  return number.text == "number" && number.gap == ", " && site.next_char() == ',' && site.plain() &&
         site.number().size() > 2 &&
         is_one_of(site.before(1).text, {"service", "prisoner", "inmate", "registration", "serial", "badge",
                                         "account", "case", "flight", "lot", "passport", "reference"});
}

// localhost:8000
bool is_port(const Site& site) {
  return site.previous_char() == ':' && site.before(0).gap == ":" && site.integer() &&
         is_one_of(site.before(0).text, {"localhost", "Localhost"});
}

// Whose numbers end in 4, 5 or 6; not "ended in 12 arrests"
bool is_last_digit(const Site& site) {
  const bool account = site.plain() && site.number().size() == 4 && !site.counts_something();
  if (account && is_one_of(site.before(0).text, {"ending", "terminada"})) return true;
  if (account && site.before(0).text == "en" && site.before(1).text.starts_with("terminad")) return true;
  return site.plain() && site.number().size() < 3 && site.before(0).text == "in" &&
         !site.counts_something() && is_one_of(site.before(1).text, {"end", "ends", "ending"});
}

// the clue to 17 across
bool is_clue(const Site& site) {
  if (!site.plain() || !is_one_of(site.after(0).text, {"across", "down"}) || !site.after(1).ends_phrase())
    return false;
  for (std::size_t i = 0; i < reach && site.before(i).exists(); ++i)
    if (is_one_of(site.before(i).text, {"clue", "clues", "crossword", "Crossword"})) return true;
  return false;
}

// container MSKU 4418200, BIA 10-2474: letters, and digits that nobody would read as a count
bool is_behind_letters(const Site& site) {
  constexpr std::size_t longest = 5;
  const Word& letters = site.before(0);
  if (!letters.spaced() || letters.text.size() < 2 || letters.text.size() > longest || site.counts_plural() ||
      !std::all_of(letters.text.begin(), letters.text.end(), is_upper))
    return false;
  if (site.plain()) return site.number().size() >= 7;
  const Pieces& pieces = site.pieces();
  return pieces.count == 2 && pieces.parted_by('-') && pieces.tail.empty() &&
         pieces[1].digits > pieces[0].digits + 1;
}

// 404—File Not Found, a 404 (page not found); not "404 not found by May"
bool is_answer_of_server(const Site& site) {
  if (!site.plain() || site.number() != "404") return false;
  const Word& what = site.after(0);
  const std::size_t at = is_word(what.text, "file") || is_word(what.text, "page") ? 1 : 0;
  const bool answered =
      at == 1 || what.text == "Not" || is_one_of(site.before(0).text, {"a", "A", "error", "Error", "HTTP"});
  if (!answered || !is_word(site.after(at).text, "not") || !is_word(site.after(at + 1).text, "found"))
    return false;
  const Word& next = site.after(at + 2);
  return !next.spaced() || is_one_of(next.text, {"error", "errors", "page", "pages", "message", "response"});
}

// saw nothing but a 404, answers a 403 instead of a 500: what a server says; not "a 500 fell"
bool is_code_of_server(const Site& site) {
  return site.plain() && is_one_of(site.before(0).text, {"a", "A"}) && site.before(0).spaced() &&
         !site.after(0).spaced() &&
         is_one_of(site.number(), {"301", "302", "304", "400", "401", "403", "404", "410", "418", "429",
                                   "500", "502", "503", "504"});
}

// port 9443 rather than 8443
bool is_rather_than(const Site& site) {
  const Figure* first = site.previous();
  return first != nullptr && first->reason == "label" && site.plain() && !site.after(0).spaced() &&
         site.text_of({first->text.end, site.quantity().text.begin}) == " rather than ";
}

// wearing 42 on his back, wearing number 1109; not "wearing 12 rings"
bool is_worn(const Site& site) {
  const std::size_t at = site.before(0).text == "number" ? 1 : 0;
  return site.plain() && site.before(0).spaced() &&
         is_one_of(site.before(at).text, {"wearing", "wears", "wore"}) && site.after(0).ends_phrase() &&
         !site.after(0).is(Sense::of);
}

// lost 7-6 (5): the points of a tie-break, behind its set
bool is_tie_break(const Site& site) {
  const Figure* set = site.previous();
  return site.plain() && site.previous_char() == '(' && site.next_char() == ')' && set != nullptr &&
         set->quantity.kind == QuantityKind::score && set->text.end + 2 == site.quantity().text.begin;
}

}  // namespace

bool is_said_number(const Site& site) {
  return is_of_record(site) || is_number_aside(site) || is_port(site) || is_last_digit(site) ||
         is_clue(site) || is_worn(site) || is_tie_break(site) ||
         (site.before(0).is(Sense::verb) && is_number_that_is(site)) || is_answer_of_server(site) ||
         is_code_of_server(site) || is_rather_than(site) ||
         (site.is_digits() && site.bare() && is_behind_letters(site));
}

}  // namespace obelus::policy
