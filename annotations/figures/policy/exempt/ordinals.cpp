// Ordinals, and what only looks like a share.
//
//   third, 21st, in der 2. Liga · a third goal, added a fourth · el 2.º piso, un troisième homme

#include <algorithm>
#include <cmath>

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// in der 2. Liga, am 24. Tag
std::optional<Span> ordinal_with_point(const Site& site) {
  static constexpr std::string_view before[] = {"der",   "die",   "das",    "dem",   "den",   "des", "im",
                                                "am",    "zum",   "zur",    "beim",  "vom",   "ins", "Der",
                                                "Die",   "Das",   "Im",     "Am",    "ihre",  "ihr", "sein",
                                                "seine", "ihren", "seinen", "ihrem", "seinem"};
  const std::size_t end = site.quantity().number.end;
  if (!site.integer() || *site.integer() > 999 || site.char_at(end) != '.' || site.char_at(end + 1) != ' ')
    return std::nullopt;
  const Figure* first = site.previous();  // im 1. bis 17. Bezirk
  const bool opens = is_one_of(site.before(0).text, {"im", "vom", "der"}) && site.after(0).text == "bis" &&
                     site.after(1).number();
  const bool closes = site.before(0).text == "bis" && first != nullptr && first->reason == "ordinal";
  if (opens || closes) return Span{site.quantity().text.begin, end + 1};
  if (!site.after(0).exists() || site.after(0).gap != ". " || !site.after(0).capital()) return std::nullopt;
  const Word& word = site.before(0);
  const bool determined =
      word.spaced() && std::find(std::begin(before), std::end(before), word.text) != std::end(before);
  return determined ? std::optional(Span{site.quantity().text.begin, end + 1}) : std::nullopt;
}

// a third more, a fifth cheaper
bool compares(std::string_view word) {
  return is_one_of(word,
                   {"more",    "less",     "fewer",  "higher",  "lower",    "larger",    "smaller", "bigger",
                    "faster",  "cheaper",  "longer", "shorter", "heavier",  "lighter",   "slower",  "quicker",
                    "weaker",  "stronger", "older",  "younger", "richer",   "poorer",    "taller",  "wider",
                    "deeper",  "worse",    "better", "greater", "hotter",   "colder",    "dearer",  "safer",
                    "thinner", "thicker",  "full",   "empty",   "complete", "overnight", "last",    "this"});
}

// three sank, and a fourth who rowed is ill: the next of those just counted; not "a fifth who rowed are ill"
bool is_next_who(const Site& site) {
  const Word& who = site.after(0);
  const Figure* counted = site.previous();
  if (who.text != "who" || !who.spaced() || !site.before(0).is(Sense::joiner) || counted == nullptr)
    return false;
  return counted->quantity.kind == QuantityKind::count && counted->text.begin >= site.sentence().begin &&
         std::round(1 / site.quantity().low) == counted->quantity.low + 1;
}

// added a fourth, had a second scoop, and a third: the next in order; not "fell by a fourth"
bool is_next_in_order(const Site& site) {
  const Word& after = site.after(0);
  const Word& before = site.before(0);
  if (after.spaced() || before.text == "by") return false;
  const bool joined = is_one_of(before.text, {"and", "or", "then"}) || before.gap == ", ";
  for (std::size_t i = 0; i < reach && site.before(i).exists(); ++i) {
    if (joined && site.before(i).text == "second" && site.before(i + 1 < reach ? i + 1 : i).text == "a")
      return true;
    if (i == 0 && is_one_of(site.before(0).text, {"added", "add", "scored", "headed", "adding", "grabbed"}))
      return true;
  }
  return false;
}

}  // namespace

std::optional<Span> ordinal(const Site& site) {
  const std::string_view rest = std::string_view(site.text()).substr(site.quantity().number.end, 3);
  if (site.integer() && (rest == ".\u00ba" || rest == ".\u00aa"))  // el 2.º piso
    return Span{site.quantity().text.begin, site.quantity().number.end + 3};
  if (site.is_kind(QuantityKind::ordinal)) return site.quantity().text;
  if (site.is_kind(QuantityKind::count)) return ordinal_with_point(site);
  // "a third goal" counts goals in order; "a third of them" is a share.
  if (!site.is_kind(QuantityKind::fraction) || site.is_digits()) return std::nullopt;
  const std::string_view number = site.number();
  if (is_word(number.substr(0, 3), "one") && site.after(0).text.starts_with("grade"))
    return site.quantity().text;  // one fourth grade class
  if (is_rank_abroad(site)) return site.quantity().text;
  if (!number.starts_with("a ") && !number.starts_with("A ")) return std::nullopt;
  if (number.ends_with("half") || number.ends_with("quarter") || site.counts_plural()) return std::nullopt;
  for (std::size_t i = 0; i < reach; ++i)  // one for this, another for that, and a third for …
    if (site.before(i).text == "another") return site.quantity().text;
  if (is_next_who(site) || is_next_in_order(site)) return site.quantity().text;
  const Word& after = site.after(0);
  const Word& object = site.after(1);  // a third failed the exam
  const bool told = after.is(Sense::deed) ||
                    (is_past(after.text) &&
                     (!object.spaced() || object.is(Sense::function) || site.before(0).text == "than"));
  const bool counted = after.spaced() && after.lower() && !told && !after.is(Sense::function) &&
                       !after.is(Sense::verb) && !after.is(Sense::plural) && !compares(after.text);
  return counted ? std::optional(site.quantity().text) : std::nullopt;
}

}  // namespace obelus::policy
