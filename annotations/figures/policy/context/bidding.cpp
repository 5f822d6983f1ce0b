#include "figures/policy/context/bidding.hpp"

#include "figures/policy/context/site.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

// What may stand behind a verb that is a noun as well: "Test the form", "Test it", "Test 5 forms".
bool is_object(const Clause& word) {
  return word.mark() == 0 &&
         (word.is(Sense::determiner) || is_digit(word.word()[0]) || word.is("it") || word.is("them") ||
          word.is("yourself") || word.is("about") || word.is("up") || word.is("at") || word.is("between") ||
          word.is("only") || word.is("two") || word.is("three") || word.is("four") || word.is("five"));
}

// "Save 300 jobs", "Save 40 lives": what no reader is asked to
bool is_saved_by_others(Clause number) {
  return number.next() && is_one_of(number.word(), {"jobs", "lives", "people", "men", "women", "children",
                                                    "homes", "million", "billion", "posts", "workers"});
}

// "Put another way, 40 sank", "Put in to bat, they made 40"
bool leads_no_bid(std::string_view behind_put) {
  return is_one_of(behind_put, {"another", "simply", "differently", "bluntly", "plainly", "crudely", "mildly",
                                "together", "in", "out", "off", "under", "to", "by"});
}

// Stands at a verb that bids; reads the word behind it.
bool bids(Clause& words) {
  if (words.is(Sense::bids)) {
    const bool asks = words.is("do");
    const bool names = words.is("take");
    const bool lets = words.is("let");  // Let us say it plainly
    const bool makes = words.is("make");
    const bool puts = words.is("put");
    const bool weighs = words.is("consider") || words.is("tell") || words.is("explain") || words.is("expect");
    if (!words.next()) return false;
    if (words.mark() == ':' || words.mark() == '.') return false;
    if (words.word().size() == 1 && words.word()[0] >= 'B' && words.word()[0] <= 'Z' && !words.is("i"))
      return false;                             // Schedule C lists 40 deductions
    if (makes && words.is("no")) return false;  // Make no mistake: 40% will lose
    if (puts && leads_no_bid(words.word())) return false;
    if (lets && (words.is("us") || words.is("me"))) return false;
    if (weighs && words.is("that")) return false;  // Consider that 40 sank, tell that to the 40 who sank
    if (asks) return !words.is("you") && !words.is("we") && !words.is("they") && !words.is("the");
    const char first = words.word()[0];
    return !names || !(first >= 'A' && first <= 'Z');  // Take Norway, …
  }
  if (!words.is(Sense::may_bid)) return false;
  const bool counts = words.is("cut") || words.is("buy") || words.is("leave") || words.is("drill") ||
                      words.is("space") || words.is("pack");  // Cut 300 jobs, Buy 40 homes
  const bool plans = words.is("plan");
  const bool thinks = words.is("think");
  const bool splits = words.is("split");
  const bool tests = words.is("test");
  const bool cools = words.is("cool") || words.is("rest") || words.is("soak") || words.is("freeze");
  const bool names = is_one_of(words.word(), {"Change", "Shift", "Space", "Crop", "Dig", "Drill", "Tie",
                                              "Leave", "Pack", "Buy"});  // Change at the top cost 400 jobs
  const bool saves = words.is("save");                                   // Save 300 jobs, the deal did not
  if (!words.next()) return false;
  if (plans && words.is("on")) return words.next() && words.word().ends_with("ing");  // Plan on rowing
  if (thinks && words.is("of"))  // Think of ways to row; not of the 40 who sank
    return words.next() && !words.is("the") && !words.is("it") && !is_digit(words.word()[0]);
  if (splits && words.is("into"))  // Split into groups of 4; not "Split into camps, 40 left"
    return words.next() && is_one_of(words.word(), {"groups", "pairs", "teams", "small"});
  if (tests && words.is("with")) return words.next() && is_digit(words.word()[0]);  // Test with 5 people
  if (cools && words.is("for")) return words.next() && is_digit(words.word()[0]);   // Cool for 10 minutes
  if (!is_object(words)) return false;
  if (names && words.is("at")) return words.next() && words.is("least");  // Leave at least 1 metre
  if (names && (words.is("up") || words.is("between") || words.is("about"))) return false;
  if (!is_digit(words.word()[0])) return true;
  return !counts && !(saves && is_saved_by_others(words));
}

// Behind "Then", behind "If it fails,".
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

}  // namespace

std::optional<Bid> bid_of(std::string_view text, Span span, const Lexicon& lexicon) {
  Clause words(text, span, lexicon);
  if (!goes_to_bidding(words)) return std::nullopt;
  return Bid{words.begin(), words.is("sure") || words.is("that")};
}

}  // namespace obelus::policy
