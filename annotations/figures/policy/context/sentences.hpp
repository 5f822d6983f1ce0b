#pragma once
// The sentence round a place, for places that come in order: text is read once, and only where it is asked
// for.

#include <cstddef>
#include <string_view>
#include <vector>

#include "figures/policy/lexicon/lexicon.hpp"
#include "obelus/article.hpp"

namespace obelus::policy {

class Sentences {
 public:
  Sentences(std::string_view text, const Lexicon& words) : text_(text), words_(words) {}

  // The sentence of `block` that holds the character at `offset`, white space at its ends left out. Neither
  // block nor offset may lie before those of the last call.
  Span at(const Block& block, std::size_t offset) {
    return block.text == block_ && sentence_.contains(offset) ? trimmed_ : read_to(block, offset);
  }

  // That sentence, or one before it in its block, begins by asking to suppose something: "Let's say that …".
  bool supposed();

  // The last sentence says who says so: "the company claims", "according to the police".
  bool attributed() {
    if (!attribution_known_) attributed_ = reads_attributed();
    attribution_known_ = true;
    return attributed_;
  }

 private:
  Span read_to(const Block& block, std::size_t offset);
  bool reads_attributed() const;
  std::size_t end_of_sentence(std::size_t from, std::size_t block_end) const;
  bool opens_supposition(Span sentence) const;
  bool has_sentence(Span between) const;
  bool ends_sentence(std::size_t stop, std::size_t block_end) const;

  std::string_view text_;
  const Lexicon& words_;
  Span block_;
  Span sentence_;  // with the white space behind it
  Span trimmed_;
  std::vector<Span> unread_;  // sentences of the block, not yet asked what they suppose
  bool supposed_ = false;
  bool attribution_known_ = false;
  bool attributed_ = false;
};

}  // namespace obelus::policy
