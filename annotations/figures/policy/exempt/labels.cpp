// Numbers that say which one, not how many.
//
//   page 5, Section 230, Gate 12, day five, No. 3, #3

#include <algorithm>
#include <string>

#include "figures/policy/exempt/citations.hpp"
#include "figures/policy/exempt/games.hpp"
#include "figures/policy/exempt/lists.hpp"
#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// Levels 1 and 2, Grades 9-12
bool is_plural_label(const Site& site, const Word& word) {
  if (!word.text.ends_with('s') ||
      !has(site.senses_of(word.text.substr(0, word.text.size() - 1)), Sense::label))
    return false;
  return word.capital() || site.quantity().is_range() ||
         (site.after(0).is(Sense::joiner) && site.after(1).number()) ||
         (site.after(0).gap == ", " && site.after(0).number());  // requirements 1, 2, and 3
}

// "I count 12 in all"
bool counts_verb(const Word& subject) {
  constexpr std::string_view subjects[] = {"I",    "we",   "We", "you", "You",
                                           "they", "They", "to", "can", "could"};
  return subject.spaced() &&
         std::find(std::begin(subjects), std::end(subjects), subject.text) != std::end(subjects);
}

// type 2 diabetes, grade 5 pupils: numbered kinds, whatever is counted behind; but "in this class 30 pupils"
bool classes(const Site& site, const Word& word) {
  const bool one = is_one_of(site.before(1).text, {"a", "an", "A", "An"});  // a type 2 diabetes drug
  if (one && is_one_of(word.text, {"type", "stage", "grade", "category"})) return true;
  return is_one_of(word.text, {"type", "stage", "grade", "level", "phase", "category", "tier", "size",
                               "version", "chapter", "channel", "page", "figure", "table", "model", "mark",
                               "marker", "lot", "step"}) &&
         (!site.before(1).spaced() ||  // behind a comma
          (!site.before(1).is(Sense::determiner) && !site.before(2).is(Sense::determiner)));
}

// passed the bill 62-10: its votes
bool is_vote_on(const Site& site, const Word& word) {
  if (site.pieces().count != 2 || word.capital()) return false;
  if (site.after(0).is(Sense::vote) && word.text == "line") return true;  // a party-line 102-101 vote
  for (std::size_t i = 1; i < 4; ++i)
    if (site.before(i).is(Sense::vote)) return true;
  return false;
}

// car 16, coach B, container 12: of a row; not "in the car 12 more", "by car 40 came", "container 400 ships"
bool is_of_row(const Site& site, const Word& word) {
  const Word& before = site.before(1);
  return site.integer() && *site.integer() < 100 && word.spaced() && !site.counts_plural() &&
         !before.is(Sense::determiner) && !is_word(before.text, "by");
}

bool is_vehicle(std::string_view word) {
  return is_word(word, "car") || is_word(word, "coach") || is_word(word, "carriage") ||
         is_word(word, "container");
}

// "complaints at the college numbered 113": how many there were
bool counts_subject(const Site& site, const Word& verb) {
  if (verb.text != "numbered" || site.quantity().is_range() || site.after(0).number()) return false;
  for (std::size_t i = 1; i < 6 && site.before(i).spaced(); ++i)
    if (site.before(i).plural_noun()) return true;
  return false;
}

// "came from the line. 5 of them scored": a whole word, which no full stop shortens
bool ends_sentence(const Word& word) {
  return word.lower() &&
         is_one_of(word.text, {"line", "page", "room", "gate", "item", "step", "part",  "unit", "zone",
                               "week", "day",  "year", "door", "lane", "road", "test",  "type", "rule",
                               "case", "bill", "ward", "seat", "tier", "size", "level", "stage"});
}

// "through door 5,", "court 3,", "by move 31 he", "at milepost 11"; not "told the court 14 were hurt"
bool is_at_place(const Site& site, const Word& word) {
  const Word& before = site.before(1);
  return site.integer() && word.spaced() && word.lower() && !site.counts_plural() &&
         !before.is(Sense::determiner) && (!site.after(0).spaced() || before.is(Sense::time_link)) &&
         is_one_of(word.text, {"door", "court", "sheet", "move", "milepost", "berth", "well", "bay"});
}

// código único 2287614, semana epidemiológica 24: an adjective between, as in Romance; la D 785
bool labels_with_adjective(const Site& site, const Word& word) {
  if (!site.words().is_romance() || !site.integer() || !word.spaced()) return false;
  const Word& noun = site.before(1);
  if (is_one_of(word.text, {"A", "D", "N", "RD", "RN"})) return noun.is(Sense::determiner);
  return noun.is(Sense::label) && noun.spaced() && !site.counts_something() &&
         is_one_of(word.text,
                   {"único",       "única",         "unique",         "nacional",       "national",
                    "nationale",   "oficial",       "officiel",       "epidemiológica", "épidémiologique",
                    "kilométrico", "kilométrique",  "postal",         "fiscal",         "municipal",
                    "municipale",  "departamental", "départementale", "provincial",     "interno",
                    "interne"});
}

