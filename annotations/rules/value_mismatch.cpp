#include <fmt/format.h>

#include "rules/rules.hpp"
#include "rules/text_words.hpp"
#include "rules/values.hpp"
#include "rules/words.hpp"

namespace obelus::checks {
namespace {

// Whether a unit that somebody wrote can be that of a quantity.
bool fits(const Article& article, const Quantity& quantity, const std::string& unit) {
  if (unit.empty() || unit == quantity.unit) return true;
  if (!quantity.unit.empty()) return unit + "s" == quantity.unit || quantity.unit == singular(unit);
  const std::string noun = counted(article, quantity);
  const auto words = words_in(unit, {0, unit.size()});
  return noun.empty() || words.empty() || noun == singular(words.back().text);
}

void check_passage(const Case& about, Report& report, const Annotation& annotation, Span passage) {
  const FigureValue& source = *annotation.figure;
  const Figure* differs = nullptr;
  for (const Figure& figure : about.figures_in(passage)) {
    const Quantity& quantity = figure.quantity;
    if (!passage.contains(quantity.number) || figure.verdict == Verdict::exempt) continue;
    if (has(quantity.flags, QuantityFlag::vague)) return;
    if (!fits(about.article, quantity, source.unit)) continue;
    if (agrees(about.article, quantity, source.low, source.high, about.options.hedge_tolerance)) return;
    if (differs == nullptr) differs = &figure;
  }
  if (differs == nullptr) return;
  Finding& finding = report.at_text(
      differs->text, fmt::format("the text says {}, its annotation “{}” {}",
                                 quoted(about.article.text_of(differs->text)), annotation.id, source.text));
  finding.label = described(about.article, differs->quantity);
  finding.fix = "correct the one that is wrong";
  finding.related.push_back({annotation.place, fmt::format("`figure: {}` is given here", source.text)});
}

}  // namespace

void value_mismatch(const Case& about, Report& report) {
  for (std::size_t i = 0; i < about.matches.size(); ++i)
    if (about.set.annotations[i].figure)
      for (const Span place : about.matches[i].places)
        check_passage(about, report, about.set.annotations[i], place);
}

}  // namespace obelus::checks
