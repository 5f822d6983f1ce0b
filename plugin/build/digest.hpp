#pragma once
// Digests of 128 bits, to tell whether something is still what it was. Not for secrets.

#include <cstdint>
#include <memory>
#include <string_view>

namespace obelus {

struct Digest {
  std::uint64_t low = 0;
  std::uint64_t high = 0;

  friend bool operator==(const Digest&, const Digest&) = default;
};

Digest digest_of(std::string_view bytes);

// That of several texts put together, told one after the other.
class RunningDigest {
 public:
  RunningDigest();
  RunningDigest(RunningDigest&&) = delete;
  ~RunningDigest();
  void add(std::string_view bytes);
  Digest digest() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

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
