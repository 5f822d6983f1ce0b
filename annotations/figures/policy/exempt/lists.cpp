// Numbers of lists and of their items.
//
//   1. First, … · (2) Second · 3: Third · 7 ways to …

#include <algorithm>

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
  return std::string_view(".:);?!\"").find(site.char_before(end - space)) != std::string_view::npos;
}

// 1. The Ferry, Lamb (2) 2. The Pier, Moss (1): where it stood last week
bool is_rank_in_list(const Site& site) {
  const Figure* last = site.previous();
  return site.integer() && site.quantity().low < 100 && site.previous_char() == '(' && last != nullptr &&
         last->reason == "list-number" && (site.next_char() == ')' || site.after(0).is(Sense::past));
}

// "3: Third" behind "2: Second"; but "15: people on the team"
bool goes_on_listing(const Site& site) {
  const Word& first = site.after(0);
  if (site.quantity().low == 1 || (site.block().kind == BlockKind::heading && first.capital())) return true;
  const Figure* last = site.recent("list-number");
  return last != nullptr && last->quantity.low == site.quantity().low - 1;
}

// the 10 questions below, the following 12 steps: what the page itself has
bool points_at_list(const Site& site) {
  const Word& before = site.before(0);
  if (!before.spaced() || !site.counts_plural()) return false;
  const bool shows =
      is_one_of(site.before(1).text, {"Below", "below", "Here", "here", "Following"});  // Below are 5 lessons
  if (shows && before.text == "are" && site.quantity().high <= 20) return true;
  const Word& noun = site.after(0);
  const bool of_list =
      noun.is(Sense::listed) || is_one_of(noun.text, {"factors", "categories", "kinds", "types"});
  const bool at_least =
      before.text == "least" && site.before(2).text == "are" && site.before(3).text == "Here";
  const bool following = before.text == "are" && site.before(1).text == "following";
  if ((at_least || following) && of_list && site.quantity().high <= 20) return true;
  if (before.text == "following" && site.before(1).is(Sense::determiner)) return true;
  if (!before.is(Sense::determiner)) return false;
  for (std::size_t i = 1; i < 3; ++i) {
    const Word& where = site.after(i);
    if (where.text == "below" || where.text == "above") return site.after(i + 1).ends_phrase();
  }
  return false;
}

// I will share with you my 3 quick steps
bool is_shared(const Site& site) {
  if (!is_one_of(site.before(0).text, {"our", "my"})) return false;
  constexpr std::size_t farthest = 4;
  bool shared = false;
  for (std::size_t i = 1; i < farthest; ++i)
    shared = shared || is_one_of(site.before(i).text, {"share", "sharing", "offer"});
  for (std::size_t i = 0; shared && i < farthest && site.after(i).spaced(); ++i)
    if (site.after(i).is(Sense::listed)) return true;
  return false;
}

// We keep 4 kinds of rope: and the list of them
bool introduces_list(const Site& site) {
  constexpr double longest_list = 20;
  const Block& block = site.block();
  const bool bounded = has(site.quantity().flags, QuantityFlag::at_most);  // less than 20 pages, with:
  if (!site.is_digits() || site.quantity().high > longest_list || bounded || !site.counts_plural() ||
      site.char_before(block.text.end) != ':')
    return false;
  const auto& blocks = site.article().blocks;
  const Block* next = &block + 1;
  return next < blocks.data() + blocks.size() && next->list_depth > block.list_depth &&
         block.text.end - site.quantity().text.end < 60;
}

// A link begins at `at`.
bool begins_link(const Site& site, std::size_t at) {
  const auto& inlines = site.article().inlines;
  auto each = std::partition_point(inlines.begin(), inlines.end(),
                                   [&](const Inline& one) { return one.text.begin < at; });
  for (int looked = 0; each != inlines.end() && each->text.begin == at && looked < 4; ++looked, ++each)
    if (each->kind == InlineKind::link) return true;
  return false;
}

// A link begins not far before `at` and goes on behind it.
bool is_in_link(const Site& site, std::size_t at) {
  const auto& inlines = site.article().inlines;
  auto each = std::partition_point(inlines.begin(), inlines.end(),
                                   [&](const Inline& one) { return one.text.begin <= at; });
  for (int looked = 0; each != inlines.begin() && looked < 4; ++looked)
    if ((--each)->kind == InlineKind::link && each->text.contains(at)) return true;
  return false;
}

// **10** [Row or Sail](/a): the rank of what is linked
bool is_rank_of_link(const Site& site) {
  const std::size_t end = site.quantity().number.end;
  if (space_at(site.text(), end) == 0 || !site.after(0).capital()) return false;
  return site.integer() && begins_link(site, end + space_at(site.text(), end));
}

