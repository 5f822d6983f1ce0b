// Numbers that are asked for, and told of nothing.
//
//   Do we need 32 shades of blue? · Won’t you get half as much?

#include "figures/policy/context/clause.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// "Do we need 32 shades of blue?"; not "Did you know that 40 sank?", "Will they sell the 40 boats?"
bool is_asked(const Site& site) {
  const Span sentence = site.sentence();
  const std::size_t begin = site.quantity().text.begin;
  if (!ends_in_question(site.text_of(sentence)) || site.before(0).is(Sense::determiner)) return false;
  const std::size_t colon = site.text_of({sentence.begin, begin}).rfind(':');
  const std::size_t from = colon == std::string_view::npos ? sentence.begin : sentence.begin + colon;
  Clause words(site.text(), {from, begin}, site.words());
  if (!words.next()) return false;
  for (int i = 0; i < 2 && words.is(Sense::leads_in); ++i)
    if (!words.next()) return false;
  constexpr std::string_view heads[] = {"do", "does", "would", "can", "could", "won't", "won\u2019t"};
  const bool head =
      std::any_of(std::begin(heads), std::end(heads), [&](std::string_view each) { return words.is(each); });
  if (words.is("is") && site.is_kind(QuantityKind::duration))  // Is it worth spending 10 hours on it?
    return words.next() && words.is("it") && words.next() &&
           (words.is("worth") || words.is("okay") || words.is("ok") || words.is("reasonable")) &&
           words.next() && (words.is("to") || words.word().ends_with("ing"));
  const bool will = words.is("will");  // Will you need 40 chairs? Not: Will we lose 40 jobs?
  if (!(head || will) || !words.next()) return false;
  if (!is_one_of(words.word(), {"we", "you", "I"})) return false;
  if (will && !(words.is("you") && words.next() && (words.is("need") || words.is("want")))) return false;
  const std::string_view behind = site.text_of({site.quantity().text.end, sentence.end});
  if (will && behind.find(" by 2") != behind.npos) return false;  // Will you need 400 beds by 2030?
  while (words.next())
    if (words.is(Sense::relates) || words.is(Sense::says) ||
        is_one_of(words.word(), {"that", "know", "remember", "believe", "imagine", "realise", "realize",
                                 "see", "think", "still", "when", "after", "without"}))
      return false;
  return true;
}

}  // namespace

bool ends_in_question(std::string_view sentence) {
  constexpr std::string_view close_mark = "\u201D";
  while (sentence.ends_with('"') || sentence.ends_with(')') || sentence.ends_with(close_mark))
    sentence.remove_suffix(sentence.ends_with(close_mark) ? close_mark.size() : 1);
  return sentence.ends_with('?');
}

// What costs $40 million, what happens to 40,000, is known to who asks.
std::optional<Span> question(const Site& site) {
  if (site.policy().quantities || is_small(site) || !is_modest(site) || !is_asked(site)) return std::nullopt;
  return site.quantity().text;
}

}  // namespace obelus::policy
