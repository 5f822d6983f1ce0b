#pragma once
// "Imagine", "if you have", "for example, a town might": read word by word, said of what comes behind.

#include "figures/policy/context/clause.hpp"

namespace obelus::policy {

class Supposition {
 public:
  void take(const Clause& words) {
    constexpr Senses telling = static_cast<Senses>(Sense::tells_how) | static_cast<Senses>(Sense::supposes);
    if (!idle_ || words.mark() != 0 || (words.senses() & telling) != 0) take_word(words);
  }

  bool given() const { return given_ || be_; }
  // "if you have 40 tabs open": in the condition itself
  bool condition() const { return condition_; }
  // One of the words behind "for example".
  bool sampled() const { return sample_ > 0; }
  // "for, say, 30 minutes", "(for example, a 24-hour contest)"
  bool near() const { return say_ > 0 || near_ > 0; }

 private:
  void take_word(const Clause& words);
  void take_marks(const Clause& words);
  void take_condition(const Clause& words);
  void take_sample(const Clause& words);
  void take_aim(const Clause& words);

  bool idle_ = true;  // a word that tells nothing changes nothing
  bool given_ = false;
  bool condition_ = false;
  int say_ = 0;
  int near_ = 0;     // words left behind "(for example"
  int sample_ = 0;   // behind "for example"
  int aim_ = 0;      // behind "a goal"
  bool be_ = false;  // behind "a goal could be"
  bool aside_ = false;
  bool any_if_ = false;
  bool if_anybody_ = false;
  bool after_if_ = false;

  bool leads_ = false;
  bool may_ = false;
  bool for_ = false;
  bool e_ = false;
};

}  // namespace obelus::policy