// In a heading; or where a link or a quotation begins: [9 things to look for](https://…)
bool begins_title(const Site& site) {
  if (site.block().kind == BlockKind::heading) return true;
  const std::size_t begin = site.quantity().number.begin;
  const std::string_view before = std::string_view(site.text()).substr(0, begin);
  if (before.ends_with('"') || before.ends_with("\u201C") || before.ends_with('[')) return true;
  if (before.ends_with(": ") && site.after(0).capital()) {  // "On Tuesday: 8 Ways to Row"
    constexpr std::size_t longest_head = 40;
    const std::string_view head =
        before.substr(begin - std::min(begin - site.block().text.begin, longest_head));
    const std::size_t open = head.find_last_of("[\"\x9C");
    if (open != head.npos && head.find_last_of(".?!") == head.npos) return true;
    if (is_in_link(site, begin)) return true;
  }
  if (before.ends_with('(') && site.after(0).capital() && site.after(0).is(Sense::listed)) return true;
  return begins_link(site, begin) || (before.ends_with("The ") && begins_link(site, begin - 4));
}

// 5 Ingredients for a Good Crew; not "5 Schools for Sale"
bool heads_recipe(const Site& site) {
  constexpr double longest_list = 20;
  const Word& noun = site.after(0);
  return site.is_digits() && site.quantity().high <= longest_list && noun.capital() && noun.spaced() &&
         noun.text.ends_with('s') && site.after(1).text == "for" &&
         (site.after(2).text.ends_with("ing") ||
          is_one_of(site.after(2).text, {"a", "an", "A", "An", "your", "Your", "Better", "better"}));
}

// [8 New Boats and Services]: capitals up to the plural that ends the title, or goes on with "for" or "to"
bool titles_list(const Site& site) {
  for (std::size_t i = 0; i + 1 < reach && (site.after(i).spaced() || site.after(i).hyphened()); ++i) {
    const Word& word = site.after(i);
    const Word& next = site.after(i + 1);
    if (word.is(Sense::joiner)) continue;
    if (!word.capital() || (word.is(Sense::verb) && !next.hyphened()) || is_past(word.text)) return false;
    const bool that = next.is(Sense::relative) && next.spaced();  // 10 Moments That Count
    const bool small = next.is(Sense::function) &&
                       (next.lower() || is_one_of(next.text, {"Of", "To", "For", "In", "On", "With"}));
    const bool ends = !next.spaced() || that || small;
    if ((i > 0 || that || next.text == "Of") && word.text.ends_with('s') && ends && !next.hyphened())
      return true;
  }
  return false;
}

// How to build a raft in 24 hours: a heading, a link, or in quotation marks
bool is_in_title(const Site& site) {
  constexpr std::size_t longest_title = 80;
  const std::size_t begin = site.quantity().text.begin;
  const std::size_t from = std::max(site.block().text.begin, begin - std::min(begin, longest_title));
  const std::string_view before = site.text_of({from, begin});
  const std::size_t how = before.rfind("How to ");
  if (how == before.npos) return false;
  const std::string_view lead = before.substr(0, how);
  if (how == 0 && site.block().kind == BlockKind::heading) return true;
  if (lead.ends_with('"') || lead.ends_with("\u201C") || lead.ends_with('[')) return true;
  return begins_link(site, from + how);
}

// our 4 small piers: the title, or the head of the list, counted 4 piers
bool is_counted_before(const Site& site) {
  constexpr double longest_list = 20;
  const Figure* head = site.recent("list-title");
  if (head == nullptr || site.quantity().low != head->quantity.low || site.quantity().high > longest_list)
    return false;
  const std::string_view noun = last_word(site.text_of(site.quantity().noun));
  return !noun.empty() && noun == last_word(site.text_of(head->quantity.noun));
}

}  // namespace

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
  const bool at_start = first_mark == site.block().text.begin || site.char_before(begin) == '\n';
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

// 7 ways to …, Ten things …: the title of a list that follows
std::optional<Span> list_title(const Site& site) {
  if (site.is_digits() && is_in_title(site)) return site.quantity().text;
  if (!site.is_kind(QuantityKind::count)) return std::nullopt;
  const bool stepped = site.after(0).text == "step" &&  // a 5-step process
                       is_one_of(site.after(1).text, {"process", "guide", "approach", "method"});
  const bool is_parted = site.after(0).hyphened() && (stepped || site.after(0).text == "part");  // a 3-part
  const bool these =
      is_one_of(site.before(0).text, {"these", "These"}) && site.after(0).is(Sense::listed);  // these 7 tips
  if (is_parted || these || is_shared(site) || points_at_list(site) || introduces_list(site) ||
      is_counted_before(site))
    return site.quantity().text;
  if (!begins_title(site)) return std::nullopt;
  if (site.quantity().high > 101 || has(site.quantity().flags, QuantityFlag::scaled)) return std::nullopt;
  constexpr std::size_t farthest = 6;
  for (std::size_t i = 0; i < farthest; ++i) {
    const Word& word = site.after(i);
    if (word.exists() && word.is(Sense::listed)) return site.quantity().text;
    if (i > 1 && !word.capital() && !word.is(Sense::joiner)) break;
  }
  const bool heads = site.block().kind == BlockKind::heading;
  if (heads ? heads_recipe(site) : titles_list(site)) return site.quantity().text;
  return std::nullopt;
}

}  // namespace obelus::policy
