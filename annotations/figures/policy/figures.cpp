#include "obelus/figure.hpp"

#include "figures/policy/judge.hpp"
#include "figures/policy/rules.hpp"

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

// The text with a space for each line feed within a block, where a Markdown author broke a line: the scanner
// takes line feeds for the ends of blocks.
std::string without_soft_breaks(const Article& article) {
  std::string text = article.text;
  for (const Block& block : article.blocks)
    for (std::size_t at = text.find('\n', block.text.begin); at < block.text.end; at = text.find('\n', at))
      text[at] = ' ';
  return text;
}

}  // namespace

std::vector<Figure> figures(const Article& article, const FigurePolicy& policy) {
  const std::string_view lang = policy.lang.empty() ? std::string_view(article.lang) : policy.lang;
  const std::string_view tag = lang.empty() ? "en" : lang;
  if (article.format == Format::plain) return policy::judge(article, quantities(article.text, tag), policy);
  return policy::judge(article, quantities(without_soft_breaks(article), tag), policy);
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