// "Jedes Jahr wagen 40.000 Menschen", "versorgt die Tafel 350 Bedürftige": a verb, and one that acts
bool is_german_label(const Site& site, const Word& word) {
  constexpr std::size_t longest_mark = 3;  // nr, art
  if (word.lower() && word.text.size() > longest_mark) return false;
  const bool counted = site.counts_capital_noun() || (site.after(0).lower() && site.after(1).capital() &&
                                                      !site.after(0).is(Sense::function));
  return !counted || !is_one_of(word.text, {"Wagen", "Tafel", "Ordner", "Hütte", "Stand", "Heft", "Härte",
                                            "Vorlage", "Loch", "Schalter", "Kurve"});
}

// Labels that are verbs and units too: nothing counted may follow.
bool labels(const Site& site, const Word& word) {
  if (is_vehicle(word.text)) return is_of_row(site, word);
  if (is_at_place(site, word) || labels_with_adjective(site, word)) return true;
  if (word.text.ends_with("nummer") && word.spaced() && site.words().nouns_have_capitals()) return true;
  if (word.text == "n" && word.gap == ". ") return site.integer().has_value();  // footnote (n. 61)
  if (is_one_of(word.text, {"compte", "puesto"}) &&                             // le haras compte 12 chevaux
      (site.counts_something() || !site.before(1).is(Sense::determiner)))
    return false;
  if (word.text == "seat" && site.before(1).plural_noun()) return false;  // the sets seat 188
  if (word.is(Sense::pressed) && word.spaced()) return site.integer() && !site.counts_something();
  if (word.text == "count" && site.before(2).text == "guilty") return true;
  if (word.text == "count" && (site.counts_something() || counts_verb(site.before(1)))) return false;
  if (!word.is(Sense::label) && !is_plural_label(site, word)) return false;
  if (site.words().nouns_have_capitals() && !is_german_label(site, word)) return false;
  if (word.text == "round" && site.before(1).exists() && site.char_before(word.begin) == '-')
    return false;  // a final-round 63
  if (site.is_kind(QuantityKind::score) &&
      is_one_of(word.text, {"set", "game", "match", "round", "frame", "half", "series"}))
    return false;  // won the first set 6-2
  if (is_vote_on(site, word) || counts_subject(site, word)) return false;
  const bool dotted = word.gap == ". " || word.gap == "." || word.gap == ".\n" || word.gap == ".\xC2\xA0";
  const bool numbered = word.gap == ": " && word.text == "No" && site.pieces().count == 2;
  if (!word.spaced() && !dotted && !numbered && !word.hyphened() && word.gap != " #" &&
      word.gap != " \xE2\x84\x96")
    return false;
  if (dotted && (word.text.size() > 5 || ends_sentence(word))) return false;
  if (dotted && site.next_char() == '.' && site.after(0).capital() && !word.is(Sense::abbreviation))
    return false;                                          // By the pier. 2. The new one.
  const bool german = site.words().nouns_have_capitals();  // voriges Jahr 1.020 Hunde, neunzehn neue Stellen
  if (word.is(Sense::calendar) && german && (site.counts_capital_noun() || !site.is_digits())) return false;
  if (word.text == "top") return true;  // the top 20 pages: how far a list goes
  if (word.capital() || !site.counts_plural() || classes(site, word)) return true;
  const Word& before = site.before(1);  // "in week 31 sales fell"
  const bool article =
      site.words().is_romance() && before.is(Sense::determiner);  // en el autobús 42 pasajeros
  return before.spaced() && (before.is(Sense::place_link) || before.is(Sense::time_link)) && !article &&
         !before.is(Sense::joiner);
}

// N.º 2.217
bool is_behind_numero(const Site& site) {
  const std::string_view before = std::string_view(site.text()).substr(0, site.quantity().number.begin);
  return before.ends_with("N.\u00BA ") || before.ends_with("N\u00BA ") || before.ends_with("n.\u00BA ");
}

bool is_label_number(const Site& site) {
  if (!site.bare()) return site.is_kind(QuantityKind::ordinal);
  if (has(site.quantity().flags, QuantityFlag::scaled)) return false;
  const Word& mark = site.before(0);
  if (mark.text == "No" && mark.gap == ". ") return true;  // crossword No. 29,118
  if (is_behind_numero(site)) return true;
  return site.number().find(',') == std::string_view::npos;
}

