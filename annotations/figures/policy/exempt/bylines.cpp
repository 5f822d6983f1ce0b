// What stands beside reports without being told by them.
//
//   2015; 28: 685-690 · 13(6): 377 · 240 pp., £9.99 · (1/2) — · 1234567, and no more · a 40 Under 40 award

#include <algorithm>

#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

bool is_year_word(const Word& word) {
  return word.number() && word.text.size() == 4 &&
         (word.text.starts_with("19") || word.text.starts_with("20"));
}

// 2014. 799:85-117, 2015; 28: 685-690: the volume and the pages behind the year of a journal
bool is_behind_year(const Site& site) {
  const Word& year = site.before(0);
  if (!is_year_word(year) || (year.gap != ". " && year.gap != "; " && year.gap != ";")) return false;
  const Pieces& pieces = site.pieces();
  if (pieces.count > 1) return pieces[1].separator == ':' && pieces.tail.empty();
  return site.next_char() == ':' && site.after(0).number() && site.after(0).gap == ": ";
}

// Annals 13(6): 377, 12(3):45-67: the pages behind volume and issue
bool is_behind_issue(const Site& site) {
  const std::size_t begin = site.quantity().number.begin;
  const std::size_t block = site.block().text.begin;
  constexpr std::size_t farthest = 12;
  const std::string_view text = site.text_of({std::max(block, begin - std::min(begin, farthest)), begin});
  const std::size_t close = text.rfind(')');
  if (close == text.npos || (text.substr(close) != "): " && text.substr(close) != "):")) return false;
  const std::size_t open = text.rfind('(', close);
  if (open == text.npos || open == 0 || open + 1 == close || !is_digit(text[open - 1])) return false;
  return text.find_first_not_of("0123456789", open + 1) == close;
}

// Pier Press, 512pp, £9.99: the price of a book, behind its pages
bool is_price_of_book(const Site& site) {
  const Word& pages = site.before(0);
  if (pages.gap != ", ") return false;
  const bool counted = pages.number() && pages.text.ends_with("pp");
  const Word& ages = site.after(0);  // Pier Press, $16.99; ages 4-8
  if (ages.gap == "; " && ages.text == "ages" && pages.capital()) return true;
  return counted || (is_one_of(pages.text, {"pp", "pages"}) && site.before(1).number());
}

// (Pier Press, $28.99): who sells something, and for how much; not "(Pier Press, $28.99 billion)"
bool is_price_of_seller(const Site& site) {
  const std::string_view number = site.number();
  constexpr std::size_t longest = 40;
  constexpr double most = 200;
  if (number.size() < 4 || number[number.size() - 3] != '.' || site.quantity().high > most) return false;
  const Span text = site.quantity().text;
  const Word& seller = site.before(0);
  if (site.char_at(text.end) != ')' || seller.gap != ", " || !seller.capital()) return false;
  const std::size_t from = std::max(site.block().text.begin, text.begin - std::min(text.begin, longest));
  const std::string_view before = site.text_of({from, seller.end()});
  const std::size_t open = before.rfind('(');
  return open != before.npos && is_upper(before[open + 1]) &&
         before.find_first_of("0123456789,;:", open) == before.npos;
}

bool is_pages_behind_volume(const Site& site) {
  const Word& volume = site.before(0);
  return site.quantity().is_range() && site.bare() && volume.number() && volume.gap == ": " &&
         is_year_word(site.before(1)) && site.before(1).gap == "; ";
}

// 240 pp., of a book: behind a comma or at the head
bool counts_pages_of_book(const Site& site) {
  return site.plain() && site.before(0).gap == ", " && is_one_of(site.after(0).text, {"pp", "pgs"}) &&
         site.after(0).spaced();
}

// the runway is shut (1/2) — which of the parts of a message
bool is_part_of_message(const Site& site) {
  if (!site.is_kind(QuantityKind::fraction) || site.previous_char() != '(' || site.next_char() != ')')
    return false;
  const Pieces& pieces = site.pieces();
  const std::string_view behind = std::string_view(site.text()).substr(site.quantity().number.end + 1, 4);
  return pieces.count == 2 && pieces[1].separator == '/' && pieces[0].value <= pieces[1].value &&
         pieces[1].value < 20 &&
         (behind.starts_with(" \u2014") || behind.starts_with(" \u2013") || behind.empty());
}

