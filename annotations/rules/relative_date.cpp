#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "rules/dates.hpp"
#include "rules/rules.hpp"
#include "rules/text_words.hpp"
#include "rules/words.hpp"

namespace obelus::checks {
namespace {

// Whether the day of a month may be among the words from `i` on: "Monday, 5 May", "Montag, dem 5. Mai".
bool has_number(const std::vector<TextWord>& words, std::size_t i) {
  constexpr std::size_t most = 3;
  for (const std::size_t end = std::min(i + most, words.size()); i < end; ++i)
    if (words[i].text.front() >= '0' && words[i].text.front() <= '9') return true;
  return false;
}

// Words that can begin such a date: few, so that most of an article is passed over by one look each.
std::unordered_set<std::string_view> beginnings(const Words& of) {
  std::unordered_set<std::string_view> all;
  for (std::string_view list :
       {of.relative_days, of.weekdays, of.spans, of.shifts, of.shifts_weekdays, of.on})
    while (!list.empty()) {
      const std::size_t end = std::min(list.find(' '), list.size());
      all.insert(list.substr(0, end));
      list.remove_prefix(std::min(end + 1, list.size()));
    }
  return all;
}

// "El primer día de la semana es el lunes": which day, and not when.
bool defines_day(const Words& of, const std::vector<TextWord>& words, std::size_t on) {
  constexpr std::size_t farthest = 8;
  if (on == 0 || !is_one_of(words[on - 1].lower, of.defines)) return false;
  for (std::size_t i = on - 1; i > 0 && on - i < farthest; --i)
    if (is_one_of(words[i - 1].lower, of.day)) return true;
  return false;
}

// How many words from `i` on say when something is, counted from a day that only the author knows.
std::size_t relative_at(const Words& of, const std::vector<TextWord>& words, std::size_t i) {
  const std::string& word = words[i].lower;
  if (is_one_of(word, of.relative_days)) return 1;
  if (i + 1 >= words.size()) return 0;
  const std::string& next = words[i + 1].lower;
  const auto is_weekday = [&](const std::string& each) { return is_one_of(each, of.weekdays); };
  const auto is_time = [&](const std::string& each) { return is_weekday(each) || is_one_of(each, of.spans); };
  if (is_one_of(word, of.shifts) && is_time(next)) return 2;
  if (is_one_of(word, of.shifts_weekdays) && is_weekday(next)) return 2;
  if (is_time(word) && is_one_of(next, of.shifted_by)) return 2;
  const bool on = is_one_of(word, of.on) && is_weekday(next);
  return on && !has_number(words, i + 2) && !defines_day(of, words, i) ? 2 : 0;
}

}  // namespace

void relative_date(const Case& about, Report& report) {
  if (!date_of(about.article, about.path).empty()) return;
  const auto begins = beginnings(about.words);
  for (const Block& block : about.article.blocks) {
    if (block.kind == BlockKind::code) continue;
    const auto words = words_in(about.article.text, block.text, block.text.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!begins.contains(words[i].lower)) continue;
      const std::size_t count = relative_at(about.words, words, i);
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
