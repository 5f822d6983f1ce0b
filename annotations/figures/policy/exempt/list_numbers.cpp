// Numbers of the items of lists.
//
//   1. First, … · (2) Second · 3: Third

#include <algorithm>
#include <charconv>

#include "figures/policy/exempt/lists.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// The first cell of a row that its number heads.
bool is_row_number(const Site& site) {
  const Block& cell = site.block();
  return cell.kind == BlockKind::table_cell && cell.column == 0 && site.quantity().noun.empty() &&
         cell.text == site.quantity().number && site.quantity().low == cell.row;
}

// a chance of 1) turning awkward and 2) giving up: a bracket that closes and was never opened.
bool is_inline_number(const Site& site) {
  std::size_t end = site.quantity().number.end;
  if (site.char_at(end) == ' ') ++end;  // tokenised text
  if (!site.integer() || *site.integer() > 20 || site.char_at(end) != ')' ||
      space_at(site.text(), end + 1) == 0)
    return false;
  std::size_t at = site.quantity().number.begin;
  if (space_before(site.text(), at) == 0) return false;
  const std::size_t from = std::max(site.block().text.begin, at - std::min(at, std::size_t{200}));
  while (at > from && site.text()[at - 1] != '(' && site.text()[at - 1] != ')') --at;
  return at == from || site.text()[at - 1] == ')';
}

// This page: 1. A letter. 2. A card.: a sentence of its own that is a number, behind the one before it
bool is_sentence_number(const Site& site) {
  const Quantity& q = site.quantity();
  if (!site.integer() || q.low > 99 || site.next_char() != '.' || !site.after(0).exists() ||
      !(site.after(0).gap == ". " && site.after(0).capital()))
    return false;
  for (std::size_t i = 0; q.low > 1 && i < 6; ++i)
    if (const Figure* last = site.earlier(i);
        last != nullptr && last->reason == "list-number" && last->quantity.low == q.low - 1)
      return true;
  const std::size_t end = q.number.begin;
  const std::size_t space = space_before(site.text(), end);
  if (space == 0 || end - space <= site.block().text.begin) return false;
  const char mark = site.char_before(end - space);
  if (q.low > 1) return mark == ';';  // ranks are told apart by it; not "Killed: 14. Wounded: 60."
  return std::string_view(".:);?!\"").find(mark) != std::string_view::npos;
}

// 1. The Ferry, Lamb (2) 2. The Pier, Moss (1): where it stood last week
bool is_rank_in_list(const Site& site) {
  const Figure* last = site.previous();
  return site.integer() && site.quantity().low < 100 && site.previous_char() == '(' && last != nullptr &&
         last->reason == "list-number" && (site.next_char() == ')' || site.after(0).is(Sense::past));
}

// `text` begins with a number that stands right before `number` in a row, or right behind it.
bool begins_beside(std::string_view text, unsigned number) {
  unsigned other = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), other);
  const std::string_view behind = text.substr(static_cast<std::size_t>(end - text.data()));
  if (error != std::errc() || behind.empty() || is_plain(behind[0])) return false;
  if (behind.size() > 1 && is_digit(behind[1])) return false;  // 45.5, 1,200
  return other + 1 == number || other == number + 1;
}

// "3: Third" behind "2: Second"; but "15: people on the team"
bool goes_on_listing(const Site& site) {
  if (site.quantity().low == 1 || is_heading_in_row(site)) return true;
  const Figure* last = site.recent("list-number");
  return last != nullptr && last->quantity.low == site.quantity().low - 1;
}

// **10** [Row or Sail](/a), and the ninth on the next line: the rank of what is linked
bool is_rank_of_link(const Site& site) {
  const std::size_t end = site.quantity().number.end;
  const std::size_t link = end + space_at(site.text(), end);
  if (!site.integer() || link == end || !site.after(0).capital() || !begins_link(site, link)) return false;
  const Span block = site.block().text;
  const std::string_view behind = site.text_of({end, block.end});
  const std::size_t next = behind.find('\n');
  if (next != behind.npos && begins_beside(behind.substr(next + 1), *site.integer())) return true;
  const Block* blocks = site.article().blocks.data();
  const auto at = &site.block() - blocks;
  for (const auto beside : {at - 1, at + 1})  // in a paragraph of its own
    if (beside >= 0 && beside < std::ssize(site.article().blocks) &&
        begins_beside(site.text_of(blocks[beside].text), *site.integer()))
      return true;
  const std::size_t begin = site.quantity().number.begin;
  const std::string_view before =
      site.text_of({block.begin, begin - std::min(begin - block.begin, std::size_t{1})});
  return begin > block.begin && begins_beside(before.substr(before.rfind('\n') + 1), *site.integer());
}