// 13/29 Moscow 14/29 Seoul: which picture of a gallery, behind the one before it
bool is_next_picture(const Site& site) {
  if (!site.is_kind(QuantityKind::fraction) && !site.is_kind(QuantityKind::range)) return false;
  const Pieces here = pieces_of(site.number());
  if (here.count != 2 || here[1].separator != '/' || !here.tail.empty()) return false;
  if (!site.after(0).spaced() || !site.after(0).capital()) return false;  // its caption
  constexpr std::size_t near = 3;
  for (std::size_t i = 0; i < near; ++i) {
    const Figure* last = site.earlier(i);
    if (last == nullptr) return false;
    const Pieces there = pieces_of(site.text_of(last->quantity.number));
    if (there.count == 2 && there[1].separator == '/' && there[1].value == here[1].value)
      return there[0].value + 1 == here[0].value;
  }
  return false;
}

// a 7-11 convenience store
bool is_shop(const Site& site) {
  const Pieces here = pieces_of(site.number());
  if (here.count != 2 || here[0].value != 7 || here[1].value != 11) return false;
  return is_one_of(site.after(0).text, {"convenience", "store", "stores", "manager", "clerk", "shop"}) ||
         (site.before(0).is(Sense::determiner) && site.after(0).ends_phrase());
}

// 1234567: a paragraph that is nothing else, by an agency's picture
bool is_number_of_picture(const Site& site) {
  return site.plain() && site.number().size() >= 6 && site.block().kind == BlockKind::paragraph &&
         site.block().text == site.quantity().number;
}

// a 40 Under 40 award: as old as they are many
bool is_under_as_many(const Site& site) {
  if (!site.plain()) return false;
  const Word& behind = site.after(0);
  if (behind.text == "Under" && site.after(1).text == site.number()) return true;
  return site.before(0).text == "Under" && site.before(0).spaced() && site.before(1).text == site.number();
}

// the two-thirds majority needed: a bar that is set
bool is_bar_of_vote(const Site& site) {
  if (!site.is_kind(QuantityKind::fraction) || !is_one_of(site.after(0).text, {"majority", "supermajority"}))
    return false;
  return is_one_of(site.after(1).text, {"needed", "required", "necessary", "threshold", "requirement"}) &&
         is_one_of(site.before(0).text, {"the", "a"});
}

// at 12 Oaks Poultry: a firm, in the singular and at the end of what is said
bool begins_firm(const Site& site) {
  const Word& first = site.after(0);
  const Word& kind = site.after(1);
  return site.plain() && site.before(0).spaced() && site.before(0).lower() && first.spaced() &&
         first.capital() && kind.spaced() && site.after(2).ends_phrase() && !site.title_case() &&
         is_one_of(kind.text, {"Ltd", "Inc", "Poultry", "Farm", "Brewery", "Brewing", "Winery", "Capital",
                               "Restaurant", "Hotel", "Gallery", "Theatre", "Media", "Bakery", "Coffee",
                               "Distillery", "Productions", "Vineyards"});
}

// the 10+1 Tour
bool is_sum_of_name(const Site& site) {
  const std::string_view token = site.text_of(site.token());
  const std::size_t plus = token.find('+');
  if (plus == token.npos || plus == 0 || plus + 1 == token.size()) return false;
  const auto digits = [](std::string_view part) { return std::all_of(part.begin(), part.end(), is_digit); };
  const Word behind = word_after(site.text(), site.token().end, site.block().text, site.words());
  return digits(token.substr(0, plus)) && digits(token.substr(plus + 1)) && behind.spaced() &&
         behind.capital() && !site.title_case();
}

}  // namespace

bool stands_by_report(const Site& site) {
  if (is_bar_of_vote(site)) return !site.policy().quantities;
  if (!site.is_digits() || site.policy().quantities) return false;
  if (site.is_kind(QuantityKind::money)) return is_price_of_book(site) || is_price_of_seller(site);
  return is_behind_year(site) || is_behind_issue(site) || is_pages_behind_volume(site) ||
         counts_pages_of_book(site) || begins_firm(site) || (site.glued() && is_sum_of_name(site)) ||
         is_part_of_message(site) || is_next_picture(site) || (site.quantity().is_range() && is_shop(site)) ||
         is_number_of_picture(site) || is_under_as_many(site);
}

}  // namespace obelus::policy
