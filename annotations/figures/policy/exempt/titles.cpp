// Titles that begin with a number, behind the word that says what they are of.
//
//   the film 12 Angry Men, starred in 12 Angry Men, the film 21 Grams

#include <algorithm>

#include "figures/policy/exempt/inlines.hpp"
#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

bool is_work(const Word& word) {
  return word.spaced() && is_one_of(word.text, {"film", "movie", "novel", "book", "memoir", "play", "musical",
                                                "drama", "comedy", "thriller", "documentary", "album", "song",
                                                "single", "sitcom", "series"});
}

// watched 12 Monkeys, where the title is in italics
bool is_watched_in_italics(const Site& site) {
  if (!is_one_of(site.before(0).text, {"watched", "watching", "rewatched", "watch", "Watch"})) return false;
  const std::size_t begin = site.quantity().text.begin;
  const auto& inlines = site.article().inlines;
  const auto each = std::partition_point(inlines.begin(), inlines.end(),
                                         [&](const Inline& one) { return one.text.begin < begin; });
  if (each == inlines.end() || each->text.begin != begin || each->kind != InlineKind::emphasis) return false;
  const bool whole = each->text.end == site.quantity().text.end && !site.counts_something();
  return whole || site.after(0).capital();
}

bool may_be_of_country(std::string_view word) {
  return word.ends_with("ish") || word.ends_with("ese") || word.ends_with("ch") || word.ends_with("an");
}

// at the restaurant 98 Center; not "in the hotel 98 Germans", "98 German guests"
bool is_venue(const Site& site) {
  const Word& name = site.after(0);
  return name.capital() && !name.text.ends_with('s') && !may_be_of_country(name.text) &&
         site.after(1).ends_phrase() &&
         is_one_of(site.before(0).text, {"restaurant", "bar", "cafe", "caf\u00E9", "pub", "nightclub",
                                         "hotel", "brewery", "gallery", "bakery", "bistro", "venue"});
}

// “16 Carriages”: all that the quotation marks hold, and with capitals; not “16 Die in Ohio”
bool is_quoted_title(const Site& site) {
  const std::size_t begin = site.quantity().text.begin;
  const std::string_view before = std::string_view(site.text()).substr(0, begin);
  const Word& name = site.after(0);
  const std::string_view behind = std::string_view(site.text()).substr(name.end(), 3);
  const bool straight = before.ends_with('"') && behind.starts_with('"');
  if (!(before.ends_with("\u201C") || straight) || !name.spaced() || !name.capital()) return false;
  return (straight || behind == "\u201D") && site.plain() &&
         !is_one_of(name.text, {"Dead", "Killed", "Hurt", "Injured"});
}

// (The 39 Steps), in The 39 Steps: within a sentence only a title has a capital there
bool is_behind_capital_article(const Site& site) {
  const Word& article = site.before(0);
  const Word& noun = site.after(0);
  if (article.text != "The" || !article.spaced() || !noun.spaced() || !noun.capital()) return false;
  if (!site.plain() || site.title_case()) return false;
  const char opens = site.char_before(article.begin);  // "The 39 Steps" runs on
  const bool bracketed = opens == '(' || opens == '"' || opens == '\x9C';
  if (!bracketed && site.begins_sentence(article)) return false;
  return !noun.is(Sense::month) &&
         (!site.after(1).spaced() || (site.after(1).lower() && !site.after(1).is(Sense::relative)));
}

// starred in, appeared in
bool is_acted_in(const Site& site) {
  return site.before(0).text == "in" && site.before(0).spaced() &&
         is_one_of(site.before(1).text, {"starred", "stars", "starring", "acted"});
}

// the film 300 is loud: a number and nothing else; not "of the film 300 copies are left"
bool is_number_alone(const Site& site) {
  const Word& verb = site.after(0);
  const bool work = is_work(site.before(0)) || (site.before(0).text == "show" && site.before(0).spaced());
  return site.plain() && site.bare() && work && site.before(1).is(Sense::determiner) &&
         !site.counts_plural() && (verb.is(Sense::verb) || is_past(verb.text)) && verb.spaced();
}

// Harbour 2049 won the prize, the film 1917 won it: the scanner read Korean money; not "paid 500 won the day
// before"
bool is_winner(const Site& site) {
  if (!site.is_kind(QuantityKind::money) || !site.text_of(site.quantity().text).ends_with(" won"))
    return false;
  const Word& name = site.before(0);
  const Word& prize = site.after(0);
  if (is_work(name) && site.before(1).is(Sense::determiner)) return site.integer().has_value();
  return site.integer() && name.spaced() && name.capital() && !name.is(Sense::function) && prize.spaced() &&
         prize.is(Sense::determiner);
}

