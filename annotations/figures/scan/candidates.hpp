#pragma once
// Where a number may begin: at a digit, at a sign such as ½, at a word whose first letters are those of a
// number word. All else is passed over, 64 bytes at a time.

#include <cstddef>
#include <cstdint>

#include "figures/scan/text.hpp"

namespace obelus::scan {

class Candidates {
 public:
  explicit Candidates(const Reading& reading)
      : text_(reading.text),
        stems_(reading.language.words.stems()),
        shortest_(reading.language.words.shortest_stem()) {
    load();
  }

  // The first candidate at `pos` or after, the size of the text when there is none. `pos` never descends.
  std::size_t next(std::size_t pos);

 private:
  void load();
  std::uint64_t long_enough(std::uint64_t letters) const;
  std::uint64_t number_words(std::uint64_t letters, std::uint64_t starts) const;

  std::string_view text_;
  const std::uint64_t* stems_;
  std::size_t shortest_;          // letters
  std::size_t block_ = 0;         // where the 64 bytes begin that are looked at
  std::uint64_t candidates_ = 0;  // a bit for each byte of them
};

}  // namespace obelus::scan
