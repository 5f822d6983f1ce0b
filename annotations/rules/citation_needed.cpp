#include <fmt/format.h>

#include <algorithm>

#include "rules/rules.hpp"
#include "rules/text_words.hpp"
#include "rules/words.hpp"

namespace obelus::checks {
namespace {

bool is_whole(std::string_view phrase, std::string_view phrases) {
  for (std::size_t at = 0; at < phrases.size();) {
    const std::size_t end = std::min(phrases.find(',', at), phrases.size());
    if (phrases.substr(at, end - at) == phrase) return true;
    at = end + 1;
  }
  return false;
}

// Of both brackets of such a note.
constexpr std::size_t farthest = 40;

// "[citation needed]"; "[source](https://…)" is a link, and says so by being one.
void check_brackets(const Case& about, Report& report, Span block) {
  const std::string_view text = about.article.text;
  for (std::size_t open = text.find('[', block.begin); open < block.end; open = text.find('[', open + 1)) {
    const std::size_t close = text.find(']', open);
    if (close >= block.end || close - open > farthest) continue;
    const std::string inside = lowered(text.substr(open + 1, close - open - 1));
    const bool asks = is_whole(inside, about.words.needs_source) || is_whole(inside, english.needs_source);
    if (asks && !about.article.touches_protected({open, close + 1}))
      report
          .at_text({open, close + 1},
                   fmt::format("{} is still to be done", quoted(text.substr(open, close + 1 - open))))
          .fix = "give the source, and take the note out";
  }
}

bool is_placeholder(std::string_view word) {
  return word == "TK" || word == "TKTK" || word == "TKTKTK" || word == "XXX";
}

void check_words(const Case& about, Report& report, Span block) {
  const auto words = words_in(about.article.text, block, block.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool asks = (words[i].text == "TODO" || words[i].text == "FIXME") && i + 1 < words.size();
    std::size_t last = i;
    if (asks)
      for (std::size_t next = i + 1; next < std::min(i + 5, words.size()) && last == i; ++next) {
        const Span between{words[next - 1].at.end, words[next].at.begin};
        if (about.article.text_of(between).find_first_of(".!?") != std::string_view::npos) break;
        if (is_whole(words[next].lower, about.words.sources) || is_whole(words[next].lower, english.sources))
          last = next;
      }
    if (last == i && !is_placeholder(words[i].text)) continue;
    const Span at{words[i].at.begin, words[last].at.end};
    if (about.article.touches_protected(at)) continue;
    report.at_text(at, fmt::format("{} is still to be done", quoted(about.article.text_of(at)))).fix =
        "put in what is missing";
  }
}

}  // namespace

void citation_needed(const Case& about, Report& report) {
  for (const Block& block : about.article.blocks) {
    if (block.kind == BlockKind::code) continue;
    const std::string_view text = about.article.text_of(block.text);
    if (text.find('[') != text.npos) check_brackets(about, report, block.text);
    if (text.find("TK") != text.npos || text.find("TODO") != text.npos || text.find("FIXME") != text.npos ||
        text.find("XXX") != text.npos)
      check_words(about, report, block.text);
  }
  for (const Remark& remark : about.article.remarks)
    if (remark.attribute.empty() && mentions(remark.content, "todo,fixme,tk") &&
        (mentions(remark.content, about.words.sources) || mentions(remark.content, english.sources)))
      report.at({about.path, remark.bytes}, "a comment says that a source is still to be found").fix =
          "give the source, and take the comment out";
}

}  // namespace obelus::checks
