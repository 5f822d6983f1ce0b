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

// Whether one of `words` stands among the few right before a figure, or between its numbers.
bool stands_by(const Case& about, const Figure& figure, std::size_t bytes_before, std::string_view words) {
  const std::size_t begin = figure.text.begin - std::min(figure.text.begin, bytes_before);
  const Span near{std::max(figure.sentence.begin, begin), figure.quantity.number.end};
  const auto all = words_in(about.article.text, near);
  return std::any_of(all.begin(), all.end(),
                     [&](const TextWord& word) { return is_one_of(word.lower, words); });
}

// "64-bit": a kind of thing, no amount of one.
bool is_compound(std::string_view text) {
  const std::size_t hyphen = text.find('-');
  return hyphen != text.npos && hyphen > 0 && hyphen + 1 < text.size() && text[hyphen - 1] >= '0' &&
         text[hyphen - 1] <= '9' && (text[hyphen + 1] < '0' || text[hyphen + 1] > '9');
}

// "between 8 and 5": other ranges that go down tell of a fall, a score, or a span of negative numbers.
void check_range(const Case& about, Report& report, const Figure& figure) {
  const Quantity& quantity = figure.quantity;
  if (!has(quantity.flags, QuantityFlag::range) || quantity.low <= quantity.high || quantity.high < 0) return;
  if (is_compound(text_of(about, figure))) return;
  const auto after = words_in(about.article.text, {figure.text.end, figure.sentence.end}, 2);
  const bool looks_back = std::any_of(after.begin(), after.end(), [&](const TextWord& word) {
    return is_one_of(word.lower, about.words.ago);
  });
  if (looks_back || !stands_by(about, figure, 12, about.words.between)) return;
  report.at_text(figure.text, fmt::format("the range {} is upside down", quoted(text_of(about, figure))))
      .fix = "give the lower end first";
}

constexpr std::size_t farthest = 40;  // bytes between figures, and words, that belong together

// Whether a word of change, in the right direction, stands between a range and the percentage next to it, or
// before both.
bool tells_change(const Case& about, const Figure& range, const Figure& percent) {
  const bool behind = percent.text.begin >= range.text.end;
  const Figure& first = behind ? range : percent;
  const Span gap{first.text.end, (behind ? percent : range).text.begin};
  if (gap.end < gap.begin || gap.size() > farthest) return false;
  const std::string_view between = about.article.text_of(gap);
  if (between.find(';') != between.npos) return false;
  const std::size_t begin = first.text.begin - std::min(first.text.begin, farthest);
  const Span before{std::max(range.sentence.begin, begin), first.text.begin};
  const bool rises = range.quantity.high > range.quantity.low;
  return mentions(behind ? between : about.article.text_of(before),
                  rises ? about.words.rises : about.words.falls);
}

// Whether a change from one end to the other, each as exact as it is written, can be what is said of it.
bool may_be(const Case& about, const Quantity& ends, const Quantity& said) {
  const double half = written_step(about.article, ends) / 2;
  const double one = std::abs(100 * ((ends.high - half) / (ends.low + half) - 1));
  const double other = std::abs(100 * ((ends.high + half) / (ends.low - half) - 1));
  double slack = written_step(about.article, said) / 2;
  if (has(said.flags, QuantityFlag::approximate))
    slack = std::max(slack, said.low * about.options.hedge_tolerance / 100);
  const bool too_low = said.low < std::min(one, other) - slack && !has(said.flags, QuantityFlag::at_least);
  const bool too_high = said.low > std::max(one, other) + slack && !has(said.flags, QuantityFlag::at_most);
  return !too_low && !too_high;
}

// "from 5 to 8, up 50 %", "a rise of 50 % from 5 to 8": the range and the percentage, next to each other.
void check_change(const Case& about, Report& report, const Figure& range, const Figure& percent) {
  const Quantity& ends = range.quantity;
  const Quantity& said = percent.quantity;
  const bool is_share = said.kind == QuantityKind::percent && said.unit == "%" && is_plain(said);
  if (!is_share || ends.kind == QuantityKind::percent || ends.low <= 0 || ends.high <= 0) return;
  if (range.sentence != percent.sentence || !stands_by(about, range, 8, about.words.from)) return;
  if (!tells_change(about, range, percent) || may_be(about, ends, said)) return;
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
    if (figure.quantity.low >= 100) return;  // the whole, or a whole of its own
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
