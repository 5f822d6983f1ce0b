// Marks of a scale, answers to choose from, and sums in words: numbers that an author sets.
//
//   0–6 is a detractor · rate it from 1 to 5 · A) 12 · 10 lines = 10 remarks

#include <algorithm>

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

bool is_of_promotion(std::string_view word) {
  constexpr std::string_view words[] = {"detractor", "detractors", "promoter",
                                        "promoters", "passive",    "passives"};
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view each) { return is_word(word, each); });
}

// 0–6 is a detractor, promoters (9–10); not "9 detractors", "9 or 10 promoters left"
bool is_mark_of_promotion(const Site& site) {
  if (!site.quantity().is_range() || is_of_promotion(site.after(0).text)) return false;
  if (site.next_char() == ')' && is_one_of(site.before(0).text, {"score", "scores", "rating", "ratings"}))
    return true;  // (score 9–10)
  constexpr std::size_t farthest = 4;
  if (is_of_promotion(site.before(0).text)) return true;
  if (!site.after(0).is(Sense::verb)) return false;
  for (std::size_t i = 1; i < farthest; ++i)
    if (is_of_promotion(site.after(i).text)) return true;
  return false;
}

// From nothing or one to the number of marks that scales have.
bool is_whole_scale(const Quantity& range) {
  constexpr double highest[] = {5, 7, 10, 100};
  const bool ends = std::find(std::begin(highest), std::end(highest), range.high) != std::end(highest);
  return range.is_range() && (range.low == 0 || range.low == 1) && ends;
}

// "rate it", "please rate", "were ranked"; not "the rate"
bool is_marking(const Site& site, std::size_t at) {
  const std::string_view word = site.before(at).text;
  if (is_one_of(word, {"rated", "ranked", "graded", "scored"})) return is_whole_scale(site.quantity());
  if (is_one_of(word, {"Rate", "Rank"})) return true;
  return is_one_of(word, {"rate", "rank", "grade"}) && at + 1 < reach &&
         is_one_of(site.before(at + 1).text, {"to", "you", "they", "we", "I", "people", "People", "users",
                                              "Users", "please", "Please", "and", "could"});
}

// rate it from 1 to 5, a 1–5 rating; not "ranked from 1 to 5 boats"
bool is_range_of_marks(const Site& site) {
  const Quantity& q = site.quantity();
  if (!q.is_range() || q.low > 1 || site.counts_plural()) return false;
  if (site.after(0).spaced() && is_one_of(site.after(0).text, {"scale", "rating"})) return q.high >= 3;
  if (site.before(0).is(Sense::of) && site.before(1).text == "range") return q.low == 0 && q.high == 1;
  if (q.high < 3 || !is_one_of(site.before(0).text, {"from", "between", "on"})) return false;
  constexpr std::size_t farthest = 6;
  for (std::size_t i = 1; i < farthest && site.before(i).exists(); ++i)
    if (is_marking(site, i)) return true;
  return false;
}

// A) 12 B) 40: answers to choose from
bool is_answer(const Site& site) {
  const Word& letter = site.before(0);
  if (letter.gap != ") " || letter.text.size() != 1 || !letter.capital()) return false;
  const std::string_view before = site.text_of({site.block().text.begin, letter.begin});
  const std::size_t bracket = before.find_last_of("()");
  return (before.empty() || before.back() == ' ') && (bracket == before.npos || before[bracket] == ')');
}

// 10 lines = 10 remarks: as many on both sides; not "20 cigarettes = 4 hours lost"
bool is_equated(const Site& site) {
  if (!site.counts_plural() || !site.plain()) return false;
  const Word& after = site.after(1);
  const Word& before = site.before(1);
  return (after.gap == " = " && after.text == site.number()) ||
         (site.before(0).gap == " = " && before.text == site.number());
}

// The values are 1, 2, 3 or 5, with 1 representing the least: what may be given, and what it stands for
bool is_of_given_values(const Site& site) {
  constexpr double highest = 21;
  if (!site.plain() || site.quantity().low > highest || site.counts_plural()) return false;
  const std::string_view sentence = site.text_of(site.sentence());
  for (const std::string_view lead : {"values are ", "scores are ", "ratings are ", "marks are "}) {
    const std::size_t at = sentence.find(lead);
    if (at == sentence.npos || at + lead.size() >= sentence.size()) continue;
    const std::size_t first = at + lead.size();
    const std::size_t end = sentence.find_first_not_of("0123456789, ", first);
    return is_digit(sentence[first]) && end != sentence.npos && sentence.substr(end).starts_with("or ") &&
           sentence.find("represent", end) != sentence.npos &&
           site.quantity().text.begin >= site.sentence().begin + first;
  }
  return false;
}

