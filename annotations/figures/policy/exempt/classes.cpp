// Numbers that say which class, mark or column, and count nothing.
//
//   - $200 and under, - $500 – $999 · 1 means “not at all” · | Score | 1 | 2 | 3 | · n/3 voting

#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

// "$200 and under", "$2,000+": how far a class goes
bool opens_class(std::string_view tail) {
  return is_one_of(tail, {"+", " +", " and under", " and over", " or less", " or more", " and up",
                          " or under", " or over", " and above", " and below"});
}

// A list item that is a range and nothing else; “$200 and under”, between quotation marks.
bool is_class(const Site& site) {
  const Span text = site.quantity().text;
  const Span block = site.block().text;
  if (text.begin == block.begin && site.block().list_depth > 0)
    return (text.end == block.end && site.quantity().is_range()) ||
           opens_class(site.text_of({text.end, block.end}));
  if (text.begin < block.begin + 3 || site.text_of({text.begin - 3, text.begin}) != "\u201C") return false;
  const std::string_view behind = site.text_of({text.end, block.end}).substr(0, 24);
  const std::size_t close = behind.find("\u201D");
  if (close == behind.npos) return false;
  std::string_view tail = behind.substr(0, close);
  if (tail.ends_with('.') || tail.ends_with(',')) tail.remove_suffix(1);
  return opens_class(tail);
}

// 1 means “Strongly disagree”: one of the marks that are explained
bool is_mark_explained(const Site& site) {
  if (site.char_at(site.quantity().number.end + 1) != 'm') return false;
  return site.plain() && site.quantity().low <= 100 && site.after(0).spaced() &&
         site.after(0).text == "means" && !site.after(1).is(Sense::of);
}

// | Score | 1 | 2 | 3 |: the head of a table, counted through
bool heads_column(const Site& site) {
  const Block& cell = site.block();
  return cell.row == 0 && cell.column > 0 && cell.text == site.quantity().number &&
         site.quantity().low == cell.column;
}

// What stands below A, B and C in the picture of a spreadsheet
bool is_in_spreadsheet(const Site& site) {
  const Block& cell = site.block();
  const Span head = site.quantity().noun;
  if (cell.row == 0 || head.size() != 1) return false;
  const std::string_view letter = site.text_of(head);
  return letter[0] == static_cast<char>('A' + cell.column - 1) && cell.column > 0 && cell.column < 27;
}

// n/3: part of a formula
bool divides_letter(const Site& site) {
  const std::size_t begin = site.quantity().number.begin;
  if (site.previous_char() != '/' || !site.integer() || begin < site.block().text.begin + 2) return false;
  const char letter = site.text()[begin - 2];
  return letter >= 'a' && letter <= 'z' && letter != 'w' && !is_letter(site.char_before(begin - 2)) &&
         site.char_before(begin - 2) != '/';
}

// Our craft at 10: a heading that says how old something is
bool is_anniversary(const Site& site) {
  return site.plain() && site.quantity().text.end == site.block().text.end && site.before(0).spaced() &&
         is_word(site.before(0).text, "at");
}

}  // namespace

bool names_class(const Site& site) {
  if (is_class(site)) return true;
  if (!site.bare() || site.policy().quantities) return false;
  const BlockKind kind = site.block().kind;
  if (kind == BlockKind::table_cell || kind == BlockKind::table_header)
    return heads_column(site) || is_in_spreadsheet(site);
  return (kind == BlockKind::heading && is_anniversary(site)) || is_mark_explained(site) ||
         divides_letter(site);
}

}  // namespace obelus::policy
