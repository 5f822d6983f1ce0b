#include <fmt/format.h>

#include <algorithm>

#include "figures/coverage/passages.hpp"
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

passages::Passages links_of(const Article& article) {
  passages::Passages links;
  for (std::size_t i = 0; i < article.inlines.size(); ++i)
    if (article.inlines[i].kind == InlineKind::link) links.add(article.inlines[i].text, i);
  links.sort();
  return links;
}

// "[citation needed]"; "[source](https://…)" is a link, and so is what stands in one.
void check_brackets(const Case& about, Report& report, Span block, const passages::Passages& links) {
  constexpr std::size_t longest = 41;  // of such a note with its brackets
  const std::string_view text = about.article.text;
  for (std::size_t open = text.find('[', block.begin); open < block.end; open = text.find('[', open + 1)) {
    std::string_view note = text.substr(open, std::min(longest, block.end - open));
    note = note.substr(0, note.find(']') + 1);
    if (note.empty()) continue;
    const std::string inside = lowered(note.substr(1, note.size() - 2));
    if (!is_whole(inside, about.words.needs_source) && !is_whole(inside, english.needs_source)) continue;
    const Span at{open, open + note.size()};
    if (about.article.touches_protected(at) || links.touching(at)) continue;
    report.at_text(at, fmt::format("{} is still to be done", quoted(note))).fix =
        "give the source, and take the note out";
  }
}

// Not "PROXY_TYPE_XXX", not "test-XXX.rb".
bool is_placeholder(std::string_view text, const TextWord& word) {
  if (word.text != "TK" && word.text != "TKTK" && word.text != "TKTKTK" && word.text != "XXX") return false;
  constexpr std::string_view joins = "_-/.=$:@#\\";
  const auto is_joined = [&](std::size_t at, std::size_t next) {
    return at < text.size() && joins.find(text[at]) != joins.npos && next < text.size() &&
           text[next] != ' ' && text[next] != '\n';
  };
  const std::size_t before = word.at.begin - 1;  // past the end where there is none
  return !is_joined(before, before - 1) && !is_joined(word.at.end, word.at.end + 1);
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
    if (last == i && !is_placeholder(about.article.text, words[i])) continue;
    const Span at{words[i].at.begin, words[last].at.end};
    if (about.article.touches_protected(at)) continue;
    report.at_text(at, fmt::format("{} is still to be done", quoted(about.article.text_of(at)))).fix =
        "put in what is missing";
  }
}

}  // namespace

void citation_needed(const Case& about, Report& report) {
  const passages::Passages links = links_of(about.article);
  for (const Block& block : about.article.blocks) {
    if (block.kind == BlockKind::code) continue;
    const std::string_view text = about.article.text_of(block.text);
    if (text.find('[') != text.npos) check_brackets(about, report, block.text, links);
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
