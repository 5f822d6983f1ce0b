#pragma once
// A set of ASCII characters, and where the next of them stands: a look in a table for each byte, where the
// standard library's find_first_of searches the set anew each time. Within a function it is to be `static`,
// or the table is made anew at each call.

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

// The next of a few bytes, asked for from front to back: where they are rare, as quick as the C library is
// with one of them. Linear in the text, whatever it holds.
template <char... members>
class NextOf {
 public:
  explicit NextOf(std::string_view text) : text_(text) {}

  // The first at or behind `from`, which does not go back; npos when there is none.
  std::size_t find(std::size_t from) {
    std::size_t first = std::string_view::npos;
    std::size_t i = 0;
    const auto look = [&](char member) {
      if (at_[i] < from || is_new_) at_[i] = text_.find(member, from);
      if (at_[i] < first) first = at_[i];
      ++i;
    };
    (look(members), ...);
    is_new_ = false;
    return first;
  }

 private:
  std::string_view text_;
  bool is_new_ = true;
  std::array<std::size_t, sizeof...(members)> at_{};  // by member; npos when there is no more
};

using LineEnds = NextOf<'\n', '\r'>;

}  // namespace obelus
