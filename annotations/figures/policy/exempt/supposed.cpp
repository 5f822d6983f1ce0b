// Numbers of an example that the author makes up.
//
//   Let's say the office has $30 million. … That $30 million … · if you have 40 tabs open · for, say, 10 days

#include "figures/policy/context/named.hpp"
#include "figures/policy/context/telling.hpp"
#include "figures/policy/exempt/made_up.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {

bool is_small(const Site& site) {
  const bool counted = site.is_kind(QuantityKind::count) || site.is_kind(QuantityKind::range) ||
                       site.is_kind(QuantityKind::duration);
  return counted && !site.is_digits() && site.quantity().high < site.policy().min_count;
}

namespace {

// "one of the 25 percent who return", "the 40 jobs at the mill": those there are
bool is_definite(const Site& site) {
  return site.before(0).spaced() &&
         is_one_of(site.before(0).text, {"the", "these", "those", "its", "their", "his", "her"});
}

// "caught by the $20,000 limit": one there is
bool is_bound_there_is(const Site& site) {
  return site.before(0).text == "the" && site.before(0).spaced() && site.is_kind(QuantityKind::money) &&
         site.after(0).spaced() &&
         is_one_of(site.after(0).text,
                   {"limit", "cap", "ceiling", "threshold", "minimum", "maximum", "floor"});
}

// "reports are sampled if the visits exceed 500,000": when a rule applies, of which nobody is bidden
bool is_threshold(const Site& site) {
  constexpr double many = 1000;
  const Word& verb = site.before(0);
  return site.is_kind(QuantityKind::count) && site.quantity().low >= many && verb.spaced() &&
         is_one_of(verb.text, {"exceed", "exceeds", "exceeded", "surpass", "surpasses"}) &&
         !site.after(0).spaced();
}

// "over the usual £50 a month"
bool is_price(const Site& site) {
  const std::string_view unit = site.quantity().unit;
  return site.is_kind(QuantityKind::rate) && unit.size() == 3 && unit[0] >= 'A' && unit[0] <= 'Z';
}

// "if cutting 300 jobs saved the firm money": what was cut
bool is_told_behind(const Site& site) {
  constexpr std::size_t farthest = 3;
  for (std::size_t i = 0; i < farthest && site.after(i).spaced(); ++i) {
    const bool made =
        site.after(i).text == "made" && i > 0 && is_one_of(site.after(i - 1).text, {"is", "are"});
    if (is_past(site.after(i).text) && !made) return site.after(i).text != "took";  // 100 rows are made of
  }
  return false;
}

// Behind what is counted stands a phrase that tells of it: "chemicals in your blood", "ads aimed at you"
bool has_telling_phrase(const Site& site) {
  constexpr std::size_t farthest = 4;
  for (std::size_t i = 0; i < farthest && site.after(i).spaced(); ++i)
    if (site.after(i).is(Sense::function) || site.after(i).is(Sense::relative) || is_past(site.after(i).text))
      return true;
  return false;
}

// "it means that you might have 4,000 people row", to a reader one knows nothing of; "you may have 12 plants"
// tells of a law
bool is_had_perhaps(const Site& site) {
  constexpr double many = 10000;
  const bool counted = site.is_kind(QuantityKind::count) || site.is_kind(QuantityKind::range);
  if (!counted || site.quantity().high >= many || site.before(0).text != "have") return false;
  const bool perhaps = is_one_of(site.before(1).text, {"might", "likely", "could"});
  const bool readers =
      is_one_of(site.before(2).text, {"you", "You"}) ||
      (is_one_of(site.before(3).text, {"a", "A"}) && site.quantity().high < 100 &&  // a user might have
       is_one_of(site.before(2).text,
                 {"user", "visitor", "reader", "developer", "page", "site", "form", "team"})) ||
      (is_one_of(site.before(3).text, {"your", "Your"}) &&  // your form could have
       is_one_of(site.before(2).text, {"app", "design", "document", "draft", "form", "list", "page", "site",
                                       "survey", "talk", "team", "website"}));
  return perhaps && readers && !site.attributed() && !has_telling_phrase(site);
}

// "it may come 25 minutes into a talk"
bool is_somewhere_within(const Site& site) {
  return site.is_kind(QuantityKind::duration) && site.after(0).text == "into" &&
         is_one_of(site.after(1).text, {"a", "an", "your"}) &&
         is_one_of(site.after(2).text, {"talk", "meeting", "call", "lesson", "workshop", "presentation",
                                        "interview", "conversation", "speech", "lecture", "class"}) &&
         is_one_of(site.before(1).text, {"may", "might", "could"}) && !site.attributed();
}

// "goals. Example: 95% of guests will find the pier"
bool is_of_goal(const Site& site) {
  constexpr std::size_t farthest = 200;
  if (!site.is_kind(QuantityKind::percent) || site.attributed()) return false;
  if (site.before(0).gap != ": " || !is_word(site.before(0).text, "example")) return false;
  const std::size_t begin = site.quantity().text.begin;
  const std::size_t from = std::max(site.block().text.begin, begin - std::min(begin, farthest));
  const std::string_view before = site.text_of({from, begin});
  if (before.find("goal") == before.npos && before.find("objective") == before.npos) return false;
  for (std::size_t i = 0; i + 1 < reach && site.after(i).spaced(); ++i)
    if (is_one_of(site.after(i).text, {"will", "would", "could"})) return true;
  return false;
}

// "when you have a boat with maybe 12 oars"
bool is_perhaps(const Site& site) {
  if (site.before(0).text != "maybe") return false;
  for (std::size_t i = 1; i + 1 < reach && site.before(i).spaced(); ++i)
    if (site.before(i).text == "you") return is_one_of(site.before(i + 1).text, {"when", "When", "if", "If"});
  return false;
}

// "could hire 40 people": as many as one likes; what "could hold 60 tonnes", "could use 90 litres" is
// measured
bool is_chosen(const Site& site) {
  constexpr double few = 100;
  return site.is_kind(QuantityKind::count) && site.quantity().high < few && !site.attributed() &&
         is_one_of(site.before(0).text, {"own", "hire", "offer", "set"});
}

// "if you have a crew, and 12 of them are new": some of what is supposed
bool is_part_of_supposed(const Site& site) {
  return site.before(0).text == "and" && site.after(0).is(Sense::of) &&
         is_one_of(site.after(1).text, {"them", "these", "those"}) &&
         is_one_of(site.after(2).text, {"are", "were"}) && site.plain() &&
         site.telling().supposition().conditioned();
}

// "if you row, it is sad that the club was fined $40": that is so, whoever rows
bool is_done_to_them(const Site& site) {
  return site.before(0).spaced() && is_past(site.before(0).text) &&
         is_one_of(site.before(1).text, {"was", "were"}) &&
         !is_one_of(site.before(2).text, {"you", "I", "we", "one", "it", "someone"}) &&
         site.text_of({site.sentence().begin, site.quantity().text.begin}).find(" that ") !=
             std::string_view::npos;
}

// "Whether you have 12 customers or 5,000, it holds", "If I gave you a million, what would you do?"
bool is_put_to_reader(const Site& site) {
  const std::string_view sentence = site.text_of(site.sentence());
  const std::string_view before = sentence.substr(0, site.quantity().text.begin - site.sentence().begin);
  if (before.find(',') != before.npos || is_definite(site) || site.attributed()) return false;
  for (const std::string_view any : {"Whether you have ", "Whether you run ", "Whether you own ",
                                     "Whether you manage ", "Whether you need "})
    if (before.starts_with(any)) return site.after(1).is(Sense::joiner) || !has_telling_phrase(site);
  if (!before.starts_with("If I gave you ") && !before.starts_with("If you had ")) return false;
  return ends_in_question(sentence) &&
         (sentence.find(" would you ") != sentence.npos || sentence.find(" would be ") != sentence.npos);
}

bool holds_would(std::string_view clause) {
  return clause.find(" would ") != clause.npos || clause.find(" could ") != clause.npos ||
         clause.find(" might ") != clause.npos;
}

// "If 20 people each gave £5, we could": each of so many as one likes; not "If the 20 who sank"
bool is_of_each(const Site& site, std::string_view sentence) {
  constexpr std::string_view head = "If ";
  if (!sentence.starts_with(head) || sentence.size() == head.size() || !is_digit(sentence[head.size()]))
    return false;
  const std::size_t comma = sentence.find(", ");
  if (comma == sentence.npos || sentence.substr(0, comma).find(" each ") == sentence.npos) return false;
  return site.quantity().text.begin < site.sentence().begin + comma && holds_would(sentence.substr(comma));
}

// "Had the director cut 20 minutes, nobody would have slept"; not "Had the ship not lost 40 men", which it
// did
bool is_of_what_was_not(const Site& site, std::string_view sentence) {
  if (!sentence.starts_with("Had ") || !is_modest(site) || is_definite(site)) return false;
  const std::size_t comma = sentence.find(", ");
  if (comma == sentence.npos || site.quantity().text.begin >= site.sentence().begin + comma) return false;
  const std::string_view condition = sentence.substr(0, comma);
  for (const std::string_view told : {" not ", "n't ", "n\u2019t ", " that ", " who ", " which "})
    if (condition.find(told) != condition.npos) return false;
  return holds_would(sentence.substr(comma));
}

bool is_contrary_to_fact(const Site& site) {
  const std::string_view sentence = site.text_of(site.sentence());
  return (is_of_each(site, sentence) || is_of_what_was_not(site, sentence)) && !site.attributed();
}

// "You could spend 100 years there"
bool is_spent_perhaps(const Site& site) {
  return site.is_kind(QuantityKind::duration) && site.before(0).text == "spend" &&
         is_one_of(site.before(1).text, {"could", "might"}) &&
         is_one_of(site.before(2).text, {"you", "You", "one", "One", "I"}) && !site.attributed();
}

// "for example, according to the Post, the town spent $30 million"
bool is_of_source(const Site& site) {
  if (!site.attributed()) return false;
  return site.text_of({site.sentence().begin, site.quantity().text.begin}).find("ccording to ") !=
         std::string_view::npos;
}

// "if you go (12,000 people did), book": what stands in brackets is told
bool is_told_in_brackets(const Site& site) {
  const bool linked = site.before(0).is(Sense::joiner) && site.char_before(site.before(0).begin) == '(';
  if (site.previous_char() != '(' && !linked) return false;
  constexpr std::size_t farthest = 5;
  for (std::size_t i = 0; i < farthest && site.after(i).spaced(); ++i)
    if (is_past(site.after(i).text) ||
        is_one_of(site.after(i).text, {"did", "do", "have", "has", "are", "is"}))
      return true;
  return false;
}

// "In the mock-up, the basket shows £37.50"
bool is_in_sketch(const Site& site) {
  const std::string_view sentence = site.text_of(site.sentence());
  return sentence.starts_with("In the mock-up, ") || sentence.starts_with("In our mock-up, ") ||
         sentence.starts_with("In the mockup, ") || sentence.starts_with("In this hypothetical");
}

}  // namespace

