#include "selector/edit_distance.hpp"

#include <algorithm>
#include <cassert>

namespace obelus::selector {

void EditDistance::assign(std::string_view pattern) {
  assert(!pattern.empty());
  size_ = pattern.size();
  blocks_ = (size_ + word_bits - 1) / word_bits;
  last_bit_ = (size_ - 1) % word_bits;
  places_.assign(256 * blocks_, 0);
  column_.resize(blocks_);
  for (std::size_t i = 0; i < size_; ++i)
    places_[static_cast<unsigned char>(pattern[i]) * blocks_ + i / word_bits] |= Word{1} << (i % word_bits);
}

// The column before the text: every cell is one more than the one above.
void EditDistance::begin() { std::fill(column_.begin(), column_.end(), Column{~Word{0}, 0}); }

// The next column. `carry` is the step along the row above the pattern; what comes back is the step along
// the pattern's last row.
int EditDistance::advance(unsigned char byte, int carry) {
  const Word* places = &places_[byte * blocks_];
  for (std::size_t block = 0; block < blocks_; ++block) {
    const auto [up, down] = column_[block];
    Word equal = places[block];
    const Word fall = equal | down;
    if (carry < 0) equal |= 1;
    const Word level = (((equal & up) + up) ^ up) | equal;
    Word right_up = down | ~(level | up);
    Word right_down = up & level;

    const std::size_t top = block + 1 == blocks_ ? last_bit_ : word_bits - 1;
    const int next = static_cast<int>(right_up >> top & 1) - static_cast<int>(right_down >> top & 1);
    right_up = right_up << 1 | static_cast<Word>(carry > 0);
    right_down = right_down << 1 | static_cast<Word>(carry < 0);
    column_[block] = {right_down | ~(fall | right_up), right_up & fall};
    carry = next;
  }
  return carry;
}

EditDistance::Ending EditDistance::nearest(std::string_view text) {
  begin();
  std::size_t edits = size_;
  Ending best{edits, 0};
  for (std::size_t i = 0; i < text.size(); ++i) {
    edits += static_cast<std::size_t>(advance(static_cast<unsigned char>(text[i]), 0));
    if (edits < best.edits) best = {edits, i + 1};
  }
  return best;
}

std::size_t EditDistance::to(std::string_view text) {
  begin();
  std::size_t edits = size_;
  for (const char byte : text)
    edits += static_cast<std::size_t>(advance(static_cast<unsigned char>(byte), 1));
  return edits;
}

}  // namespace obelus::selector
