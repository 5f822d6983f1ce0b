#pragma once
// Digests of 128 bits, to tell whether something is still what it was. Not for secrets.

#include <cstdint>
#include <span>
#include <string_view>

namespace obelus {

struct Digest {
  std::uint64_t low = 0;
  std::uint64_t high = 0;

  friend bool operator==(const Digest&, const Digest&) = default;
};

Digest digest_of(std::string_view bytes);

// That of `first` and all of `rest` put together.
Digest digest_of(std::string_view first, std::span<const std::string_view> rest);

// The digest of several texts, in order, each told from the next.
class Digester {
 public:
  Digester& add(std::string_view bytes);
  Digester& add(std::uint64_t number);
  Digest digest() const { return digest_; }

 private:
  Digest digest_;
};

}  // namespace obelus
