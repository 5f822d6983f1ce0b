#include "cli/explain_match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "obelus/lock.hpp"
#include "obelus/match.hpp"
#include "reports/positions.hpp"
#include "reports/visible.hpp"

namespace obelus::cli {
namespace {

constexpr std::size_t most_shown = 200;  // bytes of a text

std::string in_quotes(std::string_view text) {
  std::string line(text.substr(0, most_shown));
  std::replace(line.begin(), line.end(), '\n', ' ');
  return "“" + visible(line) + (text.size() > most_shown ? "…”" : "”");
}

std::string heading(const Opened& opened, const Annotation& annotation, const Explanation& explanation) {
  const Match& match = explanation.match;
  std::string text = fmt::format("{}: annotation {} is {}", visible(opened.path), in_quotes(annotation.id),
                                 name_of(match.status));
  if (!match.places.empty()) text += fmt::format(", score {:.2f}", match.score);
  return text + ": " + visible(explanation.verdict) + "\n";
}

std::string describe(const QuoteSelector& selector) {
  std::string text;
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) text += fmt::format("  {:<8}{}\n", name, in_quotes(value));
  };
  add("exact", selector.exact);
  add("prefix", selector.prefix);
  add("suffix", selector.suffix);
  return text;
}

std::string describe(const Explanation::Considered& place, const Article& article,
                     const Positions& positions) {
  const auto bytes = article.map.bytes_of(place.text);
  const LineColumn at = positions.at(bytes ? bytes->begin : 0);
  std::string text =
      fmt::format("\n  {}:{}  {}\n", at.line, at.column, in_quotes(article.text_of(place.text)));
  for (const auto& [name, value] : place.reasons) text += fmt::format("      {:<15} {}\n", name, value);
  return text + "      → " + place.verdict + "\n";
}

}  // namespace

int explain_match(World& world, const Opened& opened, const std::string& id) {
  const AnnotationSet& set = opened.annotations.set;
  const auto annotation = std::find_if(set.annotations.begin(), set.annotations.end(),
                                       [&](const Annotation& each) { return each.id == id; });
  if (annotation == set.annotations.end())
    return fail(world, fmt::format("{} has no annotation {}", visible(opened.path), in_quotes(id)),
                "obelus match lists them");
  const auto number = static_cast<std::size_t>(annotation - set.annotations.begin());
  const Explanation explanation = explain(opened, number);
  const Positions positions(opened.article.bytes);
  std::string text = heading(opened, *annotation, explanation) + describe(annotation->target.selector);
  for (const auto& place : explanation.places) text += describe(place, opened.article, positions);
  return print(world, text);
}

}  // namespace obelus::cli
