// Places in journals, laws and scriptures, as they are cited.
//
//   38(11), 39-41 · 401(k) · 14 CFR 107.31 · Genesis 1:1

#include <algorithm>

#include "figures/policy/exempt/citations.hpp"

namespace obelus::policy {
namespace {

// 38(11), 39-41 · 18(5):753: volume, issue and pages of a journal
bool is_issue(const Site& site) {
  std::size_t at = site.quantity().number.end;
  if (!site.integer() || site.char_at(at) != '(' || !is_digit(site.char_at(at + 1))) return false;
  for (++at; is_digit(site.char_at(at));) ++at;
  if (site.char_at(at) != ')' || (site.char_at(at + 1) != ',' && site.char_at(at + 1) != ':')) return false;
  at += 2;
  at += space_at(site.text(), at);
  return at < site.block().text.end &&
         (is_digit(site.text()[at]) || site.text()[at] == 'e' || site.text()[at] == 'p');
}

// What stands behind the volume: its issue, and the pages.
bool goes_on_citing(const Site& site) {
  const Figure* before = site.previous();
  if (before == nullptr || before->reason != "label" || site.counts_something()) return false;
  const std::size_t end = before->text.end;
  const std::size_t begin = site.quantity().number.begin;
  if (begin < end || begin - end > 3) return false;
  const std::string_view gap = site.text_of({end, begin});
  return (gap == "(" && site.next_char() == ')') || gap == "), " || gap == "):" || gap == "): ";
}

}  // namespace

bool is_citation(const Site& site) { return is_issue(site) || goes_on_citing(site); }

bool has_clause(const Site& site) {
  const std::size_t end = site.quantity().number.end;
  return site.next_char() == '(' && is_letter(site.char_at(end + 1)) && site.char_at(end + 2) == ')';
}

bool names_code_of_law(const Word& word) {
  constexpr std::string_view codes[] = {"CFR",  "C.F.R", "USC", "U.S.C", "Stat",
                                        "F.3d", "F.2d",  "F.R", "FAR",   "DFARS"};
  return std::find(std::begin(codes), std::end(codes), word.text) != std::end(codes);
}

bool is_verse(const Site& site) {
  const Word& book = site.before(0);
  return book.is(Sense::scripture) && book.spaced() && book.capital() && site.pieces().count >= 2 &&
         site.pieces()[1].separator == ':';
}

}  // namespace obelus::policy