// The number behind `at` and white space, or before it; less than nothing when something else stands there.
int number_behind(const Site& site, std::size_t& at) {
  constexpr std::size_t longest = 4;
  while (const std::size_t space = space_at(site.text(), at)) at += space;
  std::size_t end = at;
  int value = 0;
  for (; end < at + longest && is_digit(site.char_at(end)); ++end)
    value = 10 * value + (site.text()[end] - '0');
  const char next = site.char_at(end);
  if (end == at || !(next == '\0' || space_at(site.text(), end) > 0)) return -1;
  at = end;
  return value;
}

int number_before(const Site& site, std::size_t& at) {
  constexpr std::size_t longest = 4;
  while (const std::size_t space = at > site.block().text.begin ? space_before(site.text(), at) : 0)
    at -= space;
  std::size_t begin = at;
  int value = 0;
  for (int power = 1; begin + longest > at && is_digit(site.char_before(begin)); power *= 10)
    value += power * (site.text()[--begin] - '0');
  const char previous = site.char_before(begin);
  if (begin == at || !(previous == '\0' || space_before(site.text(), begin) > 0)) return -1;
  at = begin;
  return value;
}

// 0 5 10 15 20, with nothing between: the axis of a chart
bool is_tick(const Site& site) {
  constexpr int fewest = 4;
  constexpr int farthest = 8;
  if (!site.plain() || site.number().size() > 4) return false;
  const int own = static_cast<int>(*site.integer());
  std::size_t right = site.quantity().number.end;
  std::size_t left = site.quantity().number.begin;
  const int next = number_behind(site, right);
  const int last = number_before(site, left);
  const int step = next >= 0 ? next - own : last >= 0 ? own - last : 0;
  if (step <= 0 || (last >= 0 && own - last != step)) return false;
  int count = 1 + (next >= 0) + (last >= 0);
  for (int value = next; value >= 0 && count < farthest; ++count)
    if (const int further = number_behind(site, right); further != value + step)
      break;
    else
      value = further;
  for (int value = last; value >= 0 && count < farthest; ++count)
    if (const int further = number_before(site, left); further < 0 || further != value - step)
      break;
    else
      value = further;
  return count >= fewest;
}

// The sentence has told of a scale that this is one of the two ends of.
bool ends_range_before(const Site& site) {
  constexpr std::size_t farthest = 3;
  for (std::size_t i = 0; i < farthest; ++i) {
    const Figure* scale = site.earlier(i);
    if (scale == nullptr || scale->text.begin < site.sentence().begin) return false;
    const Quantity& range = scale->quantity;
    const double value = site.quantity().low;
    if (scale->reason == "class" && range.is_range() && (value == range.low || value == range.high))
      return true;
  }
  return false;
}

}  // namespace

// on a scale of 1 to 10, rate it from 1 (poor) to 5
bool is_of_scale(const Site& site) {
  if (!site.is_digits() || site.quantity().high > 100) return false;
  const Word& link = site.before(0);
  const bool linked = link.spaced() && (link.is(Sense::of) || link.text == "from" || link.text == "between");
  if (linked && site.before(1).text == "scale") return true;
  const Figure* first = site.previous();  // 7.4 out of 10; from 1 (poor) to 5
  const bool out_of = link.is(Sense::of) && site.before(1).text == "out" && first != nullptr &&
                      site.before(1).begin == first->text.end + 1;
  if (out_of)
    return !site.policy().quantities && site.plain() &&
           (site.quantity().low == 5 || site.quantity().low == 10 || site.quantity().low == 100);
  return first != nullptr && first->reason == "label" && link.text == "to" && site.plain() &&
         site.text_of(first->sentence).find("scale") != std::string_view::npos;
}

// a score that ranges from 1 to 100%, with 1% being the lowest; not "scores ranging from 32% to 71%"
bool is_end_of_scale(const Site& site) {
  if (site.after(0).text == "being" && site.after(1).text == "the")
    return is_one_of(site.after(2).text, {"lowest", "highest", "worst", "best"}) && ends_range_before(site);
  return is_whole_scale(site.quantity()) && site.before(0).text == "from" &&
         is_one_of(site.before(1).text, {"ranges", "ranging", "range"}) &&
         is_one_of(site.before(2).text, {"score", "scores", "scale", "rating", "ratings"});
}

bool is_set_by_author(const Site& site) {
  constexpr double highest_mark = 10;
  if (is_equated(site) || is_answer(site) || is_end_of_scale(site) || is_of_given_values(site) ||
      is_tick(site))
    return true;
  return site.quantity().high <= highest_mark && (is_mark_of_promotion(site) || is_range_of_marks(site));
}

}  // namespace obelus::policy
