#pragma once
// The words of a sentence one after another, with the mark before each.

#include <cstddef>
#include <string_view>

#include "figures/policy/exempt/words.hpp"
#include "figures/policy/lexicon/lexicon.hpp"
#include "obelus/span.hpp"

namespace obelus::policy {

class Clause {
 public:
  // What is read is `span` of `text`, and of that no more than `longest` bytes.
  Clause(std::string_view text, Span span, const Lexicon& words);

  static constexpr std::size_t longest = 400;

  // False when there is no further word; numbers are words.
  bool next();
  // Goes on behind the next comma that stands between words, if one comes.
  bool skip_to_comma();

  std::string_view word() const { return word_; }
  bool is(std::string_view lower_case) const {
    return word_.size() == lower_case.size() && is_word(word_, lower_case);
  }
  Senses senses() const { return senses_; }
  bool is(Sense sense) const { return has(senses_, sense); }
  std::size_t begin() const { return begin_; }
  std::size_t end() const { return begin_ + word_.size(); }
  // The last mark between the word before and this one: a comma, a colon, a dash's last byte; 0 for a blank.
  char mark() const { return mark_; }

 private:
  std::string_view text_;
  std::size_t at_;
  std::size_t end_;
  const Lexicon* words_;
  std::string_view word_;
  Senses senses_ = 0;
  std::size_t begin_ = 0;
  char mark_ = 0;
};

}  // namespace obelus::policy