// "Why 2: this led to more", "## Success story 1. How it began": numbered beginnings of blocks
bool heads_block(const Site& site, const Word& word) {
  const std::size_t begin = site.quantity().text.begin;
  if (site.block().kind == BlockKind::heading && word.spaced() && word.lower() && site.plain() &&
      site.next_char() == '.' && site.after(0).capital() && begin - site.block().text.begin < 24)
    return is_one_of(word.text, {"story", "example", "tip", "myth", "lesson", "reason", "mistake", "idea"});
  const std::string_view behind = std::string_view(site.text()).substr(site.quantity().number.end, 2);
  if (word.spaced() && word.capital() && is_heading_in_row(site)) return true;  // ## Pearl of Wisdom 5
  return word.spaced() && word.capital() && word.begin == site.block().text.begin &&
         ((behind.starts_with(':') && space_at(site.text(), site.quantity().number.end + 1) > 0) ||
          behind == " (") &&
         site.integer() && *site.integer() < 100;
}

// (Biscan 67): the minute of a player, in brackets with the name
bool is_players_minute(const Site& site, const Word& word) {
  return word.spaced() && word.capital() && site.next_char() == ')' && site.char_before(word.begin) == '(' &&
         site.integer() && *site.integer() < 130;
}

// 1.a, 12.b: an item and its part
bool is_lettered_item(const Site& site) {
  const std::size_t end = site.quantity().number.end;
  const char letter = site.char_at(end + 1);
  const char then = site.char_at(end + 2);  // 1.B; 2.A; 3.D
  if (site.integer() && site.next_char() == '.' && letter >= 'A' && letter <= 'E' &&
      (then == ';' || then == ','))
    return true;
  return site.integer() && *site.integer() < 100 && site.next_char() == '.' && letter >= 'a' &&
         letter <= 'z' && !is_letter(site.char_at(end + 2)) && !is_digit(site.char_at(end + 2));
}

// "see hack 5 below": one of those numbered in the text
bool points_within(const Site& site, const Word& word) {
  const std::string_view behind = site.after(0).text;
  constexpr Senses others = static_cast<Senses>(Sense::function) | static_cast<Senses>(Sense::verb) |
                            static_cast<Senses>(Sense::hedge) | static_cast<Senses>(Sense::time_link);
  return (behind == "below" || behind == "above") && site.integer() && word.spaced() && word.lower() &&
         (word.senses & others) == 0;
}

// Sections 2, 3 and 5; pages 12 to 15: further numbers behind the first.
std::optional<Span> further(const Site& site) {
  const Figure* before = site.previous();
  if (before == nullptr || before->reason != "label" || !site.bare()) return std::nullopt;
  if (site.is_kind(QuantityKind::fraction) && !site.is_digits()) return std::nullopt;  // and a third of them
  if (site.after(0).text == "of" && is_one_of(site.after(1).text, {"us", "them", "whom", "which"}))
    return std::nullopt;         // Studio 2, 180 of us
  const Figure* first = before;  // of counts 1, 2 and 5
  for (std::size_t i = 1; i < reach && is_digit(site.text()[first->text.begin]); ++i)
    if (const Figure* one = site.earlier(i); one != nullptr && one->reason == "label") first = one;
  const std::string_view label = site.text_of(first->text);  // lines 10 and 11 say
  const std::string_view noun = label.substr(0, label.find(' '));
  const bool several = noun.ends_with('s') || (site.words().nouns_have_capitals() && noun.ends_with("en"));
  if (!several && (site.counts_something() || site.after(0).text == "other")) return std::nullopt;
  if (site.quantity().text.begin < before->text.end || site.quantity().text.begin - before->text.end > 6)
    return std::nullopt;
  std::string gap(site.text_of({before->text.end, site.quantity().text.begin}));
  std::replace(gap.begin(), gap.end(), '\n', ' ');
  const bool listed =
      is_one_of(gap, {", ", " and ", " or ",   " to ",  "-",    " & ",  ", and ", ", or ", "\u2013", ".",
                      "(",  " und ", " oder ", " bis ", " et ", " ou ", " à ",    " y ",   " o ",    " a "});
  return listed ? std::optional(site.quantity().text) : std::nullopt;
}

Span through_token(const Site& site, std::size_t begin) {
  return {begin, std::max(site.quantity().text.end, site.token().end)};
}

// a 5 may be a story that is not clear, an 8 is: a mark of a scale
bool is_spoken_of(const Site& site) {
  const Word& article = site.before(0);
  const Word& after = site.after(0);
  return site.plain() && is_one_of(article.text, {"a", "an", "A", "An"}) && article.spaced() &&
         after.spaced() && is_one_of(after.text, {"is", "may", "might", "could", "would", "means", "was"});
}

// a 2:1 at Leeds: the class of a degree
bool is_of_degree(const Site& site) {
  return is_one_of(site.number(), {"2:1", "2:2"}) && is_one_of(site.before(0).text, {"a", "A"}) &&
         (!site.after(0).spaced() ||
          is_one_of(site.after(0).text, {"at", "from", "in", "degree", "and", "or", "honours"}));
}

