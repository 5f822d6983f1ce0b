#include "figures/policy/reread.hpp"

#include "figures/policy/exempt/clock.hpp"
#include "figures/policy/exempt/games.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// "passed 219-206": the votes of a division, no score.
bool counts_votes(const Site& site) {
  for (std::size_t i = 0; i < 4; ++i)
    if (site.before(i).is(Sense::vote) || site.after(i).is(Sense::vote)) return true;
  return false;
}

// 3:1, and 0-1 of nothing in particular
bool may_be_score(const Site& site) {
  constexpr double most_goals = 20;
  const Quantity& q = site.quantity();
  if (!site.is_digits()) return false;
  if (site.is_kind(QuantityKind::ratio)) return site.number().find(':') != std::string_view::npos;
  if (site.is_kind(QuantityKind::range) && is_score_by_form(site)) return true;
  return site.is_kind(QuantityKind::range) && q.high < most_goals && q.low < most_goals &&
         (dash_at(site.text(), q.number.begin + 1) > 0 || site.number().substr(1).starts_with(" a "));
}

// "nine points higher than": a change, where "nine points" may be few of a game
bool is_told_higher(const Site& site) {
  return site.is_kind(QuantityKind::points) && site.after(0).spaced() &&
         is_one_of(site.after(0).text, {"higher", "lower", "above", "below"});
}

// multiplied by five, multipliés par cinq, multiplicó por cinco
bool is_multiplied(const Site& site) {
  return site.is_kind(QuantityKind::count) && is_one_of(site.before(0).text, {"by", "par", "por"}) &&
         site.before(1).text.starts_with("multipli") && site.after(0).ends_phrase();
}

// "gewann 3:1": the goals of a match, no ratio.
bool is_of_game(const Site& site) {
  for (std::size_t i = 0; i < 4; ++i)
    if (site.before(i).is(Sense::game) || site.after(i).is(Sense::game)) return true;
  if (is_between_sides(site) || is_score_in_german(site) || is_score_by_form(site)) return true;
  const Figure* before = site.previous();  // 6:4, 6:3
  return before != nullptr && before->quantity.kind == QuantityKind::score &&
         site.quantity().text.begin <= before->quantity.text.end + 2;
}

// Of 4:1 the goals of both sides.
void put_goals(std::string_view number, Quantity& quantity) {
  const Pieces pieces = pieces_of(number);
  if (pieces.count != 2) return;
  quantity.low = pieces[0].value;
  quantity.high = pieces[1].value;
}

// Of "every fifth" one in five.
void put_share(std::size_t begin, Quantity& quantity) {
  quantity.kind = QuantityKind::ratio;
  quantity.text.begin = begin;
  quantity.low = quantity.high = 1 / quantity.low;
}

// Of 2 h 15 the minutes.
void put_minutes(const Word& minutes, Quantity& quantity) {
  quantity.text.end = minutes.end();
  quantity.low += ((minutes.text[0] - '0') * 10 + (minutes.text[1] - '0')) / 60.0;
  quantity.high = quantity.low;
}

}  // namespace

void reread(const Site& site, Quantity& read) {
  if (read.kind == QuantityKind::score && counts_votes(site)) read.kind = QuantityKind::count;
  if (is_every_nth(site)) put_share(site.before(0).begin, read);
  if (read.kind == QuantityKind::duration && end_of_hours(site) != 0) put_minutes(site.after(0), read);
  if (is_told_higher(site)) read.flags |= static_cast<QuantityFlags>(QuantityFlag::change);
  if (is_multiplied(site)) read.kind = QuantityKind::multiple;
  if (is_of_cricket(site) || is_round_of_golf(site)) read.kind = QuantityKind::score;
  if (!may_be_score(site) || !is_of_game(site)) return;
  const bool voted = site.words().tongue() != Tongue::english && counts_votes(site);  // mit 6:3 Stimmen
  if (voted) return;
  if (read.kind == QuantityKind::ratio) put_goals(site.number(), read);
  read.kind = QuantityKind::score;
}

}  // namespace obelus::policy
