#include <fmt/format.h>

#include "rules/dates.hpp"
#include "rules/rules.hpp"
#include "rules/text_words.hpp"
#include "rules/words.hpp"

namespace obelus::checks {
namespace {

constexpr std::string_view weekdays = "monday tuesday wednesday thursday friday saturday sunday";
constexpr std::string_view spans = "week month year quarter summer winter spring autumn fall decade";

// How many words from `i` on say when something is, counted from a day that only the author knows.
std::size_t relative_at(const std::vector<TextWord>& words, std::size_t i) {
  const std::string& word = words[i].lower;
  if (word == "yesterday" || word == "tomorrow") return 1;
  if (i + 1 >= words.size()) return 0;
  const std::string& next = words[i + 1].lower;
  if ((word == "last" || word == "next" || word == "this") &&
      (is_one_of(next, weekdays) || (word != "this" && is_one_of(next, spans))))
    return 2;
  const bool ends_there =
      i + 2 >= words.size() || words[i + 2].text.find_first_not_of("0123456789") != std::string_view::npos;
  if (word == "on" && is_one_of(next, weekdays) && is_capitalised(words[i + 1].text) && ends_there) return 2;
  return 0;
}

}  // namespace

void relative_date(const Case& about, Report& report) {
  if (!date_of(about.article, about.path).empty()) return;
  for (const Block& block : about.article.blocks) {
    if (block.kind == BlockKind::code) continue;
    const auto words = words_in(about.article.text, block.text, block.text.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::size_t count = relative_at(words, i);
      if (count == 0) continue;
      const Span at{words[i].at.begin, words[i + count - 1].at.end};
      if (about.article.touches_protected(at)) continue;
      report
          .at_text(at,
                   fmt::format("{} of which date? The article has none", quoted(about.article.text_of(at))))
          .fix = "say the date, or give the article one (`date:` in its front matter)";
      return;  // one is enough to tell
    }
  }
}

}  // namespace obelus::checks
