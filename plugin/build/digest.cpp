#include "build/digest.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <array>

namespace obelus {

Digest digest_of(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.low64, hash.high64};
}

struct RunningDigest::State {
  XXH3_state_t hash;
};

RunningDigest::RunningDigest() : state_(std::make_unique<State>()) { XXH3_128bits_reset(&state_->hash); }
RunningDigest::~RunningDigest() = default;

void RunningDigest::add(std::string_view bytes) {
  XXH3_128bits_update(&state_->hash, bytes.data(), bytes.size());
}

Digest RunningDigest::digest() const {
  const XXH128_hash_t hash = XXH3_128bits_digest(&state_->hash);
  return {hash.low64, hash.high64};
}

Digester& Digester::add(std::string_view bytes) {
  const Digest one = digest_of(bytes);
  const std::array<std::uint64_t, 5> all{digest_.low, digest_.high, one.low, one.high, bytes.size()};
  const XXH128_hash_t hash = XXH3_128bits(all.data(), sizeof all);
  digest_ = {hash.low64, hash.high64};
  return *this;
}

Digester& Digester::add(std::uint64_t number) {
  return add(std::string_view(reinterpret_cast<const char*>(&number), sizeof number));
}

}  // namespace obelus
