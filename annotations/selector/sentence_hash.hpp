#pragma once
// Sentences by their words, as numbers that may be kept in files.

#include <cstdint>
#include <string_view>
#include <vector>

#include "obelus/span.hpp"
#include "selector/page.hpp"

namespace obelus::selector {

// FNV-1a of 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/).
class StableHash {
 public:
  void add(std::string_view bytes) {
    for (const char byte : bytes) {
      hash_ ^= static_cast<unsigned char>(byte);
      hash_ *= 0x100000001B3;
    }
  }
  std::uint64_t value() const { return hash_; }

 private:
  std::uint64_t hash_ = 0xCBF29CE484222325;
};

// One hash for each sentence, of its folded words; of its folded text where it has none.
std::vector<std::uint64_t> hash_sentences(const Page& page, const std::vector<Span>& sentences);

}  // namespace obelus::selector
