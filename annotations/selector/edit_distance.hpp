#pragma once
// How many bytes must be put in, taken out or replaced to make one text of another, 64 at a time: Myers,
// "A fast bit-vector algorithm for approximate string matching based on dynamic programming" (J. ACM 46,
// 1999), in blocks as Hyyrö has it. A column of the table of distances is two bit vectors, of the steps up
// and the steps down between neighbours; a byte of text makes the next column in some fifteen operations.
//
//   pattern  fell     text  it fel by     nearest()  1 edit, ends behind "fel"
//
// Linear in text · ⌈pattern / 64⌉.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace obelus::selector {

class EditDistance {
 public:
  // The pattern must not be empty, and less than 2³¹ bytes.
  explicit EditDistance(std::string_view pattern) { assign(pattern); }
  EditDistance() = default;

  // Another pattern, in the memory of the one before.
  void assign(std::string_view pattern);

  // A part of a text, by where it ends: of all parts one with the fewest edits, the first of these.
  struct Ending {
    std::size_t edits;
    std::size_t end;
  };
  Ending nearest(std::string_view text);

  // Between the pattern and the whole of the text.
  std::size_t to(std::string_view text);

 private:
  using Word = std::uint64_t;
  static constexpr std::size_t word_bits = 64;
  struct Column {
    Word up;    // the cell is one more than the cell above it
    Word down;  // one less
  };

  void begin();
  int advance(unsigned char byte, int carry);

  std::size_t size_ = 0;
  std::size_t blocks_ = 0;
  std::vector<Word> places_;  // where each byte stands in the pattern: [byte * blocks + block]
  std::vector<Column> column_;
  std::size_t last_bit_ = 0;  // of the pattern's last byte, in the last block
};

}  // namespace obelus::selector
