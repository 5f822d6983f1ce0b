#include "figures/policy/context/cues.hpp"

#include <bit>
#include <cstdint>

#include "figures/runs.hpp"

namespace obelus::policy {

bool has_cue(std::string_view text, Span sentence, const Lexicon& words) {
  std::uint32_t in_word = 0;
  for (std::size_t at = sentence.begin; at < sentence.end; at += runs::longest) {
    std::uint32_t letters = runs::members<runs::Letters>(text, at);
    if (sentence.end - at < runs::longest) letters &= (1U << (sentence.end - at)) - 1;
    for (std::uint32_t begins = letters & ~(letters << 1 | in_word); begins != 0; begins &= begins - 1) {
      const std::size_t begin = at + static_cast<std::size_t>(std::countr_zero(begins));
      if (words.is_cue(text.substr(begin, runs::at<runs::Letters>(text, begin)), text)) return true;
    }
    in_word = letters >> (runs::longest - 1);
  }
  return false;
}

}  // namespace obelus::policy
