#include "obelus/figure.hpp"

#include <cstring>
#include <optional>

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
// takes line feeds for the ends of blocks. Nothing when there are none.
std::optional<std::string> without_soft_breaks(const Article& article) {
  std::optional<std::string> text;
  for (const Block& block : article.blocks)
    for (std::size_t at = block.text.begin; at < block.text.end; ++at) {
      const void* feed = std::memchr(article.text.data() + at, '\n', block.text.end - at);
      if (feed == nullptr) break;
      if (!text) text = article.text;
      at = static_cast<std::size_t>(static_cast<const char*>(feed) - article.text.data());
      (*text)[at] = ' ';
    }
  return text;
}

}  // namespace

std::vector<Figure> figures(const Article& article, const FigurePolicy& policy) {
  const std::string_view lang = policy.lang.empty() ? std::string_view(article.lang) : policy.lang;
  const std::string_view tag = lang.empty() ? "en" : lang;
  if (article.format == Format::plain) return policy::judge(article, quantities(article.text, tag), policy);
  const std::optional<std::string> text = without_soft_breaks(article);
  return policy::judge(article, quantities(text ? *text : article.text, tag), policy);
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
