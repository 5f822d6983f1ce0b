// Number words that count nothing: one of them, no one, the first half, and sayings.

#include <algorithm>

#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

constexpr std::string_view sayings[] = {"24/7",   "24x7",  "9/11",   "7/7",     "50-50",
                                        "50/50",  "20/20", "0-60",   "80/20",   "1-to-1",
                                        "1-on-1", "80-20", "9-to-5", "one-two", "1-2-3"};
constexpr std::string_view formats[] = {"16:9", "4:3", "21:9", "1:1", "3:2", "9:16"};

bool is_one_of(std::string_view text, std::span<const std::string_view> list) {
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

bool is_word(std::string_view text, std::string_view lower_case) {
  return text.size() == lower_case.size() &&
         std::equal(text.begin(), text.end(), lower_case.begin(),
                    [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a + 32 == b); });
}

// "100 percent sure": how much one means it
bool is_certainty(const Site& site) {
  constexpr std::string_view words[] = {
      "sure",      "certain",   "confident", "convinced", "positive",  "honest",  "serious",
      "right",     "wrong",     "correct",   "clear",     "behind",    "counter", "ready",
      "committed", "dedicated", "focused",   "agree",     "agreed",    "true",    "fit",
      "fresh",     "certainty", "happy",     "myself",    "supportive"};
  const double value = site.quantity().low;
  if (value != 100 && value != 110 && value != 1000) return false;
  const Word& after = site.after(0);
  return after.spaced() && std::find(std::begin(words), std::end(words), after.text) != std::end(words);
}

// double-edged, a double standard, triple jump; the lessons are twofold
bool is_figurative(const Site& site) {
  constexpr std::string_view tails[] = {
      "whammy",    "edged",   "check",    "checked",  "checking", "click",     "clicked",  "clicking",
      "blind",     "decker",  "dip",      "standard", "take",     "barrelled", "barreled", "entry",
      "sided",     "spaced",  "glazed",   "glazing",  "jointed",  "stranded",  "tap",      "book",
      "booked",    "booking", "park",     "parked",   "cross",    "down",      "duty",     "breasted",
      "standards", "bind",    "negative", "agent",    "life",     "jeopardy",  "act",      "bill",
      "bass",      "room",    "rooms",    "bed",      "entendre", "helix",     "vision",   "murder",
      "agents",    "jump",    "play",     "threat",   "whopper",  "crown",     "bogey",    "somersault",
      "axel",      "salto",   "slash",    "fault",    "header",   "back",      "team",     "quotes",
      "bottom"};
  const std::string_view number = site.number();
  const Word& after = site.after(0);
  if (site.text_of(site.quantity().text).ends_with("fold"))
    return after.gap.starts_with(':') || (site.before(0).is(Sense::verb) && !after.spaced());
  if (is_word(number, "doubling") || is_word(number, "doubled"))
    return after.text == "down" && after.spaced();
  const bool spelled = is_word(number, "double") || is_word(number, "triple");
  return spelled && (after.spaced() || after.hyphened()) &&
         std::find(std::begin(tails), std::end(tails), after.text) != std::end(tails);
}

// "applied twice", "twice a year": how often, where "twice as fast" compares
bool is_frequency(const Site& site) {
  if (!is_word(site.number(), "twice") && !is_word(site.number(), "thrice")) return false;
  const Word& after = site.after(0);
  if (after.hyphened()) return true;  // twice-weekly
  if (!after.exists() || !after.spaced()) return true;
  if (after.text == "a" || after.text == "per" || after.text == "each" || after.text == "every") return true;
  const bool compares = after.is(Sense::determiner) || after.text == "as" || after.text == "what" ||
                        after.text == "that" || after.text == "average" || after.text == "normal" ||
                        after.number() || after.capital();
  return !compares;
}

// half of an avocado, half a page: of one thing, and no share of many
bool is_half_of_one(const Site& site) {
  if (!is_word(site.number(), "half")) return false;
  const Word& after = site.after(0);
  const auto is_article = [](const Word& word) { return word.text == "a" || word.text == "an"; };
  return (is_article(after) && after.spaced()) || (after.is(Sense::of) && is_article(site.after(1)));
}

