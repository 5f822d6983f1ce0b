// How long something took who writes of it, by their own word.
//
//   it took me 20 minutes · I spent three hours on it · I've been writing code for 15 years

#include <algorithm>

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

bool is_self(std::string_view word) { return is_one_of(word, {"I", "I've", "I\u2019ve", "I'd", "I\u2019d"}); }

// "for" stands at `link`, and before it "I have been writing" and nothing that has a subject of its own
bool is_done_by_self(const Site& site, std::size_t link) {
  for (std::size_t i = link + 1; i < reach && site.before(i).spaced(); ++i) {
    const Word& word = site.before(i);
    if (is_self(word.text)) return true;
    if (word.is(Sense::relative) || word.is(Sense::says) || word.is(Sense::joiner) ||
        word.is(Sense::plural) ||
        is_one_of(word.text, {"he", "she", "it", "they", "we", "you", "because", "found", "saw", "knew"}))
      return false;
  }
  return site.before(link + 1).exists() && is_self(site.before(link + 1).text);
}

}  // namespace

bool is_own_time(const Site& site) {
  const std::size_t hedge = site.before(0).is(Sense::hedge) && !is_word(site.before(0).text, "over") ? 1 : 0;
  const Word& word = site.before(hedge);
  const Word& before = site.before(hedge + 1);
  if (!word.spaced() || site.after(0).is(Sense::of)) return false;
  if (word.text == "me") return is_one_of(before.text, {"took", "takes", "taken"});
  if (is_one_of(word.text, {"spent", "waited", "wasted"})) return is_self(before.text);
  return word.text == "for" && is_done_by_self(site, hedge);
}

}  // namespace obelus::policy
