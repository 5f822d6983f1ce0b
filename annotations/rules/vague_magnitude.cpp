#include <fmt/format.h>

#include <algorithm>

#include "rules/rules.hpp"
#include "rules/text_words.hpp"
#include "rules/words.hpp"

namespace obelus::checks {

namespace {

bool is_vague(const Case& about, std::size_t i) {
  return about.figures[i].verdict == Verdict::warning && about.is_bare(i) &&
         about.figures[i].quantity.kind != QuantityKind::score;
}

// "billions and billions", "tens, if not hundreds, of millions": one magnitude, however often it is said.
bool are_one(const Case& about, const Figure& first, const Figure& second) {
  constexpr std::size_t most_between = 4;
  if (first.sentence != second.sentence) return false;
  const auto between = words_in(about.article.text, {first.text.end, second.text.begin}, most_between + 1);
  return between.size() <= most_between &&
         std::all_of(between.begin(), between.end(),
                     [&](const TextWord& word) { return is_one_of(word.lower, about.words.joins); });
}

}  // namespace

void vague_magnitude(const Case& about, Report& report) {
  for (std::size_t i = 0; i < about.figures.size(); ++i) {
    const Figure& figure = about.figures[i];
    if (figure.verdict != Verdict::warning || !about.is_bare(i)) continue;
    if (!is_vague(about, i)) {
      report
          .at_text(figure.text,
                   fmt::format("no source for the score {}", quoted(about.article.text_of(figure.text))))
          .fix = "add an annotation, a link or a waiver";
      continue;
    }
    while (i + 1 < about.figures.size() && is_vague(about, i + 1) &&
           are_one(about, about.figures[i], about.figures[i + 1]))
      ++i;
    const Span text{figure.text.begin, about.figures[i].text.end};
    report
        .at_text(text, fmt::format("{} is vague, and nothing says who says so",
                                   quoted(about.article.text_of(text))))
        .fix = "say how many, or add a source";
  }
}

}  // namespace obelus::checks