// 24/7, 50-50, 2-for-1, 16:9
std::optional<Span> idiom_in_digits(const Site& site) {
  if (site.integer() && *site.integer() != 101 && !site.glued()) return std::nullopt;
  const Word& tail = site.after(0);  // 1-click
  if (site.integer() && *site.integer() == 1 && tail.hyphened() && tail.is(Sense::idiom_tail))
    return Span{site.token().begin, tail.end()};
  const Span token = site.token();
  const std::string_view text = site.text_of(token);
  if (text.size() > 24) return std::nullopt;
  // "DAP 101 training": a first lesson
  if (text == "101" && site.bare() && site.counts_something() && !site.counts_plural()) return token;
  if (text.size() < 3 || text.find_first_not_of("0123456789") == text.npos) return std::nullopt;
  const std::string plain = with_plain_dashes(text);
  const bool terms = plain.find("-for-") != plain.npos || plain.find("-on-") != plain.npos;  // 2-for-1
  if (terms || is_one_of(plain, sayings)) return token;
  const bool format =
      is_one_of(plain, formats) && (site.after(0).is(Sense::aspect) || site.after(1).is(Sense::aspect) ||
                                    plain == "16:9" || plain == "4:3");
  return format ? std::optional(token) : std::nullopt;
}

// never in a million years, worth a thousand words, one-to-one, a two-edged sword
bool is_saying(const Site& site) {
  const std::string_view number = site.number();
  if (site.is_kind(QuantityKind::duration) && is_word(number, "a million"))
    return is_word(site.before(0).text, "in");
  if (is_word(number, "a thousand")) return site.after(0).text == "words" && site.before(0).text == "worth";
  return is_word(number, "one-to-one") || (site.is_kind(QuantityKind::multiple) && is_figurative(site));
}

// half-life, one-off, scrum-half
std::optional<Span> compounded(const Site& site) {
  const Word& before = site.before(0);
  if (is_word(site.number(), "half") && before.hyphened() && !before.number() &&
      !before.is(Sense::function) && !before.is(Sense::ordinal))
    return Span{before.begin, site.quantity().text.end};
  const Word& after = site.after(0);
  const bool small = site.is_kind(QuantityKind::fraction) || site.quantity().low == 1;
  return small && after.hyphened() && after.is(Sense::idiom_tail)
             ? std::optional(Span{site.token().begin, after.end()})
             : std::nullopt;
}

}  // namespace

std::optional<Span> small_count(const Site& site) {
  if (site.is_digits()) return std::nullopt;
  return is_frequency(site) || is_half_of_one(site) ? std::optional(site.quantity().text) : std::nullopt;
}

// "180 degrees from what it was": turned round
bool is_turn(const Site& site) {
  constexpr std::string_view words[] = {"from", "turn", "turnaround", "shift", "opposite", "different"};
  const double value = site.quantity().low;
  return (value == 180 || value == 360) && site.quantity().unit == "degree" && site.after(0).spaced() &&
         std::find(std::begin(words), std::end(words), site.after(0).text) != std::end(words);
}

std::optional<Span> idiom(const Site& site) {
  if (site.is_kind(QuantityKind::measure))
    return is_turn(site) ? std::optional(site.quantity().text) : std::nullopt;
  if (site.is_kind(QuantityKind::percent))
    return is_certainty(site) ? std::optional(site.quantity().text) : std::nullopt;
  if (site.is_digits()) return idiom_in_digits(site);
  return is_saying(site) ? std::optional(site.quantity().text) : compounded(site);
}

// one of them, no one, one another, the new one, one who; but "one side", "one vote"
std::optional<Span> pronoun_one(const Site& site) {
  const std::string_view number = site.number();
  if (!site.is_kind(QuantityKind::count) || !is_word(number, "one") || site.quantity().low < 0)
    return std::nullopt;
  const Word& before = site.before(0);
  const Word& after = site.after(0);
  const Span text = site.quantity().text;
  if (before.is(Sense::pronoun_before) && before.text.size() <= 3 && is_word(before.text, "no") &&
      before.spaced())
    return Span{before.begin, text.end};
  if (after.is(Sense::of) && after.spaced()) return text;
  if (is_word(after.text, "another")) return Span{text.begin, after.end()};
  if (is_word(before.text, "number") && before.spaced()) return Span{before.begin, text.end};
  const bool grammar = after.is(Sense::function) || after.is(Sense::verb) || after.is(Sense::relative);
  const bool alone = !after.exists() || !after.spaced() || (grammar && after.lower());
  if (!alone) return std::nullopt;
  // "one or two": a count after all
  if (after.is(Sense::joiner) && after.spaced() && site.after(1).exists() && !before.is(Sense::determiner))
    return std::nullopt;
  return text;
}

