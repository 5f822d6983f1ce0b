// An amount and what it is in another currency imply a rate; in one article all rates between two currencies
// should be the same.
//
//   $600 billion (£482 billion)   0.803
//   $6 million (£4.2 million)     0.70, so 14.8 % off

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "rules/rules.hpp"
#include "rules/text_words.hpp"
#include "rules/values.hpp"
#include "rules/words.hpp"

namespace obelus::checks {
namespace {

struct Pair {
  const Figure* from;
  const Figure* to;
  double rate;
  double slack;  // what rounding the converted amount may have changed in it
};

using Pairs = std::map<std::pair<std::string_view, std::string_view>, std::vector<Pair>>;

bool is_plain(const Quantity& quantity) {
  return !quantity.is_range() && !has(quantity.flags, QuantityFlag::vague) && quantity.low > 0;
}

Pairs pairs_of(const Case& about) {
  Pairs pairs;
  for (const Figure& to : about.figures) {
    const Figure* from = to.linked(FigureLink::converted_from, about.figures);
    if (from == nullptr || to.quantity.kind != QuantityKind::money) continue;
    const Quantity& a = from->quantity;
    const Quantity& b = to.quantity;
    if (!is_plain(a) || !is_plain(b)) continue;
    pairs[{a.unit, b.unit}].push_back({from, &to, b.low / a.low, written_step(about.article, b) / 2 / a.low});
  }
  return pairs;
}

// Years that a sentence names: money of another time has another rate.
std::vector<std::string_view> years_of(const Article& article, Span sentence) {
  std::vector<std::string_view> years;
  for (const TextWord& word : words_in(article.text, sentence))
    if (word.text.size() == 4 && (word.text.starts_with("19") || word.text.starts_with("20")) &&
        word.text.find_first_not_of("0123456789") == word.text.npos)
      years.push_back(word.text);
  return years;
}

const Pair& usual(std::vector<Pair>& pairs) {
  if (pairs.size() < 3) return pairs.front();
  std::vector<const Pair*> sorted;
  for (const Pair& each : pairs) sorted.push_back(&each);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Pair* a, const Pair* b) { return a->rate < b->rate; });
  return *sorted[sorted.size() / 2];
}

std::string shown_pair(const Article& article, const Pair& pair) {
  std::string text(article.text_of({pair.from->text.begin, pair.to->text.end}));
  if (text.find('(') != text.npos) text += ')';
  return quoted(text);
}

void compare(const Case& about, Report& report, const Pair& pair, const Pair& other) {
  const double tolerance = 1 + about.options.currency_tolerance / 100;
  const auto [low, high] =
      std::minmax(pair, other, [](const Pair& a, const Pair& b) { return a.rate < b.rate; });
  if ((high.rate - high.slack) <= (low.rate + low.slack) * tolerance) return;
  if (years_of(about.article, pair.to->sentence) != years_of(about.article, other.to->sentence)) return;
  Finding& finding =
      report.at_text({pair.from->text.begin, pair.to->text.end},
                     fmt::format("{} implies {:.3g} {} to the {}, {} implies {:.3g}: they are {} % apart",
                                 shown_pair(about.article, pair), pair.rate, pair.to->quantity.unit,
                                 pair.from->quantity.unit, shown_pair(about.article, other), other.rate,
                                 shown_percent(100 * (high.rate / low.rate - 1))));
  finding.fix = "convert both at one rate, and say which";
  report.relate(finding, {other.from->text.begin, other.to->text.end}, "the other conversion");
}

}  // namespace

void inconsistent_conversion(const Case& about, Report& report) {
  for (auto& [units, pairs] : pairs_of(about)) {
    const Pair& reference = usual(pairs);
    for (const Pair& pair : pairs)
      if (&pair != &reference) compare(about, report, pair, reference);
  }
}

}  // namespace obelus::checks
