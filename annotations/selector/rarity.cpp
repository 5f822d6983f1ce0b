#include "selector/rarity.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace obelus::selector {

Rarity::Rarity(std::span<const Token> words)
    : slots_(std::bit_ceil(words.size() * 2 + 2)), words_(words.size()) {
  for (const Token& word : words) {
    std::size_t slot = word.hash & (slots_.size() - 1);
    while (slots_[slot].count > 0 && slots_[slot].hash != word.hash) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot].hash = word.hash;
    ++slots_[slot].count;
  }
}

std::size_t Rarity::count(std::uint64_t hash) const {
  for (std::size_t slot = hash & (slots_.size() - 1);; slot = (slot + 1) & (slots_.size() - 1)) {
    if (slots_[slot].count == 0) return 0;
    if (slots_[slot].hash == hash) return slots_[slot].count;
  }
}

double Rarity::bits(const Token& word) const {
  constexpr double least = 1;
  constexpr double most = 10;
  constexpr double per_byte = 1.7;
  constexpr std::size_t least_words = 128;
  const double one_in =
      static_cast<double>(std::max(words_, least_words) + 1) / (static_cast<double>(count(word.hash)) + 0.5);
  return std::clamp(std::min(std::log2(one_in), per_byte * (word.end - word.begin)), least, most);
}

}  // namespace obelus::selector
