#pragma once
// What every fuzz target checks beyond not crashing.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "obelus/article.hpp"

namespace obelus::fuzz {

inline std::string bytes_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// Ends the program, so that the fuzzer keeps the input.
inline void require(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

// Runs ascend and lie within text and bytes; verbatim ones spell what they map; blocks lie in the text.
inline void require_sound(const Article& article) {
  std::size_t text = 0;
  std::size_t bytes = 0;
  for (const auto& run : article.map.runs()) {
    require(run.text >= text && run.bytes >= bytes, "runs ascend");
    text = run.text + run.text_size;
    bytes = run.bytes + run.bytes_size;
    require(text <= article.text.size() && bytes <= article.bytes.size(), "runs lie within");
    if (run.verbatim)
      require(article.text.compare(run.text, run.text_size, article.bytes, run.bytes, run.bytes_size) == 0,
              "verbatim runs are equal");
  }
  std::size_t end = 0;
  for (const auto& block : article.blocks) {
    require(block.text.begin >= end && block.text.end <= article.text.size(), "blocks ascend");
    end = block.text.end;
  }
  require(!article.scopes.empty(), "an article has a scope");
}

}  // namespace obelus::fuzz
