// Numbers of things that come in rows, where no word of the lexicon says so.
//
//   § 3(A)2, AC-18 (1) · the Committee of 70 · in scenario 2

#include <algorithm>

#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

// § 3(A)2: what stands behind a clause
bool is_below_clause(const Site& site) {
  const Figure* before = site.previous();
  if (site.previous_char() == '(' && site.next_char() == ')' && before != nullptr)  // AC-18 (1)
    return before->reason == "letters-and-digits" && before->text.end + 2 == site.quantity().number.begin;
  return site.previous_char() == ')' && before != nullptr && before->reason == "label" &&
         before->text.end == site.quantity().number.begin;
}

// Sci 4, 155–169 (1973): pages behind a volume, before the year
bool is_pages_of_volume(const Site& site) {
  const Word& year = site.after(0);
  return site.quantity().is_range() && site.before(0).number() && site.before(0).gap == ", " &&
         year.gap == " (" && year.number() && year.text.size() == 4 && site.char_at(year.end()) == ')';
}

// This is post 2 in the series
bool is_post_of_series(const Site& site) {
  const bool within =
      is_one_of(site.after(0).text, {"in", "of"}) && site.after(1).is(Sense::determiner) && [&] {
        for (std::size_t i = 2; i < 5; ++i)  // in the 5-part series
          if (site.after(i).text == "series") return true;
        return false;
      }();
  const Word& post = site.before(0);
  const bool is = is_one_of(site.before(1).text, {"is", "was"});
  const bool names = post.text == "Post" || (is && is_one_of(post.text, {"post", "session", "instalment"}));
  return site.plain() && within && names && post.spaced();
}

// the Committee of 70
bool is_committee(const Site& site) {
  return site.before(0).is(Sense::of) && site.before(1).text == "Committee" && site.before(1).spaced() &&
         site.plain() && !site.counts_something();
}

// District Council 47: a union's
bool is_union(const Site& site) {
  return site.before(0).text == "Council" && site.before(0).spaced() &&
         is_one_of(site.before(1).text, {"District", "Joint", "Regional"}) && site.plain() &&
         !site.counts_something();
}

// tech check for sessions 3 and 4: of those on the programme
bool is_session(const Site& site) {
  const Word& word = site.before(0);
  return is_one_of(word.text, {"session", "sessions", "Session", "Sessions"}) && word.spaced() &&
         site.plain() && site.number().size() < 3 && !site.counts_something() &&
         !site.before(1).is(Sense::determiner);
}

// in scenario 2, at position 4: a thing that is numbered, behind a preposition, and nothing is counted
bool is_one_of_numbered(const Site& site) {
  constexpr double most = 20;
  const Word& noun = site.before(0);
  const Word& link = site.before(1);
  if (!site.plain() || site.quantity().low > most || site.counts_something() || !noun.spaced()) return false;
  if (!is_one_of(link.text, {"in", "at", "from", "for", "with", "under", "into", "like"}) || !link.spaced())
    return false;
  return is_one_of(noun.text, {"scenario",   "position",       "variant",     "experiment", "trial",
                               "hypothesis", "sample",         "approach",    "strategy",   "method",
                               "principle",  "criterion",      "environment", "node",       "server",
                               "port",       "slot",           "index",       "lesson",     "myth",
                               "tip",        "hack",           "pattern",     "rule",       "dataset",
                               "assumption", "recommendation", "objective",   "finding"}) &&
         !program(site);
}

// Criterion 9 requires, for us criterion 9 remains; not "by that criterion 12 boats"
bool is_criterion(const Site& site) {
  constexpr double most = 30;
  return site.quantity().low <= most && !site.before(1).is(Sense::determiner) &&
         !site.before(1).is(Sense::ordinal);
}

// In test 3 we rowed, by test 5 it sank; not "in test 40 died"
bool is_test(const Site& site) {
  constexpr double most = 20;
  return site.quantity().low <= most &&
         is_one_of(site.before(1).text,
                   {"In", "in", "By", "by", "After", "after", "For", "for", "Before", "before"}) &&
         is_one_of(site.after(0).text, {"we", "they", "it", "I", "you", "he", "she", "the", "our"});
}

