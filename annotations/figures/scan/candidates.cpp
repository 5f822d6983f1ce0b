#include "figures/scan/candidates.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "figures/runs.hpp"

namespace obelus::scan {
namespace {

constexpr std::size_t block_size = 64;

struct Masks {
  std::uint64_t letters = 0;
  std::uint64_t digits = 0;
  std::uint64_t leads = 0;  // first bytes of characters beyond ASCII
};

#if defined(__SSE2__)

Masks masks_of(const char* block) {
  Masks masks;
  for (unsigned i = 0; i < block_size; i += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block + i));
    masks.letters |= std::uint64_t{runs::bits(runs::letters_in(bytes))} << i;
    masks.digits |= std::uint64_t{runs::bits(runs::within(bytes, '0', 10))} << i;
    masks.leads |= std::uint64_t{runs::bits(runs::within(bytes, '\xC2', 62))} << i;
  }
  return masks;
}

#else

Masks masks_of(const char* block) {
  Masks masks;
  for (unsigned i = 0; i < block_size; ++i) {
    masks.letters |= std::uint64_t{is_ascii_letter(block[i])} << i;
    masks.digits |= std::uint64_t{is_digit(block[i])} << i;
    masks.leads |= std::uint64_t{static_cast<unsigned char>(block[i]) >= 0xC2} << i;
  }
  return masks;
}

#endif

bool is_sign(std::string_view text, std::size_t pos) {
  const auto lead = static_cast<unsigned char>(text[pos]);
  const auto next = static_cast<unsigned char>(at(text, pos + 1));
  if (lead == 0xC2) return next >= 0xBC && next <= 0xBE;  // ¼ ½ ¾
  if (lead == 0xE2) return next == 0x85;                  // ⅓ …
  return digit_at(text, pos).size != 0;
}

}  // namespace

void Candidates::load() {
  Masks masks;
  if (block_ + block_size <= text_.size()) {
    masks = masks_of(text_.data() + block_);
  } else if (block_ < text_.size()) {
    char rest[block_size] = {};
    std::memcpy(rest, text_.data() + block_, text_.size() - block_);
    masks = masks_of(rest);
  }
  const char before = block_ == 0 ? ' ' : text_[block_ - 1];
  const std::uint64_t in_word = (masks.letters | masks.digits) << 1 |
                                static_cast<unsigned>(is_ascii_letter(before) || is_digit(before));
  const std::uint64_t in_run = masks.digits << 1 | static_cast<unsigned>(is_digit(before));
  candidates_ = (masks.digits & ~in_run) | number_words(masks.letters, long_enough(masks.letters) & ~in_word);
  for (std::uint64_t leads = masks.leads; leads != 0; leads &= leads - 1)
    if (is_sign(text_, block_ + static_cast<std::size_t>(std::countr_zero(leads))))
      candidates_ |= leads & ~(leads - 1);
}

// Where as many letters follow each other as the shortest number word has: not at "of", "in", "to". What lies
// behind the block may be one.
std::uint64_t Candidates::long_enough(std::uint64_t letters) const {
  std::uint64_t found = letters;
  for (std::size_t i = 1; i < shortest_; ++i) found &= letters >> i | ~(~std::uint64_t{0} >> i);
  return found;
}

// Without a branch on what the words are, as that cannot be foretold.
std::uint64_t Candidates::number_words(std::uint64_t letters, std::uint64_t starts) const {
  // Which of four bytes are the first letters of a word, by the four bits that say which are letters.
  static constexpr std::uint32_t kept[] = {0, 0xFF, 0, 0xFFFF, 0, 0xFF, 0, 0xFFFFFF,
                                           0, 0xFF, 0, 0xFFFF, 0, 0xFF, 0, 0xFFFFFFFF};
  const std::size_t room = std::min(block_size, text_.size() - block_);
  const std::uint64_t whole = room < 4 ? 0 : ~std::uint64_t{0} >> (block_size - room + 3);
  const char* const block = text_.data() + block_;
  std::uint64_t found = 0;
  for (std::uint64_t rest = starts & whole; rest != 0; rest &= rest - 1) {
    const int bit = __builtin_ctzll(rest);
    std::uint32_t stem = 0;
    std::memcpy(&stem, block + bit, 4);
    if constexpr (std::endian::native == std::endian::big) stem = __builtin_bswap32(stem);
    const std::uint32_t hash = lexicon::stem_hash((stem | 0x20202020) & kept[letters >> bit & 15]);
    found |= (stems_[hash / 64] >> (hash % 64) & 1) << bit;
  }
  for (std::uint64_t rest = starts & ~whole; rest != 0; rest &= rest - 1) {
    const int bit = __builtin_ctzll(rest);
    const std::uint32_t hash = lexicon::stem_hash(stem_at(text_, block_ + static_cast<std::size_t>(bit)));
    found |= (stems_[hash / 64] >> (hash % 64) & 1) << bit;
  }
  return found;
}

std::size_t Candidates::next(std::size_t pos) {
  if (pos >= text_.size()) return text_.size();
  if (pos >= block_ + block_size) {
    block_ = pos - pos % block_size;
    load();
  }
  if (pos > block_) candidates_ &= ~std::uint64_t{0} << (pos - block_);
  while (candidates_ == 0) {
    block_ += block_size;
    if (block_ >= text_.size()) return text_.size();
    load();
  }
  return block_ + static_cast<std::size_t>(std::countr_zero(candidates_));
}

}  // namespace obelus::scan
