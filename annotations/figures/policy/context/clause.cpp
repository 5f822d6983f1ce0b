#include "figures/policy/context/clause.hpp"

#include <algorithm>

#include "figures/policy/context/site.hpp"
#include "figures/runs.hpp"

namespace obelus::policy {
namespace {

// A typographic mark: three bytes from E2 80 80 on; the apostrophe is part of a word.
bool is_mark(std::string_view text, std::size_t at) { return text.substr(at, 2) == "\xE2\x80"; }
bool is_apostrophe(std::string_view text, std::size_t at) {
  return text[at] == '\'' || text.substr(at, 3) == "\xE2\x80\x99";
}

bool is_of_word(std::string_view text, std::size_t at) {
  return is_plain(text[at]) || (is_letter(text[at]) && !is_mark(text, at));
}

}  // namespace

Clause::Clause(std::string_view text, Span span, const Lexicon& words)
    : text_(text), at_(span.begin), end_(std::min(span.end, span.begin + longest)), words_(&words) {}

bool Clause::next() {
  mark_ = 0;
  for (; at_ < end_ && !is_of_word(text_, at_); at_ += is_mark(text_, at_) ? 3 : 1)
    if (text_[at_] != ' ' && text_[at_] != '\n')
      mark_ = is_mark(text_, at_) && at_ + 2 < end_ ? text_[at_ + 2] : text_[at_];
  if (at_ >= end_) return false;
  begin_ = at_;
  for (at_ += runs::at<runs::LettersAndDigits>(text_, at_); at_ < end_; ++at_) {
    if (is_plain(text_[at_])) continue;
    if (text_[at_] == ' ') break;
    if (!is_of_word(text_, at_) && !is_apostrophe(text_, at_)) break;
    if (is_mark(text_, at_)) at_ += 2;
  }
  at_ = std::min(at_, end_);
  word_ = text_.substr(begin_, at_ - begin_);
  senses_ = words_->find(word_, text_);
  return true;
}

bool Clause::skip_to_comma() {
  for (; at_ + 1 < end_; ++at_)
    if (text_[at_] == ',' && space_at(text_, at_ + 1) > 0) return true;
  return false;
}

}  // namespace obelus::policy