// bulletin edition 114, at the end
bool is_edition(const Site& site) {
  return site.quantity().text.end == site.block().text.end && site.before(1).spaced() &&
         !site.before(1).is(Sense::of) && !site.before(1).is(Sense::determiner);
}

// … and visa subclass 489, where it ends a phrase
bool is_of_its_noun(const Site& site) {
  const Word& noun = site.before(0);
  if (!site.plain() || !noun.spaced()) return false;
  switch (noun.text.size()) {
    case 4:
    case 5: return is_one_of(noun.text, {"test", "round", "wave"}) && is_test(site);
    case 7: return is_word(noun.text, "edition") && is_edition(site);
    case 8:
      return is_word(noun.text, "subclass") && site.after(0).ends_phrase() &&
             !site.before(1).is(Sense::determiner);
    case 9: return is_word(noun.text, "criterion") && is_criterion(site);
    default: return false;
  }
}

// (PMA priority 1), Priority 2: clean water; not "missed each objective 3: debt …", where three are told
bool is_priority(const Site& site) {
  constexpr double most = 20;
  const Word& noun = site.before(0);
  if (!site.plain() || site.quantity().low > most || !noun.spaced() ||
      !is_one_of(noun.text, {"priority", "Priority", "goal", "Goal", "objective", "Objective"}))
    return false;
  const std::string_view owner = site.before(1).text;
  const bool owned = !owner.empty() && std::all_of(owner.begin(), owner.end(), is_upper);
  return (noun.capital() && site.next_char() == ':') ||
         ((noun.capital() || owned) && site.next_char() == ')');
}

// Up to the end of its sentence nothing but what posts are on: "on oars", not "on the border, that fell"
bool ends_in_topic(const Site& site) {
  if (!is_one_of(site.after(1).text, {"on", "about"}) || !site.after(2).spaced()) return false;
  for (std::size_t i = 2; i < reach && site.after(i).spaced(); ++i)
    if (site.after(i).is(Sense::determiner) || site.after(i).is(Sense::relates) ||
        is_past(site.after(i).text) ||
        is_one_of(site.after(i).text, {"to", "that", "which", "who", "display"}))
      return false;
  return !site.after(reach - 1).spaced();
}

// This is the first of 3 posts on oars, this post, the first of 3 posts; not "the last of 9 posts to fall"
bool is_length_of_series(const Site& site) {
  constexpr double most = 12;
  const bool first =
      site.plain() && site.quantity().low <= most && site.before(0).is(Sense::of) &&
      site.before(0).spaced() &&
      is_one_of(site.before(1).text, {"first", "second", "third", "fourth", "fifth", "last", "final"}) &&
      site.before(2).text == "the" && is_word(site.before(4).text, "this") &&
      is_one_of(site.after(0).text, {"posts", "articles"});
  if (!first) return false;
  if (is_one_of(site.before(3).text, {"post", "article"})) return true;
  const bool in_series = site.after(1).text == "in" && is_one_of(site.after(2).text, {"this", "a", "our"}) &&
                         site.after(3).text == "series";
  return site.before(3).text == "is" && (in_series || ends_in_topic(site));
}

// "(a)", "(iii)", "(12)", "3(A)" ends at `end`; not "(rural)", nor "Lee (D)", "Oslo (12)"
bool is_part_of_clause(const Site& site, std::size_t end) {
  constexpr std::size_t longest = 4;
  if (site.char_before(end) != ')') return false;
  std::size_t begin = end - 1;
  while (end - begin <= longest && (is_letter(site.char_before(begin)) || is_digit(site.char_before(begin))))
    --begin;
  const std::string_view inside = site.text_of({begin, end - 1});
  if (inside.empty() || site.char_before(begin) != '(') return false;
  const bool numbered = is_digit(inside[0]) && is_digit(inside.back()) && inside.size() < 3;
  if (numbered || (inside.size() == 1 && is_upper(inside[0]))) return site.char_before(begin - 1) != ' ';
  return inside.size() == 1 || inside.find_first_not_of("ivx") == inside.npos;
}

