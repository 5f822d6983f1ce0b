#include "obelus/figure.hpp"

#include <algorithm>
#include <memory>

#include "figures/policy/judge.hpp"
#include "figures/policy/lexicon/guess.hpp"
#include "figures/policy/rules.hpp"
#include "figures/smoothed.hpp"
#include "obelus/reading_language.hpp"

namespace obelus {

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::error: return "error";
    case Verdict::warning: return "warning";
    case Verdict::recorded: return "recorded";
    default: return "exempt";
  }
}

std::string_view name_of(FigureLink link) {
  switch (link) {
    case FigureLink::converted_from: return "converted-from";
    case FigureLink::repeat_of: return "repeat-of";
    case FigureLink::range_end: return "range-end";
    default: return "part-of";
  }
}

const Figure* Figure::linked(FigureLink kind, std::span<const Figure> all) const {
  for (const Link& each : links)
    if (each.kind == kind) return &all[each.figure];
  return nullptr;
}

FigurePolicy::FigurePolicy()
    : require{"money",    "percent", "measure", "multiple", "ratio",
              "fraction", "rate",    "points",  "count",    "duration"},
      warn{"vague", "score"} {}

namespace {

bool has_soft_breaks(const Article& article) {
  return std::any_of(article.blocks.begin(), article.blocks.end(), [&](const Block& block) {
    return article.text_of(block.text).find('\n') != std::string_view::npos;
  });
}

// The text with a space for each line feed within a block, where a Markdown author broke a line: the scanner
// takes line feeds for the ends of blocks.
std::unique_ptr<char[]> without_soft_breaks(const Article& article) {
  const std::string& from = article.text;
  auto text = std::make_unique_for_overwrite<char[]>(from.size());
  std::transform(from.begin(), from.end(), text.get(), [](char c) { return c == '\n' ? ' ' : c; });
  for (const Block& block : article.blocks)
    if (block.text.end < from.size() && from[block.text.end] == '\n') text[block.text.end] = '\n';
  return text;
}

}  // namespace

std::string_view reading_language(const Article& article, const FigurePolicy& policy) {
  if (!policy.lang.empty()) return policy.lang;
  return article.lang.empty() ? policy::guess_language(article.text) : article.lang;
}

namespace {

std::vector<Figure> figures_of(const Article& article, const FigurePolicy& policy) {
  const std::string_view tag = reading_language(article, policy);
  if (article.format == Format::plain || !has_soft_breaks(article))
    return policy::judge(article, quantities(article.text, tag), policy, tag);
  const std::unique_ptr<char[]> text = without_soft_breaks(article);
  return policy::judge(article, quantities({text.get(), article.text.size()}, tag), policy, tag);
}

// Those of the smoothed text, where they stand in the article's.
std::vector<Figure> put_back(std::vector<Figure> figures, const Smoothed& smoothed) {
  for (Figure& figure : figures)
    for (Span* span : {&figure.text, &figure.sentence, &figure.quantity.text, &figure.quantity.number,
                       &figure.quantity.noun})
      *span = smoothed.original(*span);
  return figures;
}

}  // namespace

std::vector<Figure> figures(const Article& article, const FigurePolicy& policy) {
  const Smoothed smoothed(article);
  if (smoothed.is_same()) return figures_of(article, policy);
  return put_back(figures_of(smoothed.article(), policy), smoothed);
}

std::span<const FigureReason> figure_reasons() {
  static const std::vector<FigureReason> reasons = [] {
    std::vector<FigureReason> codes;
    for (const policy::Rule& rule : policy::rules()) codes.push_back(rule.reason);
    return codes;
  }();
  return reasons;
}

}  // namespace obelus
