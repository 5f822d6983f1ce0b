#pragma once
// "Imagine", "if you have", "for example, a town might": read word by word, said of what comes behind.
// Only sentences with a cue of the lexicon are read: each word that begins any of it is one.

#include "figures/policy/context/clause.hpp"

namespace obelus::policy {

class Supposition {
 public:
  void take(const Clause& words) {
    constexpr Senses telling = static_cast<Senses>(Sense::tells_how) | static_cast<Senses>(Sense::supposes) |
                               static_cast<Senses>(Sense::relates);
    if (!idle_ || words.mark() != 0 || (words.senses() & telling) != 0) take_word(words);
  }

  bool given() const { return given_ || hypothetical_ || be_; }
  // "for example, a harbour might own 40 cranes": made up, if it is no large number
  bool loosely_given() const { return loosely_; }
  // "for example, a harbour could own 40 cranes": made up, if it is small, and nothing is lost
  bool could() const { return could_; }
  // "if you have 40 tabs open": in the condition itself; ", and 40 people do," stands beside it
  bool condition() const { return (condition_ || gerund_ || hedged_) && !beside_; }
  // … or behind it, and no mark but commas between.
  bool conditioned() const { return if_anybody_ && any_if_; }
  // One of the words behind "for example, a".
  bool sampled() const { return sample_ > 0 && indefinite_; }
  // "for, say, 30 minutes", "(for example, a 24-hour contest)"
  bool near() const { return say_ > 0 || near_ > 0; }

 private:
  void take_word(const Clause& words);
  void take_marks(const Clause& words);
  void take_gerund(const Clause& words);
  void take_condition(const Clause& words);
  void take_sample(const Clause& words);
  void take_aim(const Clause& words);

  bool idle_ = true;  // a word that tells nothing changes nothing
  bool given_ = false;
  bool hypothetical_ = false;
  bool who_ = false;       // behind "a hypothetical firm"
  bool invented_ = false;  // the word before is that of "an imaginary firm"
  bool loosely_ = false;
  bool could_ = false;
  bool condition_ = false;
  bool gerund_ = false;  // the word before is that of "if processing"
  bool hedged_ = false;  // … of "if driving over"
  bool beside_ = false;  // behind ", and", and at most "some"
  int say_ = 0;
  int a_if_ = 0;    // 2: the word before is that of "if a"; 1: of "if a group"
  int near_ = 0;    // words left behind "(for example"
  int sample_ = 0;  // behind "for example"
  int aim_ = 0;     // behind "a goal"
  bool your_ = false;
  bool your_aim_ = false;  // behind "your goal"
  bool be_ = false;        // behind "a goal could be"
  bool aside_ = false;
  bool any_if_ = false;
  bool were_ = false;  // the word before
  int behind_if_ = 0;  // words in which "were to" may follow
  bool if_anybody_ = false;
  bool after_if_ = false;
  bool anyones_ = false;  // "for example, you"
  bool they_ = false;
  bool indefinite_ = false;  // "for example, a"

  bool leads_ = false;
  bool may_ = false;
  bool for_ = false;
  bool e_ = false;
};

}  // namespace obelus::policy
