// A hundred percent that is no share.
//
//   100 percent sure · they must add up to 100% · I'm 100% Welsh

#include <algorithm>

#include "figures/policy/exempt/names.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// Those of whom it is no news that they make a whole: shares, and what must.
bool must_be_whole(std::string_view subject) {
  return is_one_of(subject, {"must",   "should",  "shall",       "may",     "might",  "not",   "to",
                             "always", "they",    "They",        "these",   "These",  "it",    "shares",
                             "Shares", "weights", "percentages", "Figures", "totals", "don't", "don\u2019t"});
}

// "must sum to 100%": what shares do; "I'm 100% Welsh", but "I'm 100% owner"
bool is_whole_of_it(const Site& site) {
  const std::string_view before = site.before(0).text;
  const std::size_t verb = site.before(1).text == "up" ? 2 : 1;
  if (before == "to")
    return is_one_of(site.before(verb).text, {"sum", "sums", "add", "adds", "adding"}) &&
           must_be_whole(site.before(verb + 1).text);
  const Word& what = site.after(0);
  const bool favours = what.text == "in" && is_one_of(site.after(1).text, {"favour", "favor"});
  return is_one_of(before, {"am", "I'm", "I\u2019m"}) && what.spaced() && (what.capital() || favours);
}

// "we work 100% remote", "we are": said by who does
bool works(const Site& site) {
  return is_one_of(site.before(0).text, {"work", "working", "a", "are", "I'm", "we're", "we\u2019re"}) &&
         (site.before(0).text != "are" || is_one_of(site.before(1).text, {"We", "we", "you", "You"}));
}

// "is", "can be": what may stand between "no site" and its share
bool is_light(const Word& word) {
  return is_one_of(word.text, {"is", "are", "be", "being", "been", "can", "could", "will", "ever", "quite",
                               "really", "completely", "to"});
}

// "it is not", "a site can't be": of one thing, or of what can be; "half of the stations are not" counts
bool is_not(const Site& site, std::size_t at, bool may) {
  const std::string_view word = site.before(at).text;
  if (is_one_of(word, {"nothing", "Nothing", "can't", "can\u2019t", "cannot"})) return true;
  if (!is_one_of(word, {"not", "never", "isn't", "isn\u2019t"})) return false;
  for (std::size_t i = at + 1; i < reach && site.before(i).spaced(); ++i) {
    may = may || is_one_of(site.before(i).text, {"can", "could", "will", "would", "may", "might"});
    if (!is_light(site.before(i)))
      return may || is_one_of(site.before(i).text, {"it", "It", "this", "This", "that", "That", "It's",
                                                    "it's", "It\u2019s", "it\u2019s"});
  }
  return may;
}

// "no site is", "it isn't", "nothing can be"; not "never hacked and is", "with no leaks the water is"
bool is_denied(const Site& site) {
  std::size_t i = 0;
  bool may = false;
  for (; i + 4 < reach && is_light(site.before(i)); ++i)
    may = may || is_one_of(site.before(i).text, {"can", "could", "will"});
  if (is_not(site, i, may)) return true;
  constexpr std::size_t longest_subject = 2;
  for (std::size_t words = 0; words <= longest_subject && site.before(i).spaced(); ++words, ++i) {
    if (is_one_of(site.before(i).text, {"no", "No"}))
      return i + 1 == reach || !is_one_of(site.before(i + 1).text, {"with", "With", "has", "had", "have"});
    if (site.before(i).is(Sense::function) || site.before(i).is(Sense::verb)) return false;
  }
  return false;
}

// "it is not possible to build one that is 100% safe"; not "possible, and now it is"
bool is_hardly_possible(const Site& site) {
  for (std::size_t i = 0; i < reach && site.before(i).spaced(); ++i) {
    if (is_one_of(site.before(i).text, {"and", "but", "now", "remains"})) return false;
    if (is_one_of(site.before(i).text, {"possible", "impossible"}))
      return i > 0 && site.before(i - 1).text == "to";
  }
  return false;
}

