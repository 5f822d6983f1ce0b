// Numbers that say which class, mark or column, and count nothing.
//
//   - $200 and under, - $500 – $999 · 1 means “not at all” · | Score | 1 | 2 | 3 | · n/3 voting

#include <algorithm>
#include <charconv>
#include <cmath>

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// "$200 and under": how far a class goes; what cost "$200 or less" is also said of one thing
bool opens_class(std::string_view tail) {
  return is_one_of(tail, {" and under", " and over", " and up", " and above", " and below"});
}

// "$2,000+", "$500 or more": how far a class goes where other classes stand beside it
bool opens_item(std::string_view tail) {
  return opens_class(tail) || is_one_of(tail, {"+", " +", " or less", " or more", " or under", " or over"});
}

bool is_item_of_numbers(const Article& article, const Block& block) {
  const std::string_view text = article.text_of(block.text);
  if (block.list_depth == 0 || text.empty()) return false;
  return is_digit(text[0]) || text[0] == '$' || text.starts_with("\u00A3") || text.starts_with("\u20AC");
}

// The block before it or behind it is an item of numbers, too.
bool has_neighbour(const Site& site) {
  const Article& article = site.article();
  const Block* own = article.block_at(site.quantity().text.begin);
  if (own == nullptr) return false;
  const auto& blocks = article.blocks;
  const bool before = own != &blocks.front() && is_item_of_numbers(article, own[-1]);
  return before || (own != &blocks.back() && is_item_of_numbers(article, own[1]));
}

// An item of a list of classes, a range and nothing else; “$200 and under”, between quotation marks.
bool is_class(const Site& site) {
  const Span text = site.quantity().text;
  const Span block = site.block().text;
  if (text.begin == block.begin && site.block().list_depth > 0) {
    const bool whole = text.end == block.end && site.quantity().is_range();
    return (whole || opens_item(site.text_of({text.end, block.end}))) && has_neighbour(site);
  }
  if (text.begin < block.begin + 3 || site.text_of({text.begin - 3, text.begin}) != "\u201C") return false;
  const std::string_view behind = site.text_of({text.end, block.end}).substr(0, 24);
  const std::size_t close = behind.find("\u201D");
  if (close == behind.npos) return false;
  std::string_view tail = behind.substr(0, close);
  if (tail.ends_with('.') || tail.ends_with(',')) tail.remove_suffix(1);
  return opens_class(tail) || tail == "+";
}

bool goes_up(std::string_view tail) {
  constexpr std::string_view words[] = {" and above", " or above", " or higher"};
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view each) { return tail.starts_with(each); });
}

bool goes_down(std::string_view tail) {
  constexpr std::string_view words[] = {" and below", " or below", " or lower"};
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view each) { return tail.starts_with(each); });
}

// Classes divide all that there is: one of them is open at the top, and one at the bottom.
bool stands_in_division(const Site& site) {
  constexpr std::size_t farthest = 160;
  const Span text = site.quantity().text;
  const Span sentence = site.sentence();
  const std::size_t begin = std::max(sentence.begin, text.begin - std::min(text.begin, farthest));
  const std::string_view near = site.text_of({begin, std::min(sentence.end, text.end + farthest)});
  bool top = false;
  bool bottom = false;
  for (std::size_t at = near.find('%'); at != near.npos; at = near.find('%', at + 1)) {
    top = top || goes_up(near.substr(at + 1));
    bottom = bottom || goes_down(near.substr(at + 1));
  }
  return top && bottom;
}

// Another class goes on from here, or came to here: 90% and 89.9%, 75% and 74%.
bool touches(double one, double other) { return std::abs(one - other) <= 1; }

// One of the numbers of `text` touches what `range` begins or ends with.
bool has_touching(std::string_view text, const Quantity& range) {
  for (std::size_t at = text.find_first_of("0123456789"); at < text.size();) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789.", at), text.size());
    double value = 0;
    const bool read = std::from_chars(text.data() + at, text.data() + end, value).ec == std::errc();
    if (read && (touches(value, range.low) || touches(value, range.high))) return true;
    at = text.find_first_of("0123456789", end);
  }
  return false;
}

// ", Fair- 75 to 89.9%": a class with a head of its own, and what it begins or ends with touches `share`
bool class_follows(std::string_view tail, const Quantity& share) {
  const std::string_view next = tail.substr(0, tail.find('%'));
  return next.size() < tail.size() && next.find_first_of("-:(") != next.npos && has_touching(next, share);
}

