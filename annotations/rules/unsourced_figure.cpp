#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "rules/rules.hpp"
#include "rules/words.hpp"

namespace obelus::checks {
namespace {

std::size_t distance(Span a, Span b) {
  if (a.overlaps(b)) return 0;
  return a.end <= b.begin ? b.begin - a.end : a.begin - b.end;
}

// Where annotations landed that could have held a figure: all but bios.
class Passages {
 public:
  explicit Passages(const Case& about) : about_(about) {
    for (std::size_t i = 0; i < about.matches.size(); ++i)
      if (!about.set.annotations[i].bio)
        for (const Span place : about.matches[i].places) all_.emplace_back(place, i);
    std::sort(all_.begin(), all_.end());
  }

  // The annotation whose passage is nearest, in the same block: perhaps it was to hold this figure too. One
  // that does hold it is no source yet.
  const Annotation* nearest(Span text) const {
    constexpr std::size_t most = 8;  // passages that are looked at, on either side
    const Block* block = about_.article.block_at(text.begin);
    if (block == nullptr) return nullptr;
    const auto after = std::partition_point(all_.begin(), all_.end(),
                                            [&](const auto& each) { return each.first.begin < text.begin; });
    const auto at = static_cast<std::size_t>(after - all_.begin());
    const Annotation* found = nullptr;
    std::size_t least = block->text.size() + 1;
    for (std::size_t i = at - std::min(at, most); i < std::min(at + most, all_.size()); ++i) {
      const auto& [place, annotation] = all_[i];
      if (!block->text.contains(place) || distance(place, text) >= least) continue;
      least = distance(place, text);
      found = &about_.set.annotations[annotation];
    }
    return found;
  }

 private:
  const Case& about_;
  std::vector<std::pair<Span, std::size_t>> all_;  // by place
};

}  // namespace

void unsourced_figure(const Case& about, Report& report) {
  const Passages passages(about);
  for (std::size_t i = 0; i < about.figures.size(); ++i) {
    const Figure& figure = about.figures[i];
    if (figure.verdict != Verdict::error || !about.is_bare(i)) continue;
    Finding& finding = report.at_text(
        figure.text, fmt::format("no source for {}", quoted(about.article.text_of(figure.text))));
    finding.label = described(about.article, figure.quantity);
    finding.fix = "add an annotation with a source, or a waiver with a reason";
    if (const Annotation* near = passages.nearest(figure.text))
      finding.related.push_back(
          {near->place, is_source(about.set, *near)
                            ? fmt::format("the nearest annotation is “{}”", near->id)
                            : fmt::format("what “{}” cites leads to no work yet", near->id)});
  }
}

}  // namespace obelus::checks
