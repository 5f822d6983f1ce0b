// Sayings whose numbers stand apart.
//
//   9 / 11 · 24 x 7 · a 50 / 50 ball

#include "figures/policy/exempt/sayings.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// 7 / 11, 9 / 11
bool is_day_parted(const Site& site) {
  if (site.number() == "9-11")
    return site.bare() && (is_one_of(site.before(0).text, {"post", "Post"}) ||
                           (is_one_of(site.before(0).text, {"since", "after"}) && !site.counts_something()));
  if (!is_one_of(site.number(), {"7", "9", "11"}) || site.counts_something()) return false;
  const Word& after = site.after(0);
  const Word& link = site.before(site.number() == "11" ? 1 : 0);  // only 9 / 11 came, it was 9 / 11
  if (link.is(Sense::verb) || link.is(Sense::hedge)) return false;
  const auto counts = [](const Word& word) {  // of the samples, 9 / 11 were positive
    return word.plural_noun() || is_one_of(word.text, {"of", "were", "are", "have", "had"});
  };
  if (site.number() != "11") return after.gap == " / " && after.text == "11" && !counts(site.after(1));
  if (counts(after)) return false;
  const Word& before = site.before(0);
  return before.gap == " / " && is_one_of(before.text, {"7", "9"});
}

// 24 x 7: always; not "a hall of 24 x 7 metres", "it measures 24 x 7"
bool is_always_parted(const Site& site) {
  const bool first = site.number() == "24";
  if ((!first && site.number() != "7") || !site.plain() || !site.bare()) return false;
  const std::size_t begin = site.quantity().text.begin;
  const std::size_t end = site.quantity().text.end;
  const std::string_view text = site.text();
  const Span block = site.block().text;
  const auto is_times = [&](std::size_t at, std::size_t size) {
    const std::string_view sign = at >= block.begin && at + size <= block.end ? text.substr(at, size) : "";
    return sign == " x " || sign == " X " || sign == " \u00D7 ";
  };
  for (const std::size_t size : {std::size_t{3}, std::size_t{4}}) {
    const bool before = !first && begin >= block.begin + size + 2 && is_times(begin - size, size) &&
                        text.substr(begin - size - 2, 2) == "24";
    const bool behind = first && is_times(end, size) && text.substr(end + size, 1) == "7" &&
                        !is_digit(site.char_at(end + size + 1));
    if (!before && !behind) continue;
    const Word& what = first ? site.after(2) : site.after(0);
    const Word& of = first ? site.before(0) : site.before(2);
    return !(what.spaced() && (what.plural_noun() || what.is(Sense::plural) || what.text == "by")) &&
           !is_one_of(of.text, {"of", "is", "was", "measures", "measured", "a", "about", "were", "are"});
  }
  return false;
}

// a 50 / 50 ball; not "of the samples, 50 / 50 were positive"
bool is_even_parted(const Site& site) {
  if (site.number() != "50" || !site.plain() || !site.bare()) return false;
  const bool first = site.after(0).gap == " / " && site.after(0).text == "50";
  if (!first && !(site.before(0).gap == " / " && site.before(0).text == "50")) return false;
  return !is_one_of(site.after(first ? 1 : 0).text, {"of", "were", "are", "have", "had", "was", "is"});
}

}  // namespace

bool is_saying_parted(const Site& site) {
  return is_day_parted(site) || is_always_parted(site) || is_even_parted(site);
}

}  // namespace obelus::policy
