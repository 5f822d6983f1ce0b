// Numbers of what a reader is told to do.
//
//   Hold a 90-minute meeting. · If it is larger than 12 GB, split it. · We suggest 45 minutes. · Serves 12

#include <algorithm>

#include "figures/policy/context/clause.hpp"
#include "figures/policy/exempt/words.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

bool is_price_or_share(const Site& site) {
  return site.is_kind(QuantityKind::money) || site.is_kind(QuantityKind::percent);
}

// What may stand behind a verb that is a noun as well: "Test the form", "Test it", "Test 5 forms".
bool is_object(const Clause& word) {
  return word.mark() == 0 &&
         (word.is(Sense::determiner) || is_digit(word.word()[0]) || word.is("it") || word.is("them") ||
          word.is("yourself") || word.is("about") || word.is("up") || word.is("at") || word.is("between") ||
          word.is("only") || word.is("two") || word.is("three") || word.is("four") || word.is("five"));
}

// Stands at a verb that bids; reads the word behind it.
bool bids(Clause& words) {
  if (words.is(Sense::bids)) {
    const bool asks = words.is("do");
    const bool names = words.is("take");
    if (!words.next()) return false;
    if (words.mark() == ':' || words.mark() == '.') return false;
    if (asks) return !words.is("you") && !words.is("we") && !words.is("they") && !words.is("the");
    const char first = words.word()[0];
    return !names || !(first >= 'A' && first <= 'Z');  // Take Norway, …
  }
  if (!words.is(Sense::may_bid)) return false;
  const bool is_participle = words.is("cut");  // Cut 300 jobs
  return words.next() && is_object(words) && !(is_participle && is_digit(words.word()[0]));
}

// Goes to the verb at the head of the sentence, if it is one that bids: behind "Then", behind "If it fails,".
bool goes_to_bidding(Clause& words) {
  constexpr int most_phrases = 3;
  constexpr int most_words = 4;
  if (!words.next()) return false;
  for (int phrases = 0; phrases < most_phrases; ++phrases) {
    for (int i = 0; i < most_words && words.is(Sense::leads_in); ++i)
      if (!words.next()) return false;
    if (words.is(Sense::bids) || words.is(Sense::may_bid)) return bids(words);
    if (!words.is(Sense::opens_clause) || !words.skip_to_comma() || !words.next()) return false;
  }
  return false;
}

bool tells(const Clause& words) {
  return words.is(Sense::relates) || words.is("that") || words.is("is") || words.is("are") ||
         words.is("was") || words.is("were") || words.is("has") || words.is("had");
}

// "Tip: use 30 words", "There is a shortcut: count them and add 12"
Span behind_colon(const Site& site, Span sentence) {
  const std::string_view text = site.text_of({sentence.begin, site.quantity().text.begin});
  const std::size_t colon = text.rfind(": ");
  return colon == text.npos ? Span{} : Span{sentence.begin + colon + 2, sentence.end};
}

// The sentence bids, and nothing before the number begins to tell something.
bool is_bidden(const Site& site, const Span sentence) {
  Clause words(site.text(), sentence, site.words());
  if (!goes_to_bidding(words)) return false;
  const std::size_t number = site.quantity().text.begin;
  if (words.begin() > number) return !is_price_or_share(site);
  const bool sure = words.is("sure") || words.is("that");  // make sure that it is
  for (bool more = true; more && words.begin() < number; more = words.next())
    if (!sure && tells(words)) return false;
  return true;
}

// Reads "we recommend", "you should", "you need to" and the like up to the number.
class Advice {
 public:
  void take(const Clause& words) {
    if (words.is(Sense::relates)) given_ = false;
    const bool you = is_you();
    if (words.is("recommend") || words.is("suggest") || words.is("advise") || words.is("encourage"))
      given_ = given_ || person_;
    if (words.is("should"))
      should_ = 4, given_ = given_ || you;
    else if (should_ > 0)
      --should_, forecast(words);
    if (you && (words.is("to") || words.is("want"))) given_ = given_ || last_ == Last::need;
    if (words.is("sure") && last_ == Last::make) given_ = true;
    if (words.is("please")) given_ = true;
    note(words);
  }

  bool given() const { return given_; }
  // "sessions should be 30 minutes": right behind it
  bool should() const { return should_ > 0; }

 private:
  enum class Last { other, need, make };

  bool is_you() const { return you_ > 0; }

  void note(const Clause& words) {
    if (words.is("you") || words.is("your") || words.is("we") || words.is("you'll") ||
        words.is("you\u2019ll"))
      you_ = 5;
    else if (you_ > 0)
      --you_;
    if (words.is("we") || words.is("i") || words.is("we'd") || words.is("we\u2019d") || words.is("i'd") ||
        words.is("i\u2019d"))
      person_ = true;
    else if (!(words.is("would") || words.is("usually") || words.is("strongly") || words.is("also") ||
               words.is("generally") || words.is("highly") || words.is("typically")))
      person_ = false;
    last_ = words.is("need") || words.is("may") || words.is("might") || words.is("want") ? Last::need
            : words.is("make") || words.is("be")                                         ? Last::make
                                                                                         : Last::other;
  }

  // "should take ten days", "you should see 30 more": what is expected
  void forecast(const Clause& words) {
    constexpr std::string_view outcomes[] = {"cost", "last", "arrive", "reach", "rise", "bring", "save"};
    constexpr std::string_view seen[] = {"see", "receive", "notice", "know", "expect", "find"};
    const std::string_view word = words.word();
    const bool is_seen = std::find(std::begin(seen), std::end(seen), word) != std::end(seen);
    if (is_seen) given_ = false;
    if (is_seen || word == "take" ||
        std::find(std::begin(outcomes), std::end(outcomes), word) != std::end(outcomes))
      should_ = 0;
  }

  int you_ = 0;
  int should_ = 0;
  bool person_ = false;
  bool given_ = false;
  Last last_ = Last::other;
};

bool is_advised(const Site& site, const Span sentence) {
  Clause words(site.text(), sentence, site.words());
  Advice advice;
  const std::size_t number = site.quantity().text.begin;
  while (words.next() && words.begin() < number) advice.take(words);
  return advice.given() || (advice.should() && !is_price_or_share(site));
}

}  // namespace

std::optional<Span> instruction(const Site& site) {
  if (site.policy().quantities) return std::nullopt;
  if (recipe(site)) return site.quantity().text;
  const Quantity& q = site.quantity();
  if (is_small(site)) return std::nullopt;
  const Span sentence = site.sentence();
  if (q.text.begin - sentence.begin > Clause::longest) return std::nullopt;
  if (is_bidden(site, sentence) || is_advised(site, sentence)) return q.text;
  const Span rest = is_price_or_share(site) ? Span{} : behind_colon(site, sentence);
  return !rest.empty() && is_bidden(site, rest) ? std::optional(q.text) : std::nullopt;
}

}  // namespace obelus::policy
