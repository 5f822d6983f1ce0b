#include <fmt/format.h>

#include "rules/rules.hpp"
#include "rules/text_words.hpp"
#include "rules/words.hpp"

namespace obelus::checks {
namespace {

bool is_hedged(const Quantity& quantity) {
  return has(quantity.flags, QuantityFlag::approximate) || has(quantity.flags, QuantityFlag::at_least) ||
         has(quantity.flags, QuantityFlag::at_most);
}

// "those 1,700 websites" speaks of the ones that were said, however many they were.
bool points_back(const Case& about, const Figure& figure) {
  const std::size_t from =
      std::max(figure.sentence.begin, figure.text.begin - std::min<std::size_t>(figure.text.begin, 12));
  const auto before = words_in(about.article.text, {from, figure.text.begin});
  return !before.empty() && is_one_of(before.back().lower, about.words.points_back);
}

}  // namespace

void hedge_dropped(const Case& about, Report& report) {
  for (const Figure& figure : about.figures) {
    const Figure* first = figure.linked(FigureLink::repeat_of, about.figures);
    if (first == nullptr || figure.verdict != Verdict::error) continue;
    if (!has(first->quantity.flags, QuantityFlag::approximate) || is_hedged(figure.quantity)) continue;
    if (has(figure.quantity.flags, QuantityFlag::vague) || points_back(about, figure)) continue;
    Finding& finding = report.at_text(
        figure.text, fmt::format("{} was approximate where it was first said, and stands here as exact",
                                 quoted(about.article.text_of(figure.text))));
    finding.fix = "hedge both, or give the exact figure in both places";
    report.relate(finding, first->text, "first said here");
  }
}

}  // namespace obelus::checks
