// What markup says is no figure: code, and the numbers of notes.

#include <algorithm>

#include "figures/policy/exempt/inlines.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

bool is_raised(const Inline& each) {
  return each.kind == InlineKind::superscript || each.kind == InlineKind::subscript;
}

// [1](https://…): a number that is all of a link
bool is_link_number(const Site& site) {
  const auto& inlines = site.article().inlines;
  const Span number = site.quantity().number;
  auto each = std::partition_point(inlines.begin(), inlines.end(),
                                   [&](const Inline& one) { return one.text.begin < number.begin; });
  for (int looked = 0; each != inlines.end() && each->text.begin == number.begin && looked < 4;
       ++looked, ++each)
    if (each->kind == InlineKind::link && each->text == number) return true;
  return false;
}

// Where a raised number has lost its markup: emotions,17 animals,18 and famous people.1
bool stands_against_word(const Site& site) {
  const std::size_t begin = site.quantity().number.begin;
  const char close = site.previous_char();
  if (close != ',' && close != '.' && close != '"' && close != '\x9D') return false;
  const Word& word = site.before(0);
  if ((word.text.size() < 3 && word.text != "al") || word.number() || word.is(Sense::label) ||
      word.is(Sense::month))
    return false;
  if (word.is(Sense::abbreviation) && word.text != "al") return false;
  const bool mark = word.gap == "," || word.gap == "." || word.gap == ".\xE2\x80\x9D" || word.gap == ".\"" ||
                    word.gap == ",\xE2\x80\x9D" || word.gap == ",\"";
  if (!mark || word.end() + word.gap.size() != begin) return false;
  return site.next_char() == '\0' || site.next_char() == ',' ||
         space_at(site.text(), site.quantity().number.end) > 0;
}

// 3, 4, 5: behind the first of a row of notes.
bool goes_on(const Site& site) {
  const Figure* before = site.previous();
  if (before == nullptr || before->reason != "note-marker" || site.counts_plural()) return false;
  const std::size_t end = before->text.end;
  const std::size_t begin = site.quantity().number.begin;
  if (end > begin || begin - end > 3) return false;
  const std::string_view gap = site.text_of({end, begin});
  return gap == ", " || gap == "," || gap == "-" || gap == "\xE2\x80\x93";
}

// 48/2 + 12, 3 * 4 = 12: what stands beside a sign and another number; not (n = 706), of how many it is told
bool is_in_formula(const Site& site) {
  const Span number = site.quantity().number;
  const auto is_sign = [&](std::size_t at) {
    const char c = site.text()[at];
    return c == '+' || c == '*' || c == '=';
  };
  const Span block = site.block().text;
  const bool before = number.begin >= block.begin + 3 && site.char_before(number.begin) == ' ' &&
                      is_sign(number.begin - 2) && site.text()[number.begin - 3] == ' ';
  const bool behind = number.end + 3 <= block.end && site.text()[number.end] == ' ' &&
                      is_sign(number.end + 1) && site.text()[number.end + 2] == ' ';
  const Word& left = site.before(0);  // x = 5
  const bool named = before && left.text.size() == 1 && left.gap == " = " && !is_word(left.text, "n");
  return named || (before && left.number()) || (behind && site.after(0).number());
}

// 33% 33% 29%: a row of data, with nothing between
bool is_in_row_of_data(const Site& site) {
  const Span text = site.quantity().text;
  const Figure* before = site.previous();
  const bool goes_on = before != nullptr && before->quantity.text.end + 1 == text.begin &&
                       before->quantity.kind == site.quantity().kind && site.char_before(text.begin) == ' ';
  return goes_on || (site.char_at(text.end) == ' ' && is_digit(site.char_at(text.end + 1)));
}

// six (6) months; 57 per cent (1) of them: said again, or a note
bool repeats_in_brackets(const Site& site) {
  const Figure* before = site.previous();
  const Span number = site.quantity().number;
  if (before == nullptr || !site.bare() || site.policy().quantities || site.previous_char() != '(' ||
      site.next_char() != ')')
    return false;
  const Quantity& first = before->quantity;
  const bool same = first.low == site.quantity().low;
  return first.text.end + 2 == number.begin &&
         (same || (first.kind == QuantityKind::percent && site.after(0).is(Sense::of)));
}

// [player width="100%"]: a shortcode's attribute, quotation marks made curly or not, behind what opens it
bool is_attribute(const Site& site) {
  constexpr std::size_t longest_tag = 400;
  const std::size_t end = site.quantity().number.begin;
  const std::size_t begin = std::max(site.block().text.begin, end - std::min(end, longest_tag));
  const std::string_view before = site.text_of({begin, end});
  for (const std::string_view mark : {"=\"", "=\u201C", "=\u201D"})
    if (before.ends_with(mark) && before.size() > mark.size())
      return is_letter(before[before.size() - mark.size() - 1]) && before.find_first_of("[<{") != before.npos;
  return false;
}

}  // namespace

std::optional<Span> in_code(const Site& site) {
  const bool signs = site.text()[site.quantity().text.end - 1] == '%';
  if (site.is_kind(QuantityKind::percent) && site.is_digits() && signs && is_in_row_of_data(site))
    return site.quantity().text;
  if (site.is_digits() && ((site.bare() && is_in_formula(site)) || is_attribute(site)))
    return site.quantity().text;
  if (!site.article().touches_protected(site.quantity().number)) return std::nullopt;
  return site.quantity().text;
}

// word<sup>1</sup>, CO<sub>2</sub>, [12], word,3, 4
std::optional<Span> note_marker(const Site& site) {
  const Span number = site.quantity().number;
  if (!site.is_digits()) return std::nullopt;
  if (site.has_raised() && inline_around(site, is_raised) != nullptr) return number;
  if (!site.integer() || *site.integer() > 999) return std::nullopt;
  if (!site.article().inlines.empty() && *site.integer() < 100 && site.bare() && !site.counts_something() &&
      is_link_number(site))
    return number;
  if (site.bare() && (stands_against_word(site) || goes_on(site))) return number;
  const std::size_t mark = site.previous_char() == '^' ? 1 : 0;  // [^1], a note that is defined nowhere
  if (repeats_in_brackets(site)) return Span{number.begin - 1, number.end + 1};
  if (site.char_before(number.begin - mark) != '[' || site.next_char() != ']') return std::nullopt;
  return Span{number.begin - 1 - mark, number.end + 1};
}

}  // namespace obelus::policy
