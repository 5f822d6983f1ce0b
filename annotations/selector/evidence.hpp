#pragma once
// What speaks for a place and what against it, in bits: a word says the more, the rarer it is in the article
// (rarity.hpp). Numbers that can be shown to people, and what a careful copy-editor would make of them.
//
//   ours    from page 3 [shares dropped by 17 per cent] on Monday
//   theirs  from page 3 [shares  fell   by 17 per cent] on Tuesday
//   kept    shares 8 · by 3 · 17 3 · per 5 · cent 7     lost  dropped 10
//   before  from 7 · page 7 · 3 2                       after on 3, lost Monday 10

#include <cstddef>
#include <string_view>

namespace obelus::selector {

// What stands on one side of the passage.
struct Side {
  double kept = 0;   // of the words we know, those that stand there in order
  double lost = 0;   // and those that do not
  double added = 0;  // of words that stand between the passage and kept ones

  bool is_known() const { return kept + lost > 0; }
  double worth() const;  // what is kept, less for what came between
  double share() const { return is_known() ? worth() / (kept + lost) : 0; }
  double part() const { return is_known() ? kept / (kept + lost) : 0; }  // whatever came between
};

struct Evidence {
  double kept = 0;        // of the quotation's words, those that stand there in order
  double lost = 0;        // and those that do not
  double added = 0;       // of words that stand between kept ones
  std::size_t words = 0;  // of the quotation
  double kept_words = 0;  // a word that is akin counts in part
  bool keeps_first = false;
  bool keeps_last = false;
  bool begins_sentence = false;  // the place does, or its block
  bool is_new = false;           // the sentence: it did not stand there when the article was locked
  bool in_place = false;         // it stands between the same neighbours as the passage did then
  Side before;
  Side after;

  bool is_intact() const { return lost == 0 && added == 0; }
  double survival() const { return kept_words / static_cast<double>(words); }

  // All of it, weighed: what is kept less what is lost, added, and gone from round it.
  double weight() const;
};

// By how much more the best place must weigh than the next.
double least_lead(const Evidence& evidence);

// Why the place is not to be taken, as the end of a sentence ("it keeps too few of the words"); empty when
// nothing speaks against it.
std::string_view objection(const Evidence& evidence);

// From 0 to 1, less than for a passage that is not edited.
double score_of(const Evidence& evidence);

}  // namespace obelus::selector
