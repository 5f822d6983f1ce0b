#pragma once
// One alignment, read: which words of the page stand for the quotation, and what that says.

#include <cstddef>
#include <span>

#include "selector/alignment.hpp"
#include "selector/evidence.hpp"
#include "selector/page.hpp"
#include "selector/rarity.hpp"
#include "selector/wording.hpp"

namespace obelus::selector {

class AlignedPassage {
 public:
  // `pairs` are of the wording's words and of the page's from number `base` on, by place; `bits` says what
  // each of the wording's words weighs. Refers to all of it.
  AlignedPassage(const Page& page, const Wording& wording, std::span<const float> bits, const Rarity& rarity,
                 std::span<const Pair> pairs, std::size_t base);

  // Whether a quoted word has a pair; without, there is nothing else to ask.
  bool has_place() const { return begin_ < end_; }
  // The words, with the quotation's punctuation at its ends.
  Span folded() const;
  Evidence evidence() const;

 private:
  const Pair& first() const { return pairs_[begin_]; }
  const Pair& last() const { return pairs_[end_ - 1]; }
  const Token& word(std::size_t theirs) const { return page_.words()[base_ + theirs]; }
  // How many words stand between the passage's kept words and the word next to the passage, in place of
  // words that are lost there: they are the passage's too.
  std::size_t stand_ins_before() const;
  std::size_t stand_ins_after() const;
  // Where an end is lost, what is written together with it belongs to it: RUSTSEC-2025-[0150].
  void take_whole_runs();
  // Where an end is lost that was the end of a sentence too, the passage goes as far as the sentence does
  // now, if that is not far.
  void take_whole_sentence();
  // The bits of the page's words from one to another that agree with none of ours.
  double unpaired(std::size_t from, std::size_t to) const;

  const Page& page_;
  const Wording& wording_;
  std::span<const float> bits_;
  const Rarity& rarity_;
  std::span<const Pair> pairs_;
  std::size_t base_;       // the page's word that is theirs number 0
  std::size_t begin_ = 0;  // pairs of quoted words
  std::size_t end_ = 0;
  std::size_t lost_before_ = 0;
  std::size_t lost_after_ = 0;
  std::size_t begin_word_ = 0;
  std::size_t end_word_ = 0;
  bool begins_sentence_ = false;  // what is kept does, or what stands in for it
};

}  // namespace obelus::selector
