// Numbers in sayings and compounds that say no quantity.
//
//   24/7, 9/11, 50-50 · half-life, one-off · 100 percent sure, twofold, doubling down

#include <algorithm>
#include <string>

#include "figures/policy/exempt/sayings.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

constexpr std::string_view sayings[] = {"24/7",    "24/7/365", "24x7",   "9/11",   "7/7",   "3/11",
                                        "26/11",   "50-50",    "50/50",  "50:50",  "20/20", "20-20",
                                        "0-60",    "80/20",    "1-to-1", "1-on-1", "80-20", "9-to-5",
                                        "one-two", "1-2-3",    "60/40",  "60-40"};
constexpr std::string_view formats[] = {"16:9", "4:3", "21:9", "1:1", "3:2", "9:16"};

bool is_in(std::string_view text, std::span<const std::string_view> list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

std::string with_plain_dashes(std::string_view token) {
  std::string plain;
  for (std::size_t at = 0; at < token.size();) {
    const std::size_t dash = dash_at(token, at);
    plain += dash > 0 ? '-' : token[at];
    at += std::max<std::size_t>(dash, 1);
  }
  return plain;
}

// double-parked, triple-A, a double espresso; but double digits, a double share
bool is_compound_of_double(const Site& site) {
  const Word& after = site.after(0);
  if (is_one_of(after.text, {"digit", "digits", "figure", "figures", "rate", "rates", "amount", "amounts",
                             "number", "numbers", "size", "price", "share", "dose", "pay", "as"}))
    return false;
  if (after.hyphened()) return !after.number();
  const Word& before = site.before(0);
  const bool owned = before.text.ends_with("'s") || before.text.ends_with("\u2019s") || before.text == "a";
  if (owned && before.spaced() &&  // lined a double over his head
      (!after.spaced() || is_one_of(after.text, {"in", "over", "down", "to", "off", "into", "against", "with",
                                                 "allowed", "scored"})))
    return true;
  const bool article = before.is(Sense::determiner) && before.spaced() && !is_word(before.text, "that") &&
                       !is_word(before.text, "this") && !is_word(before.text, "all");
  return article && after.spaced() && after.lower() && !after.is(Sense::function) && !after.is(Sense::verb);
}

// doubled to left, tripled off the wall
bool is_base_hit(const Site& site) {
  const Word& after = site.after(0);
  if (!after.spaced()) return false;
  const std::string_view where = site.after(1).text;
  return is_one_of(after.text, {"to", "down", "off", "in", "into"}) &&
         is_one_of(where, {"left", "right", "center", "centre", "deep", "lead"});
}

// a triple-double, an RBI double: what a player achieved; a body double
bool is_feat(const Site& site) {
  const Word& before = site.before(0);
  if (before.text == "body" && before.spaced() && site.number() == "double") return true;
  if (is_one_of(before.text, {"RBI", "inning", "scoring", "leadoff"}) && before.spaced()) return true;
  return before.hyphened() && site.number().starts_with("double") &&
         is_one_of(before.text, {"triple", "double", "quadruple", "Triple", "Double"});
}

// double-edged, a double standard, triple jump; the lessons are twofold
bool is_figurative(const Site& site) {
  static constexpr std::string_view tails[] = {
      "whammy",    "edged",    "check",      "checked",   "checking",    "click",    "clicked",  "clicking",
      "blind",     "decker",   "dip",        "dips",      "dipped",      "dipping",  "standard", "take",
      "barrelled", "barreled", "entry",      "sided",     "spaced",      "glazed",   "glazing",  "jointed",
      "stranded",  "tap",      "book",       "booked",    "booking",     "park",     "parked",   "cross",
      "down",      "duty",     "breasted",   "standards", "bind",        "negative", "agent",    "life",
      "jeopardy",  "act",      "bill",       "bass",      "room",        "rooms",    "bed",      "entendre",
      "helix",     "vision",   "murder",     "agents",    "jump",        "play",     "threat",   "whopper",
      "crown",     "bogey",    "somersault", "axel",      "salto",       "slash",    "fault",    "header",
      "back",      "team",     "quotes",     "bottom",    "substitution"};
  const std::string_view number = site.number();
  const Word& after = site.after(0);
  const bool capital = number[0] >= 'A' && number[0] <= 'Z' && after.spaced() && after.capital();
  const Word self{number, {}, 0, site.quantity().number.begin};
  if (capital && !site.title_case() && !site.begins_sentence(self)) return true;  // Triple Canopy
  if (is_base_hit(site) || is_feat(site)) return true;
  if (site.text_of(site.quantity().text).ends_with("fold"))
    return after.gap.starts_with(':') || (site.before(0).is(Sense::verb) && !after.spaced());
  const bool acts = after.text == "as" &&
                    (site.after(1).text == "a" || site.after(1).text == "an" || site.after(1).text == "the");
  if (after.text == "as" && after.spaced() && (is_word(number, "doubles") || is_word(number, "doubling")))
    return true;  // doubles as deputy premier
  if (is_word(number, "doubling") || is_word(number, "doubled") || is_word(number, "doubles"))
    return after.spaced() &&
           (after.text == "down" || after.text == "up" || (acts && !is_word(number, "doubled")));
  const bool spelled = is_word(number, "double") || is_word(number, "triple") || is_word(number, "quadruple");
  if (!spelled) return false;
  if (is_compound_of_double(site)) return true;
  return (after.spaced() || after.hyphened()) &&
         std::find(std::begin(tails), std::end(tails), after.text) != std::end(tails);
}

// a perfect 10; did a 180
bool is_mark_or_turn(const Site& site) {
  const double value = site.quantity().low;
  if (value != 10 && value != 180 && value != 360) return false;
  const Word& before = site.before(0);
  if (!site.plain() || !before.spaced() || site.counts_something()) return false;
  if (value == 10) return before.text == "perfect";
  return before.text == "a" &&
         is_one_of(site.before(1).text, {"do", "does", "did", "doing", "done", "pull", "pulled", "pulling"});
}

// <3; where a quotation ends behind it, the scanner read inches
bool is_heart(const Site& site) { return site.previous_char() == '<' && site.number() == "3"; }

// +1
bool agrees(const Site& site) {
  if (site.previous_char() != '+' || (site.number() != "1" && site.number() != "100")) return false;
  if (is_digit(site.char_before(site.quantity().number.begin - 1))) return false;
  const bool dialled = site.next_char() == '-' || is_digit(site.next_char()) || site.after(0).number() ||
                       site.after(0).gap.find('(') != std::string_view::npos;
  return !dialled && !site.counts_something();
}

// a 2 pizza team
bool is_fed_by_two(const Site& site) {
  return site.number() == "2" && site.plain() && is_one_of(site.after(0).text, {"pizza", "pizzas"}) &&
         site.after(1).text.starts_with("team");
}

// 3-in-1, 50-in-5: more than what holds them; not 4-in-10
bool is_more_within(std::string_view token) {
  const std::size_t in = token.find("-in-");
  if (is_word(token.substr(in + 4), "one")) return true;
  const Pieces held = pieces_of(token.substr(0, in));
  const Pieces holder = pieces_of(token.substr(in + 4));
  return held.count == 1 && holder.count == 1 && held[0].value > holder[0].value;
}

// did a full 180 on it; not "the ward is full, 180 at last count"
bool is_turn_about(const Site& site) {
  if (site.number() != "180" || !site.plain() || !site.after(0).ends_phrase()) return false;
  const bool whole = is_one_of(site.before(0).text, {"full", "complete"}) && site.before(0).spaced();
  return site.before(whole ? 1 : 0).text == "a" && site.before(whole ? 1 : 0).spaced();
}

// 7, 9, 11, 24, 50, 9-11: the numbers of such sayings
bool may_be_parted(const Site& site) {
  const Span number = site.quantity().number;
  const char first = site.text()[number.begin];
  if (number.size() == 2) {
    const char second = site.text()[number.begin + 1];
    return (first == '1' && second == '1') || (first == '2' && second == '4') ||
           (first == '5' && second == '0');
  }
  return (number.size() == 1 && (first == '7' || first == '9')) || (number.size() == 4 && first == '9');
}

// 24/7, 50-50, 2-for-1, 16:9
std::optional<Span> idiom_in_digits(const Site& site) {
  if (is_turn_about(site)) return site.quantity().text;
  if (site.number() == "0 to 60" && site.bare() && !site.counts_plural() && site.before(0).text == "from" &&
      !site.after(0).is(Sense::time_link))
    return site.quantity().text;
  if (site.number() == "22" && is_word(site.before(0).text, "catch")) return site.quantity().text;
  if (is_mark_or_turn(site) || agrees(site) || (may_be_parted(site) && is_saying_parted(site)) ||
      is_fed_by_two(site))
    return site.quantity().text;
  if (is_heart(site) && !site.counts_something()) return site.quantity().text;
  if (site.integer() && *site.integer() != 101 && !site.glued()) return std::nullopt;
  const Word& tail = site.after(0);  // 1-click
  if (site.integer() && tail.hyphened() &&
      is_one_of(tail.text, {"legged", "wheeled", "sided", "pizza", "ring", "figure", "pounder", "pounders"}))
    return Span{site.token().begin, tail.end()};
  if (site.integer() && *site.integer() == 1 && tail.hyphened() && tail.is(Sense::idiom_tail))
    return Span{site.token().begin, tail.end()};
  const Span token = site.token();
  const std::string_view text = site.text_of(token);
  if (text.size() > 24) return std::nullopt;
  // "DAP 101 training": a first lesson
  if (text == "101" && site.bare() && site.counts_something() && !site.counts_plural()) return token;
  const Word& course = site.before(0);  // Functional Testing 101
  if (text == "101" && site.bare() && course.capital() && course.spaced() && site.after(0).ends_phrase() &&
      !course.is(Sense::label))
    return token;
  const auto joins = [](char c) { return c == '-' || c == '/' || c == ':' || c == 'x' || c == '\xE2'; };
  if (text.size() < 3 || std::none_of(text.begin(), text.end(), joins)) return std::nullopt;
  const std::string plain = with_plain_dashes(text);
  const bool within = site.pieces().count == 0 && plain.find("-in-") != plain.npos && is_more_within(plain);
  const bool terms =
      within || plain.find("-for-") != plain.npos || plain.find("-on-") != plain.npos;  // 2-for-1
  if (terms || is_in(plain, sayings)) return token;
  const bool format =
      is_in(plain, formats) && (site.after(0).is(Sense::aspect) || site.after(1).is(Sense::aspect) ||
                                plain == "16:9" || plain == "4:3");
  return format ? std::optional(token) : std::nullopt;
}

// brought up his hundred: a hundred runs, of which the score tells
bool is_hundred_scored(const Site& site) {
  return is_one_of(site.before(0).text, {"his", "her", "maiden", "unbeaten"}) && site.before(0).spaced() &&
         site.after(0).ends_phrase() && !site.after(0).is(Sense::of);
}

// never in a million years, worth a thousand words, one-to-one, a two-edged sword
bool is_saying(const Site& site) {
  const std::string_view number = site.number();
  if (site.is_kind(QuantityKind::duration) && is_word(number, "a million"))
    return is_word(site.before(0).text, "in");
  if (is_word(number, "hundred")) return is_hundred_scored(site);
  if (is_word(number, "a thousand"))  // A Picture Is Worth a Thousand Tokens
    return is_word(site.before(0).text, "worth") &&
           (site.after(0).text == "words" || is_word(site.before(2).text, "picture"));
  return is_word(number, "one-to-one") || (site.is_kind(QuantityKind::multiple) && is_figurative(site));
}

bool is_within(std::string_view word) {
  return is_one_of(word, {"in", "In", "into", "from", "From", "inside", "within", "of", "to"});
}

// is half empty, was half finished: how far, and no share; half-dead; from our own half
bool is_half_so(const Site& site) {
  const Word& after = site.after(0);
  if (is_word(site.number(), "half") && site.before(0).text == "own" && !after.is(Sense::of))
    return site.before(1).is(Sense::determiner) && is_within(site.before(2).text);
  if (is_word(site.number(), "half") && after.hyphened() && after.text == "dead") return true;
  if (!is_word(site.number(), "half") || !site.before(0).is(Sense::verb) || !after.spaced() || !after.lower())
    return false;
  return after.text.ends_with("ed") || after.is(Sense::idiom_tail);
}

// half-life, one-off, scrum-half, half term
std::optional<Span> compounded(const Site& site) {
  if (is_word(site.number(), "half") && site.after(0).spaced() &&
      is_one_of(site.after(0).text, {"term", "time"}))  // level at half time
    return Span{site.quantity().text.begin, site.after(0).end()};
  const Word& before = site.before(0);
  if (is_word(site.number(), "half") && before.hyphened() && !before.number() &&
      !before.is(Sense::function) && !before.is(Sense::ordinal))
    return Span{before.begin, site.quantity().text.end};
  const Word& after = site.after(0);
  if (is_half_so(site)) return site.quantity().text;
  if (is_half_abroad(site) || is_eleven(site) || is_average(site)) return site.quantity().text;
  const bool small = site.is_kind(QuantityKind::fraction) || site.quantity().low == 1;
  return small && after.hyphened() && after.is(Sense::idiom_tail)
             ? std::optional(Span{site.token().begin, after.end()})
             : std::nullopt;
}

// "180 degrees from what it was": turned round
bool is_turn(const Site& site) {
  constexpr std::string_view words[] = {"from", "turn", "turnaround", "shift", "opposite", "different"};
  const double value = site.quantity().low;
  if ((value != 180 && value != 360) || site.quantity().unit != "degree") return false;
  const std::string_view verb = site.before(0).text;  // turn 180 degrees
  if (verb.starts_with("turn") || verb.starts_with("spun") || verb.starts_with("spin")) return true;
  return site.after(0).spaced() &&
         std::find(std::begin(words), std::end(words), site.after(0).text) != std::end(words);
}

// my two cents, her two cents' worth
bool is_opinion(const Site& site) {
  const std::string_view text = site.text_of(site.quantity().text);
  if (is_one_of(text, {"million-dollar", "Million-dollar"}))  // the million-dollar question
    return is_one_of(site.after(0).text, {"question", "questions"});
  return is_word(text, "two cents") && site.before(0).spaced() &&
         is_one_of(site.before(0).text,
                   {"my", "My", "your", "his", "her", "Her", "His", "their", "our", "own"});
}

}  // namespace

std::optional<Span> idiom(const Site& site) {
  if (site.is_kind(QuantityKind::money))
    return is_opinion(site) ? std::optional(site.quantity().text) : std::nullopt;
  if (!site.policy().quantities && (is_stock_phrase(site) || is_saying_abroad(site)))
    return site.quantity().text;
  if (site.is_kind(QuantityKind::duration) && is_round_the_clock(site)) return site.quantity().text;
  if (is_of_two(site)) return site.quantity().text;
  if (site.is_kind(QuantityKind::measure))
    return is_turn(site) || is_heart(site) ? std::optional(site.quantity().text) : std::nullopt;
  if (site.is_kind(QuantityKind::percent))
    return is_certainty(site) ? std::optional(site.quantity().text) : std::nullopt;
  if (site.is_digits()) return idiom_in_digits(site);
  return is_saying(site) ? std::optional(site.quantity().text) : compounded(site);
}

}  // namespace obelus::policy
