#include <fmt/format.h>

#include "rules/rules.hpp"
#include "rules/words.hpp"

namespace obelus::checks {

void vague_magnitude(const Case& about, Report& report) {
  for (std::size_t i = 0; i < about.figures.size(); ++i) {
    const Figure& figure = about.figures[i];
    if (figure.verdict != Verdict::warning || !about.is_bare(i)) continue;
    const std::string text = quoted(about.article.text_of(figure.text));
    if (figure.quantity.kind == QuantityKind::score) {
      report.at_text(figure.text, fmt::format("no source for the score {}", text)).fix =
          "add an annotation, a link or a waiver";
      continue;
    }
    report.at_text(figure.text, fmt::format("{} is vague, and nothing says who says so", text)).fix =
        "say how many, or add a source";
  }
}

}  // namespace obelus::checks
