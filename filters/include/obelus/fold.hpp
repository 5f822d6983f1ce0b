#pragma once
// Text as it is compared: without the differences that typesetters make and readers do not see.
//
//   source   "Nearly  $600\u00a0bn\u00a0– “caf\u00e9”"
//   folded   "nearly $600 bn-'cafe'"
//
// Compatibility decomposition (Unicode's NFKD) and full case folding; then
//   - combining marks of Latin, Greek, Cyrillic, Hebrew and Arabic letters go, all others stay;
//   - every quotation mark, apostrophe and prime is ', every ellipsis ..., every dash or run of dashes -,
//     and the white space round a dash goes;
//   - any other run of white space is one space; soft hyphens and characters without width go.
// Superscripts, subscripts, fractions and circled digits stay as they are: 10⁵ is not 105.
// Linear in the text. Bytes that are not UTF-8 fold into U+FFFD, one for each ill-formed sequence.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "obelus/span.hpp"

namespace obelus {

// A folded text and the way back. Keeps no view of the source. The source must be shorter than 4 GiB.
class Folded {
 public:
  Folded() = default;
  explicit Folded(std::string_view source) { assign(source); }

  // Folds another text in place of the one held, reusing its memory.
  void assign(std::string_view source);

  std::string_view text() const { return text_; }

  // The characters of the source that fold into `folded`, which must not be empty: from the first byte of
  // the first to the last byte of the last, what was dropped between them included. Nothing when an end
  // of `folded` lies within what one character of the source folds into.
  std::optional<Span> source_of(Span folded) const;

  // Where the character of the source that folds into the byte at `folded` begins; the end of the source
  // for text().size().
  std::size_t source_at(std::size_t folded) const;

  // The first folded byte of the characters at or behind `source`; text().size() when there are none.
  std::size_t folded_at(std::size_t source) const;

 private:
  friend class Folder;

  // Folded text from `folded` up to the next piece. With source_size 0 each character of it stands for one
  // character of the source of the same size; else all of it stands for source_size bytes.
  struct Piece {
    std::uint32_t folded;
    std::uint32_t source;
    std::uint32_t source_size;
  };

  std::size_t piece_at(std::size_t folded) const;
  std::size_t piece_end(std::size_t piece) const;

  std::string text_;
  std::vector<Piece> pieces_;
  std::size_t source_size_ = 0;
};

// The folded form alone.
std::string fold(std::string_view text);

}  // namespace obelus
