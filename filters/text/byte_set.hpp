#pragma once
// A set of ASCII characters, and where the next of them stands: a look in a table for each byte, where the
// standard library's find_first_of searches the set anew each time.

#include <array>
#include <cstddef>
#include <string_view>

namespace obelus {

class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view members) {
    for (const char c : members) has_[static_cast<unsigned char>(c)] = true;
  }

  constexpr bool has(char c) const { return has_[static_cast<unsigned char>(c)]; }

  // The first member at or behind `from`; npos when there is none.
  constexpr std::size_t find(std::string_view text, std::size_t from = 0) const {
    for (std::size_t at = from; at < text.size(); ++at)
      if (has(text[at])) return at;
    return std::string_view::npos;
  }

  // Whether all of `text` is of the set.
  constexpr bool has_all(std::string_view text) const {
    for (const char c : text)
      if (!has(c)) return false;
    return true;
  }

 private:
  std::array<bool, 256> has_{};
};

// The ends of lines, LF or CR, asked for from front to back. Linear in the text, whatever the ends are.
class LineEnds {
 public:
  explicit LineEnds(std::string_view text) : text_(text) {}

  // The first at or behind `from`, which does not go back; npos when there is none.
  std::size_t find(std::size_t from) {
    if (feed_ < from || is_first_) feed_ = text_.find('\n', from);
    if (return_ < from || is_first_) return_ = text_.find('\r', from);
    is_first_ = false;
    return feed_ < return_ ? feed_ : return_;
  }

 private:
  std::string_view text_;
  bool is_first_ = true;
  std::size_t feed_ = 0;  // npos when there is no more
  std::size_t return_ = 0;
};

}  // namespace obelus
