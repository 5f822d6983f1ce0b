// What games count, where the words around it look like a name, a label or an hour.
//
//   Ann Lee 6 steals · Reds 4, Blues 1: … · improved to 8-8-4 · the Reds 5-4 Tuesday night ·
//   forward Ann Lee (24)

#include <algorithm>

#include "figures/policy/exempt/games.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

bool is_tally(const Site& site) {
  const Word& what = site.after(0);
  return what.spaced() && what.lower() && what.is(Sense::tally);
}

// "Reds 4", up to the mark behind it: capitals, and the goals; 0 where something else stands
std::size_t side_end(const Site& site, std::size_t at) {
  const std::size_t end = site.block().text.end;
  std::size_t words = 0;
  constexpr std::size_t most_words = 4;
  while (at < end && site.text()[at] >= 'A' && site.text()[at] <= 'Z' && words++ < most_words) {
    const Word name = word_after(site.text(), at, site.block().text, site.words());
    constexpr Senses others = static_cast<Senses>(Sense::label) | static_cast<Senses>(Sense::month) |
                              static_cast<Senses>(Sense::product) | static_cast<Senses>(Sense::scripture) |
                              static_cast<Senses>(Sense::function) | static_cast<Senses>(Sense::weekday);
    if (name.begin != at || (name.senses & others) != 0 || site.char_at(name.end()) != ' ') return 0;
    at = name.end() + 1;
  }
  const std::size_t goals = at;
  while (at < end && is_digit(site.text()[at])) ++at;
  return words > 0 && at > goals && at - goals < 4 ? at : 0;
}

// The name of a side stands alone there: it begins its block.
bool is_side(const Site& site, const Word& last) {
  std::size_t first = 0;
  while (first + 1 < 4 && site.before(first + 1).capital() && site.before(first).gap.size() == 1 &&
         site.before(first + 1).spaced())
    ++first;
  return site.before(first).begin == site.block().text.begin && last.capital();
}

bool is_improvement(std::string_view word) {
  return is_one_of(word, {"improved", "improve", "improves", "improving", "fell", "dropped", "record", "went",
                          "going", "gone", "streak", "mark"});
}

}  // namespace

bool is_tally_of_player(const Site& site) {
  const Word& name = site.before(0);
  if (!site.plain() || !name.capital() || !name.spaced() || !is_tally(site)) return false;
  const Word& first = site.before(1);
  return first.capital() && !first.is(Sense::function) && (first.spaced() || first.gap == ". ");
}

bool is_line_score(const Site& site) {
  constexpr std::size_t longest = 60;
  const char next = site.next_char();
  if (!site.plain() || (next != ',' && next != ':') || !site.before(0).capital()) return false;
  const std::size_t begin = site.block().text.begin;
  if (site.quantity().number.begin - begin > longest) return false;
  const std::size_t first = side_end(site, begin);
  if (first == 0 || site.char_at(first) != ',' || site.char_at(first + 1) != ' ') return false;
  const std::size_t second = side_end(site, first + 2);
  return second != 0 && site.char_at(second) == ':' && site.char_at(second + 1) == ' ';
}

bool is_record_of_games(const Site& site) {
  if (!site.is_digits() || dash_at(site.text(), site.quantity().number.end) == 0 || site.policy().quantities)
    return false;
  const Pieces& pieces = site.pieces();
  if (pieces.count != 3 || !pieces.parted_by('-') || !pieces.tail.empty() ||
      std::any_of(pieces.runs.begin(), pieces.runs.begin() + 3,
                  [](const Piece& each) { return each.digits > 2; }))
    return false;
  const Span whole = site.token();
  const Word after = word_after(site.text(), whole.end, site.block().text, site.words());
  if (is_one_of(after.text, {"formation", "system", "shape"})) return false;
  for (std::size_t i = 0; i < 4; ++i)
    if (site.before(i).is(Sense::game) || site.after(i).is(Sense::game)) return true;
  for (std::size_t i = 0; i < 3; ++i)
    if (is_improvement(site.before(i).text)) return true;
  if (is_one_of(after.text, {"start", "skid", "run", "record", "mark", "stretch", "streak", "homestand"}))
    return true;
  if ((after.text == "in" || after.text == "over") && after.spaced()) {
    const Word its = word_after(site.text(), after.end(), site.block().text, site.words());
    if (word_after(site.text(), its.end(), site.block().text, site.words()).is(Sense::past)) return true;
  }
  const bool bracketed = site.char_before(whole.begin) == '(' && site.char_at(whole.end) == ')';
  return (bracketed && site.before(0).capital() && !site.before(0).is(Sense::function));
}

