// Two values of one thing in one article. Other articles are compared by whoever has them all.

#include <fmt/format.h>

#include <map>

#include "rules/claims.hpp"
#include "rules/rules.hpp"
#include "rules/text_words.hpp"
#include "rules/values.hpp"
#include "rules/words.hpp"

namespace obelus::checks {
namespace {

std::string with_noun(const Case& about, const Figure& figure) {
  const Span noun = figure.quantity.noun;
  return quoted(about.article.text_of({figure.text.begin, std::max(figure.text.end, noun.end)}));
}

void tell(const Case& about, Report& report, const Figure& first, const Figure& second) {
  Finding& finding =
      report.at_text(second.text, fmt::format("{} here, {} elsewhere: two values of one thing",
                                              with_noun(about, second), with_noun(about, first)));
  finding.fix = "correct one, say why they differ, or annotate the figure as disputed";
  report.relate(finding, first.text, "the other value");
}

bool may_conflict(const Case& about, const Figure& figure) {
  const Quantity& quantity = figure.quantity;
  if (figure.verdict != Verdict::error || quantity.is_range() || has(quantity.flags, QuantityFlag::vague) ||
      has(quantity.flags, QuantityFlag::change))
    return false;
  const std::string noun = counted(about.article, quantity);
  return !quantity.unit.empty() ? quantity.kind == QuantityKind::money
                                : !noun.empty() && !is_one_of(noun, about.words.generic);
}

const Figure& first_of(const Figure& figure, std::span<const Figure> all) {
  const Figure* first = figure.linked(FigureLink::repeat_of, all);
  return first == nullptr ? figure : *first;
}

// "possesses 50,000 chips, despite its claims of training on 2,000": one sentence that sets two values
// against each other, and says that one is claimed.
void check_opposed(const Case& about, Report& report) {
  for (std::size_t i = 0; i + 1 < about.figures.size(); ++i) {
    const Figure& a = about.figures[i];
    const Figure& b = about.figures[i + 1];
    if (a.sentence != b.sentence || !may_conflict(about, a) || !may_conflict(about, b)) continue;
    if (!same_kind(about.article, a.quantity, b.quantity) || b.linked(FigureLink::part_of, about.figures) ||
        a.linked(FigureLink::part_of, about.figures) || b.linked(FigureLink::range_end, about.figures))
      continue;
    if (agree(about.article, a.quantity, b.quantity, about.options.hedge_tolerance)) continue;
    const std::string_view between = about.article.text_of({a.text.end, b.text.begin});
    if (!mentions(between, about.words.opposing) || !mentions(between, about.words.claiming)) continue;
    // The one that was said before stands for the claim.
    const Figure& first = first_of(b, about.figures);
    tell(about, report, first, a);
  }
}

void check_claims(const Case& about, Report& report) {
  constexpr std::size_t most = 8;  // of one thing that a later one is compared with
  std::map<std::string, std::vector<std::pair<Claim, const Figure*>>> known;
  for (const Figure& figure : about.figures) {
    auto claim = claim_of(about, figure);
    if (!claim) continue;
    auto& others = known[claim->key];
    for (const auto& [other, first] : others)
      if (conflict(other, *claim)) {
        tell(about, report, *first, figure);
        break;
      }
    if (others.size() < most) others.emplace_back(std::move(*claim), &figure);
  }
}

}  // namespace

void inconsistent_figure(const Case& about, Report& report) {
  check_opposed(about, report);
  check_claims(about, report);
}

}  // namespace obelus::checks
