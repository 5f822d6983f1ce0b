#include <fmt/format.h>

#include <map>
#include <set>
#include <vector>

#include "rules/rules.hpp"
#include "rules/text_words.hpp"
#include "rules/words.hpp"

namespace obelus::checks {
namespace {

bool is_open(const Annotation& annotation) {
  return annotation.dispute && annotation.dispute->status == DisputeStatus::unresolved;
}

// The first mention of a figure, itself when it is one.
const Figure* first_of(const Figure& figure, std::span<const Figure> all) {
  const Figure* first = figure.linked(FigureLink::repeat_of, all);
  return first == nullptr ? &figure : first;
}

// All mentions of a figure, by the first.
using Mentions = std::map<const Figure*, std::vector<const Figure*>>;

Mentions mentions_of(std::span<const Figure> figures) {
  Mentions mentions;
  for (const Figure& figure : figures)
    if (figure.verdict != Verdict::exempt) mentions[first_of(figure, figures)].push_back(&figure);
  return mentions;
}

void check_dispute(const Case& about, Report& report, std::size_t index, const Mentions& mentions) {
  const Annotation& annotation = about.set.annotations[index];
  const auto& places = about.matches[index].places;
  std::set<const Figure*> within;    // its passage
  std::set<const Figure*> disputed;  // their first mentions
  for (const Span place : places)
    for (const Figure& figure : about.figures_in(place)) {
      if (figure.verdict == Verdict::exempt || !place.contains(figure.quantity.number)) continue;
      within.insert(&figure);
      disputed.insert(first_of(figure, about.figures));
    }
  for (const Figure* first : disputed)
    for (const Figure* figure : mentions.at(first)) {
      if (within.contains(figure) || figure->attributed) continue;
      if (checks::mentions(about.article.text_of(figure->sentence), about.words.doubts)) continue;
      Finding& finding = report.at_text(
          figure->text, fmt::format("{} is stated as a fact; “{}” says that it is disputed",
                                    quoted(about.article.text_of(figure->text)), annotation.id));
      finding.fix = "say who says so, or annotate this passage as disputed too";
      finding.related.push_back({annotation.place, "the dispute"});
    }
}

}  // namespace

void disputed_as_fact(const Case& about, Report& report) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < about.matches.size(); ++i)
    if (is_open(about.set.annotations[i]) && !about.matches[i].places.empty()) open.push_back(i);
  if (open.empty()) return;
  const Mentions mentions = mentions_of(about.figures);
  for (const std::size_t each : open) check_dispute(about, report, each, mentions);
}

}  // namespace obelus::checks