// in der 2. Liga, am 24. Tag
std::optional<Span> ordinal_with_point(const Site& site) {
  constexpr std::string_view before[] = {"der",   "die",   "das",    "dem",   "den",   "des", "im",
                                         "am",    "zum",   "zur",    "beim",  "vom",   "ins", "Der",
                                         "Die",   "Das",   "Im",     "Am",    "ihre",  "ihr", "sein",
                                         "seine", "ihren", "seinen", "ihrem", "seinem"};
  const std::size_t end = site.quantity().number.end;
  if (!site.integer() || *site.integer() > 999 || site.char_at(end) != '.' || site.char_at(end + 1) != ' ')
    return std::nullopt;
  if (!site.after(0).exists() || site.after(0).gap != ". " || !site.after(0).capital()) return std::nullopt;
  const Word& word = site.before(0);
  const bool determined =
      word.spaced() && std::find(std::begin(before), std::end(before), word.text) != std::end(before);
  return determined ? std::optional(Span{site.quantity().text.begin, end + 1}) : std::nullopt;
}

std::optional<Span> ordinal(const Site& site) {
  if (site.is_kind(QuantityKind::ordinal)) return site.quantity().text;
  if (site.is_kind(QuantityKind::count)) return ordinal_with_point(site);
  // "a third goal" counts goals in order; "a third of them" is a share.
  if (!site.is_kind(QuantityKind::fraction) || site.is_digits()) return std::nullopt;
  const std::string_view number = site.number();
  if (!number.starts_with("a ") && !number.starts_with("A ")) return std::nullopt;
  if (number.ends_with("half") || number.ends_with("quarter") || site.counts_plural()) return std::nullopt;
  for (std::size_t i = 0; i < reach; ++i)  // one for this, another for that, and a third for …
    if (site.before(i).text == "another") return site.quantity().text;
  const Word& after = site.after(0);
  const bool counted = after.spaced() && after.lower() && !after.is(Sense::function) &&
                       !after.is(Sense::verb) && !after.is(Sense::plural) && after.text != "more" &&
                       after.text != "less" && after.text != "fewer";
  return counted ? std::optional(site.quantity().text) : std::nullopt;
}

// 100s of pages
bool is_power_in_plural(const Site& site) {
  const std::string_view number = site.number();
  return site.integer() && number.size() > 1 && number[0] == '1' &&
         number.find_first_not_of('0', 1) == std::string_view::npos && site.next_char() == 's' &&
         site.after(0).is(Sense::of);
}

// billions, dozens, several hundred; doubled, twice: of multiples those that say no number, in one word
std::optional<Span> vague(const Site& site) {
  const Quantity& q = site.quantity();
  if (is_power_in_plural(site)) return Span{site.quantity().number.begin, site.quantity().number.end + 1};
  if (site.is_digits() || is_frequency(site)) return std::nullopt;
  const std::string_view before = site.before(0).text;
  const bool several = before == "several" || before == "many" || before == "few";
  const bool one_word = q.number == q.text && q.low <= 4;
  const bool changed = site.is_kind(QuantityKind::multiple) && one_word && has(q.flags, QuantityFlag::change);
  const bool is_vague = has(q.flags, QuantityFlag::vague) || changed || site.number() == "dozens" ||
                        site.number() == "Dozens" || (several && has(q.flags, QuantityFlag::scaled)) ||
                        (several && site.number() == "dozen");
  return is_vague ? std::optional(q.text) : std::nullopt;
}

// il a 45 ans, tiene 45 años, les 16-24 ans; but "a 20 ans d'expérience"
bool has_years(const Site& site) {
  constexpr std::string_view verbs[] = {"a",     "ai",    "as",     "avait",   "avais",
                                        "aura",  "ayant", "ont",    "tiene",   "Tiene",
                                        "tengo", "tenía", "tienen", "cumplió", "cumple"};
  const std::string_view text = site.text_of(site.quantity().text);
  if (!text.ends_with("ans") && !text.ends_with("años")) return false;
  if (!site.is_digits() || site.quantity().high > 110) return false;
  const Word& before = site.before(0);
  if (site.quantity().is_range()) return before.is(Sense::determiner) || before.is(Sense::people);
  const bool had = std::find(std::begin(verbs), std::end(verbs), before.text) != std::end(verbs);
  const Word& after = site.after(0);
  const bool of = after.is(Sense::of) || after.text.starts_with("d'") || after.text.starts_with("d\u2019");
  return had && before.spaced() && !of;
}

// forced retirement under 65, to retire before 60, work on till 70
bool retires(const Site& site) {
  const Word& before = site.before(0);
  if (!before.spaced() || site.counts_something() ||
      !(before.is(Sense::time_link) || before.is(Sense::hedge)))
    return false;
  for (std::size_t i = 0; i < reach; ++i)
    for (const Word& word : {site.before(i), site.after(i)})
      if (word.text.starts_with("retire") || word.text.starts_with("pension")) return true;
  return false;
}