bool is_modest(const Site& site) {
  constexpr double large = 1000;
  constexpr Kinds plain = kind_set(QuantityKind::count) | kind_set(QuantityKind::range) |
                          kind_set(QuantityKind::duration) | kind_set(QuantityKind::measure) |
                          kind_set(QuantityKind::fraction);
  return (kind_set(site.quantity().kind) & plain) != 0 && site.quantity().high < large;
}

std::optional<Span> supposed(const Site& site) {
  if (site.policy().quantities || is_small(site) || is_bound_there_is(site) || is_threshold(site))
    return std::nullopt;
  const Span text = site.quantity().text;
  const Telling& telling = site.telling();
  if (site.named().is_supposed(site.quantity()) || site.in_supposition()) return text;
  const Supposition& supposition = telling.supposition();
  if (is_made_up(site) || is_part_of_supposed(site) || is_perhaps(site) || is_had_perhaps(site) ||
      is_somewhere_within(site) || is_of_goal(site) || is_put_to_reader(site) || is_in_sketch(site) ||
      is_contrary_to_fact(site) || is_spent_perhaps(site))
    return text;
  constexpr double huge = 1e6;  // what would we do with 330 million users?
  const bool in_condition = telling.in_condition() && site.quantity().low < huge && !is_price(site) &&
                            !site.is_kind(QuantityKind::money) && !is_definite(site) && !is_told_behind(site);
  const bool is_supposed = (supposition.could() && is_chosen(site)) || supposition.given() ||
                           supposition.near() || in_condition ||
                           (supposition.loosely_given() && is_modest(site));
  return is_supposed && !is_of_source(site) && !is_told_in_brackets(site) && !telling.too_long() &&
                 !is_done_to_them(site)
             ? std::optional(text)
             : std::nullopt;
}

}  // namespace obelus::policy