// "Poor- 74.9% and below", "Good: 75 to 89.9%", beside the next such: how far a class of shares goes; not
// "Women: 30–35%; men: 35–40%"
bool is_class_of_shares(const Site& site) {
  if (!site.is_kind(QuantityKind::percent)) return false;
  const std::string_view gap = site.before(0).gap;
  const bool headed = gap == "- " || gap == ": " || gap == " - " || gap == " (" || gap == " \u2013 ";
  if (!headed) return false;
  constexpr std::size_t farthest = 64;
  const Quantity& share = site.quantity();
  const std::string_view tail = site.text_of({share.text.end, site.block().text.end}).substr(0, farthest);
  if (!share.is_range() && !goes_up(tail) && !goes_down(tail)) return false;
  if (!stands_in_division(site)) return false;
  const Figure* before = site.previous();
  if (before != nullptr && before->reason == "class" &&
      (touches(before->quantity.low, share.high) || touches(before->quantity.high, share.low)))
    return true;
  return class_follows(tail, share);
}

// The inside of the bracket of "Very Poor (below 55)", a mark in words and nothing else; empty if it is none
std::string_view range_of_rating(std::string_view text) {
  constexpr std::size_t longest = 40;
  if (text.size() > longest || !text.ends_with(')')) return {};
  const std::size_t open = text.find(" (");
  if (open == text.npos) return {};
  std::string_view rating = text.substr(0, open);
  if (rating.starts_with("Very ")) rating.remove_prefix(5);
  const bool rates = is_one_of(rating, {"Poor", "Fair", "Good", "Excellent", "Low", "Medium", "High",
                                        "Average", "Superior", "Bad", "Moderate"});
  return rates ? text.substr(open + 2, text.size() - open - 3) : std::string_view();
}

// Another rating stands near it, and goes on where it ends: so marks divide a scale, but results do not
bool has_next_rating(const Site& site) {
  constexpr std::ptrdiff_t farthest = 6;
  const Article& article = site.article();
  const auto& blocks = article.blocks;
  const std::ptrdiff_t own = article.block_at(site.quantity().text.begin) - blocks.data();
  const std::ptrdiff_t end = std::min(own + farthest + 1, std::ssize(blocks));
  for (std::ptrdiff_t i = std::max(own - farthest, std::ptrdiff_t{0}); i < end; ++i)
    if (i != own && has_touching(range_of_rating(article.text_of(blocks[static_cast<std::size_t>(i)].text)),
                                 site.quantity()))
      return true;
  return false;
}

// Very Poor (below 55), Poor (55–64): a mark in words, and the numbers it is given for, alone in a cell or an
// item, and beside the next
bool is_range_of_rating(const Site& site) {
  constexpr double most = 1000;
  if (site.block().kind == BlockKind::heading || site.quantity().high > most) return false;
  const std::string_view inside = range_of_rating(site.text_of(site.block().text));
  if (inside.empty() || site.quantity().text.end + 1 != site.block().text.end) return false;
  const std::string_view bound = inside.substr(0, inside.find(' '));
  const bool bounded = is_one_of(bound, {"below", "above", "under", "over"}) &&
                       inside.size() == bound.size() + 1 + site.quantity().text.size();
  const bool whole = site.quantity().is_range() && inside.size() == site.quantity().text.size();
  return (bounded || whole) && has_next_rating(site);
}

bool speaks_of_scale(const Site& site) {
  const std::string_view sentence = site.text_of(site.sentence());
  for (const std::string_view scale :
       {"point scale", "cale of 1", "cale from 1", "rating scale", "Likert scale"})
    if (sentence.find(scale) != sentence.npos) return true;
  return false;
}

// "bad", "best": what a mark may stand for
bool is_verdict(std::string_view word) {
  return is_one_of(word,
                   {"bad",      "good", "poor", "fair",      "excellent", "best",     "worst",    "lowest",
                    "highest",  "low",  "high", "never",     "always",    "agree",    "disagree", "likely",
                    "unlikely", "easy", "hard", "difficult", "perfect",   "satisfied"});
}

// The mark is said to be “bad”, good, the worst, very likely; not a third of them, nor the lowest since May
bool equals_verdict(const Site& site) {
  if (site.after(1).gap.find_first_of("\"'\xE2") != std::string_view::npos) return true;
  std::size_t at = 1;
  while (at < 3 && is_one_of(site.after(at).text, {"a", "the", "very", "strongly", "extremely"})) ++at;
  const bool much = is_one_of(site.after(at - 1).text, {"very", "strongly", "extremely"});
  const Word& next = site.after(at + 1);
  return is_verdict(site.after(at).text) &&
         (much || !next.spaced() || is_one_of(next.text, {"and", "or", "possible"}));
}

