#pragma once
// "We recommend", "you should", "you may want to": read word by word, said of what comes behind.
// Only sentences with a cue of the lexicon are read: each word that begins any of it is one.

#include "figures/policy/context/clause.hpp"

namespace obelus::policy {

class Advice {
 public:
  void take(const Clause& words);

  bool given() const { return given_ || sure_; }
  // "sessions should be 30 minutes": right behind it
  bool should() const { return should_ > 0; }
  // "talks should be short and run no longer than": somewhere before it, and no forecast
  bool should_before() const { return should_before_; }
  // "you can schedule them for": of times
  bool offered() const { return offered_; }
  // "they must send at least": what a rule asks for; not "must be", "must have been"
  bool must() const { return must_ > 0; }

 private:
  enum class Last { other, need, make };

  void take_mark(const Clause& words);
  void note(const Clause& words);
  void weigh(const Clause& words);
  void press(const Clause& words);
  void offer(const Clause& words);
  void forecast(const Clause& words);

  int you_ = 0;
  int should_ = 0;
  int must_ = 0;
  int important_ = 0;
  int can_ = 0;      // words behind "you can"
  int told_ = 0;     // words behind "why", "ruled"
  int suggest_ = 0;  // words behind it that are weighed
  bool person_ = false;
  bool given_ = false;
  bool offered_ = false;
  bool should_before_ = false;
  bool begun_ = false;
  bool please_ = false;
  bool courteous_ = false;  // the word before is that of "please be", "please find"
  bool sure_ = false;       // the word before is that of "make sure"
  bool vowed_ = false;      // behind "promised", "hoping": who is to make sure
  bool inverted_ = false;   // "should" behind a comma, which may begin "should you row"
  bool had_ = false;        // the word before is that of "must have"
  bool may_ = false;        // the word before is that of "can be sure"
  Last last_ = Last::other;
};

}  // namespace obelus::policy
