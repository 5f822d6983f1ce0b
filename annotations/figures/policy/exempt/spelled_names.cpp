// Numbers in words that are part of a name.
//
//   Air Force One, Six Sigma, the Seven Sisters · Half Moon Bay · the film Million Dollar Baby

#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

// the film Million Dollar Baby; not "One Million Dollars Monday", nor "a Five Million Dollar Prize"
bool is_money_of_title(const Site& site) {
  const Word& next = site.after(0);
  const Word& article = site.before(0);
  return site.is_kind(QuantityKind::money) && !site.is_digits() && is_upper(site.number()[0]) &&
         next.spaced() && next.capital() && !next.is(Sense::weekday) && !next.is(Sense::month) &&
         article.text != "a" && article.text != "an" && !site.text_of(site.quantity().text).ends_with('s') &&
         !site.title_case() && !site.begins_sentence({site.number(), {}, 0, site.quantity().number.begin});
}

// Fifty Shades of Grey sold, Thousand Oaks is far: at the head of a sentence; not "Fifty Members of Congress"
std::optional<Span> head_of_title(const Site& site) {
  const Word& noun = site.after(0);
  const Word& last = site.after(2);
  if (!noun.spaced() || noun.is(Sense::function) || !noun.capital() || site.title_case()) return std::nullopt;
  const std::size_t begin = site.quantity().text.begin;
  if (noun.text.ends_with('s') && is_one_of(site.after(1).text, {"is", "was", "has"}))
    return Span{begin, noun.end()};
  const bool power = is_one_of(site.number(), {"Thousand", "Hundred", "Million"});  // without an article
  const bool two = site.number() == "Half" && site.after(1).spaced() && site.after(1).capital();
  if ((power || two) && noun.text.find_first_of("'\xE2") == noun.text.npos)  // Half Moon Bay
    return Span{begin, (two ? site.after(1) : noun).end()};
  const bool goes_on =
      site.after(1).is(Sense::of) && last.spaced() && last.capital() && !last.is(Sense::function);
  if (!goes_on || is_one_of(noun.text, {"Members", "Ministers", "Secretaries"})) return std::nullopt;
  return Span{begin, last.end()};
}

}  // namespace

// Air Force One, Six Sigma, the Seven Sisters, Big Four: a number in words that has a capital within a
// sentence, beside a word that has one.
std::optional<Span> spelled(const Site& site) {
  if (is_money_of_title(site) || is_name_abroad(site)) return site.quantity().text;
  const bool alone =
      is_one_of(site.number(), {"Dozen", "Hundred", "Thousand", "Million", "Billion"});  // Million Hearts
  if (!alone && has(site.quantity().flags, QuantityFlag::scaled)) return std::nullopt;
  if (site.is_digits() || !site.bare() || !is_upper(site.number()[0])) return std::nullopt;
  const Word& before = site.before(0);
  const Word& after = site.after(0);
  const bool named_before = (before.spaced() || before.hyphened()) && before.capital() &&
                            !before.is(Sense::function) && !before.is(Sense::month);
  if (named_before && !site.title_case()) return Span{before.begin, site.quantity().text.end};
  const Word& head = site.before(1);  // the Committee of Seventy
  if (before.is(Sense::of) && before.spaced() && head.spaced() &&
      (is_word(site.before(2).text, "the") || head.text == "Committee") &&
      is_one_of(head.text, {"Club", "Committee", "Council", "Gang", "Group", "League"}) &&
      !site.title_case() && !site.counts_something())
    return Span{head.begin, site.quantity().text.end};
  const bool named_after =
      (after.spaced() || after.hyphened()) && after.capital() && !after.is(Sense::function);
  const bool first = site.begins_sentence({site.number(), {}, 0, site.quantity().number.begin});
  if (named_after && !first && !site.title_case()) return Span{site.quantity().text.begin, after.end()};
  if (first)
    if (const auto title = head_of_title(site)) return title;
  const std::size_t hyphen = site.number().find('-');  // “When I’m Sixty-Four”
  if (!first && !site.title_case() && hyphen != std::string_view::npos && is_upper(site.number()[hyphen + 1]))
    return site.quantity().text;
  // the Twelve, les Vingt-Sept
  if (site.is_kind(QuantityKind::count) && before.is(Sense::determiner) && before.spaced() &&
      !site.title_case() && (before.text == "The" || (!site.counts_something() && !before.capital())))
    return site.quantity().text;
  // Six Sigma, Seven Sisters at the beginning: when two capitals follow each other there
  return std::nullopt;
}

}  // namespace obelus::policy
