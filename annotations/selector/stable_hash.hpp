#pragma once
// A hash that may be kept in files: the same on every machine.

#include <cstdint>
#include <string_view>

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

}  // namespace obelus::selector
