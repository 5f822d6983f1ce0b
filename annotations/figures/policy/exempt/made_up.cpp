// Figures that a sentence tells of nothing there is.
//
//   Selling after losing $500 beats selling later. · a note such as “Rest: 5 min”

#include "figures/policy/exempt/made_up.hpp"

#include <algorithm>

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

constexpr std::string_view open_mark = "\u201C";
constexpr std::string_view close_mark = "\u201D";

bool is_comparative(const Clause& words) {
  return words.is("more") || words.is("less") || words.is("better") || words.is("worse") ||
         words.is("easier") || words.is("harder") || words.is("cheaper") || words.is("faster") ||
         words.is("safer");
}

// "Selling", "Now, selling": told by its last letter, which is quick to ask before the words are read
bool opens_with_deed(std::string_view first) {
  if (first.starts_with("Now, ")) first.remove_prefix(5);
  const std::size_t space = first.find(' ');
  return space != first.npos && space > 0 && first[space - 1] == 'g';
}

// "Selling it after losing $500 is easier than selling it later": deeds that are compared, and the figure is
// in the first; not "Flooding moved 400 people, and is worse than drought"
bool is_of_compared_deeds(const Site& site) {
  if (site.is_kind(QuantityKind::count)) return false;  // vaccinating 40 million children
  const Span sentence = site.sentence();
  if (!opens_with_deed(site.text_of(sentence).substr(0, 24))) return false;
  Clause words(site.text(), sentence, site.words());
  if (!words.next() || words.word().size() < 6 || !words.word().ends_with("ing")) return false;
  if (is_one_of(words.word(), {"During", "According", "Including", "Following", "Regarding", "Nothing"}))
    return false;
  constexpr int farthest = 3;
  int is = 0;
  bool compared = false;
  while (words.next()) {
    const bool verb = words.is("is") || words.is("beats");
    if (words.begin() < site.quantity().text.begin) {
      if (verb || words.is("costs") || words.is("takes")) return false;
      continue;
    }
    if (words.is("and") && !compared) return false;
    compared = compared || (is > 0 && is_comparative(words));
    if (words.is("beats") || (compared && words.is("than")))
      return words.next() && (!words.is("by") || words.next()) && words.word().ends_with("ing");
    is = verb ? farthest : is - 1;
  }
  return false;
}

// "Talking to one for two hours is more valuable than talking to eight for 15 minutes": and in the second
bool is_of_deed_compared_with(const Site& site) {
  if (!site.is_kind(QuantityKind::duration) || !is_modest(site)) return false;
  std::string_view before = site.text_of({site.sentence().begin, site.quantity().text.begin});
  if (before.starts_with("Sometimes ")) before.remove_prefix(10);
  if (!opens_with_deed(before.substr(0, 24))) return false;
  constexpr std::string_view than = " than ";
  const std::size_t at = before.rfind(than);
  if (at == before.npos) return false;
  const std::string_view deed = before.substr(at + than.size());
  if (!deed.substr(0, deed.find(' ')).ends_with("ing")) return false;
  const std::string_view first = before.substr(0, at);
  for (const std::string_view is : {" is more ", " is less ", " is better", " is worse"})
    if (first.find(is) != first.npos) return true;
  return false;
}

// Where the last quotation of `before` is opened that is not closed again; npos: there is none.
std::size_t open_quotation(std::string_view before) {
  if (before.find(open_mark.back()) != before.npos)
    if (const std::size_t open = before.rfind(open_mark); open != before.npos)
      return before.substr(open).find(close_mark) == before.npos ? open : before.npos;
  const std::size_t straight = before.rfind('"');
  const bool odd = std::count(before.begin(), before.end(), '"') % 2 == 1;
  return odd ? straight : before.npos;
}

// a note such as “Rest: 5 min”; it might mean “done in 30 minutes”
bool is_in_sample(const Site& site) {
  const std::string_view before = site.text_of({site.sentence().begin, site.quantity().text.begin});
  const std::size_t open = open_quotation(before);
  if (open == before.npos) return false;
  const std::string_view lead = before.substr(0, open);
  return lead.ends_with("such as ") || lead.ends_with(" might mean ") || lead.ends_with(" could mean ");
}

// "for example, a part with 60 rules may": any such part; "one yard with 400 workers may close" is one
bool is_possible_sample(const Site& site) {
  if (!site.telling().supposition().sampled() || !is_modest(site)) return false;
  constexpr std::size_t farthest = 4;
  for (std::size_t i = 0; i < farthest; ++i) {
    if (!site.after(i).spaced()) return false;
    if (site.after(i).text == "may") return site.after(i + 1).text != "have";
  }
  return false;
}

// Stands at "to sort" of "I want to sort them by size": what a program is asked to do
bool is_done_by_program(Clause words) {
  return words.is("to") && words.next() &&
         is_one_of(words.word(), {"add", "browse", "click", "delete", "download", "edit", "export", "filter",
                                  "import", "print", "save", "scroll", "search", "sort", "upload", "view"});
}

