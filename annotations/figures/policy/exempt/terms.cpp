// Terms that a text sets: who is meant, how long they have, where bids begin.
//
//   donors who give $200 or less · you have 10 working days to appeal · the opening bid is $3,499 · it
//   costs $0

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// "donors who", "towns that spend"; not "said that it", "the firm that lost", nor behind a comma: "the firm,
// who"
bool opens_definition(const Site& site, std::size_t at) {
  const Word& word = site.before(at);
  if (!is_one_of(word.text, {"who", "that", "where"}) || at == 0 || at + 1 >= reach) return false;
  const Word& noun = site.before(at + 1);
  if (!noun.spaced() || noun.is(Sense::says) || noun.is(Sense::verb) || noun.is(Sense::function))
    return false;
  const Word& next = site.before(at - 1);
  if (is_past(next.text)) return false;
  const bool clause = next.is(Sense::determiner) || is_one_of(next.text, {"it", "he", "she", "they", "we"});
  return word.text != "that" || !clause;
}

// "$200 or less" of a definition
bool bounds_class(const Site& site) {
  const Word& bound = site.after(1);
  if (!site.after(0).spaced() || site.after(0).text != "or" ||
      !is_one_of(bound.text, {"less", "more", "under", "over"}))
    return false;
  for (std::size_t i = 0; i + 1 < reach && site.before(i).exists(); ++i)
    if (opens_definition(site, i)) return true;
  return false;
}

// "you have", "you will have", "the vendor with the lowest bid gets": no court's term
bool is_of_contest(const Site& site) {
  const std::size_t at = is_one_of(site.before(1).text, {"will", "ll", "then"}) ? 2 : 1;
  if (is_one_of(site.before(at).text, {"you", "You"})) return true;
  for (std::size_t i = at; i < reach && site.before(i).exists(); ++i)
    if (is_one_of(site.before(i).text, {"bid", "bidder", "bidders", "vendor", "winner", "winners"}))
      return true;
  return false;
}

// "you have 10 working days to appeal", "the 10 working day period"
bool allows_days(const Site& site) {
  const char first = site.char_at(site.quantity().text.end + 1);
  if (first != 'w' && first != 'b' && first != 'c') return false;
  if (!is_one_of(site.after(0).text, {"working", "business", "calendar"})) return false;
  if (site.after(1).text == "day") return site.after(2).text == "period";
  return site.after(1).text == "days" && site.after(2).text == "to" &&
         is_one_of(site.before(0).text, {"have", "has", "get", "gets"}) && is_of_contest(site);
}

// "the opening bid is", "the opening bid starts at", "an auction starting at"; "was" tells what happened
bool opens_bidding(const Site& site) {
  const Word& before = site.before(0);
  if (!is_one_of(before.text, {"is", "be", "at"})) return false;
  const std::string_view verb = site.before(1).text;
  const Figure* start = site.previous();  // starting at $3,500 and ending at $1
  if (verb == "ending" && start != nullptr && start->reason == "term" && site.before(2).text == "and")
    return true;
  if (verb == "starting" && is_one_of(site.before(2).text, {"auction", "auctions", "bids"})) return true;
  for (std::size_t i = 1; i + 1 < reach; ++i)
    if (is_one_of(site.before(i).text, {"bid", "bids"}))
      return is_one_of(site.before(i + 1).text, {"opening", "starting", "minimum"});
  return false;
}

}  // namespace

std::optional<Span> term(const Site& site) {
  if (site.policy().quantities || !site.is_digits()) return std::nullopt;
  const bool nothing = site.quantity().low == 0 && !site.quantity().is_range();
  const bool nears = site.before(0).text == "approach" && site.before(1).is(Sense::will);
  const bool free = nothing && (nears || is_one_of(site.before(0).text, {"cost", "costs"}));
  const bool set = site.is_kind(QuantityKind::money) ? free || bounds_class(site) || opens_bidding(site)
                                                     : site.plain() && allows_days(site);
  return set ? std::optional(site.quantity().text) : std::nullopt;
}

}  // namespace obelus::policy
