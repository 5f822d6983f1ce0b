#include "figures/policy/context/telling.hpp"

#include <algorithm>
#include <utility>

#include "figures/policy/context/cues.hpp"

namespace obelus::policy {
namespace {

bool states(const Clause& words) {
  return words.is(Sense::relates) || words.is("that") || words.is("is") || words.is("are") ||
         words.is("was") || words.is("were") || words.is("has") || words.is("had");
}

// "Begin early: when the tide is low, we usually see …"
bool is_subject(const Clause& words) {
  return words.is("we") || words.is("they") || words.is("it") || words.is("i");
}

// "Stir it well; then wait", "; we often wait"; not "Stir it well; the lab counts"
bool goes_on_bidding(const Clause& words) {
  return words.is("then") || words.is(Sense::bids) || words.is(Sense::may_bid) || words.is("we") ||
         words.is("you");
}

}  // namespace

void Telling::begin(Span sentence) {
  sentence_ = sentence;
  words_ = Clause(text_, sentence, lexicon_);
  colon_ = 0;
  ahead_ = told_ = parted_ = joined_ = false;
  bid_ = bid_of(text_, sentence, lexicon_);
  const Span read{sentence.begin, std::min(sentence.end, sentence.begin + Clause::longest)};
  cued_ = has_cue(text_, read, lexicon_);
  has_colon_ = text_.substr(read.begin, read.size()).find(':') != text_.npos;
  advice_ = {};
  supposition_ = {};
}

void Telling::take_word() {
  if (words_.mark() == ':') colon_ = words_.begin();
  parted_ = parted_ || words_.mark() == '\x94' || words_.mark() == ';';
  if (bid_ && words_.mark() == ';' && !goes_on_bidding(words_)) told_ = true;
  const bool turned = parted_ || (colon_ > 0 && words_.begin() > colon_);
  if (bid_ && turned && is_past(words_.word())) told_ = true;  // think of it — a crew sailed
  if (bid_ && words_.begin() >= bid_->behind && (states(words_) || (colon_ > 0 && is_subject(words_))))
    told_ = true;
  if (bid_ && std::exchange(joined_, words_.is("and")) && words_.is("you"))
    told_ = true;  // Buy it and you pay
  if (!cued_) return;
  advice_.take(words_);
  supposition_.take(words_);
}

void Telling::read(Span sentence, std::size_t offset) {
  if (sentence != sentence_) begin(sentence);
  offset_ = offset;
  too_long_ = offset - sentence.begin > Clause::longest;
  if (!cued_ && !bid_ && !has_colon_) return;
  while ((ahead_ || words_.next()) && words_.begin() < offset) {
    ahead_ = false;
    take_word();
  }
  ahead_ = words_.begin() >= offset;
}

bool Telling::bidden_behind_colon() const {
  if (colon_ == 0) return false;
  const auto bid = bid_of(text_, {colon_, sentence_.end}, lexicon_);
  return bid && bid->behind <= offset_;
}

}  // namespace obelus::policy
