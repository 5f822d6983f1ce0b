// Ages of people.
//
//   40-year-old · Ann Lee, 40, said · under-18s · il a 45 ans

#include <algorithm>

#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

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

}  // namespace

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
  const bool mine =
      before.text == "I'm" || before.text == "I\u2019m" ||
      (before.text == "only" && (site.before(1).text == "I'm" || site.before(1).text == "I\u2019m"));
  if (mine && before.spaced() && !site.counts_something() && !site.glued())
    return site.quantity().text;  // I'm 27
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

}  // namespace obelus::policy
