#pragma once
// Many changes to one text, made where the one before was made or near it, as an editor sends them together.
// The text is kept in two, parted at the last change (a gap buffer, as in Emacs), so that a change costs the
// way to it and not the length of the text.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/editor/document.hpp"

namespace obelus::lsp {

// Places are those of a Document of the text as it is by then.
class GapBuffer {
 public:
  explicit GapBuffer(const Document& document);

  // Nothing stands between places that run backwards: the text goes in at the first.
  void replace(Position begin, Position end, Encoding encoding, std::string_view text);

  std::string text() const;

 private:
  std::size_t size() const { return bytes_.size() - (behind_ - gap_); }
  bool is_start_at_gap() const;
  std::size_t start_of(std::size_t line) const;
  void move_to(std::size_t offset);
  void move_to(Position place, Encoding encoding);
  void remove_back_to(std::size_t offset);
  void insert(std::string_view text);

  // The gap is [gap_, behind_). A line that begins right at it is in neither list: what stands on both sides
  // of it says whether one does.
  std::string bytes_;
  std::size_t gap_ = 0;
  std::size_t behind_;
  std::vector<std::size_t> before_;  // where lines begin before the gap, but for the first
  std::vector<std::size_t> after_;   // and behind it, from the end of the text; the nearest last
};

}  // namespace obelus::lsp
