#include <fmt/format.h>

#include <algorithm>

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

void check_dispute(const Case& about, Report& report, std::size_t index) {
  const Annotation& annotation = about.set.annotations[index];
  const auto& places = about.matches[index].places;
  const auto is_within = [&](const Figure& figure) {
    return std::any_of(places.begin(), places.end(),
                       [&](Span place) { return place.contains(figure.quantity.number); });
  };
  std::vector<const Figure*> disputed;  // first mentions of the figures in its passage
  for (const Figure& figure : about.figures)
    if (is_within(figure) && figure.verdict != Verdict::exempt)
      disputed.push_back(first_of(figure, about.figures));
  for (const Figure& figure : about.figures) {
    if (figure.verdict == Verdict::exempt || is_within(figure)) continue;
    if (std::find(disputed.begin(), disputed.end(), first_of(figure, about.figures)) == disputed.end())
      continue;
    if (figure.attributed || mentions(about.article.text_of(figure.sentence), about.words.doubts)) continue;
    Finding& finding =
        report.at_text(figure.text, fmt::format("{} is stated as a fact; “{}” says that it is disputed",
                                                quoted(about.article.text_of(figure.text)), annotation.id));
    finding.fix = "say who says so, or annotate this passage as disputed too";
    finding.related.push_back({annotation.place, "the dispute"});
  }
}

}  // namespace

void disputed_as_fact(const Case& about, Report& report) {
  for (std::size_t i = 0; i < about.matches.size(); ++i)
    if (is_open(about.set.annotations[i]) && !about.matches[i].places.empty())
      check_dispute(about, report, i);
}

}  // namespace obelus::checks