bool is_formation(const Site& site) {
  const Pieces& pieces = site.pieces();
  if (pieces.count < 3 || !pieces.parted_by('-') || !pieces.tail.empty() ||
      site.text().substr(site.token().end, 5) == " vote")
    return false;  // failed in a 6-6-3 vote
  return std::all_of(pieces.runs.begin(), pieces.runs.begin() + pieces.count,
                     [](const Piece& each) { return each.digits <= 1; }) &&
         !is_record_of_games(site);
}

bool is_result_of_day(const Site& site) {
  const Quantity& q = site.quantity();
  const Word& side = site.before(0);
  const std::size_t first = q.number.begin;
  if (!is_digit(site.char_at(first)) ||
      dash_at(site.text(), first + 1 + (is_digit(site.char_at(first + 1)) ? 1 : 0)) == 0)
    return false;
  if (site.after(1).text == "night" && side.spaced() && side.capital() && !side.is(Sense::weekday))
    return true;
  for (std::size_t i = 0; i < reach && site.before(i).exists(); ++i)
    if (site.before(i).is(Sense::game)) return true;
  return false;
}

bool is_between_sides(const Site& site) {
  constexpr double most_goals = 60;
  const Word& home = site.before(0);
  const Word& away = site.after(0);
  const Pieces& pieces = site.pieces();
  if (!site.is_digits() || site.quantity().high > most_goals || pieces.count != 2 || !pieces.parted_by('-'))
    return false;
  if (!pieces.tail.empty() || !home.spaced() || !away.spaced() || !home.capital() || !away.capital())
    return false;
  constexpr Senses others = static_cast<Senses>(Sense::label) | static_cast<Senses>(Sense::month) |
                            static_cast<Senses>(Sense::product) | static_cast<Senses>(Sense::scripture) |
                            static_cast<Senses>(Sense::function) | static_cast<Senses>(Sense::weekday);
  return ((home.senses | away.senses) & others) == 0 && !site.counts_plural() && is_side(site, home);
}

bool is_of_cricket(const Site& site) {
  constexpr double most_wickets = 10;
  if (!site.plain() || !site.bare()) return false;
  const bool runs = site.after(0).text == "for" && site.after(1).number() && site.after(0).spaced();
  const Figure* first = site.previous();
  const bool wickets = site.before(0).text == "for" && site.before(1).number() && first != nullptr &&
                       first->quantity.kind == QuantityKind::score && site.quantity().low < most_wickets &&
                       site.before(1).begin == first->quantity.text.begin && !first->quantity.is_range() &&
                       !site.counts_something();
  if (wickets) return true;
  if (!runs || site.after(1).text.size() != 1 || site.after(2).is(Sense::calendar)) return false;
  if (is_one_of(site.after(2).text, {"declared", "at"}) && site.after(2).spaced()) return true;
  for (std::size_t i = 2; i < reach && site.after(i).exists(); ++i)
    if (is_one_of(site.after(i).text, {"over", "overs", "innings", "stumps", "tea", "wicket", "wickets"}))
      return true;
  return is_one_of(site.before(0).text, {"to", "at", "on"}) &&
         is_one_of(site.before(1).text, {"slumped", "collapsed", "slipped", "cruising", "reeling",
                                         "struggling", "reduced", "declared"});
}

bool is_score_by_form(const Site& site) {
  const Word& before = site.before(0);
  const Figure* last = site.previous();
  if (site.words().is_romance() && is_one_of(before.text, {"el", "El", "al"}) && before.spaced())
    return site.quantity().high < 10;  // el 0-1
  if (before.text == "temps" && site.before(1).text == "mi") return true;
  const auto is_point = [](double value) { return value == 0 || value == 15 || value == 30 || value == 40; };
  const bool points = is_point(site.quantity().low) && is_point(site.quantity().high);
  if (points && !site.counts_plural() && last != nullptr && last->quantity.kind == QuantityKind::score &&
      last->sentence == site.sentence())
    return true;
  return before.text == "at" && site.after(0).text == "in" && site.after(1).text == "the" &&
         is_one_of(site.after(2).text, {"first", "second", "third", "fourth", "fifth", "decider"}) &&
         (!site.after(3).spaced() ||
          is_one_of(site.after(3).text, {"set", "game", "frame", "half", "period"}));
}

