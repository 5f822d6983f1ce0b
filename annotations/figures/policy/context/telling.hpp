#pragma once
// How a sentence tells its figures: bidden, advised, supposed, or as facts. Read once, from its first word to
// its last figure.

#include <optional>

#include "figures/policy/context/advice.hpp"
#include "figures/policy/context/bidding.hpp"
#include "figures/policy/context/supposition.hpp"

namespace obelus::policy {

class Telling {
 public:
  Telling(std::string_view text, const Lexicon& words)
      : text_(text), lexicon_(words), words_(text, {}, words) {}

  // Reads on to `offset`, no more than Clause::longest bytes behind the sentence's first. Neither may lie
  // before those of the last call.
  void read(Span sentence, std::size_t offset);

  // The offset lies too far behind.
  bool too_long() const { return too_long_; }
  // The sentence's head bids, and nothing was told since.
  bool bidden() const { return bid_ && (bid_->sure || !told_); }
  // … and its verb comes behind the offset.
  bool bidden_later() const { return bid_ && bid_->behind > offset_; }
  // What stands behind the last colon bids.
  bool bidden_behind_colon() const;
  const Advice& advice() const { return advice_; }
  const Supposition& supposition() const { return supposition_; }
  // "if you pay, 40 …": the offset is behind the condition.
  bool in_condition() const { return supposition_.condition() && !(ahead_ && words_.mark() == ','); }

 private:
  void begin(Span sentence);
  void take_word();

  std::string_view text_;
  const Lexicon& lexicon_;
  Clause words_;
  Span sentence_;
  std::size_t offset_ = 0;
  std::size_t colon_ = 0;  // of the word behind it
  bool ahead_ = false;     // words_ stands at a word that was not taken
  bool told_ = false;
  bool joined_ = false;  // the word before is "and"
  bool parted_ = false;  // behind a dash or a semicolon
  bool cued_ = false;    // the sentence may advise or suppose
  bool has_colon_ = false;
  bool too_long_ = false;
  std::optional<Bid> bid_;
  Advice advice_;
  Supposition supposition_;
};

}  // namespace obelus::policy
