#pragma once
// How much it says that a word stands at a place: the rarer in the article, the more.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "selector/tokens.hpp"

namespace obelus::selector {

class Rarity {
 public:
  explicit Rarity(std::span<const Token> words);

  // How often the word stands in the article.
  std::size_t count(std::uint64_t hash) const;

  // In bits: the logarithm of one in how many words it is, less for short words, which are common in all
  // languages. Between 1 and 10. That an article is short does not make its words common.
  double bits(const Token& word) const;

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t count = 0;
  };

  std::vector<Slot> slots_;
  std::size_t words_;
};

}  // namespace obelus::selector
