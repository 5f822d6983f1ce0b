#include "figures/policy/context/supposition.hpp"

#include <algorithm>
#include <utility>

#include "figures/policy/context/site.hpp"
#include "figures/policy/exempt/words.hpp"

namespace obelus::policy {
namespace {

constexpr int behind_example = 12;  // words

// Those of whom a condition is an example, and no rule of a law: "if you have", "if someone opens"
bool is_anybody(const Clause& words) {
  return is_one_of(words.word(),
                   {"you", "your", "you're", "you\u2019re", "we", "our", "we're", "I", "my", "one", "someone",
                    "somebody", "anyone", "we\u2019re", "you\u2019ve", "you've", "we\u2019ve", "we've"});
}

// "a hypothetical firm", "a hypothetical election", of which all is made up
bool is_somebody(const Clause& words) {
  return is_one_of(words.word(),
                   {"company",  "firm",   "household", "family",  "person",  "worker", "investor",
                    "customer", "user",   "team",      "town",    "village", "shop",   "couple",
                    "startup",  "agency", "election",  "example", "world",   "case"});
}

}  // namespace

void Supposition::take_word(const Clause& words) {
  take_marks(words);
  take_gerund(words);
  if (were_ && words.is("to")) condition_ = true;  // if the bank were to cut by 2 points
  were_ = behind_if_ > 0 && words.is("were");
  behind_if_ = words.is("if") ? 5 : std::max(behind_if_ - 1, 0);
  if (words.is("since") || words.is("because")) condition_ = any_if_ = false;  // if it sails, since it takes
  if (hypothetical_ && is_past(words.word()) && !who_) hypothetical_ = false;  // a hypothetical plan cost it
  if (hypothetical_) who_ = who_ || is_somebody(words);
  if (std::exchange(invented_, false)) hypothetical_ = is_somebody(words);
  if (words.is(Sense::supposes) && (leads_ || words.mark() == ',')) given_ = true;
  if (a_if_ == 1 && words.is("of")) condition_ = true;  // if a group of 100 rows
  a_if_ = a_if_ == 2 && words.is("group") ? 1 : 0;
  take_sample(words);
  take_aim(words);
  if (say_ > 0) {  // we say plainly, we say that, we say we have
    const bool tells =
        words.mark() == ':' || words.word().ends_with("ly") || words.is("we") || words.is("that");
    say_ = tells ? 0 : say_ - 1;
  }
  if (words.is(Sense::tells_how) || after_if_)
    take_condition(words);
  else
    after_if_ = leads_ = may_ = for_ = e_ = false;
  idle_ = !(hypothetical_ || after_if_ || leads_ || may_ || for_ || e_ || be_ || gerund_ || hedged_ ||
            beside_ || invented_) &&
          say_ + near_ + sample_ + aim_ + a_if_ + behind_if_ == 0;
}

void Supposition::take_marks(const Clause& words) {
  const char mark = words.mark();
  if (mark == 0) return;
  if (mark == ';' || (mark == ',' && (words.is("yet") || words.is("but"))))
    hypothetical_ = who_ = false;  // hypothetically it could sail; in fact it sank
  if ((mark == ',' && !words.is("and")) || mark == ';') condition_ = false;  // if it takes a day, and 40 come
  if (mark == ',' && words.is(Sense::relative)) given_ = loosely_ = could_ = false;  // a dam, which holds
  if (mark == '(') aside_ = true;
  if (mark == ')') aside_ = false, near_ = 0;
  if (sample_ == behind_example && (mark == '"' || mark == '\x9C'))
    given_ = true;  // for example, “we wait …”
}

// "if processing 100 rows", "if loading the 500 boxes", "if driving over 300 miles"; not "if fighting killed
// 40", nor "if spending cuts"
void Supposition::take_gerund(const Clause& words) {
  if (beside_ && !words.is(Sense::hedge) && !words.is("more")) beside_ = false;
  if (condition_ && words.mark() == ',' && words.is("and")) beside_ = true;
  if (gerund_ && words.is(Sense::determiner)) condition_ = true;
  if ((gerund_ || hedged_) && is_digit(words.word()[0])) condition_ = true;
  hedged_ = gerund_ && words.is(Sense::hedge) && words.mark() == 0;
  gerund_ = after_if_ && words.word().ends_with("ing");
}

void Supposition::take_condition(const Clause& words) {
  if (words.is("hypothetical") || words.is("hypothetically")) hypothetical_ = true;
  invented_ = words.is("imaginary");
  if (if_anybody_ && words.is("would")) given_ = true;  // if I were the mayor, I would spend
  if (after_if_ && words.is("there")) condition_ = true;
  if (after_if_ && words.is("a")) a_if_ = 2;
  if (after_if_ && is_anybody(words)) condition_ = if_anybody_ = true;
  if (any_if_ && (words.is("takes") || words.is("took"))) condition_ = true;
  if (words.is("say") && (leads_ || words.mark() == ',')) say_ = 3;

  after_if_ = words.is("if");
  any_if_ = any_if_ || after_if_;
  leads_ = after_if_ || words.is("let's") || words.is("let\u2019s") || words.is("us") || words.is("we") ||
           words.is("now") || words.is("just") || words.is("you");
  may_ = words.is("might") || words.is("could") || words.is("can");
  for_ = words.is("for");
  e_ = words.is("e");
}

// "for example, a town might", "if, for example, it", "for example, selling a house"; "for example, the mill
// could" tells what may come
void Supposition::take_sample(const Clause& words) {
  if (near_ > 0) --near_;
  if (sample_ > 0) {
    const bool first = sample_-- == behind_example;
    if (first)
      anyones_ = is_anybody(words), they_ = words.is("they"), indefinite_ = words.is("a") || words.is("an");
    if ((first && (any_if_ || words.word().ends_with("ing"))) || words.is("if")) given_ = true;
    const bool may = words.is("might") || words.is("could") || words.is("would");
    if (may && anyones_) given_ = true;
    if (words.is("might") && they_) given_ = true;
    if (words.is("might") && indefinite_) loosely_ = true;
    if (words.is("could") && indefinite_) could_ = true;
  }
  const bool example = for_ && (words.is("example") || words.is("instance"));
  if (example) sample_ = behind_example;
  if (near_ == 3 && words.word().ends_with("ing")) near_ = behind_example;  // (e.g. selling all of the
  if (aside_ && (example || (e_ && words.is("g")))) near_ = 4;
}

// "a goal could be", to what comes behind: "a goal could be met" says nothing of it.
void Supposition::take_aim(const Clause& words) {
  if (std::exchange(be_, false))
    given_ = given_ || words.word().ends_with("ing") ||
             is_one_of(words.word(), {"to", "a", "an", "the", "that", "at", "about", "around", "for"});
  if (aim_ > 0) {
    --aim_;
    be_ = (may_ && words.is("be")) || (your_aim_ && aim_ == 3 && words.is("is"));  // your goal is to
  }
  if (words.is(Sense::tells_how) && is_one_of(words.word(), {"goal", "goals", "metric", "metrics", "target",
                                                             "outcome", "objective", "example", "scenario"}))
    aim_ = 4, your_aim_ = your_;
  your_ = words.is("your");
}

}  // namespace obelus::policy