// 1 means “Strongly disagree”; of a scale also: where 1 equals “bad”, with 5 being good, from bad (1) to good
bool is_mark_explained(const Site& site) {
  if (!site.plain() || site.quantity().low > 10 || site.before(0).is(Sense::of)) return false;
  const Word& verb = site.after(0);
  if (verb.spaced() && verb.text == "means") return !site.after(1).is(Sense::of);
  const bool in_brackets =
      site.previous_char() == '(' && site.next_char() == ')' && is_verdict(site.before(0).text);
  const bool equated = verb.spaced() &&
                       is_one_of(verb.text, {"equals", "being", "represents", "representing"}) &&
                       equals_verdict(site);
  return (in_brackets || equated) && speaks_of_scale(site);
}

// "How many?" stands before the list: answers to choose from
bool answers_question(const Site& site) {
  constexpr int longest_list = 8;
  const Article& article = site.article();
  const Block* lead = article.block_at(site.quantity().text.begin);
  for (int i = 0; lead != nullptr && i < longest_list && is_item_of_numbers(article, *lead); ++i)
    lead = lead == &article.blocks.front() ? nullptr : lead - 1;
  return lead != nullptr && article.text_of(lead->text).ends_with('?');
}

// "- 1 (very bad)" or "- 2", beside another such: the marks that one may give
bool is_mark_in_list(const Site& site) {
  const Span text = site.quantity().text;
  const Span block = site.block().text;
  if (!site.plain() || text.begin != block.begin) return false;
  const std::string_view rest = site.text_of({text.end, block.end});
  const bool bare = rest.empty() && site.block().list_depth > 0;
  if (site.quantity().low > 10 && !(bare && answers_question(site))) return false;
  const std::size_t close = rest.find(')');
  const bool noted = rest.starts_with(" (") && close != rest.npos &&
                     rest.find_first_of("abcdefghijklmnopqrstuvwxyz", close) == rest.npos;
  return (rest.empty() || noted) && has_neighbour(site);
}

// | Score | 1 | 2 | 3 |: the head of a table, counted through
bool heads_column(const Site& site) {
  const Block& cell = site.block();
  return cell.row == 0 && cell.column > 0 && cell.text == site.quantity().number &&
         site.quantity().low == cell.column;
}

// The first cell of its row says the row's number.
bool is_in_counted_row(const Site& site) {
  const Article& article = site.article();
  const Block* first = article.block_at(site.quantity().text.begin);
  const auto row = site.block().row;
  while (first != nullptr && first->row == row && first->column > 0 && first != &article.blocks.front())
    --first;
  return first != nullptr && first->row == row && first->column == 0 &&
         article.text_of(first->text) == std::to_string(row);
}

// What stands below A, B and C in the picture of a spreadsheet, whose rows are counted
bool is_in_spreadsheet(const Site& site) {
  const Block& cell = site.block();
  const Span head = site.quantity().noun;
  if (cell.row == 0 || head.size() != 1) return false;
  const std::string_view letter = site.text_of(head);
  return letter[0] == static_cast<char>('A' + cell.column - 1) && cell.column > 0 && cell.column < 27 &&
         is_in_counted_row(site);
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
  return site.plain() && site.quantity().low <= 100 && site.quantity().text.end == site.block().text.end &&
         site.before(0).spaced() && is_word(site.before(0).text, "at");
}

}  // namespace

std::optional<Span> names_class(const Site& site) {
  const Span text = site.quantity().text;
  if (is_of_make(site)) return text;
  if (!site.is_digits()) return std::nullopt;
  if (is_class(site) || is_class_of_shares(site)) return text;
  if (site.is_kind(QuantityKind::percent) && is_end_of_scale(site)) return text;
  if (!site.bare() || site.policy().quantities) return std::nullopt;
  const BlockKind kind = site.block().kind;
  const bool in_table = kind == BlockKind::table_cell || kind == BlockKind::table_header;
  if (is_range_of_rating(site)) return text;
  const bool names = in_table
                         ? heads_column(site) || is_in_spreadsheet(site)
                         : (kind == BlockKind::heading && is_anniversary(site)) || is_mark_explained(site) ||
                               is_mark_in_list(site) || divides_letter(site) || is_set_by_author(site);
  return names ? std::optional(text) : std::nullopt;
}

}  // namespace obelus::policy
