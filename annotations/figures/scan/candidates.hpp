#pragma once
// Where a number may begin: at a digit, at a sign such as ½, at a word whose first letters are those of a
// number word. All else is passed over fast.

#include <cstddef>

#include "figures/scan/text.hpp"

namespace obelus::figures {

class Candidates {
 public:
  explicit Candidates(const Reading& reading) : text_(reading.text), stems_(reading.language.words.stems()) {}

  // The first candidate at `pos` or after; the size of the text when there is none.
  std::size_t next(std::size_t pos) const;

 private:
  std::string_view text_;
  const std::uint64_t* stems_;
};

}  // namespace obelus::figures
