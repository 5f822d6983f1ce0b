#pragma once
// Where in a text something like a pattern may stand: places that share runs of four bytes with it, the
// rarest first. What was put in or taken out between two runs only shifts them a little, so runs that agree
// on about the same beginning of the pattern vote for one window.
//
//   pattern  shares dropped by 17 per cent
//   text     … on monday shares fell by 17 per cent, …
//   runs     "shar" at +0 · "by 1" at −3 · "cent" at −3   one window, behind "monday "

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "obelus/span.hpp"

namespace obelus::selector {

class Seeds {
 public:
  // Keeps the view. Linear in the text, which must be shorter than 4 GiB.
  explicit Seeds(std::string_view text);

  struct Window {
    std::size_t begin;  // about where the pattern would begin
    double votes;
  };

  // At most `most` windows, best first, that do not vote for one another's place. Their number of votes is
  // in bits. Bounded by the pattern and 4,000 places.
  std::vector<Window> windows(std::string_view pattern, std::size_t most);

 private:
  static constexpr std::size_t run = 4;
  static constexpr std::size_t strip = 32;  // bytes of text that vote together

  struct Seed {
    std::uint32_t at;  // in the pattern
    std::uint32_t count;
    std::uint32_t bucket;
  };

  std::uint32_t bucket_of(const char* bytes) const;
  void choose(std::string_view pattern);
  void vote(std::size_t pattern_size);

  std::string_view text_;
  unsigned shift_ = 0;
  std::vector<std::uint32_t> begins_;  // by bucket
  std::vector<std::uint32_t> places_;
  std::vector<Seed> seeds_;
  std::vector<float> votes_;  // by strip, from one pattern before the text
  std::vector<std::uint32_t> touched_;
};

}  // namespace obelus::selector
