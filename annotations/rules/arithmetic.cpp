// Figures of one sentence that cannot all be right:
//
//   60 of the 50 votes                 a part that exceeds its whole
//   between 8 and 5 per cent           a range upside down
//   rose from 5 to 8, up 50 %          it is 60 %
//   spent 60 % on pay, 30 % on rent and 20 % on food     110 %

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "rules/rules.hpp"
#include "rules/text_words.hpp"
#include "rules/values.hpp"
#include "rules/words.hpp"

namespace obelus::checks {
namespace {

bool is_plain(const Quantity& quantity) {
  return !quantity.is_range() && !has(quantity.flags, QuantityFlag::vague);
}

std::string_view text_of(const Case& about, const Figure& figure) {
  return about.article.text_of(figure.text);
}

void check_part(const Case& about, Report& report, const Figure& part) {
  const Figure* whole = part.linked(FigureLink::part_of, about.figures);
  if (whole == nullptr || !is_plain(part.quantity) || !is_plain(whole->quantity)) return;
  if (part.quantity.kind != whole->quantity.kind || part.quantity.unit != whole->quantity.unit) return;
  if (part.quantity.low <= whole->quantity.low || whole->quantity.low <= 0) return;
  if (agree(about.article, part.quantity, whole->quantity, about.options.hedge_tolerance)) return;
  Finding& finding =
      report.at_text(part.text, fmt::format("a part, {}, exceeds its whole, {}", quoted(text_of(about, part)),
                                            quoted(text_of(about, *whole))));
  finding.fix = "correct one of the two";
  report.relate(finding, whole->text, "the whole");
}

// "between 8 and 5": other ranges that go down tell of a fall, a score, or a span of negative numbers.
void check_range(const Case& about, Report& report, const Figure& figure) {
  const Quantity& quantity = figure.quantity;
  if (!has(quantity.flags, QuantityFlag::range) || quantity.low <= quantity.high || quantity.high < 0) return;
  const std::size_t from =
      std::max(figure.sentence.begin, figure.text.begin - std::min<std::size_t>(figure.text.begin, 12));
  const auto before = words_in(about.article.text, {from, quantity.number.end}, 4);
  bool between = false;
  for (const TextWord& word : before) between = between || is_one_of(word.lower, about.words.between);
  const auto after = words_in(about.article.text, {figure.text.end, figure.sentence.end}, 2);
  const bool looks_back = std::any_of(after.begin(), after.end(), [&](const TextWord& word) {
    return is_one_of(word.lower, about.words.ago);
  });
  if (!between || looks_back) return;
  report.at_text(figure.text, fmt::format("the range {} is upside down", quoted(text_of(about, figure))))
      .fix = "give the lower end first";
}

constexpr std::size_t farthest = 40;  // bytes between figures, and words, that belong together

struct Change {
  double low = 0;
  double high = 0;
};

// The least and the most that a change from `a` to `b` may be in per cent, each written to a step.
Change change_of(double a, double b, double step) {
  const double half = step / 2;
  const double least = (b - half) / (a + half) - 1;
  const double most = (b + half) / (a - half) - 1;
  return {100 * least, 100 * most};
}

// "from 5 to 8, up 50 %", "a rise of 50 % from 5 to 8": the range and the percentage, next to each other.
void check_change(const Case& about, Report& report, const Figure& range, const Figure& percent) {
  const Quantity& ends = range.quantity;
  const Quantity& said = percent.quantity;
  if (said.kind != QuantityKind::percent || said.unit != "%" || !is_plain(said) || ends.low <= 0 ||
      ends.high <= 0)
    return;
  if (range.sentence != percent.sentence || ends.kind == QuantityKind::percent) return;
  const auto from =
      words_in(about.article.text,
               {std::max(range.sentence.begin, ends.text.begin - std::min<std::size_t>(ends.text.begin, 8)),
                ends.number.end},
               8);
  bool is_from = false;
  for (const TextWord& word : from) is_from = is_from || is_one_of(word.lower, about.words.from);
  if (!is_from) return;
  const bool behind = percent.text.begin >= range.text.end;
  const Span gap =
      behind ? Span{range.text.end, percent.text.begin} : Span{percent.text.end, range.text.begin};
  if (gap.end < gap.begin || gap.size() > farthest) return;
  const std::string_view between = about.article.text_of(gap);
  const std::size_t begin = std::min(range.text.begin, percent.text.begin);
  const std::string_view before =
      about.article.text_of({std::max(range.sentence.begin, begin - std::min(begin, farthest)), begin});
  if (between.find_first_of(";") != between.npos) return;
  if (!mentions(behind ? between : before, ends.high > ends.low ? about.words.rises : about.words.falls))
    return;
  const Change change = change_of(ends.low, ends.high, written_step(about.article, ends));
  double slack = written_step(about.article, said) / 2;
  if (has(said.flags, QuantityFlag::approximate))
    slack = std::max(slack, said.low * about.options.hedge_tolerance / 100);
  const double least = std::min(std::abs(change.low), std::abs(change.high)) - slack;
  const double most = std::max(std::abs(change.low), std::abs(change.high)) + slack;
  const bool too_low = said.low < least && !has(said.flags, QuantityFlag::at_least);
  const bool too_high = said.low > most && !has(said.flags, QuantityFlag::at_most);
  if (!too_low && !too_high) return;
  Finding& finding =
      report.at_text(percent.text, fmt::format("{} is not {}: it is {} %", quoted(text_of(about, range)),
                                               quoted(text_of(about, percent)),
                                               shown_percent(std::abs(100 * (ends.high / ends.low - 1)))));
  finding.fix = "correct one of the figures";
  report.relate(finding, range.text, "the change");
}

// Shares of one whole, which cannot pass 100 %: not of several things at once, or of several wholes.
void check_shares(const Case& about, Report& report, std::span<const Figure> sentence) {
  double sum = 0;
  double slack = 0;
  const Figure* first = nullptr;
  const Figure* last = nullptr;
  std::size_t count = 0;
  for (const Figure& figure : sentence) {
    if (figure.quantity.kind != QuantityKind::percent || figure.quantity.unit != "%") continue;
    if (!is_plain(figure.quantity) || has(figure.quantity.flags, QuantityFlag::change)) return;
    if (figure.linked(FigureLink::part_of, about.figures) != nullptr) return;
    sum += figure.quantity.low;
    slack += written_step(about.article, figure.quantity) / 2;
    if (first == nullptr) first = &figure;
    last = &figure;
    ++count;
  }
  if (count < 3 || sum <= 100 + slack) return;
  const std::string_view text = about.article.text_of(first->sentence);
  if (!mentions(text, about.words.divides) || mentions(text, about.words.several)) return;
  Finding& finding = report.at_text({first->text.begin, last->text.end},
                                    fmt::format("the shares come to {} %", shown_percent(sum)));
  finding.fix = "correct them, or say what they are shares of";
}

}  // namespace

void arithmetic(const Case& about, Report& report) {
  const auto& figures = about.figures;
  for (std::size_t i = 0; i < figures.size();) {
    std::size_t end = i + 1;
    while (end < figures.size() && figures[end].sentence == figures[i].sentence) ++end;
    check_shares(about, report, figures.subspan(i, end - i));
    for (std::size_t at = i; at < end; ++at) {
      if (figures[at].verdict == Verdict::exempt) continue;
      check_part(about, report, figures[at]);
      check_range(about, report, figures[at]);
      if (!has(figures[at].quantity.flags, QuantityFlag::range)) continue;
      if (at > i) check_change(about, report, figures[at], figures[at - 1]);
      if (at + 1 < end) check_change(about, report, figures[at], figures[at + 1]);
    }
    i = end;
  }
}

}  // namespace obelus::checks