// an 18 certificate: from which age a film may be seen; not "12 certificate courses"
bool is_of_films(const Site& site) {
  return site.plain() && site.quantity().low >= 12 && site.quantity().low <= 18 && site.after(0).spaced() &&
         site.after(0).text == "certificate" && site.after(1).ends_phrase();
}

// "505k" or “1”: spoken of, not counted with
bool is_mentioned(const Site& site) {
  const Span text = site.quantity().text;
  const std::string_view before = std::string_view(site.text()).substr(0, text.begin);
  const std::string_view behind = std::string_view(site.text()).substr(text.end);
  if (before.size() < site.block().text.begin + 1) return false;
  return (before.ends_with('"') && behind.starts_with('"')) ||
         (before.ends_with("\u201C") && (behind.starts_with("\u201D") || behind.starts_with(".\u201D"))) ||
         (before.ends_with("\u2018") && behind.starts_with("\u2019"));
}

}  // namespace

std::optional<Span> label(const Site& site) {
  const bool titled = is_upper(site.number()[0]);  // her poem "Thirteen"
  if (((site.is_digits() || titled) && site.bare() && is_mentioned(site)) || stands_by_report(site))
    return site.quantity().text;
  if (site.is_digits() && site.glued() && is_formation(site)) return site.token();
  if (site.is_kind(QuantityKind::ratio) && is_verse(site))
    return Span{site.before(0).begin, site.token().end};
  if (site.is_kind(QuantityKind::points) && is_of_scale(site)) return site.quantity().text;
  if (!is_label_number(site)) return std::nullopt;
  if (is_behind_numero(site)) return site.quantity().text;
  if (const auto thing = numbered_thing(site)) return thing;
  if (is_of_catalogue(site)) return through_token(site, site.before(0).begin);
  if (is_one_of(site.before(0).text, {"Ibid", "ibid"}) && site.plain())
    return site.quantity().text;  // Ibid., 45
  if (has_clause(site)) return Span{site.quantity().text.begin, site.quantity().number.end + 3};
  const bool apart = site.before(0).gap == " # ";  // Challenge # 2
  if (site.previous_char() == '#' || apart)
    return site.counts_plural() && !(site.before(0).capital() && (site.before(0).gap == " #" || apart))
               ? std::nullopt
               : std::optional(Span{site.quantity().text.begin - (apart ? 2 : 1), site.quantity().text.end});
  // a place in the last 16
  const double field = site.quantity().low;
  const Word& of = site.before(0);
  if (of.is(Sense::of) && of.spaced() && site.plain() && is_one_of(site.before(1).text, {"Round", "round"}))
    return Span{site.before(1).begin, site.quantity().text.end};
  const bool round = field == 4 || field == 8 || field == 16 || field == 32 || field == 64;
  if (round && site.before(0).text == "last" && site.before(1).text == "the" && !site.counts_something())
    return Span{site.before(0).begin, site.quantity().text.end};
  if (is_move(site)) return through_token(site, site.quantity().text.begin);
  if (is_lettered_item(site)) return Span{site.quantity().text.begin, site.quantity().number.end + 2};
  if (is_citation(site) || is_volume(site) || is_page_of_report(site)) return site.quantity().text;
  if (names_code_of_law(site.after(0)) && site.after(0).spaced())
    return Span{site.quantity().text.begin, site.after(0).end()};
  if (site.after(0).text == "Fed" && site.after(1).text == "Reg" && site.plain())  // 67 Fed. Reg. 41455
    return Span{site.quantity().text.begin, site.after(1).end()};
  if (is_behind_singular(site) || is_card(site) || is_of_degree(site) || is_spoken_of(site) ||
      is_of_films(site) || is_number_of_player(site) || is_seed(site) || is_rank_of_seed(site))
    return site.quantity().text;
  const bool goes_to = site.plain() && site.before(0).text == "to";
  if (goes_to && site.before(1).text.starts_with("version")) return site.quantity().text;
  if (goes_to && is_one_of(site.before(1).text, {"migration", "migrating", "upgrade", "upgrading"}) &&
      !site.counts_something())
    return site.quantity().text;  // the migration to 22
  const Word& word = site.before(0);
  if (word.text == "Reg" && site.before(1).text == "Fed" && site.plain()) return site.quantity().text;
  if (is_of_scale(site)) return site.quantity().text;
  if (names_code_of_law(word)) return through_token(site, word.begin);
  if (labels(site, word) || is_bill_or_road(site, word) || points_within(site, word) ||
      heads_block(site, word) || is_players_minute(site, word))
    return through_token(site, word.begin);
  if (opens_register(site)) return site.quantity().text;
  return is_of_register(site) ? std::optional(site.token()) : further(site);
}

}  // namespace obelus::policy
