#include "figures/scan/candidates.hpp"

namespace obelus::figures {
namespace {

bool is_sign(std::string_view text, std::size_t pos) {
  const auto b = static_cast<unsigned char>(text[pos]);
  const auto c = static_cast<unsigned char>(at(text, pos + 1));
  if (b == 0xC2) return c >= 0xBC && c <= 0xBE;
  if (b == 0xE2) return c == 0x85;
  return digit_at(text, pos).size != 0;
}

}  // namespace

std::size_t Candidates::next(std::size_t pos) const {
  for (; pos < text_.size(); ++pos) {
    const char c = text_[pos];
    if (is_digit(c)) {
      return pos > 0 && text_[pos - 1] == '.' &&
                     !(pos > 1 && (is_digit(text_[pos - 2]) || letter_before(text_, pos - 1)))
                 ? pos - 1
                 : pos;
    }
    if (static_cast<unsigned char>(c) >= 0x80) {
      if (is_sign(text_, pos)) return pos;
      continue;
    }
    if (!is_ascii_letter(c) || (pos > 0 && (is_ascii_letter(text_[pos - 1]) || is_digit(text_[pos - 1]))))
      continue;
    std::uint32_t letters = 0;
    for (std::size_t i = 0; i < 4 && is_ascii_letter(at(text_, pos + i)); ++i)
      letters |= static_cast<std::uint32_t>(static_cast<unsigned char>(text_[pos + i]) | 0x20) << (8 * i);
    const std::uint32_t bit = lexicon::stem_hash(letters);
    if ((stems_[bit / 64] >> (bit % 64) & 1) != 0) return pos;
  }
  return pos;
}

}  // namespace obelus::figures