// 40-year-old · Ann Lee, 40, said · when he turned 62
std::optional<Span> age(const Site& site) {
  if (site.is_kind(QuantityKind::age)) return site.quantity().text;
  // the 18-35 age bracket
  if (site.quantity().is_range() && site.bare() && site.after(0).text == "age" && site.after(0).spaced())
    return site.quantity().text;
  if (site.is_kind(QuantityKind::duration)) {  // un homme de 45 ans
    const bool person =
        site.quantity().unit == "year" && site.before(0).is(Sense::of) && site.before(1).is(Sense::people);
    return person || has_years(site) ? std::optional(site.quantity().text) : std::nullopt;
  }
  if (!site.integer() || *site.integer() > 110 || *site.integer() == 0) return std::nullopt;
  const Word& before = site.before(0);
  const bool under = before.spaced() && (before.text == "under" || before.text == "over" ||
                                         before.text == "Under" || before.text == "Over");
  if (site.next_char() == 's' && before.hyphened() && (before.text == "under" || before.text == "over"))
    return Span{before.begin, site.token().end};  // under-18s
  if (under && site.next_char() == 's') return Span{site.quantity().text.begin, site.token().end};
  if (under && (site.before(1).is(Sense::people) || site.before(1).text == "aged") && !site.counts_plural())
    return site.quantity().text;
  const Figure* last = site.previous();
  if (last != nullptr && last->reason == "age" && before.is(Sense::joiner) &&
      before.begin <= last->text.end + 2)
    return site.quantity().text;
  const bool turned = before.text == "turned" || before.text == "turns" || before.text == "turning";
  if (turned && before.spaced() && !site.counts_something() && !site.glued()) return site.quantity().text;
  const char next = site.next_char();
  // another, 23, fled · Sen. Ann Lee, D-N.Y., 72, said
  if (before.gap == ", " || before.gap == "., ") {
    const Word& then = site.after(0);
    const bool said = then.is(Sense::says) || then.text == "who" || then.text == "of" || then.text == "from";
    if (next == ',' && !before.number() && (before.text == "another" || (said && !then.number())))
      return site.quantity().text;
  }
  // Slater, 35, is …; but "In Leeds, 40, it says"
  const Word& behind = site.after(0);
  const Word& link = site.before(1);
  if (next == ',' && before.gap == ", " && before.capital() && !before.is(Sense::function) &&
      !before.is(Sense::month) && behind.gap == ", " && behind.lower() && !link.is(Sense::place_link) &&
      !link.is(Sense::time_link) && !site.after(1).number())
    return site.quantity().text;
  const bool died = before.text == "at" && before.spaced() && (link.text == "died" || link.text == "dies");
  if (died && !site.counts_something() && !site.glued()) return site.quantity().text;
  if (retires(site)) return site.quantity().text;
  const bool apposed = before.capital() && before.gap == ", " && (next == ',' || next == '.' || next == ')');
  const bool person = apposed && site.before(1).capital() && site.before(1).spaced() &&
                      !before.is(Sense::function) && !site.before(1).is(Sense::function);
  return person ? std::optional(site.quantity().text) : std::nullopt;
}

// a year and a half
std::optional<Span> half_more(const Site& site) {
  if (site.is_digits() || site.quantity().low != 0.5) return std::nullopt;
  const Word& joiner = site.before(0);
  const Word& unit = site.before(1);
  const bool joined =
      joiner.is(Sense::joiner) && joiner.spaced() && unit.is(Sense::calendar) && unit.spaced();
  const std::string_view one = site.before(2).text;  // a year and a half of work
  const bool whole = one == "a" || one == "an" || one == "one" || one == "A" || one == "An";
  return joined && (whole || !site.after(0).is(Sense::of)) ? std::optional(site.quantity().text)
                                                           : std::nullopt;
}

// the first half, in the fourth quarter, the previous quarter
std::optional<Span> part_of_period(const Site& site) {
  const Quantity& q = site.quantity();
  if (site.is_digits()) return std::nullopt;
  if (site.is_kind(QuantityKind::ordinal)) {
    const Word& after = site.after(0);
    const bool part =
        after.text == "half" || after.text == "quarter" || after.text == "halves" || after.text == "quarters";
    return part && (after.spaced() || after.hyphened()) ? std::optional(Span{q.text.begin, after.end()})
                                                        : std::nullopt;
  }
  if (q.low != 0.5 && q.low != 0.25) return std::nullopt;
  const Word& before = site.before(0);
  if (!before.is(Sense::ordinal) || !(before.spaced() || before.hyphened())) return std::nullopt;
  return Span{before.begin, q.text.end};
}

}  // namespace obelus::policy