// "As a clerk, I want to print 10 labels": a story of users; not "As a nurse, I want the 40 beds back"
bool is_of_user_story(const Site& site) {
  const Span sentence = site.sentence();
  if (!site.text_of(sentence).starts_with("As a") || site.before(0).is(Sense::determiner)) return false;
  if (!is_modest(site) || site.attributed()) return false;
  Clause words(site.text(), sentence, site.words());
  bool person = false;
  while (words.next()) {
    if (person && !(words.is("want") || words.is("need"))) return false;
    if (person)
      return words.next() && (is_done_by_program(words) ||
                              site.text_of(sentence).find(" so that ") != std::string_view::npos);
    if (words.begin() < site.quantity().text.begin && words.is(Sense::relates)) return false;
    person = words.mark() == ',' && words.is("i");
  }
  return false;
}

// "such as 45000 will become $45,000"
bool is_entered(const Site& site) {
  const Word& verb = site.after(0);
  if (site.before(0).text == "as" && site.before(1).text == "such")
    return is_one_of(verb.text, {"will", "becomes", "would"});
  const Figure* before = site.previous();
  return before != nullptr && before->reason == "supposed" && before->sentence == site.sentence() &&
         is_one_of(site.before(0).text, {"become", "becomes"});
}

// "decreasing the wait by 1 day shortens the whole by 0.4 days": the step that is weighed; not "raising the
// age by 1 year saved money in 1994"
bool is_step(const Site& site) {
  if (site.quantity().low != 1 || site.quantity().high != 1 || site.before(0).text != "by") return false;
  if (!is_modest(site) || site.attributed()) return false;
  const std::string_view sentence = site.text_of(site.sentence());
  if (!is_one_of(sentence.substr(0, sentence.find(' ')),
                 {"Increasing", "Decreasing", "Raising", "Lowering", "Reducing"}))
    return false;
  Clause words(site.text(), {site.quantity().text.end, site.sentence().end}, site.words());
  while (words.next())
    if (is_past(words.word()) || is_one_of(words.word(), {"cut", "hit", "led", "hurt", "put", "ago", "last"}))
      return false;
  return true;
}

// "it was like trying to keep 100 balloons in the air"; people are counted, and what somebody tells of
bool is_likened(const Site& site) {
  if (site.after(0).is(Sense::people) || site.after(0).text == "people" || site.attributed()) return false;
  for (std::size_t i = 0; i + 1 < 5 && site.before(i).spaced(); ++i)
    if (site.before(i).text == "trying" || site.before(i).text == "having")
      return site.before(i + 1).text == "like" &&
             is_one_of(site.before(i + 2).text, {"is", "was", "be", "It's", "it's", "It\u2019s", "it\u2019s",
                                                 "feels", "felt", "looks", "sounds"});
  return false;
}

// "trivial", "considerably harder than": at its end, and no cause is told
bool is_weight(Clause& words) {
  if (words.is("considerably") && !words.next()) return false;
  if (!is_one_of(words.word(), {"trivial", "harder", "easier"})) return false;
  return !words.next() || words.is("than");
}

// Parts of a table of data, of which one may have any number; people, homes and schools are counted.
bool is_of_data(const Site& site) {
  return site.after(0).spaced() &&
         is_one_of(site.after(0).text, {"rows", "columns", "groups", "values", "lines", "cells"});
}

// "a table with 10 rows would take a minute": one there could be; not "the table with", "a page … , Lee said"
bool is_of_possible_table(const Site& site) {
  if (site.before(0).text != "with") return false;
  if (!is_of_data(site) || !site.is_kind(QuantityKind::count) || site.attributed()) return false;
  const Word& article = site.before(2);
  return is_one_of(article.text, {"a", "an", "A", "An"}) && site.after(1).spaced() &&
         is_one_of(site.after(1).text, {"would", "might", "could"});
}

// "aggregating 4 rows is trivial": a deed on data that is weighed; not "deporting 11 million people is
// harder"
bool is_weighed(const Site& site) {
  if (!site.is_kind(QuantityKind::count) || !is_of_data(site)) return false;
  const Span sentence = site.sentence();
  if (!opens_with_deed(site.text_of(sentence).substr(0, 24)) || site.attributed()) return false;
  const std::string_view owner = site.before(0).text;  // fixing the state's 2,100 bridges
  if (owner.ends_with('s') || site.before(0).is(Sense::determiner)) return false;
  Clause words(site.text(), sentence, site.words());
  if (!words.next() || (words.is("now") && !words.next())) return false;
  if (words.word().size() < 6 || !words.word().ends_with("ing")) return false;
  bool is = false;
  while (words.next()) {
    const bool begun = words.begin() >= site.quantity().text.begin;
    if (words.is("and") || words.is("costs") || words.is("takes")) return false;
    if (!begun && (words.is(Sense::verb) || is_past(words.word()))) return false;
    if (is) return is_weight(words);
    is = begun && words.is("is");
    if (begun && !is && (words.is(Sense::verb) || is_past(words.word()))) return false;
  }
  return false;
}

}  // namespace

bool is_made_up(const Site& site) {
  return is_possible_sample(site) || is_of_user_story(site) || is_entered(site) || is_step(site) ||
         is_likened(site) || is_in_sample(site) || is_of_compared_deeds(site) ||
         is_of_deed_compared_with(site) || is_weighed(site) || is_of_possible_table(site);
}

}  // namespace obelus::policy