bool is_round_of_golf(const Site& site) {
  constexpr double best = 55;
  constexpr double worst = 99;
  if (!site.plain() || !site.bare() || site.quantity().low < best || site.quantity().low > worst)
    return false;
  if (site.before(0).text == "carded") return !site.counts_plural();
  return site.before(0).text == "a" && site.before(1).text == "for" && site.after(0).ends_phrase() &&
         is_one_of(site.before(2).text, {"sign", "signed", "signs", "signing"});
}

// 0:1. Das 0:2 durch … · gewann mit 3:2 (1:2): no mixture, no scale
bool is_score_in_german(const Site& site) {
  if (!site.words().nouns_have_capitals() || !site.is_kind(QuantityKind::ratio)) return false;
  const Pieces pieces = pieces_of(site.number());
  if (pieces.count != 2 || pieces[0].digits > 2 || pieces[1].digits > 1) return false;  // 9:15 is an hour
  for (std::size_t i = 0; i < 4; ++i)
    for (const Word& word : {site.before(i), site.after(i)})
      if (word.is(Sense::aspect) || word.text.ends_with("erhältnis") || word.text.ends_with("split") ||
          word.text.ends_with("zahl") || word.text.starts_with("gemischt") ||
          word.text.starts_with("misch") ||
          is_one_of(word.text, {"Maßstab", "Massstab", "Quote", "Quoten", "Kurs", "Teile", "Teilen",
                                "Mischung", "Chance", "Chancen", "verdünnt", "Wasser"}))
        return false;
  const Word& before = site.before(0);
  return !before.spaced() ||
         (!before.is(Sense::hedge) && !is_one_of(before.text, {"bei", "im", "von", "auf", "beträgt"}));
}

bool is_seed(const Site& site) {
  constexpr unsigned most_seeds = 40;
  if (!site.plain() || *site.integer() > most_seeds || site.previous_char() != '(' || site.next_char() != ')')
    return false;
  const Word& name = site.before(0);
  const Word& country = site.after(0);
  return name.capital() && name.gap == " (" && !name.is(Sense::function) && country.gap == ") (" &&
         country.capital() && site.char_at(country.end()) == ')';
}

bool is_rank_of_seed(const Site& site) {
  constexpr unsigned most_seeds = 40;
  if (!site.plain() || *site.integer() > most_seeds) return false;
  const std::size_t begin = site.quantity().number.begin;
  const char before = site.char_before(begin);
  const bool heads = before == '\0' || before == '\n' || site.char_before(begin - 1) == ')';
  if (!heads || !site.after(0).capital() || !site.after(1).capital()) return false;
  std::size_t last = 1;  // of the name
  while (last < 3 && site.after(last + 1).spaced() && site.after(last + 1).capital()) ++last;
  const Word& country = site.after(last + 1);
  return country.gap == " (" && country.capital() && site.char_at(country.end()) == ')';
}

bool is_move(const Site& site) {
  const std::size_t end = site.block().text.end;
  std::size_t at = site.quantity().number.end;
  if (!site.integer() || site.char_at(at) != '.') return false;
  while (site.char_at(at) == '.') ++at;
  if (site.char_at(at) == ' ') ++at;  // 1. e4
  const auto is_in = [&](std::string_view set) { return set.find(site.char_at(at)) != set.npos; };
  if (at < end && is_in("KQRBN")) ++at;
  if (at < end && is_in("x")) ++at;
  if (!(at + 2 <= end && is_in("abcdefgh"))) return false;
  ++at;
  return is_in("12345678");
}

bool is_card(const Site& site) {
  return site.quantity().low >= 2 && site.quantity().low <= 10 && site.after(0).is(Sense::of) &&
         is_one_of(site.after(1).text,
                   {"Hearts", "Spades", "Diamonds", "Clubs", "hearts", "spades", "diamonds", "clubs",
                    "Swords", "Cups", "Wands", "Pentacles", "Coins"}) &&
         (site.before(0).is(Sense::determiner) || site.after(1).capital());
}

bool is_number_of_player(const Site& site) {
  if (!site.plain() || site.quantity().low > 99 || site.previous_char() != '(' || site.next_char() != ')')
    return false;
  if (!site.before(0).capital() || !site.before(1).capital() || !site.before(1).spaced()) return false;
  for (std::size_t i = 3; i < reach && site.before(i).exists(); ++i)  // led by forward Lee Ann (24): points
    if (site.before(i).is(Sense::game) ||
        is_one_of(site.before(i).text, {"led", "paced", "behind", "scored", "scorers", "points", "goals"}))
      return false;
  return site.before(2).is(Sense::position);
}

}  // namespace obelus::policy
