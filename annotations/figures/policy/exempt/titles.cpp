// Titles that begin with a number, behind the word that says what they are of.
//
//   the film 12 Angry Men, starred in 12 Angry Men, the film 21 Grams

#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

bool is_work(const Word& word) {
  return word.spaced() && is_one_of(word.text, {"film", "movie", "novel", "book", "memoir", "play", "musical",
                                                "drama", "comedy", "thriller", "documentary", "album", "song",
                                                "single", "sitcom", "series"});
}

// starred in, appeared in
bool is_acted_in(const Site& site) {
  return site.before(0).text == "in" && site.before(0).spaced() &&
         is_one_of(site.before(1).text, {"starred", "stars", "starring", "acted"});
}

}  // namespace

std::optional<Span> titled(const Site& site) {
  const Quantity& q = site.quantity();
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