// "no site is 100% secure", "it is possible to be 100% safe": said of what cannot be
bool is_out_of_reach(const Site& site) {
  return is_one_of(site.after(0).text,
                   {"secure", "safe", "perfect", "accessible", "foolproof", "bulletproof"}) &&
         (is_denied(site) || is_hardly_possible(site));
}

// they gave 110 percent, she wants to give 110%; not "the dam gave 110 percent", nor "they gave 110 percent
// more"
bool gives_all(const Site& site) {
  const std::size_t it = site.before(0).text == "it" ? 1 : 0;  // he gave it 110%
  if (!is_one_of(site.before(it).text, {"give", "gives", "gave", "given"})) return false;
  std::size_t who = it + 1;
  while (who < 4 && is_one_of(site.before(who).text,
                              {"to", "want", "wants", "has", "have", "had", "will", "must", "always"}))
    ++who;
  const Word& after = site.after(0);
  return is_one_of(site.before(who).text,
                   {"I", "we", "We", "he", "He", "she", "She", "they", "They", "you", "You", "who",
                    "everyone", "Everyone", "everybody", "players", "Players"}) &&
         (!after.spaced() || is_one_of(after.text, {"every", "each", "all", "and", "but"}));
}

}  // namespace

// "100 percent sure": how much one means it
bool is_certainty(const Site& site) {
  static constexpr std::string_view words[] = {
      "sure",      "certain",   "confident", "convinced", "positive",   "honest",   "serious",
      "right",     "wrong",     "correct",   "clear",     "behind",     "counter",  "ready",
      "committed", "dedicated", "focused",   "agree",     "agreed",     "true",     "fit",
      "fresh",     "certainty", "happy",     "myself",    "supportive", "accurate", "reliable"};
  const double value = site.quantity().low;
  if (value >= 90 && value < 100 && is_one_of(site.after(0).text, {"sure", "certain", "positive"}))
    return is_one_of(site.before(0).text, {"I'm", "I\u2019m", "am"});
  if (site.after(0).text == "er" && site.after(0).gap.empty()) return true;  // a 20%er
  if (value != 100 && value != 110 && value != 1000) return false;
  const Word& after = site.after(0);
  if (value == 110) return gives_all(site);
  if (value == 100 && after.is(Sense::of) && site.after(1).text == "the") return site.after(2).text == "time";
  if (value == 100 && after.is(Sense::of) && is_one_of(site.after(1).text, {"my", "our", "your"}))
    return is_one_of(site.after(2).text, {"focus", "attention", "love"});
  if (after.text == "on" && site.after(1).text == "board") return true;
  const bool denied = is_one_of(site.before(0).text,
                                {"doesn't", "doesn\u2019t", "don't", "don\u2019t", "didn't", "didn\u2019t"});
  if (denied && after.spaced() && after.lower()) return true;  // it doesn't 100% match
  if (after.text == "remote" && after.spaced()) return works(site);
  if (value == 100 && (is_whole_of_it(site) || is_out_of_reach(site))) return true;
  const bool person = is_one_of(site.before(0).text, {"you", "him", "her", "them", "us", "me"});
  const bool stands =
      is_one_of(site.before(1).text, {"by", "behind", "with", "support", "supports", "back", "backs"});
  if (person && stands && site.before(0).spaced() && !after.spaced()) return true;  // I stand by him 100%
  if (after.text == "on" &&
      is_one_of(site.before(0).text, {"rely", "relies", "relied", "relying", "reliant"}))
    return is_one_of(site.after(1).text,
                     {"it", "you", "them", "him", "her", "me", "us", "those"});  // I rely 100% on you
  if (after.capital() && !is_upper(after.text.back())) return false;             // 100% Fresh, of a label
  return after.spaced() && std::any_of(std::begin(words), std::end(words),
                                       [&](std::string_view each) { return is_word(after.text, each); });
}

}  // namespace obelus::policy