// What may stand before a title, and hardly before a time: "they watched 60 Minutes"; not "slept 127 Hours",
// "within 30 Days"
bool may_lead_title(const Word& word) {
  const bool named = word.capital() && !word.is(Sense::function);
  if (!word.spaced() || named || is_work(word) || word.is(Sense::joiner)) return true;
  if (is_one_of(word.text, {"watched", "watching", "watch", "show", "programme", "program", "for", "on"}))
    return true;
  return word.is(Sense::function) && !word.is(Sense::time_link) && !word.is(Sense::place_link);
}

// 60 Minutes, 28 Days Later, Three Mile Island: within a sentence a unit has a capital in names alone
bool is_unit_of_name(const Site& site) {
  const Quantity& q = site.quantity();
  if (!is_one_of(q.unit,
                 {"second", "minute", "hour", "day", "week", "month", "year", "mile", "inch", "foot", "g"}))
    return false;
  const std::string_view unit = site.text_of({q.number.end, q.text.end});
  if (unit.size() < 5 || unit[0] != ' ' || !is_upper(unit[1]) || unit.find(' ', 1) != unit.npos) return false;
  if (!std::all_of(unit.begin() + 2, unit.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return false;
  if (site.words().nouns_have_capitals() || site.title_case() || site.block().kind != BlockKind::paragraph)
    return false;
  if (!site.is_digits() && !is_upper(site.number()[0])) return false;
  const Word& next = site.after(0);
  return may_lead_title(site.before(0)) && !site.begins_sentence({site.number(), {}, 0, q.number.begin}) &&
         (next.capital() ? next.spaced() : unit.ends_with('s'));
}

// *Cien noches y un tren*, *The Ridge: Eleven Days in Normandy*: no more than a title is in italics, and it
// has capitals
bool is_in_italic_title(const Site& site) {
  constexpr std::size_t longest = 80;
  const Quantity& q = site.quantity();
  const std::string_view unit = site.text_of({q.number.end, q.text.end});
  const bool in_unit = unit.size() > 1 && is_upper(unit[1]);  // *60 Minutes*
  const bool noun = site.after(0).spaced() && site.after(0).capital() && !site.words().nouns_have_capitals();
  const bool in_number = site.is_digits() ? noun : is_upper(site.number()[0]);
  if (!(in_unit || in_number) || site.article().inlines.empty()) return false;
  const Inline* const title =
      inline_around(site, [](const Inline& each) { return each.kind == InlineKind::emphasis; });
  if (title == nullptr || title->text.size() > longest || title->text == site.block().text) return false;
  if (title->text == q.text) return in_unit;
  const std::string_view text = site.text_of(title->text);
  const bool heads = title->text.begin == q.number.begin;  // *Forty boats sank*
  if (heads && site.words().tongue() == Tongue::english && !site.after(0).capital()) return false;
  return in_number && title->text.size() > q.text.size() + 3 && (is_upper(text[0]) || is_digit(text[0])) &&
         text.find_first_of(".!?") == text.npos;
}

// "Forty Shillings": all that the quotation marks hold, in words
bool is_quoted_in_words(const Site& site) {
  const Quantity& q = site.quantity();
  if (site.is_digits() || !is_upper(site.number()[0])) return false;
  const std::string_view before = std::string_view(site.text()).substr(0, q.text.begin);
  const std::string_view behind = std::string_view(site.text()).substr(q.text.end, 3);
  const std::string_view whole = site.text_of(q.text);
  const std::size_t space = whole.rfind(' ');
  const bool capitals = space != whole.npos && space + 1 < whole.size() && is_upper(whole[space + 1]);
  const bool straight = before.ends_with('"') && behind.starts_with('"');
  return capitals && (straight || (before.ends_with("\u201C") && behind == "\u201D"));
}

}  // namespace

std::optional<Span> titled(const Site& site) {
  const Quantity& q = site.quantity();
  if (is_winner(site)) return q.number;
  if (is_unit_of_name(site) || is_quoted_in_words(site) || is_in_italic_title(site)) return q.text;
  if ((site.plain() && is_watched_in_italics(site)) || is_number_alone(site)) return q.text;
  if (is_quoted_title(site)) return Span{q.text.begin, site.after(0).end()};
  if (is_behind_capital_article(site)) return Span{site.before(0).begin, site.after(0).end()};
  if (site.plain() && is_venue(site)) return Span{q.text.begin, site.after(0).end()};
  if (site.is_kind(QuantityKind::count) && !site.after(0).capital()) return std::nullopt;
  if (!is_work(site.before(0)) && !is_acted_in(site)) return std::nullopt;
  if (site.title_case()) return std::nullopt;
  if (site.is_kind(QuantityKind::measure) || site.is_kind(QuantityKind::duration))
    return q.text.end > q.number.end + 4 && is_upper(site.text()[q.number.end + 1]) ? std::optional(q.text)
                                                                                    : std::nullopt;
  const Word& first = site.after(0);
  const Word& second = site.after(1);
  const bool two = first.spaced() && first.capital() && second.spaced() && second.capital();
  return site.plain() && site.bare() && two ? std::optional(Span{q.text.begin, second.end()}) : std::nullopt;
}

}  // namespace obelus::policy
