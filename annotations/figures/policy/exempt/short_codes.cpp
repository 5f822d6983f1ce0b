// Short numbers that one calls, or sends a message to.
//
//   a 911 call · Text HELP to 741741, text 741741

#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

bool is_sent(const Word& word) {
  return is_one_of(word.text, {"text", "Text", "texting", "Texting", "texted", "SMS", "message"});
}

}  // namespace

bool is_short_code(const Site& site) {
  if (site.number() == "911" && site.bare() && !site.glued() && !site.counts_plural()) return true;
  const std::size_t digits = site.number().size();
  if (digits < 4 || digits > 6) return false;
  const Word& before = site.before(0);
  if (!site.plain() || !before.spaced() || site.counts_something()) return false;
  if (is_sent(before)) return true;
  if (digits > 4 && before.text == "to")  // text HELP and your place to 43362
    for (std::size_t i = 2; i < reach; ++i)
      if (is_one_of(site.before(i).text, {"text", "Text"}) && site.before(i - 1).capital()) return true;
  return before.text == "to" &&
         (is_sent(site.before(2)) ||
          (site.before(1).capital() && (is_sent(site.before(3)) || is_sent(site.before(4)))));
}

}  // namespace obelus::policy