// "the number of boats rose to", and on the next line "45. Then": no list's line, but a sentence's end.
bool runs_on(const Site& site) {
  const Word& before = site.before(0);
  return before.spaced() && before.lower() && before.is(Sense::function);
}

}  // namespace

bool is_heading_in_row(const Site& site) {
  constexpr std::ptrdiff_t farthest = 40;
  if (site.block().kind != BlockKind::heading || !site.integer()) return false;
  const auto& blocks = site.article().blocks;
  const std::string_view lead = site.text_of({site.block().text.begin, site.quantity().number.begin});
  for (const std::ptrdiff_t step : {-1, 1}) {
    std::ptrdiff_t at = &site.block() - blocks.data() + step;
    for (std::ptrdiff_t seen = 0; seen < farthest && at >= 0 && at < std::ssize(blocks); ++seen, at += step)
      if (const Block& each = blocks[static_cast<std::size_t>(at)]; each.kind == BlockKind::heading) {
        const std::string_view text = site.text_of(each.text);
        if (text.starts_with(lead) && begins_beside(text.substr(lead.size()), *site.integer())) return true;
        break;
      }
  }
  return false;
}

bool begins_link(const Site& site, std::size_t at) {
  const auto& inlines = site.article().inlines;
  auto each = std::partition_point(inlines.begin(), inlines.end(),
                                   [&](const Inline& one) { return one.text.begin < at; });
  for (int looked = 0; each != inlines.end() && each->text.begin == at && looked < 4; ++looked, ++each)
    if (each->kind == InlineKind::link) return true;
  return false;
}

// 1. First, …  2) Second, …  (3) third: at the beginning of a block or in a row of such.
std::optional<Span> list_number(const Site& site) {
  const Quantity& q = site.quantity();
  if (!site.is_digits() || !site.bare() || q.low > 99 || has(q.flags, QuantityFlag::scaled))
    return std::nullopt;
  if (is_rank_in_list(site) || is_row_number(site)) return q.text;
  const char next = site.next_char();
  const bool bracketed = site.previous_char() == '(' && next == ')';
  const std::size_t begin = q.number.begin - (bracketed ? 1 : 0);
  std::size_t first_mark = begin;  // **2) Marks that the reader took for text
  while (site.char_before(first_mark) == '*') --first_mark;
  const bool at_start =
      first_mark == site.block().text.begin || (site.char_before(begin) == '\n' && !runs_on(site));
  if (bracketed) {
    const Word& before = site.before(0);
    const bool in_row = before.is(Sense::joiner) || before.gap.find_first_of(";:,") != std::string_view::npos;
    const std::string_view rest = site.text_of({q.number.end, site.block().text.end});
    const bool first = q.low == 1 && rest.substr(0, 400).find("(2) ") != rest.npos;
    return at_start || in_row || first ? std::optional(Span{begin, q.number.end + 1}) : std::nullopt;
  }
  if (at_start && is_rank_of_link(site)) return q.text;
  if (!at_start)
    return is_inline_number(site) || is_sentence_number(site)
               ? std::optional(Span{begin, q.number.end + (next == ' ' ? 2 : 1)})
               : std::nullopt;
  const std::size_t space = space_at(site.text(), q.number.end + 1);
  const bool ends = next == '.' || next == ')' || (next == ':' && goes_on_listing(site));
  if (ends && space > 0 && site.after(0).exists()) return Span{first_mark, q.number.end + 1};
  // 2.1 Methods, as a heading
  const bool heading =
      site.block().kind == BlockKind::heading && site.after(0).capital() && site.after(0).spaced();
  const bool sectioned = heading && !site.integer() && site.number().find('.') != std::string_view::npos;
  return sectioned ? std::optional(q.number) : std::nullopt;
}

}  // namespace obelus::policy