// paragraph (a)(2)(iii), AC-02(5): what stands in brackets right behind others, or a control with its number
bool is_of_clause(const Site& site) {
  constexpr double most = 99;
  const std::size_t begin = site.quantity().text.begin;
  if (!site.integer() || site.quantity().low > most) return false;
  if (site.previous_char() != '(' || site.next_char() != ')') return false;
  if (is_part_of_clause(site, begin - 1)) return true;
  std::size_t at = begin - 1;
  while (is_digit(site.char_before(at))) --at;
  return at < begin - 1 && site.char_before(at) == '-' && is_upper(site.char_before(at - 1));
}

// Merge pull request 339, FOI request 2231 revealed
bool is_request(const Site& site) {
  const Word& asked = site.before(1);
  if (!site.plain() || site.before(0).text != "request" || !site.before(0).spaced()) return false;
  if (is_one_of(asked.text, {"FOI", "FOIA"})) return !site.counts_plural();
  return is_one_of(asked.text, {"pull", "Pull", "merge"}) && !site.counts_something();
}

// "uaa", "snort", and nothing before it: how a program is called; not "layoffs"
bool heads_as_program(const Site& site, const Word& name) {
  return name.begin == site.block().text.begin && name.lower() && !name.text.ends_with('s');
}

// ### uaa 56 to 57, ### snort - 567 up from 553: headings of an article that tells of versions
bool is_step_of_version(const Site& site) {
  if (site.block().kind != BlockKind::heading || site.recent("version") == nullptr) return false;
  const Span text = site.quantity().text;
  const std::string_view behind = site.text_of({text.end, site.block().text.end});
  const std::string_view gap = site.before(0).gap;
  if (behind.starts_with(" up from "))
    return (gap == " - " || gap == " ") && heads_as_program(site, site.before(0));
  if (!behind.empty()) return false;
  if (site.quantity().is_range()) return gap == " " && heads_as_program(site, site.before(0));
  const Figure* newer = site.previous();
  return newer != nullptr && newer->reason == "label" && newer->text.begin > site.block().text.begin &&
         site.before(0).text == "from" && site.before(1).text == "up" && site.before(2).number();
}

// 98.3 FM: a station; not "98.3 FM radios"
bool is_station(const Site& site) {
  constexpr double lowest = 87;
  constexpr double highest = 108.5;
  const Pieces& pieces = site.pieces();
  const bool point = pieces.count == 2 && pieces[1].separator == '.' && pieces[1].digits == 1;
  const Word& next = site.after(1);
  const bool counted = next.spaced() && next.lower() && !next.is(Sense::function);
  return point && site.after(0).text == "FM" && !counted && site.quantity().low >= lowest &&
         site.quantity().low <= highest;
}

// EN 301 549: the second half of a standard's number, of those for information technology
bool is_half_of_standard(const Site& site) {
  return site.plain() && site.number().size() == 3 && site.before(0).number() && site.before(0).spaced() &&
         site.before(0).text.size() == 3 && site.before(0).text[0] == '3' && site.before(1).text == "EN" &&
         !site.counts_something();
}

}  // namespace

std::optional<Span> numbered_thing(const Site& site) {
  if (is_of_clause(site) || is_request(site) || is_step_of_version(site) || is_length_of_series(site) ||
      is_station(site) || is_half_of_standard(site) || is_below_clause(site) || is_said_number(site) ||
      is_pages_of_volume(site) || is_post_of_series(site))
    return site.quantity().text;
  if (is_committee(site)) return Span{site.before(1).begin, site.quantity().text.end};
  return is_union(site) || is_session(site) || is_priority(site) || is_one_of_numbered(site) ||
                 (!site.before(0).is(Sense::function) && (is_of_its_noun(site) || is_behind_noun(site)))
             ? std::optional(Span{site.before(0).begin, site.quantity().text.end})
             : std::nullopt;
}

}  // namespace obelus::policy
