// Numbers that are asked for, and told of nothing.
//
//   Do we need 32 shades of blue? · Won’t you get half as much?

#include <algorithm>

#include "figures/policy/context/clause.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// What a question tells of in passing: "Can you believe that 40 sank?"
bool tells(const Clause& words) {
  return words.is(Sense::relates) || words.is(Sense::says) ||
         is_one_of(words.word(), {"that", "know", "remember", "believe", "imagine", "realise", "realize",
                                  "see", "think", "still", "when", "after", "without"});
}

// Stands at the head of "Do we", "Could I", "Would you", "Will you need": what the reader does or needs
bool is_of_reader(const Site& site, Clause& words) {
  constexpr std::string_view heads[] = {"do", "would", "can", "could", "won't", "won\u2019t"};
  const bool head =
      std::any_of(std::begin(heads), std::end(heads), [&](std::string_view each) { return words.is(each); });
  const bool will = words.is("will");  // Will you need 40 chairs? Not: Will we lose 40 jobs?
  const bool have = words.is("have");  // Have you rowed for 10 years?
  if (!(head || will || have) || !words.next()) return false;
  if (have)
    return words.is("you") && site.is_kind(QuantityKind::duration) &&
           site.char_at(site.quantity().text.end) == '?';
  if (!is_one_of(words.word(), {"we", "you", "I"})) return false;
  return !will || (words.is("you") && words.next() && (words.is("need") || words.is("want")));
}

// Stands at the head of "Does a plan need": what any text or meeting needs; not "Does a firm need"
bool is_of_any(Clause& words) {
  if (!(words.is("does") || words.is("must")) || !words.next()) return false;
  if (!(words.is("a") || words.is("an"))) return false;
  bool any = false;
  for (int i = 0; i < 3 && words.next(); ++i) {
    if (words.is("need") || words.is("have")) return any;
    any = is_one_of(words.word(), {"agenda", "book", "document", "essay", "form", "list", "meeting", "page",
                                   "plan", "post", "report", "speech", "survey", "talk", "test", "workshop"});
  }
  return false;
}

// Is it worth spending 10 hours on it?
bool is_of_worth(const Site& site, Clause& words) {
  if (!words.is("is") || !site.is_kind(QuantityKind::duration)) return false;
  return words.next() && words.is("it") && words.next() &&
         (words.is("worth") || words.is("okay") || words.is("ok") || words.is("reasonable")) &&
         words.next() && (words.is("to") || words.word().ends_with("ing"));
}

// "Is 18 the right age?", "Is 40 enough?": the number itself is asked about
bool is_in_doubt(const Site& site, const Clause& words) {
  const Word& after = site.after(0);
  if (!words.is("is") || words.end() + 1 != site.quantity().text.begin || !after.spaced()) return false;
  if (after.text == "enough") return !site.after(1).spaced();
  if (after.text == "too") return !site.after(2).spaced();
  return after.text == "the" && is_one_of(site.after(1).text, {"right", "best", "wrong"}) &&
         (site.after(2).text == "age" || !site.after(3).spaced());
}

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
  if (words.is("how") && !(words.next() && words.is("do"))) return false;  // How do you seat 40 people?
  const bool will = words.is("will");
  if (words.is("is")) return is_in_doubt(site, words) || is_of_worth(site, words);
  if (!(words.is("does") || words.is("must") ? is_of_any(words) : is_of_reader(site, words))) return false;
  const std::string_view behind = site.text_of({site.quantity().text.end, sentence.end});
  if (will && behind.find(" by 2") != behind.npos) return false;  // Will you need 400 beds by 2030?
  while (words.next())
    if (tells(words)) return false;
  return true;
}

// What is 17 times 23?: a sum to do
bool is_in_sum(const Site& site) {
  constexpr std::string_view signs[] = {"times", "plus", "minus", "divided"};
  const auto is_sign = [&](std::string_view word) {
    return std::find(std::begin(signs), std::end(signs), word) != std::end(signs);
  };
  const bool asked = site.before(0).text == "is" && is_word(site.before(1).text, "what");
  if (asked) {
    const bool multiplied = site.text_of(site.quantity().text).ends_with(" times");
    return multiplied ? site.after(0).number() : is_sign(site.after(0).text) && site.after(1).number();
  }
  const Figure* first = site.previous();
  return first != nullptr && first->reason == "question" && first->sentence == site.sentence() &&
         is_sign(site.before(0).text) && site.char_at(site.quantity().text.end) == '?';
}

// "How likely are you, from 0 to 10, to come again?": the ends of a scale
bool is_asked_for_mark(const Site& site) {
  const Quantity& q = site.quantity();
  constexpr double ends[] = {3, 4, 5, 6, 7, 10, 100};
  return site.bare() && q.is_range() && q.low <= 1 && !site.counts_something() &&
         std::find(std::begin(ends), std::end(ends), q.high) != std::end(ends) &&
         is_word(site.before(0).text, "from") && ends_in_question(site.text_of(site.sentence()));
}

// "who lost", "where it fell", "Ohio's, which": from here on a question tells
bool tells_in_passing(const Clause& words) {
  return tells(words) || is_past(words.word()) || words.mark() != 0 ||
         is_one_of(words.word(), {"who", "which", "where", "what", "whose", "one"});
}

// Stands at the head of what is offered: "rather have", "bet", and "pay" for any of a kind; what it takes "to
// moor at the pier" is known
bool offers(Clause& words, const Site& site) {
  if (words.is("rather"))
    return words.next() &&
           is_one_of(words.word(), {"have", "get", "earn", "own", "pay", "receive", "save", "be"});
  const Word& what = site.after(0);
  if (what.spaced() && !(what.text == "for" && is_one_of(site.after(1).text, {"a", "an", "it", "that"})) &&
      !is_one_of(what.text, {"on", "more", "extra"}))
    return false;
  return is_one_of(words.word(), {"pay", "spend", "bet", "lend", "give", "swap", "trade", "accept"});
}

// Would you rather have $100 today? Would you pay $50 for a roll?; not "own the club that lost $100", which
// is known
bool is_offered(const Site& site) {
  const Span sentence = site.sentence();
  constexpr std::string_view head = "Would you ";
  if (!site.text_of(sentence).starts_with(head) || !ends_in_question(site.text_of(sentence))) return false;
  if (site.attributed() || site.before(0).is(Sense::determiner)) return false;
  Clause words(site.text(), {sentence.begin + head.size(), site.quantity().text.begin}, site.words());
  if (!words.next() || !offers(words, site)) return false;
  while (words.next())
    if (tells_in_passing(words)) return false;
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
  if (site.policy().quantities || is_small(site)) return std::nullopt;
  if (is_in_sum(site) || is_offered(site) || is_asked_for_mark(site)) return site.quantity().text;
  return is_modest(site) && is_asked(site) ? std::optional(site.quantity().text) : std::nullopt;
}

}  // namespace obelus::policy
