#include <fmt/format.h>

#include <algorithm>

#include "rules/rules.hpp"
#include "rules/words.hpp"

namespace obelus::checks {
namespace {

std::size_t distance(Span a, Span b) {
  if (a.overlaps(b)) return 0;
  return a.end <= b.begin ? b.begin - a.end : a.begin - b.end;
}

// The annotation whose passage is nearest, in the same block: perhaps it was to hold this figure too.
const Annotation* nearest(const Case& about, Span text) {
  const Block* block = about.article.block_at(text.begin);
  if (block == nullptr) return nullptr;
  const Annotation* found = nullptr;
  std::size_t least = block->text.size() + 1;
  for (std::size_t i = 0; i < about.matches.size(); ++i)
    for (const Span place : about.matches[i].places)
      if (!about.set.annotations[i].bio && block->text.contains(place) && distance(place, text) < least) {
        least = distance(place, text);
        found = &about.set.annotations[i];
      }
  return found;
}

}  // namespace

void unsourced_figure(const Case& about, Report& report) {
  for (std::size_t i = 0; i < about.figures.size(); ++i) {
    const Figure& figure = about.figures[i];
    if (figure.verdict != Verdict::error || !about.is_bare(i)) continue;
    Finding& finding = report.at_text(
        figure.text, fmt::format("no source for {}", quoted(about.article.text_of(figure.text))));
    finding.label = described(about.article, figure.quantity);
    finding.fix =
        "add an annotation (`obelus check --stubs` writes the YAML) or a waiver; more: obelus explain OB101";
    if (const Annotation* near = nearest(about, figure.text))
      finding.related.push_back({near->place, fmt::format("the nearest annotation is “{}”", near->id)});
  }
}

}  // namespace obelus::checks
