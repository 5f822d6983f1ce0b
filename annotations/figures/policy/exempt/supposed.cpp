// Numbers of an example that the author makes up.
//
//   Let's say the office has $30 million. … That $30 million … · if you have 40 tabs open · for, say, 10 days

#include <algorithm>

#include "figures/policy/context/clause.hpp"
#include "figures/policy/context/named.hpp"
#include "figures/policy/rules.hpp"

namespace obelus::policy {
namespace {

// Those of whom a condition is an example, and no rule of a law: "if you have", "if a user opens"
bool is_anybody(const Clause& words) {
  constexpr std::string_view subjects[] = {"you",     "your",       "you're", "you\u2019re", "we",
                                           "our",     "we're",      "I",      "my",          "one",
                                           "someone", "somebody",   "anyone", "we\u2019re",  "you\u2019ve",
                                           "you've",  "we\u2019ve", "we've"};
  return std::find(std::begin(subjects), std::end(subjects), words.word()) != std::end(subjects);
}

// Reads on to the number: what was supposed on the way?
class Supposition {
 public:
  void take(const Clause& words) {
    if (words.mark() == ',' || words.mark() == ';') end_clause();
    if (words.is(Sense::supposes) && (leads_ || words.mark() == ',')) given_ = true;
    if (words.is("hypothetical") || words.is("hypothetically")) given_ = true;
    take_sample(words);
    if (if_ && words.is("would")) given_ = true;  // if I were the mayor, I would spend
    if (after_if_ && words.is("there")) condition_ = true;
    if (words.is("say")) say_ = leads_ || words.mark() == ',' ? 4 : 0;
    if (say_ > 0) --say_;
    if (after_if_ && is_anybody(words)) condition_ = if_ = true;
    if (it_ && (words.is("takes") || words.is("took"))) condition_ = true;
    it_ = after_if_ && words.is("it");
    after_if_ = words.is("if");
    if_before_ = if_before_ || after_if_;
    leads_ = words.is("let's") || words.is("let\u2019s") || words.is("us") || words.is("we") ||
             words.is("if") || words.is("now") || words.is("just") || words.is("you");
  }

  void end_clause() { condition_ = false; }

  bool given() const { return given_; }
  bool condition() const { return condition_; }
  // "for, say, 30 minutes", "(for example, a 24-hour contest)"
  bool near() const { return say_ > 0 || near_ > 0; }

 private:
  // "for example, a town might", "a goal could be"; for example, “we wait …”
  void take_sample(const Clause& words) {
    constexpr std::string_view aims[] = {"goal",    "goals",     "metric",  "metrics", "target",
                                         "outcome", "objective", "example", "scenario"};
    const bool quoted = words.mark() == '"' || words.mark() == '\x9C';
    const bool may = words.is("might") || words.is("could");
    const bool acts = sample_ == 12 && words.word().ends_with("ing");
    if (sample_ > 0 &&
        (may || acts || words.is("would") || words.is("if") || quoted || (if_before_ && sample_ == 12)))
      given_ = true;
    if (near_ > 0) --near_;
    if (words.mark() == '(') aside_ = true;
    if (aside_ && ((for_ && words.is("example")) || (words.is("g") && e_))) near_ = 4;
    if (words.mark() == ')') aside_ = false;
    e_ = words.is("e");
    if (aim_ > 0 && words.is("be") && may_) given_ = true;
    if (for_ && (words.is("example") || words.is("instance")))
      sample_ = 12;
    else if (sample_ > 0)
      --sample_;
    const std::string_view word = words.word();
    if (std::find(std::begin(aims), std::end(aims), word) != std::end(aims))
      aim_ = 4;
    else if (aim_ > 0)
      --aim_;
    may_ = may || words.is("can");
    for_ = words.is("for");
  }

  int aim_ = 0;
  int near_ = 0;
  bool aside_ = false;
  bool e_ = false;
  bool if_ = false;
  bool it_ = false;
  bool if_before_ = false;
  bool may_ = false;
  bool for_ = false;
  bool given_ = false;
  int sample_ = 0;
  bool condition_ = false;
  bool after_if_ = false;
  bool leads_ = false;
  int say_ = 0;
};

}  // namespace

bool is_small(const Site& site) {
  const bool counted = site.is_kind(QuantityKind::count) || site.is_kind(QuantityKind::range) ||
                       site.is_kind(QuantityKind::duration);
  return counted && !site.is_digits() && site.quantity().high < site.policy().min_count;
}

std::optional<Span> supposed(const Site& site) {
  if (site.policy().quantities) return std::nullopt;
  const Quantity& q = site.quantity();
  if (is_small(site)) return std::nullopt;
  if (site.named().is_supposed(q)) return q.text;
  const Span sentence = site.sentence();
  if (site.in_supposition()) return q.text;
  if (q.text.begin - sentence.begin > Clause::longest) return std::nullopt;
  Clause words(site.text(), sentence, site.words());
  Supposition supposition;
  while (words.next() && words.begin() < q.text.begin) supposition.take(words);
  if (words.mark() == ',') supposition.end_clause();
  const bool is_supposed = supposition.given() || supposition.near() ||
                           (supposition.condition() && !site.is_kind(QuantityKind::money));
  return is_supposed ? std::optional(q.text) : std::nullopt;
}

}  // namespace obelus::policy
